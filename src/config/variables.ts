import { isPair, isScalar, isSeq, visit } from 'yaml'
import type { Document, Scalar } from 'yaml'
import type { Place, Problem } from '../base/user-error.ts'

/** What became of the `${…}` of a file. */
export interface Variables {
  readonly problems: readonly Problem[]
  /** The texts that were changed, as they were written. */
  readonly raw: ReadonlyMap<Scalar, string>
  /** The texts that name a variable without a value. */
  readonly unset: ReadonlySet<Scalar>
}

/** `$${` first, so that an escaped brace is never read as a variable. */
const pattern = /\$(\$\{)|\$\{([^}]*)\}?/g

const reference = /^([A-Za-z_]\w*)(?::-([\s\S]*))?$/

/**
 * Expands `${NAME}` and `${NAME:-default}` in every text of the document, not in keys; `$${` stands for `${`.
 * As in a shell, the default also replaces an empty value. Keys of APIs stay references.
 */
export function expandVariables(
  doc: Document.Parsed,
  env: Readonly<Record<string, string | undefined>>,
  at: (offset: number) => Place,
): Variables {
  const problems: Problem[] = []
  const raw = new Map<Scalar, string>()
  const unset = new Set<Scalar>()

  visit(doc, {
    Scalar(role, node, parents) {
      const written = node.value
      const parent = parents.at(-1)
      if (role === 'key' || typeof written !== 'string' || !written.includes('${')) return
      if (isPair(parent) && isScalar(parent.key) && parent.key.value === 'api_key') return

      raw.set(node, written)
      const { value, mistakes } = expanded(written, env)
      node.value = value
      if (mistakes.length === 0) return
      const key = pathOf(node, parents)
      unset.add(node)
      problems.push(...mistakes.map((mistake) => ({ ...mistake, key, place: at(node.range?.[0] ?? 0) })))
    },
  })
  return { problems, raw, unset }
}

interface Mistake {
  readonly message: string
  readonly hint: string
}

function expanded(
  written: string,
  env: Readonly<Record<string, string | undefined>>,
): { readonly value: string; readonly mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = []
  const complain = (message: string, hint: string): string => {
    mistakes.push({ message, hint })
    return ''
  }
  const value = written.replace(
    pattern,
    (found: string, escaped: string | undefined, inner: string | undefined) => {
      if (escaped !== undefined) return escaped
      const [, name, fallback] = (found.endsWith('}') && reference.exec(inner ?? '')) || []
      if (name === undefined) {
        return complain(
          `\`${found}\` is no reference to an environment variable.`,
          'Write ${NAME} or ${NAME:-default}; for the characters themselves, $${.',
        )
      }
      const given = Object.hasOwn(env, name) ? env[name] : undefined
      if (fallback !== undefined) return given || fallback
      return (
        given ??
        complain(`The environment variable ${name} is not set.`, `Set it, or write \${${name}:-default}.`)
      )
    },
  )
  return { value, mistakes }
}

/** The dotted path of a node, from those around it. */
function pathOf(node: unknown, parents: readonly unknown[]): string {
  const chain = [...parents, node]
  return chain
    .flatMap((parent, index): (string | number)[] => {
      const child = chain[index + 1]
      if (isPair(parent)) return [isScalar(parent.key) ? String(parent.key.value) : '?']
      return isSeq(parent) ? [parent.items.indexOf(child)] : []
    })
    .join('.')
}
