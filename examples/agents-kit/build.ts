import type { ChatCompletionTool } from 'openai/resources/chat/completions'
import type { Answered, Asked } from './http.ts'
import type { World } from './world.ts'

/** One build of an agent: a question in, an answer out. */
export type Build<Name extends string> = (asked: Asked, world: World<Name>) => Promise<Answered>

/** What every build is made of: the developer's message, and the tools that the model may call. */
export interface Parts {
  readonly system: string
  readonly tools: readonly ChatCompletionTool[]
}
