import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/base/user-error.ts'
import { allMutations } from '../../src/mutations/all.ts'
import { draw } from '../../src/mutations/draw.ts'
import { parseSession, sessionJson, writtenOf } from '../../src/replay/session-file.ts'

const subject = {
  prompt: 'What is the capital of France?',
  keep: [],
  templates: [],
  wire: true,
  remembers: true,
  tools: [],
}
const bare = parseSession('{"id":"a","input":"b","invariants":[{"type":"completes"}]}', '/a.json')

describe('what is done to a request beyond its text', () => {
  test.each(
    allMutations.filter(({ needs }) => needs === 'http').map((mutation) => [mutation.type, mutation]),
  )('by %s is the same when it is read from a session again', (_, mutation) => {
    const acts = [1, 2, 3].flatMap((seed) =>
      draw(mutation, subject, { seed, promptId: 'p', count: 50 }).variants.flatMap(({ act }) => act ?? []),
    )

    expect(acts.length).toBeGreaterThan(0)
    for (const act of acts) {
      const written = sessionJson({ ...writtenOf(bare), act, mustSurvive: true }, [])
      const read = parseSession(JSON.stringify(written), '/a.json')

      expect([read.act, read.mustSurvive]).toEqual([act, true])
    }
  })

  test.each([
    ['{ bodies: 1 }', 'Unknown key `bodies`'],
    ['{ body: { kind: padded, bytes: 99999999999, how: space } }', 'Too big'],
    ['{ beside: { count: 100000, same: true, secret: null } }', 'Too big'],
  ])('is refused where it is %s', (act, message) => {
    const text = `id: a\ninput: b\nact: ${act}\ninvariants: [{ type: completes }]\n`

    expect(() => parseSession(text, '/a.yaml')).toThrow(UserError)
    expect(() => parseSession(text, '/a.yaml')).toThrow(message)
  })
})
