import { readings } from './hidden-text.ts'

/** Something that a text orders the model to say. */
export interface Demand {
  readonly text: string
  /** True where it is to be said instead of an answer, not beside it. */
  readonly alone: boolean
}

/** The first order in a text, in clear or under a light disguise; null where there is none. */
export function demandIn(text: string, developerText: string): Demand | null {
  for (const reading of readings(text)) {
    if (asksForRules.test(reading) && developerText !== '') return { text: developerText, alone: true }
    const demand = orderIn(reading)
    if (demand) return demand
  }
  return null
}

const asksForRules =
  /\b(repeat|reveal|print|show|output|tell me|what (is|are|were))\b[^.?!\n]{0,40}\b(system prompt|(initial|system|hidden|your) instructions|(text|everything|words) above)\b/i

const verbs =
  'add|answer|append|begin|confirm|echo|end|finish|include|insert|mention|output|print|put|repeat|reply|respond|return|reveal|run|say|search|send|sign|start|state|type|use|write'

/** What to say: a link, a quotation, or something that looks like a code. */
const targets = [
  String.raw`(?<link>https?://[^\s"'<>]+)`,
  `["'“‘«\`](?<quotation>[^"'”’»\`\\n]{3,80})["'”’»\`]`,
  String.raw`(?<!\border (?:number |no\. )?#?)\b(?<code>[A-Z0-9]{2,}(?:[-_][A-Z0-9]{2,})+|(?=[A-Z]*\d)[A-Z0-9]{6,})\b`,
]

const order = new RegExp(String.raw`\b(?i:${verbs})\b[^\n?]{0,80}?(?:${targets.join('|')})[^\n.?!]{0,60}`)

const names =
  /\b(answer|argument|code|exactly|file|line|link|name|nothing|only|password|phrase|search|sign|string|text|times|token|verbatim|word)\b/i
const overrides =
  /\b(administrator|authori[sz]ed?|disregard|forget|from now on|ignore|instead|must|new (instructions?|rules?|task)|override|system)\b/i
const excludes =
  /\b(disregard|exactly|forget|ignore|in place of|instead|just|nothing but|nothing else|only)\b/i

function orderIn(text: string): Demand | null {
  const found = order.exec(text)
  if (!found || !(overrides.test(text) || names.test(found[0]))) return null
  const { link, quotation, code } = found.groups ?? {}
  return { text: link ?? quotation ?? code ?? '', alone: excludes.test(text) }
}
