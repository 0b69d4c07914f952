import type { AnswerChange, Expectation, Template } from '../mutations/mutation.ts'
import { mutationTypes } from '../mutations/schema.ts'
import type { Block } from './blocks.ts'
import type { MutationsConfig } from './config.ts'
import type { Notes } from './notes.ts'

/** The mutations with every type's weight, and the user's templates. */
export function mutationsOf(written: Block<'mutations'>, { complain, warn }: Notes): MutationsConfig {
  const types = [...new Set(written.types)]
  const templates = Object.entries(written.custom_templates ?? {}).map(([name, template]): Template =>
    typeof template === 'string'
      ? { name, template, expectation: 'INV', change: null }
      : { name, template: template.template, expectation: template.expect, change: changeOf(template) },
  )
  for (const { name, expectation, change } of templates) {
    if (change === null || expectation === 'DIR') continue
    complain({
      path: ['mutations', 'custom_templates', name],
      message: 'A changed answer is declared, and the class is not DIR',
      hint: `Add \`expect: DIR\`, or leave \`was\` and \`becomes\` out`,
    })
  }
  const weights = Object.fromEntries(
    mutationTypes.map(({ id, weight }) => [id, written.weights?.[id] ?? weight]),
  )

  if (types.includes('custom') && templates.length === 0) {
    complain({
      path: ['mutations', 'types', written.types.indexOf('custom')],
      message: 'The type `custom` needs `custom_templates`',
      hint: 'Add `custom_templates: { pirate: "As a pirate: {prompt}" }` under `mutations`',
    })
  }
  if (!types.includes('custom') && templates.length > 0) {
    warn('`mutations.custom_templates` has no effect, since `custom` is not among `mutations.types`.')
  }
  if (types.every((type) => weights[type] === 0)) {
    complain({
      path: ['mutations', 'weights'],
      atKey: true,
      message: 'Every type that runs has the weight 0',
      hint: 'Give one of them a weight above 0',
    })
  }
  return {
    count: written.count,
    types,
    weights,
    templates,
    generator: written.generator,
    expectations: Object.fromEntries(
      Object.entries(written.expect ?? {}).flatMap(([type, expectation]): [string, Expectation][] =>
        expectation === null ? [] : [[type, expectation]],
      ),
    ),
  }
}

type Values = string | readonly string[] | null

function changeOf({ was, becomes }: { readonly was: Values; readonly becomes: Values }): AnswerChange | null {
  if (was === null && becomes === null) return null
  return { was: [was ?? []].flat(), becomes: [becomes ?? []].flat() }
}
