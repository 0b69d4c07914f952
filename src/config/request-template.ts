import { parseJson } from '../base/json.ts'
import { suggest } from '../base/suggest.ts'
import type { WrittenAgent } from './agent-schema.ts'
import type { Notes } from './notes.ts'
import type { NamedPrompt } from './prompts.ts'
import { normaliseKey, parseStructuredInput } from './structured-input.ts'

export type Prompts = readonly Pick<NamedPrompt, 'turns'>[]

/** Says why a template cannot work, and what it will send empty. */
export function checkTemplate(
  { request_template, ...written }: WrittenAgent,
  prompts: Prompts,
  notes: Notes,
): void {
  if (request_template === null) return
  const asked = prompts.map(({ turns }) => turns.at(-1) ?? '')
  const mistake = templateMistake(request_template, {
    isQuery: written.method === 'GET' || written.method === 'DELETE',
    parseStructuredInput: written.parse_structured_input,
    prompts: asked,
  })
  if (mistake !== null) return notes.complain({ path: ['agent', 'request_template'], ...mistake })
  for (const [field, prompt] of emptyFields(request_template, asked)) {
    const start = JSON.stringify(prompt.slice(0, 60))
    notes.warn(
      `\`agent.request_template\` has {${field}}, and the prompt ${start} has not: it is sent empty.`,
    )
  }
}

/** What is wrong with a `request_template`, and the way out. */
interface TemplateMistake {
  readonly message: string
  readonly hint: string
}

interface TemplateUse {
  /** True where the template is a query, which need not be JSON. */
  readonly isQuery: boolean
  readonly parseStructuredInput: boolean
  /** What it will be filled with first. */
  readonly prompts: readonly string[]
}

/** `{name}` or `{name|filter}`. */
export const placeholder = /\{([A-Za-z][\w ./-]*)(?:\|(\w+))?\}/g

/** The first reason why a template cannot work; null = it can. */
function templateMistake(text: string, use: TemplateUse): TemplateMistake | null {
  const fields = fieldsIn(text)
  return (
    oddSigns(text) ??
    (use.parseStructuredInput ? missing(fields, use.prompts) : unfilled(fields)) ??
    (use.isQuery ? null : brokenJson(text))
  )
}

/** Placeholders that only the fields of a structured prompt can fill, as written. */
export function fieldsIn(text: string): readonly string[] {
  const names = [...text.matchAll(placeholder)].map((match) => match[1] ?? '')
  return names.filter((name) => !builtIn.includes(name.toLowerCase()))
}

const builtIn = ['prompt', 'messages', 'turns', 'cell']

function oddSigns(text: string): TemplateMistake | null {
  const [, doubled] = /\{\{\s*(\w+)\s*\}\}/.exec(text) ?? []
  if (doubled !== undefined)
    return { message: `{{${doubled}}} has two braces`, hint: `A placeholder has single braces: {${doubled}}` }
  const filters = [...text.matchAll(placeholder)].flatMap((match) => match[2] ?? [])
  const odd = filters.find((filter) => filter !== 'json' && filter !== 'url')
  if (odd === undefined) return null
  return { message: `There is no filter |${odd}`, hint: 'The filters are |json and |url' }
}

function unfilled([first, ...others]: readonly string[]): TemplateMistake | null {
  if (first === undefined) return null
  return {
    message: `Nothing fills ${listed([first, ...others])}`,
    hint:
      slipOf(first) ??
      'There are {prompt}, {messages}, {turns} and {cell}; fields of the prompt need `parse_structured_input: true`',
  }
}

/** A field that no golden prompt has is a slip. */
function missing(fields: readonly string[], prompts: readonly string[]): TemplateMistake | null {
  const lacking = fields.filter((name) => prompts.every((prompt) => lacks(prompt, name)))
  const [first] = lacking
  if (first === undefined || prompts.length === 0) return null
  return {
    message: `No golden prompt has anything for ${listed(lacking)}`,
    hint:
      slipOf(first) ??
      'A field is a line of the prompt such as `Product Name: …`; case, spaces and signs of its name do not matter',
  }
}

/** The fields that some golden prompt lacks, each with the first such prompt: they are sent empty with it. */
function emptyFields(text: string, prompts: readonly string[]): readonly (readonly [string, string])[] {
  return fieldsIn(text).flatMap((name) => {
    const prompt = prompts.find((each) => lacks(each, name))
    return prompt === undefined ? [] : [[name, prompt] as const]
  })
}

function lacks(prompt: string, field: string): boolean {
  return !parseStructuredInput(prompt).has(normaliseKey(field))
}

function slipOf(name: string): string | null {
  const [meant] = suggest(name, builtIn)
  return meant === undefined ? null : `Did you mean {${meant}}?`
}

function listed(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ')
}

function brokenJson(text: string): TemplateMistake | null {
  if (parseJson(text) !== undefined || !/^\s*(?:\{\s*"|\[\s*["{[])/.test(text)) return null
  const filled = [...text.matchAll(placeholder)].filter((match) => match[2] !== 'json')
  // One that stands within quotes is rarely the one that is meant.
  const bare = filled.find(({ index }) => text[index - 1] !== '"') ?? filled[0]
  const inFull = parseJson(text.replace(placeholder, '0')) !== undefined
  if (inFull && bare === undefined) return null
  return {
    message: 'It looks like JSON and is not',
    hint:
      bare === undefined
        ? 'Check its commas and quotes'
        : `Put ${bare[0]} in quotes, or write {${bare[1] ?? ''}|json}`,
  }
}
