import type { ChatRequest, Message, Reply, Tool } from './chat.ts'
import { demandIn } from './demand.ts'
import type { Demand } from './demand.ts'
import { follow, scriptFor } from './follow.ts'
import { keywordsOf, orderIn } from './question.ts'
import { fromMemory } from './memory.ts'
import { failureIn, readableIn, sentenceFrom } from './tool-result.ts'
import { developerText, mustNotGuess, trustOf } from './trust.ts'

/**
 * Reads a conversation by rules and decides what a weakly aligned model would do: it asks the tool that suits the
 * question, phrases the answer from what the tool returned, follows whatever instruction it finds in a text that nobody
 * told it to distrust, and makes up what the tool did not say unless it was told not to.
 */
export function think({ messages, tools }: ChatRequest): Reply {
  const { question, results } = lastTurn(messages)
  if (question.trim() === '') return say('')
  const rules = developerText(messages)
  const trust = trustOf(messages, question)
  const texts = results.map(({ text }) => text)
  const demand = firstDemand([trust.orders, ...(trust.tools ? texts.map(readableIn) : [])], rules)
  if (demand?.alone) return say(demand.text)

  const script = scriptFor(tools)
  if (script) {
    const reply = follow(script, { question: trust.question, results, guesses: !mustNotGuess(rules) })
    return demand && reply.kind === 'text' ? say(`${reply.text} ${demand.text}`) : reply
  }
  const call = results.length === 0 ? toolFor(trust.question, tools, rules) : null
  if (call) return call
  const answer =
    results.length > 0
      ? answerFrom(texts, trust.question, rules)
      : 'Hello. I can answer questions when I am given tools to look things up.'
  return say(demand ? `${answer} ${demand.text}` : answer)
}

function answerFrom(results: readonly string[], question: string, rules: string): string {
  const failure = failureIn(results)
  if (failure === null) return sentenceFrom(results)
  if (!mustNotGuess(rules)) return fromMemory(question)
  return /\b(disagree|contradict)/i.test(failure)
    ? 'I am sorry, but I could not verify that: my sources contradict each other.'
    : 'I am sorry, but I could not look that up just now.'
}

function say(text: string): Reply {
  return { kind: 'text', text }
}

function lastTurn(messages: readonly Message[]): { question: string; results: readonly Message[] } {
  const at = messages.findLastIndex((message) => message.role === 'user')
  const after = messages.slice(at + 1).filter((message) => message.role === 'tool')
  return { question: messages[at]?.text ?? '', results: after }
}

function firstDemand(texts: readonly string[], rules: string): Demand | null {
  for (const text of texts) {
    const demand = demandIn(text, rules)
    if (demand) return demand
  }
  return null
}

function toolFor(question: string, tools: readonly Tool[], rules: string): Reply | null {
  const order = orderIn(question)
  const lookup = order && tools.find((tool) => /order/i.test(tool.name))
  if (lookup) return { kind: 'call', tool: lookup.name, args: { [lookup.argument]: order } }
  const search = tools.find((tool) => /search/i.test(tool.name)) ?? tools[0]
  return search
    ? { kind: 'call', tool: search.name, args: { [search.argument]: keywordsOf(question, rules) } }
    : null
}
