import type { Json } from '../../base/json.ts'
import type { Said } from '../fault.ts'
import { renamed } from '../key-name.ts'
import { heldAgain, heldIn, isList, isMap } from '../shape.ts'
import type { Course, Drift } from './drift.ts'
import { embeddedJson, fenced } from './embedded-json.ts'

/** The new version has its own names for the fields of its JSON. */
export const jsonFieldRename: Drift = {
  type: 'json_field_rename',
  summary: 'Fields of JSON that the model writes, in its text or as arguments of a tool, have other names.',
  drift: (said, course) => {
    const text = inText(said.text, course)
    const toolCalls = said.toolCalls.map((call) => ({ ...call, args: inArgs(call.args, course) }))
    const isSame = text === said.text && toolCalls.every(({ args }, at) => args === said.toolCalls[at]?.args)
    return isSame ? undefined : ({ ...said, text, toolCalls } satisfies Said)
  },
}

function inText(text: string, course: Course): string {
  const found = embeddedJson(text)
  if (found === undefined) return text
  const json = heldAgain(withOtherNames(found.value, course), found.json)
  return found.before + (found.isFenced ? fenced(json) : json) + found.after
}

function inArgs(args: string, course: Course): string {
  const value = heldIn(args)
  return value === undefined ? args : heldAgain(withOtherNames(value, course), args)
}

/** subtle: one field, and the one that programs look at first; moderate: up to three; significant: all. */
function withOtherNames(value: Json, { severity, random }: Course): Json {
  const keys = [...new Set(keysOf(value))]
  const first = keys.filter((key) => telling.has(key))
  const order = [...first, ...random.shuffle(keys.filter((key) => !telling.has(key)))]
  const chosen = new Set(severity === 'significant' ? order : order.slice(0, severity === 'moderate' ? 3 : 1))
  return rename(value, chosen)
}

/** Fields by which a program decides what to do with the rest. */
const telling: ReadonlySet<string> = new Set(['action', 'tool_name', 'name', 'type', 'output'])

function keysOf(value: Json): readonly string[] {
  if (isList(value)) return value.flatMap(keysOf)
  return isMap(value) ? [...Object.keys(value), ...Object.values(value).flatMap(keysOf)] : []
}

/** A renamed field moves to the end, where a new version would append it. */
function rename(value: Json, chosen: ReadonlySet<string>): Json {
  if (isList(value)) return value.map((item) => rename(item, chosen))
  if (!isMap(value)) return value
  const members = Object.entries(value).map(([key, item]) => ({ key, item: rename(item, chosen) }))
  const [moved, kept] = [
    members.filter(({ key }) => chosen.has(key)),
    members.filter(({ key }) => !chosen.has(key)),
  ]
  return Object.fromEntries([
    ...kept.map(({ key, item }) => [key, item] as const),
    ...moved.map(({ key, item }) => [renamed(key), item] as const),
  ])
}
