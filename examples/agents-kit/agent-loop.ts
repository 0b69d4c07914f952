import type OpenAI from 'openai'
import type { ChatCompletionMessageParam, ChatCompletionTool } from 'openai/resources/chat/completions'

/** What one conversation with the model needs. */
export interface Task {
  readonly client: OpenAI
  readonly model: string
  readonly system: string
  readonly user: string
  readonly tools: readonly ChatCompletionTool[]
  /** Runs a tool that the model asked for; the text that it returns is what the model gets to read. */
  readonly runTool: (name: string, args: string) => Promise<string>
  readonly maxSteps: number
  /** Aborts the conversation, calls of the model included. */
  readonly signal: AbortSignal
}

export interface Finished {
  readonly text: string
  /** False where the model stopped in the middle of it. */
  readonly whole: boolean
  /** What the tools returned, in order. */
  readonly evidence: readonly string[]
}

/** Asks the model, runs the tools that it calls, and asks again, until it answers in words. */
export async function converse(task: Task): Promise<Finished> {
  const messages: ChatCompletionMessageParam[] = [
    { role: 'system', content: task.system },
    { role: 'user', content: task.user },
  ]
  const evidence: string[] = []
  for (let step = 0; step < task.maxSteps; step++) {
    const request = { model: task.model, messages, tools: [...task.tools], temperature: 0 }
    const completion = await task.client.chat.completions.create(request, {
      signal: task.signal,
    })
    const { message, finish_reason: finish } = completion.choices[0] ?? {}
    if (!message?.tool_calls?.length)
      return { text: message?.content ?? '', whole: finish === 'stop', evidence }

    messages.push(message)
    for (const call of message.tool_calls) {
      const content =
        call.type === 'function'
          ? await task.runTool(call.function.name, call.function.arguments)
          : 'no such tool'
      evidence.push(content)
      messages.push({ role: 'tool', tool_call_id: call.id, content })
    }
  }
  throw new Error(`no answer after ${task.maxSteps} steps`)
}
