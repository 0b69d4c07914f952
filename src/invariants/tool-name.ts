import { maybe, text } from '../base/field.ts'

/** The name of one tool, or of all whose name begins alike. */
export const toolName = text.describe(
  'Name of the tool; `docs_*` stands for all whose name begins with `docs_`.',
)

/** As `toolName`, and all tools when absent. */
export const anyToolName = maybe(
  text,
  'Name of the tool, or the beginning of names with `*` at the end; all tools when absent.',
)

/**
 * Whether a tool is meant: names are compared letter by letter, and only a `*` at the end stands for more.
 * A rule that named tools by a freer pattern would hold by a typing mistake.
 */
export function isNamed(name: string, wanted: string): boolean {
  return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted
}
