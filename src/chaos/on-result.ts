import type { Json } from '../base/json.ts'
import type { ToolReply } from './fault.ts'
import { isTooDeep } from './shape.ts'

/** Changes what a tool says. A failure, and a result in which the edit finds nothing, pass as they came. */
export async function onResult(
  next: () => Promise<ToolReply>,
  edit: (value: Json) => Json | undefined,
): Promise<ToolReply> {
  const reply = await next()
  if (reply.kind !== 'result' || isTooDeep(reply.value)) return reply
  const value = edit(reply.value)
  return value === undefined ? reply : { kind: 'result', value, kept: false }
}
