import { describe, expect, test } from 'vitest'
import { load, mistakesOf, plain, problemsOf } from './loading.ts'

const prompt = (text: string, env = {}) =>
  load(
    `agent: { endpoint: "http://localhost" }\ngolden_prompts: [${JSON.stringify(text)}]\ninvariants: [{ type: completes }]\n`,
    env,
  ).config.prompts[0]?.turns[0]

describe('in a text', () => {
  test.for([
    ['${CITY}', { CITY: 'Oslo' }, 'Oslo'],
    ['from ${A} to ${B}', { A: 'x', B: 'y' }, 'from x to y'],
    ['${CITY:-Rome}', {}, 'Rome'],
    ['${CITY:-Rome}', { CITY: '' }, 'Rome'],
    ['${CITY:-Rome}', { CITY: 'Oslo' }, 'Oslo'],
    ['x${CITY:-}', {}, 'x'],
    ['x${CITY}', { CITY: '' }, 'x'],
    ['${URL:-http://a:1/b?c=d}', {}, 'http://a:1/b?c=d'],
    ['$${CITY}', { CITY: 'Oslo' }, '${CITY}'],
    ['$$${CITY}', { CITY: 'Oslo' }, '$${CITY}'],
    ['$CITY costs $5', { CITY: 'Oslo' }, '$CITY costs $5'],
    ['${A}', { A: '${B}', B: 'never' }, '${B}'],
  ] as const)('%j with %j is %j', ([written, env, expected]) => {
    expect(prompt(written, env)).toBe(expected)
  })
})

test('a variable may hold a number or a switch', () => {
  const { config } = load(
    'agent: { endpoint: "http://localhost:${PORT}", timeout: "${MS}", parse_structured_input: "${PARSE:-false}" }\ngolden_prompts: [Hi]\ninvariants: [{ type: completes }]\n',
    { PORT: '8000', MS: '5000' },
  )

  expect(config.agent).toMatchObject({
    endpoint: 'http://localhost:8000',
    timeoutMs: 5000,
    parseStructuredInput: false,
  })
})

test('keys are not expanded', () => {
  expect(mistakesOf(`${plain}"\${KEY}": 1\n`, { KEY: 'output' })[0]).toMatch(/^4:1 \$\{KEY\}: Unknown key/)
})

test('every variable that is not set is named at once, with its place and its key', () => {
  const text = `agent:
  endpoint: http://localhost:\${PORT}/x
  headers:
    authorization: Bearer \${TOKEN}
golden_prompts:
  - \${A} and \${B}
invariants: [{ type: completes }]
`

  expect(mistakesOf(text, { PORT: '1' })).toEqual([
    '4:20 agent.headers.authorization: The environment variable TOKEN is not set. → Set it, or write ${TOKEN:-default}.',
    '6:5 golden_prompts.0: The environment variable A is not set. → Set it, or write ${A:-default}.',
    '6:5 golden_prompts.0: The environment variable B is not set. → Set it, or write ${B:-default}.',
  ])
})

test('a value that hangs on an unset variable is not also called wrong', () => {
  expect(mistakesOf(`${plain}advanced: { seed: "\${SEED}" }\n`)).toEqual([
    '4:19 advanced.seed: The environment variable SEED is not set. → Set it, or write ${SEED:-default}.',
  ])
  expect(
    mistakesOf('agent: { endpoint: "${URL}" }\ngolden_prompts: [Hi]\ninvariants: [{ type: completes }]\n'),
  ).toEqual([
    '1:20 agent.endpoint: The environment variable URL is not set. → Set it, or write ${URL:-default}.',
  ])
})

