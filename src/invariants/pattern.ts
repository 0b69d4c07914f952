import { z } from 'zod'
import { reasonOf } from '../base/user-error.ts'
import { bounded } from './bounded.ts'
import { type Demand, translate } from './python-syntax.ts'

/** A compiled pattern that hostile text cannot hang. */
export interface Pattern {
  /** As the user wrote it. */
  readonly text: string
  /** Where the pattern first matches: [start, end), or null. Throws a sentence when it takes too long. */
  find(text: string): readonly [number, number] | null
}

export interface PatternOptions {
  readonly caseSensitive: boolean
  /** The text is what to look for, not an expression. */
  readonly literal?: boolean
  /** The dot also matches a line break; true unless given. */
  readonly dotAll?: boolean
}

/** Compiles a pattern in Python's or JavaScript's syntax; throws an `Error` with one clear sentence when it cannot. */
export function compilePattern(
  text: string,
  { caseSensitive, literal = false, dotAll = true }: PatternOptions,
): Pattern {
  const compile = (ascii: boolean): Compiled => {
    if (literal)
      return {
        regex: new RegExp(text.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&'), caseSensitive ? 'v' : 'iv'),
        choices: [],
        nested: false,
      }
    const { source, flags, choices, nested } = translate(text, { ascii, dotAll })
    return { regex: new RegExp(source, caseSensitive && !flags.has('i') ? 'v' : 'iv'), choices, nested }
  }
  const plain = refuseClearly(text, () => compile(true))
  let unicode: Compiled | undefined

  return {
    text,
    find: (within) => {
      const chosen = isAscii.test(within) ? plain : (unicode ??= compile(false))
      const match = bounded(chosen, within.length, () => chosen.regex.exec(within))
      return match && [match.index, match.index + match[0].length]
    },
  }
}

/** A pattern in a config file: refused where it stands when it cannot be compiled. */
export const patternSchema = z
  .string()
  .min(1)
  .superRefine((text, refinement) => {
    try {
      compilePattern(text, { caseSensitive: true })
    } catch (error) {
      refinement.addIssue({ code: 'custom', message: reasonOf(error) })
    }
  })

interface Compiled extends Demand {
  readonly regex: RegExp
}

const isAscii = /^\p{ASCII}*$/u

function refuseClearly(text: string, compile: () => Compiled): Compiled {
  try {
    return compile()
  } catch (error) {
    const reason = reasonOf(error).replace(/^Invalid regular expression: .*: /s, '')
    throw new Error(`The pattern ${JSON.stringify(text)} cannot be used: ${reason}.`, { cause: error })
  }
}
