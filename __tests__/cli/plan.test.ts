import { expect, test } from 'vitest'
import { cli } from '../../src/cli/cli.ts'
import { aFolder } from '../e2e/command-line.ts'
import { obedient } from './calling.ts'

test.for([
  { form: 'as lines of JSON', args: ['plan', '--json'], cells: 8 },
  { form: 'for people', args: ['plan'], cells: 8 },
])('a plan $form is drawn no faster than it is read', async ({ args, cells }) => {
  using folder = aFolder(obedient)
  const printed: string[] = []
  const aheadOfReader: number[] = []
  let read = 0
  const code = await cli(args, {
    out: (text) => void printed.push(text),
    err: () => {},
    // The reader takes its time, and then all that is there.
    drained: async () => {
      aheadOfReader.push(printed.length - read)
      await new Promise(setImmediate)
      read = printed.length
    },
    folder: folder.path,
    env: {},
    live: false,
    colour: { out: false, err: false },
    width: 80,
    onStop: () => () => {},
  })

  expect(code).toBe(0)
  expect(aheadOfReader).toEqual(Array.from({ length: cells }, () => 1))
})
