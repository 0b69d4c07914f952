import type { ModelReply, Said } from './fault.ts'

/** Changes what a model says. A refusal, and a reply in which the edit finds nothing, pass as they came. */
export async function onSaid(
  next: () => Promise<ModelReply>,
  edit: (said: Said) => Said | undefined,
): Promise<ModelReply> {
  const reply = await next()
  const said = reply.kind === 'said' || reply.kind === 'cut' ? edit(reply.said) : undefined
  if (said === undefined) return reply
  return reply.kind === 'cut' ? { ...reply, said } : { kind: 'said', said, kept: false }
}
