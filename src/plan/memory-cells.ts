import { canaryOf } from '../base/random.ts'
import type { Config } from '../config/config.ts'
import type { Cell } from './cell.ts'
import { lastTurn } from './draft.ts'

/** Questions, asked one after another, that bring a memory to light: whoever remembers gives the word away, or counts. */
export interface MemoryProbe {
  /** The code word that one of the questions tells, and that no other answer may hold. */
  readonly word: string
  /** In the stratum `same` one golden prompt is asked again and again, in `tell` the word is told, in `recall` asked for. */
  readonly cells: readonly Cell[]
}

/** Six questions: a golden prompt four times, and between them a code word to remember and a question for it. */
export function memoryProbe({ prompts, advanced }: Config): MemoryProbe | null {
  const [prompt] = prompts
  if (prompt === undefined) return null
  const word = canaryOf('memory', advanced.seed)
  const same = { turns: prompt.turns, stratum: 'same' }
  const asked = [
    same,
    same,
    { turns: [`Please remember this code word for later: ${word}.`], stratum: 'tell' },
    same,
    { turns: ['Which code word did I tell you before? If I told you none, say none.'], stratum: 'recall' },
    same,
  ]
  const cells = asked.map((one, index): Cell => ({
    ...one,
    id: `preflight/memory#${index + 1}`,
    phase: 'contract',
    promptId: 'probe:memory',
    golden: lastTurn(prompt),
    mutation: null,
    incident: null,
    scenario: null,
    repeat: 1,
    rules: [],
  }))
  return { word, cells }
}
