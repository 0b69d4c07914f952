import { expect, test } from 'vitest'
import { tornTalks } from '../../src/plan/torn-talks.ts'
import { aConfig, aPrompt } from '../given.ts'

const { agent } = aConfig()
const prompts = [
  aPrompt('refund'),
  { ...aPrompt('talk'), turns: ['My name is Ada.', 'What is my name?'] as const },
]

test.for([
  ['an HTTP agent without sessions', { type: 'http' }, 'add `agent.session`, or'],
  ['a program that is started for each turn', { type: 'command', protocol: 'text' }, '`protocol: jsonl`'],
] as const)('a conversation that falls apart is told with the way out: %s', ([, more, wayOut]) => {
  const [note, ...others] = tornTalks({ agent: { ...agent, session: null, ...more }, prompts }, ['mutation'])

  expect(others).toEqual([])
  expect(note).toMatch(/^The turns of "talk" are asked one by one, and nothing tells the agent/)
  expect(note).toContain(wayOut)
})

test.for([
  ['a session', { type: 'http', session: { kind: 'header', name: 'X-Session' } }],
  ['a template that carries the talk', { type: 'http', requestTemplate: '{"all": "{messages}"}' }],
  ['a chat endpoint', { type: 'openai' }],
  ['JSON lines', { type: 'command', protocol: 'jsonl' }],
  ['a function that may take the turns', { type: 'module' }],
] as const)('a conversation that the agent can follow is no news: %s', ([, more]) => {
  expect(tornTalks({ agent: { ...agent, session: null, ...more }, prompts }, ['mutation'])).toEqual([])
})

test('single questions are no conversation', () => {
  expect(
    tornTalks({ agent: { ...agent, session: null, type: 'http' }, prompts: [aPrompt('refund')] }, [
      'mutation',
    ]),
  ).toEqual([])
})
