import type { Json } from '../base/json.ts'
import type { ContextAttack } from './context-attack-schema.ts'
import { leavesOf, withLeaf } from './leaf.ts'
import type { Leaf } from './leaf.ts'
import { isList, isMap, throughText } from './shape.ts'

type Strategy = ContextAttack['strategy']

/** Joins a text to the first field of a result that people would read, or adds it where there is none. */
export function plantText(value: Json, text: string, strategy: Strategy): Json {
  const [leaf] = proseOf(value)
  if (leaf) return withLeaf(value, leaf.path, joined(leaf.value, text, strategy))
  return throughText(value, (inner) => beside(inner, text, strategy)) ?? value
}

/** Two texts as one, in paragraphs of their own. */
function joined(was: string, text: string, strategy: Strategy): string {
  if (strategy === 'replace' || was === '') return text
  return strategy === 'prepend' ? `${text}\n\n${was}` : `${was}\n\n${text}`
}

export type Prose = Leaf & { readonly value: string }

/** The texts of a result that are meant for reading: by the names of their fields, else by their look. */
export function proseOf(value: Json): readonly Prose[] {
  const texts = leavesOf(value).filter(isText)
  const named = texts.filter(({ key }) => proseKeys.test(key))
  return named.length > 0
    ? named
    : texts.filter(({ path, value: words }) => path.length === 0 || isWritten(words))
}

const proseKeys =
  /^(?:description|snippet|content|text|body|summary|abstract|message|notes?|comments?|details?|excerpt|answer|review|bio|reason)$/i

function isText(leaf: Leaf): leaf is Prose {
  return typeof leaf.value === 'string' && !/^\s*\w+:\/\/\S*\s*$/.test(leaf.value)
}

/** Three words or more. */
function isWritten(text: string): boolean {
  return /\S\s+\S+\s+\S/.test(text)
}

function beside(value: Json, text: string, strategy: Strategy): Json {
  if (isList(value)) {
    const item = value.length > 0 && value.every(isMap) ? { note: text } : text
    return strategy === 'replace' ? [item] : strategy === 'prepend' ? [item, ...value] : [...value, item]
  }
  if (isMap(value)) return strategy === 'prepend' ? { note: text, ...value } : { ...value, note: text }
  return joined(value === null ? '' : String(value), text, strategy)
}
