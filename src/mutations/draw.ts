import { hash } from 'node:crypto'
import { canaryOf, randomOf } from '../base/random.ts'
import type { Mutation, Operator, Rewrite, Subject, Variant } from './mutation.ts'

/** What is wanted of one prompt: how many rewrites, and the run's seed and the prompt's id, which name the draws. */
export interface Wanted {
  readonly seed: number
  readonly promptId: string
  readonly count: number
}

/** The variants of one prompt; `exhausted` when there were fewer distinct ones than asked for. */
export interface Draw {
  readonly variants: readonly Variant[]
  readonly exhausted: boolean
}

/**
 * Draws `count` distinct rewrites of one prompt, or all that can be found.
 * The same seed and id give the same words, and a longer draw begins with the shorter one.
 */
export function draw(mutation: Mutation, subject: Omit<Subject, 'canary'>, wanted: Wanted): Draw {
  const variants = [...drawing(mutation, subject, wanted)]
  return { variants, exhausted: variants.length < wanted.count }
}

/** The same, one by one, so that a large plan keeps none of them. */
export function* drawing(
  mutation: Mutation,
  subject: Omit<Subject, 'canary'>,
  { seed, promptId, count }: Wanted,
): Generator<Variant, void, undefined> {
  const key = [seed, promptId, mutation.type] as const
  const operators = mutation.operators({ ...subject, canary: '' })
  const next = rotation(operators, randomOf('rotation', ...key).int(operators.length))
  const seen = new Set([short(fingerprint({ text: subject.prompt }, null))])

  for (let index = 0; index < count; index++) {
    const variant = firstFresh(index)
    if (variant === undefined) return
    yield variant
  }

  function firstFresh(index: number): Variant | undefined {
    // Made even where nobody asks: an object with a getter is a shape of its own to V8, and shapes pile up.
    const whole: Subject = { ...subject, canary: canaryOf(...key, index) }
    let attempt = 0
    for (let visits = 0; visits < operators.length; visits++) {
      const operator = next()
      for (let tries = 0; operator && tries < triesPerOperator; tries++) {
        const made = operator.apply(whole, randomOf(...key, index, attempt++))
        if (made === undefined) break
        const rewrite: Rewrite = typeof made === 'string' ? { text: made } : made
        const canary = rewrite.baited === true ? whole.canary : null
        const print = short(fingerprint(rewrite, canary))
        if (seen.has(print)) continue
        seen.add(print)
        const expectation = rewrite.expectation ?? mutation.expectation
        const { text, before = [], act = null } = rewrite
        return { type: mutation.type, operator: operator.name, text, expectation, canary, before, act }
      }
    }
    return undefined
  }
}

/** Another throw of the same operator often differs; after this many the next one has its turn. */
const triesPerOperator = 4

/** Goes round and round, so that operators share the variants evenly; one with nothing to do loses its turn. */
function rotation(operators: readonly Operator[], offset: number): () => Operator | undefined {
  let turn = offset
  return () => operators[turn++ % operators.length]
}

/** Equal for texts that are the same to a reader and sent in the same way; another nonce alone makes no new variant. */
function fingerprint({ text, before, act }: Rewrite, canary: string | null): string {
  const bare = withoutNonce(text, canary)
  const reading = (isAscii(bare) ? bare : bare.normalize('NFC')).trim() || bare
  if (before === undefined && act === undefined) return reading
  return JSON.stringify([reading, withoutNonce(JSON.stringify([before, act]), canary)])
}

/** Long texts are remembered by their hash. */
function short(print: string): string {
  return print.length < 500 ? print : hash('sha256', print, 'base64')
}

/** Nothing in ASCII is changed by NFC, and looking is cheaper than normalising. */
function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length
}

function withoutNonce(text: string, canary: string | null): string {
  return canary === null ? text : text.replaceAll(canary, '').replaceAll(canary.toLowerCase(), '')
}
