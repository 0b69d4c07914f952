import type { Json } from '../../base/json.ts'
import type { Said, SaidCall } from '../../chaos/fault.ts'
import { fieldsOf } from './fields.ts'
import type { Fields } from './fields.ts'

/** How one protocol spells text and calls in the list that holds both: blocks, parts, output items. */
export interface Spelling {
  /** The text of an item that is text; null for every other. */
  textOf(item: Fields): string | null
  withText(item: Fields, text: string): Json
  /** The call of an item that is one; `position` among the calls, for protocols that give a call no id. */
  callOf(item: Fields, position: number): SaidCall | null
  withCall(item: Fields, call: SaidCall): Json
}

/** What a list of items says. */
export function saidIn(items: readonly Json[], spelling: Spelling): Pick<Said, 'text' | 'toolCalls'> {
  const texts = items.map((item) => spelling.textOf(fieldsOf(item)) ?? '')
  return { text: texts.join(''), toolCalls: callsIn(items, spelling).map(({ call }) => call) }
}

/** The same list saying something else. Items that are neither text nor a call stay as and where they are. */
export function restateItems(items: readonly Json[], spelling: Spelling, said: Said): readonly Json[] {
  const hasText = saidIn(items, spelling).text === said.text
  return restateCalls(hasText ? items : restateText(items, spelling, said.text), spelling, said.toolCalls)
}

/** The id that a call without one is given; it never goes on the wire. */
export const namelessId = (position: number): string => `#${position}`

export const isNameless = (id: string): boolean => id.startsWith('#')

interface Spoken {
  readonly at: number
  readonly item: Fields
  readonly call: SaidCall
}

function callsIn(items: readonly Json[], spelling: Spelling): readonly Spoken[] {
  const calls: Spoken[] = []
  for (const [at, entry] of items.entries()) {
    const item = fieldsOf(entry)
    const call = spelling.callOf(item, calls.length)
    if (call !== null) calls.push({ at, item, call })
  }
  return calls
}

/** The first text item says all of it. */
function restateText(items: readonly Json[], spelling: Spelling, text: string): readonly Json[] {
  const isText = (item: Json): boolean => spelling.textOf(fieldsOf(item)) !== null
  const old = items.find(isText)
  const said = text === '' ? [] : [spelling.withText(fieldsOf(old), text)]
  if (old !== undefined) return items.flatMap((item) => (item === old ? said : isText(item) ? [] : [item]))
  const at = callsIn(items, spelling)[0]?.at ?? items.length
  return items.toSpliced(at, 0, ...said)
}

/** Calls keep the places of calls; what is too many is left out, what is new stands behind the last. */
function restateCalls(
  items: readonly Json[],
  spelling: Spelling,
  calls: readonly SaidCall[],
): readonly Json[] {
  const old = callsIn(items, spelling)
  const rest = new Set(old)
  const asked = new Set(calls.map(({ id }) => id))
  const written = calls.map((call, position) => {
    const twin = [...rest].find((spoken) => spoken.call.id === call.id)
    const heir = old[position]
    const model = twin ?? (heir && rest.has(heir) && !asked.has(heir.call.id) ? heir : undefined)
    if (model === undefined) return spelling.withCall({}, call)
    rest.delete(model)
    return isSame(model.call, call) ? model.item : spelling.withCall(model.item, call)
  })

  const last = old.at(-1)?.at ?? items.length - 1
  const places = new Map(old.map(({ at }, position) => [at, written.slice(position, position + 1)]))
  const head = items.slice(0, last + 1).flatMap((item, at) => places.get(at) ?? [item])
  return [...head, ...written.slice(old.length), ...items.slice(last + 1)]
}

function isSame(one: SaidCall, other: SaidCall): boolean {
  return one.id === other.id && one.name === other.name && one.args === other.args
}
