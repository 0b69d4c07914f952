import { join } from 'node:path'
import type { Clock } from '../base/clock.ts'
import { UserError } from '../base/user-error.ts'
import { writeSession } from '../disk/write-session.ts'
import type { Stand } from '../gateway/stand.ts'
import { hider } from '../replay/hide.ts'
import type { Session } from '../replay/schema.ts'

/** What an invocation was about, as its caller and the agent put it. */
export interface Told {
  readonly input: string
  readonly context: Session['context']
  readonly answer: string
}

/** A session as it was written. */
export interface Kept {
  readonly path: string
  /** How many of its calls came past the gateway, and stand in it. */
  readonly calls: number
}

/** One question to the agent while it is being answered. */
export interface Invocation {
  /** The id of its cell, which an agent may carry on in `x-flakestorm-cell`. */
  readonly cell: string
  /** Writes it as a session; throws a `UserError` where it cannot be written whole. */
  end(told: Told): Promise<Kept>
  /** It came to nothing: nothing is written. */
  drop(): Promise<void>
}

export interface BookOptions {
  readonly folder: string
  readonly clock: Clock
  /** The contract that the sessions are held against; null = whoever keeps them gives them rules. */
  readonly contract: string | null
  /** Hides the secrets of the environment. */
  readonly redact: (text: string) => string
}

/** Opens the pages of a recording: one session an invocation, whole or not at all, without secrets and personal data. */
export function openBook(
  { lanes: [lane], takes }: Pick<Stand, 'lanes' | 'takes'>,
  { folder, clock, contract, redact }: BookOptions,
): { begin(): Invocation } {
  if (lane === undefined || takes === null) throw new Error('a recording needs a lane that is recorded')
  const hide = hider(redact)
  const began = clock.date().replace(/[-:]/g, '').replace('T', '-').slice(0, 15)
  const open = new Set<{ strays: number }>()
  let count = 0

  const begin = (): Invocation => {
    count += 1
    const id = `recorded-${began}-${count}`
    const capturedAt = clock.date()
    // What was called while nobody had asked anything belongs to nobody's session.
    if (open.size === 0) lane.forget()
    const traffic = lane.raise({ id, scenario: null, session: null, deadlineMs: longestMs })
    const own = { strays: 0 }
    open.add(own)
    const settle = async (): Promise<void> => {
      const { unattributed } = await traffic.settle()
      // A call that said no cell may be that of any invocation under way.
      for (const each of open) each.strays += unattributed
      open.delete(own)
    }
    return {
      cell: id,
      async end({ input, context, answer }) {
        await settle()
        const path = join(folder, `${id}.json`)
        if (own.strays > 0) {
          takes.drop(id)
          throw notWhole(own.strays)
        }
        const hidden = hide.json(context.map((message) => ({ ...message })))
        const exchanges = takes.take(id)
        const told = { input: hide.lines(input), answer: hide.lines(answer), context: messagesIn(hidden) }
        writeSession(path, { ...blank, ...told, id, capturedAt, contract, play: told }, exchanges)
        return { path, calls: exchanges.length }
      },
      async drop() {
        await settle()
        takes.drop(id)
      },
    }
  }
  return { begin }
}

function notWhole(calls: number): UserError {
  return new UserError({
    message: `While an invocation was answered, ${calls === 1 ? 'a call' : `${calls} calls`} did not say whose ${calls === 1 ? 'it was' : 'they were'}; nothing of it is written.`,
    hint: 'Carry `x-flakestorm-cell` of the request on to every call, or leave `--parallel` out.',
  })
}

/** Nobody waits a day for an answer. */
const longestMs = 24 * 60 * 60 * 1000

const blank = {
  name: null,
  source: 'flakestorm record',
  turns: [],
  expectedFailure: null,
  invariants: [],
  utility: [],
  scenario: null,
  seed: null,
  planted: [],
}

function messagesIn(value: unknown): Session['context'] {
  return Array.isArray(value) ? value : []
}
