import { digestOf } from '../base/random.ts'
import type { BoundSession } from './bind-sessions.ts'
import type { Cell } from './cell.ts'
import type { Draft, Planned } from './draft.ts'

/** The replay phase: every session once, and for each repeat, with its recording in the place of the world. */
export function planReplay({ config }: Pick<Draft, 'config'>, sessions: readonly BoundSession[]): Planned {
  const cells = sessions.flatMap(({ session, counting, beside }) =>
    Array.from({ length: config.scoring.repeats }, (_, index): Cell => ({
      id: `replay/${idPart(session.id)}#1${index === 0 ? '' : `@${index + 1}`}`,
      phase: 'replay',
      promptId: session.id,
      golden: session.input,
      turns: [...session.turns, session.input],
      mutation: null,
      incident: { session: session.id, history: session.context, planted: session.planted },
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
