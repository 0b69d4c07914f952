import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/base/user-error.ts'
import { openWeather } from '../../src/chaos/open-weather.ts'
import { merge, parseProfile } from '../../src/chaos/profile.ts'
import { aScenario, jumpingClock } from './weather-of.ts'

const folder = join(import.meta.dirname, '../../profiles')
const files = globSync('*.yaml', { cwd: folder }).toSorted()

const originals = [
  'api_outage',
  'cascading_failure',
  'degraded_llm',
  'high_latency',
  'hostile_tools',
  'indirect_injection',
  'model_version_drift',
]

test('every profile of the original is here', () => {
  expect(files.map((file) => basename(file, '.yaml'))).toEqual(expect.arrayContaining(originals))
})

describe.for(files)('%s', (file) => {
  test('loads, says in one line what it imitates, and raises weather', () => {
    const profile = parseProfile(readFileSync(join(folder, file), 'utf8'), file)
    const scenario = merge(aScenario({}), profile)

    expect(profile.description).toMatch(/^[A-Z][^\n]{10,110}\.$/)
    expect(openWeather(scenario, { seed: 1, cell: 'a' }, jumpingClock()).faults().length).toBeGreaterThan(0)
  })
})

test('the faults of a profile come behind those of the user', () => {
  const own = aScenario({ tool_faults: [{ tool: 'web_search', mode: 'slow' }] })
  const merged = merge(
    own,
    parseProfile(readFileSync(join(folder, 'api_outage.yaml'), 'utf8'), 'api_outage.yaml'),
  )

  expect(merged.name).toBe('storm')
  expect(merged.toolFaults.map(({ tool, mode }) => `${tool} ${mode}`)).toEqual(['web_search slow', '* error'])
})

test('a profile as the original writes it loads too', () => {
  const text =
    'name: mine\ndescription: >\n  All is\n  broken.\nchaos:\n  tool_faults:\n    - { tool: "*", mode: error, error_code: 503 }\n'
  const profile = parseProfile(text, 'mine.yaml')

  expect(profile.description).toBe('All is broken.')
  expect(profile.toolFaults).toMatchObject([{ tool: '*', mode: 'error', errorCode: 503 }])
})

describe('a mistake in a profile', () => {
  function problemsIn(text: string): readonly string[] {
    try {
      parseProfile(text, 'mine.yaml')
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return error.problems.map(({ message, place, hint }) =>
        [`${place?.line}:${place?.column}`, message, hint].filter(Boolean).join(' '),
      )
    }
    return []
  }

  test('has its line, its column and a way out', () => {
    expect(
      problemsIn(
        'description: Bad.\ntool_faults:\n  - tool: "*"\n    mode: eror\n    probability: 2\nlm_faults: []\n',
      ),
    ).toEqual([
      expect.stringMatching(/^4:11 .*Did you mean `error`\?$/),
      expect.stringMatching(/^5:18 /),
      expect.stringMatching(/^6:1 Unknown key `lm_faults`\. Did you mean `llm_faults`\?$/),
    ])
  })

  test.for([
    ['', '1:1'],
    ['tool_faults: []\n', '1:1'],
    ['description: [\n', '2:1'],
    ['description: A.\ncontext_attacks:\n  - type: overflw\n', '3:11'],
    ['description: A.\ncontext_attacks:\n  overflow: { inject_token: 5 }\n', '3:15'],
    ['- a\n', '1:1'],
    ['a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n', '1:1'],
  ] as const)('%j is refused at %s', ([text, place]) => {
    const [first] = problemsIn(text)

    expect(first?.startsWith(place) || first).toBe(true)
  })
})