test.for([
  ['${1X}', '`${1X}` is no reference to an environment variable.'],
  ['${A B}', '`${A B}` is no reference to an environment variable.'],
  ['${x%y}', '`${x%y}` is no reference to an environment variable.'],
  ['${}', '`${}` is no reference to an environment variable.'],
  ['${OPEN', '`${OPEN` is no reference to an environment variable.'],
])('%j is refused, with the way to write the characters themselves', ([written, message]) => {
  const [problem] = problemsOf(
    `agent: { endpoint: "http://localhost" }\ngolden_prompts: [${JSON.stringify(written)}]\ninvariants: [{ type: completes }]\n`,
    { OPEN: 'x' },
  )

  expect(problem).toMatchObject({
    message,
    hint: 'Write ${NAME} or ${NAME:-default}; for the characters themselves, $${.',
  })
})

test('names from the prototype of objects are not variables', () => {
  expect(mistakesOf(`${plain}output: { path: "\${constructor}" }\n`)).toEqual([
    '4:17 output.path: The environment variable constructor is not set. → Set it, or write ${constructor:-default}.',
  ])
})

test('what a variable holds is never printed, only its name', () => {
  const secret = 'hunter2hunter2'
  const text =
    'agent: { endpoint: "${SECRET}", type: "${SECRET}" }\ngolden_prompts: [Hi]\ninvariants: [{ type: completes, severity: "${SECRET}" }]\n'
  const problems = problemsOf(text, { SECRET: secret })

  expect(problems).toHaveLength(2)
  expect(JSON.stringify(problems)).not.toContain(secret)
  expect(problems[0]?.message).toContain('saw "${SECRET}"')
})

test('nor where a rule quotes what is wrong with it', () => {
  const text = (rule: string): string =>
    `agent: { endpoint: "http://localhost" }\ngolden_prompts: [Hi]\ninvariants: [${rule}]\n`
  const env = { SECRET: 'hunter2(' }

  expect(mistakesOf(text('{ type: regex, pattern: "${SECRET}" }'), env)).toEqual([
    '3:38 invariants.0.pattern: The pattern "${SECRET}" cannot be used: a group is never closed.',
  ])
  expect(mistakesOf(text('{ type: completes, applies_to: ["${SECRET}"] }'), env)[0]).toMatch(
    /^3:46 invariants.0.applies_to.0: `\$\{SECRET\}` is no mutation type/,
  )
})

describe('the key of a model', () => {
  const model = (key: string) => `${plain}model: { provider: openai, api_key: ${key} }\n`

  test('is a name, and need not be set to load', () => {
    expect(load(model('"${OPENAI_API_KEY}"')).config.model.apiKeyVariable).toBe('OPENAI_API_KEY')
  })

  test('stays a name when it is set', () => {
    expect(
      JSON.stringify(load(model('"${OPENAI_API_KEY}"'), { OPENAI_API_KEY: 'sk-123' }).config),
    ).not.toContain('sk-123')
  })

  test.for(['sk-abc123', '"$OPENAI_API_KEY"', '"${OPENAI_API_KEY:-sk-abc123}"', '123456'])(
    'written as %s is refused, and not repeated',
    (key) => {
      const problems = problemsOf(model(key), { OPENAI_API_KEY: 'sk-xyz' })

      expect(problems).toEqual([
        {
          message: 'Expected a reference to an environment variable, saw a literal.',
          key: 'model.api_key',
          place: {
            file: '/project/flakestorm.yaml',
            line: 4,
            column: 28,
            text: 'model: { provider: openai, api_key: …',
          },
          hint: 'Put the key into an environment variable and write api_key: ${NAME}.',
        },
      ])
    },
  )

  test('among other words is refused', () => {
    expect(mistakesOf(model('"Bearer ${OPENAI_API_KEY}"'))).toEqual([
      '4:28 model.api_key: Expected a reference to an environment variable, saw a literal. → Put the key into an environment variable and write api_key: ${NAME}.',
    ])
  })

  test('on a line of its own is not repeated either', () => {
    const problems = problemsOf(`${plain}model:\n  api_key:\n    sk-abc123\n`)

    expect(JSON.stringify(problems)).not.toContain('abc123')
    expect(problems[0]?.place).toMatchObject({ line: 5, column: 3 })
  })
})
