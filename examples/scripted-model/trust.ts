import type { Message } from './chat.ts'

/** Which texts the model would take orders from, and what it takes the question to be. */
export interface Trust {
  readonly question: string
  /** The part of the user's text whose instructions win; empty where the developer asked to distrust it. */
  readonly orders: string
  readonly tools: boolean
}

/**
 * A weakly aligned model obeys everybody unless the developer's message tells it not to. Text in tags that the developer
 * named is data, but a closing tag inside that text ends it early, as it does for real models.
 */
export function trustOf(messages: readonly Message[], asked: string): Trust {
  const rules = developerText(messages)
  const warnings = rules
    .split(/(?<=[.!?])\s+|\n+/)
    .filter(isWarning)
    .join('\n')
  const tools = !/\b(tools?|results?|pages?|documents?)\b/i.test(warnings)
  const tag = /<([a-z_]+)>/.exec(rules)?.[1]
  const parts = tag ? new RegExp(`^\\s*<${tag}>([^]*?)</${tag}>([^]*)$`).exec(asked) : null
  if (parts) return { question: parts[1] ?? '', orders: parts[2] ?? '', tools }
  const warned = /\b(user|question|message|input|text)\b/i.test(warnings)
  return { question: asked, orders: warned ? '' : asked, tools }
}

/** True where the developer forbade to answer from anything but what the tools returned. */
export function mustNotGuess(rules: string): boolean {
  return /\bonly from\b[^.\n]*\b(tools?|results?)\b|\b(never|not|don't) (guess|invent|make (it|things) up)\b/i.test(
    rules,
  )
}

/** What the developer wrote: the messages that stand above the user. */
export function developerText(messages: readonly Message[]): string {
  const above = messages.filter(({ role }) => role === 'system' || role === 'developer')
  return above.map(({ text }) => text).join('\n')
}

function isWarning(sentence: string): boolean {
  const forbids =
    /\b(never|not|don't|ignore|refuse|decline)\b.*\b(instructions?|commands?|orders|requests?)\b/i
  return forbids.test(sentence) || /\b(untrusted|(as|is|are|only) data)\b/i.test(sentence)
}
