/** What a client sends to `POST /v1/chat/completions`, as far as the script reads it. */
export interface ChatRequest {
  readonly model: string
  readonly messages: readonly Message[]
  readonly tools: readonly Tool[]
  readonly stream: boolean
  readonly includeUsage: boolean
  /** Tokens, or null for no limit. */
  readonly mostTokens: number | null
}

export interface Message {
  readonly role: string
  /** Text parts joined; empty where the message only carries tool calls. */
  readonly text: string
  /** The tool whose result this is; null for every other message. */
  readonly tool: string | null
}

export interface Tool {
  readonly name: string
  /** The argument that the script fills: the first required one. */
  readonly argument: string
}

/** What the script decided to say, or the tool that it wants to be called. */
export type Reply =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'call'; readonly tool: string; readonly args: Readonly<Record<string, unknown>> }

/** A request that cannot be served, in the words and codes of OpenAI's API. */
export interface Refusal {
  readonly status: number
  readonly message: string
  readonly param: string | null
  readonly code: string | null
}

/** Roughly four characters a token, the rule of thumb that OpenAI gives for English. */
export function tokensIn(text: string): number {
  return Math.ceil(text.length / 4)
}
