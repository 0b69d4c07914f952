/**
 * How the model goes about a task of several tools: data, one file a task. Texts in braces stand for what is known:
 * `{city}` was read from the question, `{get_forecast.sky}` from a tool's result. A text that is one pair of braces
 * stands for the value as it is, lists included.
 */
export interface Script {
  /** The script is for conversations that offer all of these tools. */
  readonly tools: readonly string[]
  /** What is read from the question, by name. */
  readonly slots: Readonly<Record<string, Slot>>
  /** What is said when a slot is not in the question. */
  readonly asks: string
  /** One call after the other. */
  readonly steps: readonly Step[]
  /** What is said at the end. */
  readonly says: string
}

/** Words that may be spelt a little wrong, or a pattern. */
export interface Slot {
  readonly words?: readonly string[]
  readonly pattern?: RegExp
}

export interface Step {
  readonly tool: string
  readonly args: Readonly<Record<string, string>>
  /** What a small model takes for granted where the tool failed, or did not say it. */
  readonly madeUp: Readonly<Record<string, unknown>>
  /** What it says instead when it was told not to guess. */
  readonly sorry: string
  /** Where the work is over before its end. */
  readonly ends?: readonly { readonly fact: string; readonly is: RegExp; readonly says: string }[]
}
