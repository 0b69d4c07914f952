import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { harmless } from '../../src/github/log.ts'
import { StepLog } from '../e2e/step-log.ts'

const piece = fc.oneof(
  fc.constantFrom(
    '::',
    '##[',
    ']',
    ' ',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '\u00A0',
    '\u2028',
    '\u0085',
    '\u200B',
    '\u001B[',
    '\u001B]',
  ),
  fc.constantFrom(
    'error',
    'add-mask',
    'stop-commands',
    'title=a',
    'endgroup',
    '%0A',
    '::warning::',
    '##[debug]',
  ),
  fc.string({ maxLength: 3, unit: 'binary' }),
)

test('no text whatever is a workflow command once it stands in the log', async () => {
  const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      expect(await obeyed(harmless(text))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('the same runner does obey what is not made harmless', async () => {
  expect(await obeyed(' ::add-mask::0\nready ##[error title=a;]b')).toEqual(['add-mask', 'error'])
})

async function obeyed(text: string): Promise<readonly string[]> {
  const log = new StepLog()
  const stream = Readable.from([`${text}\n`])
  log.read(stream)
  await finished(stream)
  return log.commands.map(({ name }) => name)
}
