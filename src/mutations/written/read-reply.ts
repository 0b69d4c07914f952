import { isObject, parseJson } from '../../base/json.ts'
import { isRefusal } from './refusal.ts'

/** What a model's reply holds: texts as they would be sent, and whether it declined. */
export interface Reply {
  readonly texts: readonly string[]
  readonly declined: boolean
}

/**
 * The variants of a reply, without reasoning, fences, numbers, labels and quotation marks around them. Reads a JSON list, also
 * one that was cut off, numbered or bulleted lines, and paragraphs. What the prompt itself begins with is left alone.
 */
export function readReply(reply: string, prompt: string): Reply {
  const said = withoutReasoning(reply).trim()
  if (isRefusal(said, prompt)) return { texts: [], declined: true }
  const texts = inJson(said) ?? inLines(said)
  return {
    texts: texts
      .map((text) => cleaned(text, prompt))
      .filter((text) => text !== '' && !isRefusal(text, prompt)),
    declined: false,
  }
}

/** Reasoning that was never closed was cut off before any answer; a lone end closes what the provider hid. */
function withoutReasoning(reply: string): string {
  let kept = ''
  let isOpen = false
  for (const part of reply.slice(0, mostCharacters).split(/(<\/?(?:think|thinking|reasoning|thought)>)/iu)) {
    if (/^<\/[a-z]+>$/iu.test(part)) {
      if (!isOpen) kept = ''
      isOpen = false
    } else if (/^<[a-z]+>$/iu.test(part)) isOpen = true
    else if (!isOpen) kept += part
  }
  return kept
}

/** Of a reply; no list of variants is so long. */
const mostCharacters = 200_000

function inJson(said: string): readonly string[] | undefined {
  const bare = fencesOf(said)[0] ?? said
  const start = bare.search(/\[\s*["{]/u)
  if (start < 0) {
    const whole = parseJson(bare.trim())
    const isText = isObject(whole) || Array.isArray(whole) || typeof whole === 'string'
    return isText ? textsIn(whole) : oneALine(bare)
  }
  const list = parseJson(bare.slice(start, bare.lastIndexOf(']') + 1))
  return list === undefined ? wholeStrings(bare.slice(start)) : textsIn(list)
}

/** Strings of a list, of maps in a list, of a list in a map, or of a map of numbered ones, whatever it is called. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOfItem)
  if (!isObject(value)) return []
  const list = Object.values(value).find(Array.isArray)
  if (list !== undefined) return textsIn(list)
  const named = namedText(value)
  return named === undefined ? Object.values(value).flatMap(textsIn) : [named]
}

function textsOfItem(item: unknown): readonly string[] {
  if (typeof item === 'string') return [item]
  if (!isObject(item)) return []
  const named = namedText(item)
  if (named !== undefined) return [named]
  const strings = Object.values(item).filter((value) => typeof value === 'string')
  return strings.toSorted((left, right) => right.length - left.length).slice(0, 1)
}

/** What a model calls the text where it adds what it thought about it. */
function namedText(item: Readonly<Record<string, unknown>>): string | undefined {
  const names = ['text', 'variant', 'variation', 'message', 'prompt', 'content', 'rewrite', 'paraphrase']
  return names.map((name) => item[name]).find((value) => typeof value === 'string')
}

/** JSON without a list around it: a string or a map in each line. */
function oneALine(said: string): readonly string[] | undefined {
  const lines = said.split('\n').filter((line) => line.trim() !== '')
  const values = lines.map((line) => parseJson(line.trim().replace(/,$/u, '')))
  const isJson = values.every((value) => isObject(value) || typeof value === 'string')
  return isJson ? values.flatMap(textsOfItem) : undefined
}

/** A list that was cut off, or that has a slip: the strings that are whole, but no keys. */
function wholeStrings(list: string): readonly string[] | undefined {
  const literals = Array.from(list.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?/gsu), ([, literal = '', colon]) =>
    colon === undefined ? parseJson(literal) : undefined,
  )
  const texts = literals.filter((text) => typeof text === 'string')
  return texts.length === 0 ? undefined : texts
}

function inLines(said: string): readonly string[] {
  const fences = fencesOf(said)
  if (fences.length > 1) return fences
  const bare = fences[0] ?? said
  const items = bare.split(/^[ \t]*(?:\*\*)?(?:\d{1,2}[.)]|[-*•])(?:\*\*)?[ \t]+/mu)
  if (items.length > 2) return items.slice(1)
  return bare.split(/\n\s*(?:-{3,}\s*)?\n/u).filter((part) => !isLeadIn(part))
}

/** `Here are five variants:` and the like. */
function isLeadIn(part: string): boolean {
  return /^(?:sure|certainly|of course|okay|here(?:'s| is| are))\b[^\n]*[:!.]$/iu.test(part.trim())
}

function fencesOf(said: string): readonly string[] {
  return Array.from(
    said.matchAll(/^```[\w-]*[ \t]*\n([^]*?)(?:\n```|$(?![^]))/gmu),
    ([, inner = '']) => inner,
  )
}

function cleaned(text: string, prompt: string): string {
  let rest = text.trim()
  for (let layer = 0; layer < mostLayers; layer += 1) {
    for (const dress of [numbered, label, quoted]) rest = undressed(rest, dress, prompt)
  }
  return plainQuotes(rest, prompt)
}

/** A quotation of a label of a number, and some more. */
const mostLayers = 4

const numbered = /^(?:\*\*)?\d{1,2}[.)](?:\*\*)?\s+(.+)$/su
const label =
  /^[*_#\s]*(?:here(?:'s| is)[^:\n]{0,60}|(?:(?:re-?written|modified|mutated|paraphrased|revised|new|final|noisy) )?(?:prompt|message|version|variant|variation|request|text|result|output|rewrite|paraphrase)(?: ?#?\d{1,2})?|rewritten|modified|mutated|paraphrased|revised)[*_\s]*:[*_\s]*(.+)$/isu
/** Only where the marks are a pair: `'a' and 'b'` is no quotation. */
const quoted = /^(?:"([^"]+)"|'([^']+)'|`([^`]+)`|“([^“”]+)”|„([^„“”]+)[“”]|‘([^‘’]+)’|«([^«»]+)»)$/su

function undressed(text: string, dress: RegExp, prompt: string): string {
  if (dress.test(prompt.trim())) return text
  const [, ...groups] = dress.exec(text) ?? []
  return groups.find((group) => group !== undefined)?.trim() ?? text
}

/** Models like curly marks; where the user wrote straight ones, a changed mark would be a changed fact. */
function plainQuotes(text: string, prompt: string): string {
  return /[“”„‘’]/u.test(prompt) ? text : text.replaceAll(/[“”„]/gu, '"').replaceAll(/[‘’]/gu, "'")
}
