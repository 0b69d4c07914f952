import { closest } from 'fastest-levenshtein'
import { UserError } from '../base/user-error.ts'
import { allMutations } from '../mutations/all.ts'
import { draw } from '../mutations/draw.ts'
import type { Mutation, Variant } from '../mutations/mutation.ts'
import { visible } from '../report/escape.ts'
import { cut } from '../report/findings.ts'
import { type Paint, paint } from '../report/paint.ts'
import { actInWords } from './act-in-words.ts'
import type { Io } from './io.ts'

interface MutationsFlags {
  readonly preview?: string
  readonly types?: string
  readonly count?: string
  readonly seed?: string
  readonly json?: boolean
  readonly refresh?: boolean
  readonly config?: string
}

/** `flakestorm mutations`: the ways in which prompts are rewritten, or what they make of one prompt. */
export async function mutations(flags: MutationsFlags, io: Io): Promise<number> {
  if (flags.refresh === true) return (await import('./refresh.ts')).refresh(flags.config, io)
  const chosen = chosenTypes(flags.types)
  const ink = paint(io.colour.out)
  if (flags.preview === undefined) io.out(flags.json === true ? listJson(chosen) : list(chosen, ink))
  else io.out(preview(chosen, flags.preview, { flags, ink }))
  return 0
}

function chosenTypes(named: string | undefined): readonly Mutation[] {
  if (named === undefined) return allMutations
  return named.split(',').map((name) => {
    const type = name.trim()
    const known = allMutations.find((mutation) => mutation.type === type)
    if (known !== undefined) return known
    const near = closest(
      type,
      allMutations.map((mutation) => mutation.type),
    )
    throw new UserError({
      message: `--types: no mutation is called \`${type}\`.`,
      hint: `Did you mean \`${near}\`?`,
    })
  })
}

function listJson(chosen: readonly Mutation[]): string {
  const told = chosen.map(({ type, category, expectation, weight, summary }) => ({
    type,
    category,
    expectation,
    weight,
    summary,
  }))
  return `${JSON.stringify(told)}\n`
}

function list(chosen: readonly Mutation[], ink: Paint): string {
  const width = Math.max(...chosen.map(({ type }) => type.length))
  const lines = chosen.map(
    ({ type, expectation, summary }) =>
      `${ink.bold(type.padEnd(width))}  ${ink.cyan(expectation)}  ${summary}`,
  )
  return `${lines.join('\n')}\n\n${ink.dim(legend)}\n`
}

const legend = [
  'INV the same answer is expected · SEC an attacker speaks and must lose · DEG unusable input, a clean end · DIR another answer is expected',
  'See what they do: `flakestorm mutations --preview "your prompt"`.',
].join('\n')

interface Shown {
  readonly flags: MutationsFlags
  readonly ink: Paint
}

function preview(chosen: readonly Mutation[], prompt: string, { flags, ink }: Shown): string {
  const count = wholeNumber('--count', flags.count ?? '3', 50)
  const seed = wholeNumber('--seed', flags.seed ?? '42', 2 ** 32)
  const subject = { prompt, keep: [], templates: [], wire: true, remembers: true, tools: [] }
  const drawn = chosen.map((mutation) => ({
    mutation,
    ...draw(mutation, subject, { seed, promptId: 'preview', count }),
  }))
  if (flags.json === true) return `${JSON.stringify(drawn.flatMap(({ variants }) => variants))}\n`
  return drawn
    .map(({ mutation, variants, exhausted }) =>
      [
        ink.bold(mutation.type),
        ...variants.map((variant) => shown(variant, ink)),
        ...(exhausted ? [ink.dim(`  no more than ${variants.length} of ${count}`)] : []),
      ].join('\n'),
    )
    .join('\n\n')
    .concat('\n')
}

function shown({ operator, expectation, text, before, act }: Variant, ink: Paint): string {
  const turns = [...before, text].flatMap((turn, at, all) => {
    const said = visible(spelledOut(cut(turn, 600))).split('\n')
    return all.length === 1 ? said : said.map((line, row) => `${row === 0 ? `${at + 1}.` : '  '} ${line}`)
  })
  const done = act === null ? [] : actInWords(act).map((line) => ink.dim(visible(cut(line, 200))))
  const lines = [...turns, ...done].map((line) => `    ${line}`)
  return `  ${ink.cyan(expectation)} ${ink.dim(operator)}\n${lines.join('\n')}`
}

/** What no screen shows is half of some mutations: single signs by their number, runs by their length. */
function spelledOut(text: string): string {
  const blank = text.trim() === '' ? JSON.stringify(text) : text
  return blank
    .replaceAll(
      /[\p{Cf}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]{12,}/gu,
      (run) => `<${[...run].length} invisible>`,
    )
    .replaceAll(/\p{Cf}/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`)
}

function wholeNumber(flag: string, said: string, most: number): number {
  const value = Number(said)
  if (Number.isInteger(value) && value >= 0 && value <= most) return value
  throw new UserError({ message: `${flag}: expected a whole number up to ${most}, not \`${said}\`.` })
}
