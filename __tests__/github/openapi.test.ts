import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extractFile, extractOpenApi } from '../../scripts/extract-openapi.ts'
import { answerFaults, operationAt, type Operation, requestFaults, sample } from './fake/openapi.ts'
import { openDesk } from './fake/desk.ts'
import { aState } from './fake/state.ts'

describe("the judge over GitHub's API", () => {
  test('is what GitHub publishes in the installed package; `scripts/extract-openapi.ts` brings it up to date', () => {
    expect(readFileSync(extractFile, 'utf8') === extractOpenApi()).toBe(true)
  })

  const create = operation('POST', '/repos/acme/agent/issues/7/comments')
  const list = operation('GET', '/repos/acme/agent/issues/7/comments')
  const none = new URLSearchParams()

  test.for([
    ['a body that is missing', create, none, {}],
    ['a body that is no text', create, none, { body: 7 }],
    ['a property that nobody knows', create, none, { body: 'x', sort: 'asc' }],
    ['a parameter that nobody knows', list, new URLSearchParams({ sort: 'created' }), undefined],
    ['a parameter of the wrong type', list, new URLSearchParams({ per_page: 'many' }), undefined],
    ['a body where none belongs', list, none, {}],
  ] as const)('sees %s', ([, asked, query, body]) => {
    expect(requestFaults(asked, query, body)).toHaveLength(1)
  })

  test('takes what is as described', () => {
    expect(requestFaults(create, none, { body: 'x' })).toEqual([])
    expect(requestFaults(list, new URLSearchParams({ per_page: '100', page: '2' }), undefined)).toEqual([])
    expect(answerFaults(create, 201, sample('issue-comment'))).toEqual([])
  })

  test.for([
    [201, { ...sample('issue-comment'), id: 'one' }],
    [201, {}],
    [200, sample('issue-comment')],
    [422, { message: 'x' }],
    [500, []],
  ] as const)('sees an answer %i that GitHub would not give', ([status, body]) => {
    expect(answerFaults(create, status, body)).not.toEqual([])
  })

  test('fails a test that asks for something that GitHub has not', async () => {
    const desk = openDesk({ state: aState(), trouble: () => null, pause: async () => {}, url: () => '' })
    await desk.answer({
      method: 'GET',
      target: new URL('http://x/repos/acme/agent/wishes'),
      token: 'workflow',
      body: undefined,
    })

    expect(() => desk.audit()).toThrow(/no such operation/)
  })
})

function operation(method: string, path: string): Operation {
  const found = operationAt(method, path)
  if (found === null) throw new Error(`there is no ${method} ${path}`)
  return found
}
