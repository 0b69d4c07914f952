import { hash } from 'node:crypto'
import { z } from 'zod'
import { isObject, parseJson } from '../../base/json.ts'
import { type Place, UserError } from '../../base/user-error.ts'
import { expectations } from '../mutation.ts'
import { hasMergeMark, type Places, placesOf } from './lock-places.ts'

/** Name of the file beside the config. */
export const lockName = 'flakestorm.mutations.lock'

const format = 1

/** What a list of variants was written for; another value of any of them makes it another list. */
const keyFields = {
  type: z.string(),
  /** Of `custom`: the template's name and its instruction; else null. */
  template: z.string().nullable(),
  instruction: z.string().nullable(),
  expectation: z.enum(expectations),
  prompt: z.string(),
  /** Of the prompt and the facts in it that its rules look for. */
  prompt_hash: z.string(),
  /** `provider/name`. */
  model: z.string(),
  temperature: z.number(),
  /** Version of our instructions. */
  pack: z.int(),
}

const entrySchema = z.strictObject({
  ...keyFields,
  /** How many were wanted; where there are fewer, the model had no more to give. */
  asked: z.int().min(1),
  variants: z.array(z.strictObject({ text: z.string(), canary: z.string().nullable() })),
  checksum: z.string(),
})

const keySchema = z.object(keyFields)

const wholeSchema = z.strictObject({
  flakestorm_mutations_lock: z.literal(format),
  about: z.string(),
  entries: z.array(z.unknown()),
})

/** What names an entry of the lock. */
export type EntryKey = Readonly<z.output<typeof keySchema>>

/** The variants that a model wrote of one prompt in one way. */
export type Entry = Readonly<Omit<z.output<typeof entrySchema>, 'checksum'>>

/** The same text for the same entries, whatever order they come in. */
export function lockText(entries: readonly Entry[]): string {
  const sorted = entries.toSorted((left, right) => (order(left) < order(right) ? -1 : 1))
  const whole = {
    flakestorm_mutations_lock: format,
    about: 'Written by `flakestorm mutations --refresh`. Commit it; do not edit it.',
    entries: sorted.map((entry) => {
      const plain = inOrder(entry)
      return { ...plain, checksum: checksumOf(plain) }
    }),
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/** Reads a lock; throws a `UserError` with the line of whatever is not as it was written. */
export function parseLock(text: string, file: string): readonly Entry[] {
  const places = placesOf(text, file)
  const keys = new Set<string>()
  const entries = listIn(text, places).map((raw, at) => {
    const entry = entryOf(raw, (path) => places.of(['entries', at, ...path]))
    const key = keyOf(entry)
    if (keys.has(key))
      return refuse(`has two entries for the same ${entry.type} variants`, places.of(['entries', at]))
    keys.add(key)
    return entry
  })
  // The reader of JSON takes the last of two values with one name; only a file that somebody has edited can have two.
  const twice = lockText(entries) === text.replaceAll('\r\n', '\n') ? undefined : places.ofTwice()
  return twice === undefined ? entries : refuse('was edited by hand: it has a key twice', twice)
}

function refuse(message: string, place: Place): never {
  throw new UserError({ message: `${lockName} ${message}.`, place, hint: wayOut })
}

function listIn(text: string, places: Places): readonly unknown[] {
  const whole = parseJson(text.replace(/^\uFEFF/u, ''))
  if (whole === undefined) {
    return hasMergeMark(text)
      ? refuse('holds the marks of a merge', places.ofMerge())
      : refuse('is no valid JSON', places.ofSyntax())
  }
  const written = isObject(whole) ? whole['flakestorm_mutations_lock'] : undefined
  if (written !== undefined && written !== format) {
    return refuse(
      `was written by another version: its format is ${JSON.stringify(written)}, and this version reads ${format}`,
      places.of(['flakestorm_mutations_lock']),
    )
  }
  const head = wholeSchema.safeParse(whole)
  if (head.success) return head.data.entries
  const [issue] = head.error.issues
  return refuse(`is no list of variants: ${issue?.message ?? ''}`, places.of(issue?.path ?? []))
}

function entryOf(raw: unknown, placeOf: (path: readonly PropertyKey[]) => Place): Entry {
  const read = entrySchema.safeParse(raw)
  if (!read.success) {
    const [issue] = read.error.issues
    const path = issue?.path ?? []
    const where = path.length === 0 ? '' : `${path.join('.')}: `
    return refuse(`was edited by hand: ${where}${issue?.message ?? ''}`, placeOf(path))
  }
  const { checksum, ...entry } = read.data
  if (checksum === checksumOf(inOrder(entry))) return entry
  const whose = `the ${entry.type} variants of ${JSON.stringify(entry.prompt.slice(0, 60))}`
  return refuse(`was edited by hand: ${whose} do not match their checksum`, placeOf([]))
}

/** Equal for entries that stand for the same. */
export function keyOf(key: EntryKey): string {
  return JSON.stringify(keySchema.parse(key))
}

/** SHA-256 of a prompt with the facts that its rules look for in it: another rule may protect another word. */
export function promptHash(prompt: string, keep: readonly string[]): string {
  const folded = prompt.toLowerCase()
  const found = [...new Set(keep.filter((fact) => folded.includes(fact.toLowerCase())))].toSorted()
  return hash('sha256', JSON.stringify([prompt, found]), 'hex').slice(0, 16)
}

const wayOut =
  'Take the committed version back, or draw anew with `flakestorm mutations --refresh` and commit the file.'

/** The fields in the order in which they are written and summed. */
function inOrder(entry: Entry): Entry {
  const { type, template, instruction, expectation, prompt, prompt_hash, model, temperature, pack } = entry
  const { asked, variants } = entry
  return {
    type,
    template,
    instruction,
    expectation,
    prompt,
    prompt_hash,
    model,
    temperature,
    pack,
    asked,
    variants: variants.map(({ text, canary }) => ({ text, canary })),
  }
}

function checksumOf(entry: Entry): string {
  return hash('sha256', JSON.stringify(entry), 'hex').slice(0, 16)
}

function order({ prompt, type, template, ...rest }: Entry): string {
  return JSON.stringify([prompt, type, template, keyOf({ prompt, type, template, ...rest })])
}
