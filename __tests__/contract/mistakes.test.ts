import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/base/user-error.ts'
import { bindContracts } from '../../src/plan/bind-contracts.ts'
import { loaded } from './holding.ts'

const nothing = { scenarios: [], invariants: [] }

/** Every complaint about a config as a line: place, key, what is wrong, the way out. */
function complaints(yaml: string, narrow: { scenarios: string[]; invariants: string[] } = nothing) {
  try {
    bindContracts(
      loaded(yaml),
      (name) => {
        throw new UserError({
          message: `There is no chaos profile "${name}".`,
          hint: 'Did you mean api_outage?',
        })
      },
      narrow,
    )
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.problems.map(
      ({ place, key, message, hint }) => `${place?.line ?? '-'} ${key ?? '-'}: ${message} → ${hint}`,
    )
  }
  return []
}

const answers = '{ id: answers, type: output_not_empty }'

describe('a mistake in a contract is refused before anybody is asked, with its line', () => {
  test.for([
    [
      'the same id twice',
      `contract: { name: c, invariants: [${answers}, ${answers}] }`,
      '3 contract.invariants.1.id: The id `answers` is already that of contract.invariants.0. → Give each rule an id of its own.',
    ],
    [
      'the same id in two contracts',
      `contracts:\n  - { name: c, invariants: [${answers}] }\n  - { name: d, invariants: [${answers}] }`,
      '5 contracts.1.invariants.0.id: The id `answers` is already that of contracts.0.invariants.0. → Give each rule an id of its own.',
    ],
    [
      'the same name for two contracts',
      `contracts:\n  - { name: c, invariants: [${answers}] }\n  - { name: c, invariants: [{ id: b, type: completes }] }`,
      '5 contracts.1.name: The name `c` is already that of contracts.0. → Give each contract a name of its own.',
    ],
    [
      'the same name for two scenarios',
      `contract: { name: c, invariants: [${answers}] }\nchaos_matrix: [{ name: a }, { name: a }]`,
      '4 chaos_matrix.1.name: The name `a` is already that of chaos_matrix.0. → Give each scenario a name of its own.',
    ],
    [
      'one contract beside a list',
      `contract: { name: c, invariants: [${answers}] }\ncontracts: [{ name: d }]`,
      '4 contracts: Expected either `contract` or `contracts`, saw both. → Move the one contract into the list.',
    ],
    [
      'a contract without a rule',
      'invariants: [{ type: completes }]\ncontract: { name: c }',
      '4 contract: The contract "c" has no rule, so nothing could be judged. → Add `invariants:` with at least one rule.',
    ],
    [
      'a profile that is not there',
      `contract:\n  name: c\n  invariants: [${answers}]\n  chaos_matrix:\n    - { name: a, extends: api_outrage }`,
      '7 contract.chaos_matrix.0.extends: There is no chaos profile "api_outrage". → Did you mean api_outage?',
    ],
    [
      'a profile that is named twice',
      `contract: { name: c, invariants: [${answers}] }\nchaos_matrix: [{ name: a, extends: x, profile: y }]`,
      '4 chaos_matrix.0.extends: `profile` says it already. → Keep one of `extends` and `profile`.',
    ],
    [
      'a condition that no scenario brings about',
      `contract:\n  name: c\n  invariants:\n    - { id: calm, type: completes }\n    - { id: faulty, type: completes, when: llm_faults_active }`,
      '7 contract.invariants.1: The rule `faulty` has no cell that it applies to: no scenario has LLM faults. → Add what it is for, or remove the rule.',
    ],
    [
      'a clean-world rule under nothing but storms',
      `contract:\n  name: c\n  invariants:\n    - { id: calm, type: completes, when: no_chaos }\nchaos_matrix: [{ name: a, tool_faults: [{ tool: t, mode: error }] }]`,
      '6 contract.invariants.0: The rule `calm` has no cell that it applies to: every scenario has faults. → Add what it is for, or remove the rule.',
    ],
    [
      'a filter that no prompt passes',
      `contract: { name: c, invariants: [{ id: a, type: completes, prompt_filter: germany }] }`,
      '3 contract.invariants.0: The rule `a` has no cell that it applies to: its `prompt_filter` matches no golden prompt. → Add what it is for, or remove the rule.',
    ],
    [
      'a rule for mutations, of which a contract has none',
      `contract: { name: c, invariants: [{ id: a, type: completes, applies_to: [SEC] }] }`,
      '3 contract.invariants.0: The rule `a` has no cell that it applies to: its `applies_to` leaves out INV, and a contract asks prompts as they are written. → Add what it is for, or remove the rule.',
    ],
    [
      'two rules that contradict each other',
      `contract:\n  name: c\n  invariants:\n    - { id: a, type: contains, value: x }\n    - { id: b, type: not_contains, value: x }`,
      '7 contract.invariants.1: The rules `a` and `b` contradict each other: the text "x" is wanted by one and forbidden by the other. → Set `when` or `prompt_filter` so that they never meet, or remove one.',
    ],
    [
      'the id of a rule that every run has',
      `contract: { name: c, invariants: [{ id: canary_absent, type: completes }] }`,
      '3 contract.invariants.0.id: The id `canary_absent` is that of a rule which every run has. → Give the rule another id.',
    ],
    [
      'a pattern that cannot be compiled',
      `contract: { name: c, invariants: [{ id: a, type: regex, pattern: '(' }] }`,
      expect.stringMatching(/^3 contract\.invariants\.0\.pattern: The pattern "\(" cannot be used: /),
    ],
    [
      'more baselines than anybody needs',
      `contract: { name: c, baseline_samples: 11, invariants: [${answers}] }`,
      '3 contract.baseline_samples: Expected at most 10, saw 11. → undefined',
    ],
  ] as const)('%s', ([, yaml, complaint]) => {
    expect(complaints(yaml)).toEqual([complaint])
  })

  test('all of them at once', () => {
    const yaml = `contract:
  name: c
  invariants:
    - { id: a, type: completes, when: no_chaos }
    - { id: b, type: completes, when: llm_faults_active }
  chaos_matrix: [{ name: s, extends: x, tool_faults: [{ tool: t, mode: error }] }]
`
    expect(complaints(yaml)).toHaveLength(3)
  })

  test('a mistake in the matrix that two contracts share is told once', () => {
    const yaml = `contracts: [{ name: c, invariants: [${answers}] }, { name: d, invariants: [{ id: b, type: completes }] }]
chaos_matrix: [{ name: s, extends: x }]
`
    expect(complaints(yaml)).toHaveLength(1)
  })
})

test('a matrix without a contract is worth a warning', () => {
  expect(loaded('invariants: [{ type: completes }]\nchaos_matrix: [{ name: a }]').warnings).toEqual([
    '`chaos_matrix` has no effect: there is no contract to be held against it.',
  ])
})

describe('what is named on the command line', () => {
  const yaml = `contracts:
  - { name: c, invariants: [${answers}], chaos_matrix: [{ name: calm }] }
  - { name: d, invariants: [{ id: b, type: completes }], chaos_matrix: [{ name: storm }] }
`

  test('must be there', () => {
    expect(complaints(yaml, { scenarios: ['strom'], invariants: ['answer'] })).toEqual([
      '- -: --scenario: there is no scenario "strom". → Did you mean `storm`?',
      '- -: --invariant: there is no rule of a contract "answer". → Did you mean `answers`?',
    ])
  })

  test('must leave something to run', () => {
    expect(complaints(yaml, { scenarios: ['storm'], invariants: ['answers'] })).toEqual([
      '- -: No contract has both a scenario and a rule of those that were named. → Name scenarios and rules of one contract.',
    ])
  })
})
