import { UserError } from '../base/user-error.ts'

const asLeft = 'Use the file as the run left it.'

/** A key that is not as the format says, as far as it can be told. */
interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

interface Where {
  readonly file: string
  readonly line: number
}

/** What is wrong on a line, key by key; ten at most. */
export function damaged(where: Where, issues: readonly Issue[], inside: string | null = null): UserError {
  const place = { ...where, column: 1 }
  return new UserError(
    issues.slice(0, 10).map(({ path, message }) => {
      const key = [...(inside === null ? [] : [inside]), ...path.map(String)].join('.')
      return {
        message: `${message}.`,
        ...(key === '' ? {} : { key }),
        place,
        hint: `It is not as flakestorm writes it, so it was damaged or edited. ${asLeft}`,
      }
    }),
  )
}

/** Not one of ours, or one that went through a formatter. */
export function notOurs(file: string, line: string): UserError {
  const reformatted = /^\s*(?:\{\s*)?$|"(?:schema|tool|cells)"\s*:/.test(line.slice(0, 2000)) && line !== ''
  return new UserError({
    message: reformatted
      ? `${file} was reformatted: one cell per line is a part of the format.`
      : `${file} is not a result of flakestorm.`,
    place: { file, line: 1, column: 1 },
    hint: reformatted ? asLeft : 'A run writes one to `reports/result.json`.',
  })
}

/** A file that stops in the middle. */
export function truncated(file: string, line: number): UserError {
  return new UserError({
    message: `${file} ends in the middle.`,
    place: { file, line, column: 1 },
    hint: 'It was cut on its way here: by a full disk, or by a copy that stopped. Fetch it again.',
  })
}

/** A file of a format that this version does not know. */
export function otherVersion(file: string, head: Readonly<Record<string, unknown>>): UserError {
  return new UserError({
    message: `${file} has version ${JSON.stringify(head['schema'])} of the format, and this flakestorm reads version 1.`,
    key: 'schema',
    place: { file, line: 1, column: 1 },
    hint: 'Read it with the flakestorm that wrote it; `tool.version` in the file names it.',
  })
}

/** What a run leaves that was killed. */
export function unfinished(file: string, cells: number, planned: number): UserError {
  return new UserError({
    message: `${file} is of a run that never came to its end ("status": "running"): it holds ${cells} of ${planned} cells and no score.`,
    hint: 'Run again. The cells that it holds are whole, one on each line.',
  })
}

/** A file whose cells were taken away or added to. */
export function misfit(where: Where, done: number, cells: number): UserError {
  return new UserError({
    message: `It says ${done} cells, and the file holds ${cells}.`,
    key: 'done',
    place: { ...where, column: 1 },
    hint: `Cells were removed or added by hand. ${asLeft}`,
  })
}
