import { describe, expect, test } from 'vitest'
import { randomOf } from '../../src/base/random.ts'
import { hold, type ScriptedAgent } from './holding.ts'

const unreset = `agent: { endpoint: "http://127.0.0.1:9" }
golden_prompts: [What is the capital of France?]
contract: { name: c, invariants: [{ id: a, type: completes }] }
`

async function noted(agent: ScriptedAgent): Promise<readonly string[]> {
  return (await hold(unreset, agent)).report.notes
}

describe('an agent that nothing resets', () => {
  test('and that counts its calls draws one warning with the evidence', async () => {
    let calls = 0
    const notes = await noted(() => `This is answer ${(calls += 1)}: Paris.`)

    expect(notes).toEqual([
      'The agent remembers from one cell to the next: asked the same four times, its answers count: 2, 3, 5, 7. Nothing resets it, so cells are not independent; configure `agent.reset_endpoint`, `reset_function` or `reset_command`.',
    ])
  })

  test('and that counts how often it was asked the same is found, too', async () => {
    const times = new Map<string, number>()
    const notes = await noted((prompt) => {
      times.set(prompt, (times.get(prompt) ?? 0) + 1)
      return `Paris, as I said ${times.get(prompt)} times.`
    })

    expect(notes).toEqual([expect.stringContaining('its answers count: 2, 3, 4, 5')])
  })

  test('and that remembers the previous question gives it away', async () => {
    let previous = 'nothing'
    const notes = await noted((prompt) => {
      const before = previous
      previous = prompt
      return `You asked before: ${before}`
    })

    expect(notes).toEqual([
      expect.stringMatching(
        /the code word FS-\w{8}, told in one question, came back in the answer to a later one/,
      ),
    ])
  })

  test('and that remembers only when it is asked what it was told is found by being asked', async () => {
    let word = 'none'
    const notes = await noted((prompt) => {
      word = /FS-\w{8}/.exec(prompt)?.[0] ?? word
      return prompt.startsWith('Which') ? word : 'Paris.'
    })

    expect(notes).toHaveLength(1)
  })

  test('and that passes what it was told to a tool is found by the call', async () => {
    let heard = ''
    const notes = await noted((prompt) => {
      const before = heard
      heard = prompt
      return { output: 'Paris.', toolCalls: [{ name: 'search', args: { history: before } }] }
    })

    expect(notes).toHaveLength(1)
  })
})

describe('no warning is drawn by an agent that', () => {
  const phrases = ['Paris.', 'It is Paris.', 'The capital is Paris.', 'Paris, of course.']

  test('picks its words at random, 500 times', async () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const random = randomOf(seed, 'phrases')
      expect(await noted(() => random.pick(phrases) ?? '')).toEqual([])
    }
  })

  test('says random numbers, 500 times', async () => {
    let alarms = 0
    for (let seed = 0; seed < 500; seed += 1) {
      const random = randomOf(seed, 'numbers')
      alarms += (await noted(() => `I found ${random.int(100)} sources.`)).length
    }

    expect(alarms).toBe(0)
  })

  test('is the same every time', async () => {
    expect(await noted(() => 'Paris, population 2100000.')).toEqual([])
  })

  test('echoes whatever it is asked', async () => {
    expect(await noted((prompt) => `You said: ${prompt}`)).toEqual([])
  })

  test('tells the time, which rises by itself', async () => {
    let seconds = 0
    const notes = await noted(
      () =>
        `It is 12:00:${String((seconds += 1)).padStart(2, '0')} on 2026-01-0${seconds}, ${1_700_000_000 + seconds}.`,
    )

    expect(notes).toEqual([])
  })

  test('says nothing, or breaks down', async () => {
    expect(await noted(() => '')).toEqual([])
    expect(await noted(() => ({ output: '', ending: { kind: 'crashed', reason: 'out of memory' } }))).toEqual(
      [],
    )
  })
})

test('an agent that is reset is not asked whether it remembers', async () => {
  const reset = unreset.replace('9" }', '9", reset_endpoint: /reset }')
  const { asked } = await hold(reset, () => 'Paris.', { reset: async () => {} })

  expect(asked).toEqual(Array.from({ length: 2 }, () => 'What is the capital of France?'))
})
