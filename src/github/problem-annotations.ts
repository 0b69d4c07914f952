import type { UserError } from '../base/user-error.ts'
import type { Annotation } from './annotation.ts'

/** An annotation for each thing that the user must mend, where it is written, or else at `otherwise`. */
export function problemAnnotations(
  { problems, exit }: UserError,
  otherwise: Annotation['place'] = null,
): readonly Annotation[] {
  return problems.map(({ message, key, place, hint }) => ({
    title: exit === 3 ? 'FlakeStorm could not reach the agent' : 'FlakeStorm cannot run like this',
    message: [key === undefined ? message : `${key}: ${message}`, ...(hint === undefined ? [] : [hint])].join(
      '\n',
    ),
    place: place ?? otherwise,
  }))
}
