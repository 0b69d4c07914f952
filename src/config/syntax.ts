import { visit } from 'yaml'
import type { Document, YAMLError } from 'yaml'
import type { Place, Problem } from '../base/user-error.ts'

/** What YAML itself complains about: mistakes that end the reading, and those that do not. */
export function syntaxProblems(
  doc: Document.Parsed,
  at: (offset: number) => Place,
): { readonly fatal: readonly Problem[]; readonly others: readonly Problem[] } {
  const seen = new Set<string>()
  const firstOnItsLine = (error: YAMLError): boolean => {
    const key = `${at(error.pos[0]).line}`
    return !seen.has(key) && Boolean(seen.add(key))
  }
  const errors = [...doc.errors, ...doc.warnings].filter(firstOnItsLine)
  const problems = errors.map((error) => ({ error, problem: problemOf(error, at(error.pos[0])) }))

  return {
    fatal: [
      ...problems.filter(({ error }) => !isMild(error)).map(({ problem }) => problem),
      ...loneAliases(doc, at),
    ],
    others: problems.filter(({ error }) => isMild(error)).map(({ problem }) => problem),
  }
}

/** A text such as `*bold*` is an alias to YAML. */
function loneAliases(doc: Document.Parsed, at: (offset: number) => Place): readonly Problem[] {
  const problems: Problem[] = []
  visit(doc, {
    Alias(_, alias) {
      if (alias.resolve(doc)) return
      problems.push({
        message: `The alias *${alias.source} stands for nothing.`,
        place: at(alias.range?.[0] ?? 0),
        hint: 'A text that begins with * needs quotes.',
      })
    },
  })
  return problems
}

function isMild(error: YAMLError): boolean {
  return error.code === 'DUPLICATE_KEY'
}

function problemOf(error: YAMLError, place: Place): Problem {
  const [message, hint] = wordsFor(error, place)
  return { message, place, ...(hint !== undefined && { hint }) }
}

function wordsFor(error: YAMLError, place: Place): readonly [string, string?] {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return ['This key is written twice in the same map.', 'Keep one of them.']
    case 'TAB_AS_INDENT':
      return ['A tab cannot indent YAML.', 'Use spaces.']
    case 'MULTIPLE_DOCS':
      return ['The file holds more than one document.', 'Keep one; a line of `---` begins another.']
    case 'TAG_RESOLVE_FAILED':
      return [
        `The YAML is not valid: ${lowered(error.message)}.`,
        'Tags such as !!python/object are not used here.',
      ]
    default:
      return [`The YAML is not valid: ${lowered(error.message)}.`, wayOut(place)]
  }
}

function wayOut(place: Place): string {
  if (/\t/.test(place.text ?? '')) return 'YAML is indented by spaces; a tab may be in the way.'
  if (/[[{].*\$\{/.test(place.text ?? '')) return 'Inside [ ] and { }, ${NAME} needs quotes: "${NAME}".'
  if (/:\s+[^'"|>].*: /.test(place.text ?? '')) return 'A text that holds ": " needs quotes.'
  return 'Look at the indentation, and at quotes and brackets that are not closed, here and on the line before.'
}

function lowered(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '')
}
