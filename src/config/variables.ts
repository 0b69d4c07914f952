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
const pattern = /\$(\$\{)|\$\{([^}]*)(\}?)/g

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
    Scalar(key, node, parents) {
      const written = node.value
      const parent = parents.at(-1)
      if (key === 'key' || typeof written !== 'string' || !written.includes('${')) return
      if (isPair(parent) && isScalar(parent.key) && parent.key.value === 'api_key') return

      const complain = (message: string, hint: string): string => {
        const dotted = pathOf(node, parents)
        problems.push({ message, hint, place: at(node.range?.[0] ?? 0), ...(dotted && { key: dotted }) })
        unset.add(node)
        return ''
      }
      raw.set(node, written)
      node.value = written.replace(pattern, (_, escaped: string | undefined, inner: string, end: string) => {
        if (escaped !== undefined) return escaped
        const [, name, fallback] = reference.exec(inner) ?? []
        if (name === undefined || end === '') {
          return complain(
            `\`\${${inner}${end}\` is no reference to an environment variable.`,
            'Write ${NAME} or ${NAME:-default}; for the characters themselves, $${.',
          )
        }
        const value = Object.hasOwn(env, name) ? env[name] : undefined
        if (fallback !== undefined) return value || fallback
        return (
          value ??
          complain(`The environment variable ${name} is not set.`, `Set it, or write \${${name}:-default}.`)
        )
      })
    },
  })
  return { problems, raw, unset }
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
