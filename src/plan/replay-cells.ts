import { digestOf } from '../base/random.ts'
import { type Problem, UserError } from '../base/user-error.ts'
import type { BoundSession } from './bind-sessions.ts'
import type { Cell } from './cell.ts'
import { hasWireDoor } from './doors.ts'
import type { Draft, Planned } from './draft.ts'

/** The replay phase: every session once, and for each repeat, with its recording in the place of the world. */
export function planReplay({ config }: Pick<Draft, 'config'>, sessions: readonly BoundSession[]): Planned {
  refuseWithoutDoor(sessions, config)
  const cells = sessions.flatMap(({ session, counting, beside }) =>
    Array.from({ length: config.scoring.repeats }, (_, index): Cell => ({
      id: `replay/${idPart(session.id)}#1${index === 0 ? '' : `@${index + 1}`}`,
      phase: 'replay',
      promptId: session.id,
      golden: session.golden ?? session.input,
      turns: [...session.turns, session.input],
      mutation: null,
      incident: {
        session: session.id,
        history: session.context,
        planted: session.planted,
        act: session.act,
        mustSurvive: session.mustSurvive,
      },
      scenario: null,
      repeat: index + 1,
      stratum: session.id,
      rules: [
        { key: 'replay_matched', counts: true },
        ...counting.map(({ id }) => ({ key: id, counts: true })),
        ...beside.map(({ id }) => ({ key: id, counts: false })),
      ],
    })),
  )
  return { phase: 'replay', cells, total: cells.length, apart: true, notes: notesOn(sessions, config.agent) }
}

/** An act on the wire is done on this machine, or where the config allows it, and nowhere else; left out, it would pass in silence. */
function refuseWithoutDoor(sessions: readonly BoundSession[], config: Draft['config']): void {
  if (hasWireDoor(config)) return
  const problems = sessions
    .filter(({ session }) => session.act !== null)
    .map(({ session: { id, file } }): Problem => ({
      key: 'replays.sessions',
      message: `The session \`${id}\` changes the request beyond its text (\`act\`), which this agent cannot be sent.`,
      hint: 'It needs an agent that speaks HTTP, on this machine or on a host of `wire.allow_hosts`.',
      ...(file !== null && { place: { file, line: 1, column: 1 } }),
    }))
  if (problems.length > 0) throw new UserError(problems)
}

/** What was said before must not be dropped in silence. */
function notesOn(
  sessions: readonly BoundSession[],
  { type, requestTemplate, protocol }: Draft['config']['agent'],
): readonly string[] {
  const carries =
    type === 'openai' ||
    type === 'module' ||
    type === 'python' ||
    type === 'langchain' ||
    (type === 'command' && protocol === 'jsonl') ||
    (type === 'http' && /\{messages(?:\|\w+)?\}/i.test(requestTemplate ?? ''))
  if (carries) return []
  return sessions
    .filter(({ session }) => session.context.length > 0)
    .map(
      ({ session }) =>
        `The context of the session ${session.id} is not sent: only a \`request_template\` with {messages} carries what was said before.`,
    )
}

/** A name as a part of a cell's id, which people paste into shells. */
function idPart(name: string): string {
  const plain = name.replace(/[^\w.+-]+/g, '-')
  return plain === name ? name : `${plain}-${digestOf(4, name)}`
}
