import { expect, test } from 'vitest'
import { type Told, told } from '../../src/cli/shrink-told.ts'

const given = { input: 'a b', turns: [], context: [], faults: [], toolResponses: [], exchanges: [] }

function aStory(over: Partial<Told> = {}): Told {
  return {
    before: given,
    after: given,
    rule: 'rule',
    isOdd: false,
    calls: 12,
    isMinimal: true,
    first: { broke: 3, of: 3 },
    last: { broke: 5, of: 5, interval: { low: 0.48, high: 1 } },
    ...over,
  }
}

test('of two equal turns the one that went is told as gone', () => {
  const story = told(
    aStory({ before: { ...given, turns: ['again', 'again'] }, after: { ...given, turns: ['again'] } }),
  )

  expect(story).toContain('  earlier turn: again\n- earlier turn: again')
})

test('an agent that only came to differ when the smallest was asked is told to differ', () => {
  const last = { broke: 3, of: 5, interval: { low: 0.15, high: 0.95 } }

  expect(told(aStory({ last }))).toContain('The agent does not do the same each time')
  expect(told(aStory())).not.toContain('The agent does not do the same each time')
})
