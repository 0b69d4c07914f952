import type { AnswerChange, Expectation, Template } from '../mutations/mutation.ts'
import { mutationTypes } from '../mutations/schema.ts'
import type { Block } from './blocks.ts'
import type { MutationsConfig } from './config.ts'
import type { Notes } from './notes.ts'

/** The mutations with every type's weight, and the user's templates. */
export function mutationsOf(written: Block<'mutations'>, { complain, warn }: Notes): MutationsConfig {
  const types = [...new Set(written.types)]
  const templates = templatesOf(written, complain)
  warnOfIdle(templates, warn)
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
  const lists = listsOf(written, types, complain)
  if (lists.length === 0 && types.every((type) => weights[type] === 0)) {
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
    lists,
    generator: written.generator,
    expectations: Object.fromEntries(
      Object.entries(written.expect ?? {}).flatMap(([type, expectation]): [string, Expectation][] =>
        expectation === null ? [] : [[type, expectation]],
      ),
    ),
  }
}

/** Lists are named after their files, where they have no name of their own. */
export function listNames({ lists }: Pick<Block<'mutations'>, 'lists'>): readonly string[] {
  return (lists ?? []).map(({ file, name }) => {
    const [base = 'list'] = /[^\\/]*?(?=(?:\.\w+)?$)/u.exec(file) ?? []
    return name ?? base.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '_')
  })
}

function listsOf(
  written: Block<'mutations'>,
  types: readonly string[],
  complain: Notes['complain'],
): MutationsConfig['lists'] {
  const names = listNames(written)
  for (const [at, name] of names.entries()) {
    const isTaken = types.includes(name) || mutationTypes.some(({ id }) => id === name)
    if (!isTaken && names.indexOf(name) === at) continue
    complain({
      path: ['mutations', 'lists', at],
      message: `Two types of mutations would be called \`${name}\``,
      hint: 'Give the list another `name`',
    })
  }
  return (written.lists ?? []).map(({ file, column, weight }, at) => ({
    file,
    column,
    weight,
    name: names[at] ?? '',
  }))
}

/** The user's rewrites: a text, or an instruction for a model. */
function templatesOf(written: Block<'mutations'>, complain: Notes['complain']): readonly Template[] {
  const templates = Object.entries(written.custom_templates ?? {}).map(([name, template]): Template =>
    typeof template === 'string'
      ? { name, instruction: null, template, expectation: 'INV', change: null }
      : {
          name,
          instruction: template.instruction,
          template: template.template ?? '',
          expectation: template.expect,
          change: changeOf(template),
        },
  )
  for (const { name, instruction, expectation, change } of templates) {
    const path = ['mutations', 'custom_templates', name]
    if (instruction !== null && written.generator === 'offline') {
      complain({
        path,
        message: 'An instruction needs a model that follows it, and `mutations.generator` is offline',
        hint: 'Add `generator: model`, or write a text with {prompt}',
      })
    }
    if (change !== null && expectation !== 'DIR') {
      complain({
        path,
        message: 'A changed answer is declared, and the class is not DIR',
        hint: `Add \`expect: DIR\`, or leave \`was\` and \`becomes\` out`,
      })
    }
  }
  return templates
}

/** What a template leaves as it is, is no variant. */
function warnOfIdle(templates: readonly Template[], warn: Notes['warn']): void {
  for (const { name, instruction, template } of templates) {
    if (instruction === null && template.trim() === '{prompt}')
      warn(`\`mutations.custom_templates.${name}\` leaves the prompt as it is, so nothing is asked with it.`)
  }
}

type Values = string | readonly string[] | null

function changeOf({ was, becomes }: { readonly was: Values; readonly becomes: Values }): AnswerChange | null {
  if (was === null && becomes === null) return null
  return { was: [was ?? []].flat(), becomes: [becomes ?? []].flat() }
}
