import { expect, test } from 'vitest'
import { artifactNames } from '../../src/github/artifact-names.ts'

const env = { GITHUB_JOB: 'reliability', GITHUB_RUN_ATTEMPT: '2' }
const plain = { own: null, matrix: 'null', commentKey: null }

test('the only job is named by itself and its attempt, and looks for what first attempts left', () => {
  expect(artifactNames(env, plain)).toEqual({
    page: 'flakestorm-report-reliability-2.html',
    result: 'flakestorm-result-reliability-2',
    results: [
      'flakestorm-result-reliability-1',
      'flakestorm-result-reliability-2',
      'flakestorm-result-reliability-3',
    ],
  })
})

test('a leg of a matrix has the same name whatever order its values come in, and no other leg has it', () => {
  const nameOf = (matrix: object) => artifactNames(env, { ...plain, matrix: JSON.stringify(matrix) }).page

  expect(nameOf({ a: 1, b: 2 })).toBe(nameOf({ b: 2, a: 1 }))
  expect(nameOf({ a: 1, b: 2 })).not.toBe(nameOf({ a: 1, b: 3 }))
})

test('two uses in one job are told apart by their comment keys', () => {
  const names = ['a', 'b'].map((commentKey) => artifactNames(env, { ...plain, commentKey }).page)

  expect(new Set(names).size).toBe(2)
})

test('a job of a foreign platform whose name no artifact may have is written another way', () => {
  expect(artifactNames({ GITHUB_JOB: 'a/b:c' }, plain).page).toBe('flakestorm-report-a-b-c-1.html')
})

test('a name of the user is taken as it is', () => {
  expect(artifactNames(env, { ...plain, own: 'storm' })).toEqual({
    page: 'storm.html',
    result: 'storm-result',
    results: ['storm-result'],
  })
})
