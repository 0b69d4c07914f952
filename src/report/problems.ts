import type { Problem, UserError } from '../base/user-error.ts'
import { plain } from './escape.ts'
import { paint } from './paint.ts'

/** A user's mistakes as code frames: where, what, and the way out. */
export function problems(error: UserError, look: { readonly colour: boolean }): string {
  const blocks = error.problems.map((problem) => frame(problem, look))
  const count = blocks.length > 1 ? [`${blocks.length} problems`] : []
  return [...blocks, ...count].join('\n\n')
}

function frame({ message, key, place, hint }: Problem, look: { readonly colour: boolean }): string {
  const ink = paint(look.colour)
  const at = place === undefined ? '' : `${place.file}:${place.line}:${place.column} `
  const margin = place === undefined ? '' : String(place.line)
  const source =
    place?.text === undefined
      ? []
      : [
          ink.dim(`  ${margin} │ `) + plain(place.text),
          ink.dim(`  ${' '.repeat(margin.length)} │ `) +
            ' '.repeat(Math.max(0, place.column - 1)) +
            ink.red('^'),
        ]
  const [first = '', ...more] = message.split('\n')
  return [
    `${ink.red('error')} ${ink.bold(at)}${key !== undefined && place !== undefined ? `${ink.cyan(plain(key))}: ` : ''}${plain(first)}`,
    ...more.map((line) => `    ${plain(line)}`),
    ...source,
    ...(hint === undefined ? [] : [`  ${ink.green('→')} ${plain(hint)}`]),
  ].join('\n')
}
