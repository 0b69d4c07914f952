import { digestOf } from '../base/random.ts'
import type { Notes } from './notes.ts'
import type { WrittenConfig } from './schema.ts'

type WrittenPrompt = WrittenConfig['golden_prompts'][number]

/** A prompt with its id and turns; its rules are named later, with all others. */
export interface NamedPrompt {
  readonly id: string
  readonly turns: readonly [string, ...string[]]
  readonly invariants: Exclude<WrittenPrompt, string>['invariants']
}

/** The longest id that is made up. */
const longest = 32

/** The golden prompts with unique ids; a made-up id depends on the prompt's own text, not on its place. */
export function promptsOf(written: readonly WrittenPrompt[], { complain, warn }: Notes): NamedPrompt[] {
  const given = written.map((prompt) => (typeof prompt === 'string' ? null : prompt.id))
  for (const [at, id] of given.entries()) {
    const first = given.indexOf(id)
    if (id === null || first === at) continue
    complain({
      path: ['golden_prompts', at, 'id'],
      message: `The id \`${id}\` is already that of golden_prompts.${first}`,
      hint: 'Give each prompt an id of its own',
    })
  }

  const asked = written.map((prompt) => JSON.stringify(turnsOf(prompt)))
  for (const [at, turns] of asked.entries()) {
    const first = asked.indexOf(turns)
    if (first === at) continue
    warn(
      `golden_prompts.${at} asks the same as golden_prompts.${first}: counted as two, they make the score look more certain than it is.`,
    )
  }

  const taken = new Set(given.filter((id) => id !== null))
  return written.map((prompt, at) => {
    const turns = turnsOf(prompt)
    return {
      id: given[at] ?? madeUp(turns, taken),
      turns,
      invariants: typeof prompt === 'string' ? [] : prompt.invariants,
    }
  })
}

function turnsOf(prompt: WrittenPrompt): readonly [string, ...string[]] {
  if (typeof prompt === 'string') return [prompt]
  const [first = prompt.prompt ?? '', ...rest] = prompt.turns ?? []
  return [first, ...rest]
}

/** A slug of the words; cut ones and second ones carry a digest, since their words alone do not tell them apart. */
function madeUp(turns: readonly string[], taken: Set<string>): string {
  const slug = slugOf(turns.join(' '))
  const digest = digestOf(6, ...turns)
  const room = longest - digest.length - 1
  const start = slug.length > room ? slug.slice(0, room).replace(/-[^-]*$/, '') : slug
  const suffixed = `${start || 'prompt'}-${digest}`

  const isWhole = slug !== '' && slug.length <= longest
  const id = isWhole && !taken.has(slug) ? slug : firstFree(suffixed, taken)
  taken.add(id)
  return id
}

function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function firstFree(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  let number = 2
  while (taken.has(`${id}-${number}`)) number += 1
  return `${id}-${number}`
}
