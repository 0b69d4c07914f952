import { careful } from '../agents-kit/careful.ts'
import { runTool } from './run-tool.ts'
import type { ResearchTool } from './tool-service.ts'
import { tools } from './tools.ts'

/** What a careful team ships: the answer rests on tool results that a second source bears out. */
export const hardened = careful<ResearchTool>({
  system: `You answer questions about public facts and about the orders of a shop.
Search with a few words, only for the question itself: leave small talk aside.`,
  tools,
  openTools: (run) => (name, args) => runTool(name, args, run),
  unfounded: 'I could not find a reliable answer to that question.',
})
