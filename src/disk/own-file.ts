import { readFileSync } from 'node:fs'
import { type Place, type Problem, reasonOf, UserError } from '../base/user-error.ts'
import { wayOut } from '../base/way-out.ts'
import { type InvariantKind, quote } from '../invariants/invariant.ts'
import type { Mutation } from '../mutations/mutation.ts'
import { lineIn } from './load-plugins.ts'

/** What is wrong, without where it was asked for. */
export type Said = { readonly message: string; readonly hint: string }

/** A file of the user's, and how its mistakes are told. */
export interface OwnFile {
  readonly named: string
  readonly path: string
  readonly tell: (problem: Said) => Problem
}

/** What is wrong with a file, at which of its lines, and the way out. */
export function said({ named, path }: Pick<OwnFile, 'named' | 'path'>, error: unknown): Said {
  const line = lineIn(path, error)
  const reason = reasonOf(error).replace(/\.$/u, '')
  return { message: `${named}${line === null ? '' : `:${line}`}: ${reason}.`, hint: wayOut(reason) }
}

/** A law that is only broken for a prompt of the config is the user's to mend, too. */
export function tellingMutation(mutation: Mutation, file: OwnFile): Mutation {
  const telling = (operator: ReturnType<Mutation['operators']>[number]): typeof operator => ({
    name: operator.name,
    apply(subject, random) {
      try {
        return operator.apply(subject, random)
      } catch (error) {
        const { message, hint } = said(file, error)
        const asked = `${message} It happened with the prompt ${quote(subject.prompt, 80)}.`
        throw new UserError(file.tell({ message: asked, hint }), { cause: error })
      }
    },
  })
  return { ...mutation, operators: (subject) => mutation.operators(subject).map(telling) }
}

/** What cannot be judged tells in which file. */
export function tellingRule(kind: InvariantKind, file: OwnFile): InvariantKind {
  return {
    ...kind,
    make(options) {
      const check = kind.make(options)
      return (evidence) => {
        try {
          return check(evidence)
        } catch (error) {
          throw new Error(said(file, error).message, { cause: error })
        }
      }
    },
  }
}

/** The first line of a file that says a word. */
export function placeIn(file: string, word: string): Place {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/u)
  const at = Math.max(
    lines.findIndex((line) => line.includes(word)),
    0,
  )
  const text = lines[at] ?? ''
  return {
    file,
    line: at + 1,
    column: Math.max(text.search(/\S/u), 0) + 1,
    ...(text.length <= 300 && { text }),
  }
}
