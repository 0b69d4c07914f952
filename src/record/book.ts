import { join } from 'node:path'
import type { Clock } from '../base/clock.ts'
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

/** One question to the agent while it is being answered. */
export interface Invocation {
  /** The id of its cell, which an agent may carry on in `x-flakestorm-cell`. */
  readonly cell: string
  /** Writes it as a session and returns the path; throws a `UserError` where the disk does not take it. */
  end(told: Told): Promise<string>
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
  let count = 0

  const begin = (): Invocation => {
    count += 1
    const id = `recorded-${began}-${count}`
    const capturedAt = clock.date()
    const traffic = lane.raise({ id, scenario: null, session: null, deadlineMs: longestMs })
    return {
      cell: id,
      async end({ input, context, answer }) {
        await traffic.settle()
        const path = join(folder, `${id}.json`)
        const hidden = hide.json(context.map((message) => ({ ...message })))
        const told = { input: hide.text(input), answer: hide.text(answer), context: messagesIn(hidden) }
        writeSession(path, { ...blank, ...told, id, capturedAt, contract, play: told }, takes.take(id))
        return path
      },
      async drop() {
        await traffic.settle()
        takes.drop(id)
      },
    }
  }
  return { begin }
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
