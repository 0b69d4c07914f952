import type { ToolCall } from './fault.ts'
import { matchesGlob } from './glob.ts'

/** The tools that `inject_at` names by a glob; null names all. */
export function atTools(injectAt: string | null): (call: ToolCall) => boolean {
  return ({ tool }) => injectAt === null || matchesGlob(injectAt, tool)
}

/** True for tools that give back what was stored: memories, documents, earlier conversations. */
export function looksLikeMemory({ tool }: ToolCall): boolean {
  return /memor|retriev|recall|remember|history|knowledge|(?:search|find|fetch|read|get|query)[_-]?(?:doc|note|past|record)/i.test(
    tool,
  )
}
