import type { MemoryProbe } from '../plan/memory-cells.ts'
import type { Outcome } from './outcome.ts'

/**
 * What an agent remembers from one question to the next, as evidence in a sentence; null where nothing shows. Proof is a
 * word that only an earlier question told, or a number that counts the questions: a model that merely varies its words
 * can do neither.
 */
export function memoryIn({ word }: MemoryProbe, outcomes: readonly Outcome[]): string | null {
  return wordGivenAway(word, outcomes) ?? countOf(outcomes)
}

function wordGivenAway(word: string, outcomes: readonly Outcome[]): string | null {
  const told = outcomes.findIndex(({ cell }) => cell.stratum === 'tell')
  const later = outcomes.slice(told + 1).find(({ transcript: { output, toolCalls } }) => {
    return `${output} ${JSON.stringify(toolCalls)}`.toUpperCase().includes(word)
  })
  if (told < 0 || later === undefined) return null
  return `the code word ${word}, told in one question, came back in the answer to a later one`
}

/** A number at one place of the same text, which rises by the same step with every question, or with every asking of this one. */
function countOf(outcomes: readonly Outcome[]): string | null {
  const asked = outcomes.flatMap(({ cell, transcript }, at) =>
    cell.stratum === 'same'
      ? [{ at, numbers: numbersIn(transcript.output), frame: frameOf(transcript.output) }]
      : [],
  )
  const [first] = asked
  if (first === undefined || asked.length < 4 || asked.some(({ frame }) => frame !== first.frame)) return null
  for (const place of first.numbers.keys()) {
    const values = asked.map(({ numbers }) => numbers[place] ?? Number.NaN)
    const steps = values.slice(1).map((value, index) => value - (values[index] ?? Number.NaN))
    const questions = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0))
    if (isSteady(steps) || isSteady(steps.map((step, index) => step / (questions[index] ?? 1))))
      return `asked the same four times, its answers count: ${values.join(', ')}`
  }
  return null
}

function isSteady(steps: readonly number[]): boolean {
  const [first = 0] = steps
  return first > 0 && steps.every((step) => step === first)
}

/** Dates, times and long numbers rise by themselves and count nothing. */
const clocks = /\b\d{4}-\d\d-\d\d\S*|\b\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\b|\d{9,}/g
const numbers = /\d+/g

function numbersIn(output: string): readonly number[] {
  return [...output.replace(clocks, 'clock').matchAll(numbers)].map(([digits]) => Number(digits))
}

function frameOf(output: string): string {
  return output.replace(clocks, 'clock').replace(numbers, '#')
}
