import { expect, test } from 'vitest'
import type { Profile } from '../../src/chaos/schema.ts'
import { bindContracts } from '../../src/plan/bind-contracts.ts'
import { loaded, planned } from '../contract/holding.ts'

const all = { scenarios: [], invariants: [] }
const rule = '{ id: a, type: completes }'

test('a scenario that extends a profile has its own faults before the profile’s', () => {
  const late = loaded(
    'chaos: { tool_faults: [{ tool: "*", mode: slow }] }\ninvariants: [{ type: completes }]',
  )
  const profile: Profile = {
    description: 'All tools late.',
    toolFaults: late.config.chaos?.toolFaults ?? [],
    llmFaults: [],
    contextAttacks: [],
  }
  const read: string[] = []
  const [bound] = bindContracts(
    loaded(`contract: { name: c, invariants: [${rule}] }
chaos_matrix: [{ name: calm }, { name: late, extends: laggard, tool_faults: [{ tool: search, mode: error }] }]`),
    (name) => {
      read.push(name)
      return profile
    },
    all,
  )

  expect(read).toEqual(['laggard'])
  expect(
    bound?.scenarios.map(({ toolFaults }) => toolFaults.map(({ tool, mode }) => `${tool} ${mode}`)),
  ).toEqual([[], ['search error', '* slow']])
})

test('cells are asked one at a time where a scenario has faults or a rule looks at calls, and together elsewhere', () => {
  const apart = (yaml: string) => planned(yaml).plan.phases.map((phase) => phase.apart)

  expect(apart(`contract: { name: c, invariants: [${rule}] }`)).toEqual([false])
  expect(apart('contract: { name: c, invariants: [{ id: a, type: tool_called, tool: x }] }')).toEqual([true])
  expect(
    apart(
      `contract: { name: c, invariants: [${rule}], chaos_matrix: [{ name: s, llm_faults: [{ mode: empty }] }] }`,
    ),
  ).toEqual([true])
})

test('a tool that a scenario names and nobody declares is worth a note', () => {
  const matrix =
    'chaos_matrix: [{ name: s, tool_faults: [{ tool: serach, mode: error }, { tool: "*", mode: slow }] }]'
  const contract = `contract: { name: c, invariants: [${rule}], ${matrix} }\n`
  const tools = 'tools: [{ name: search, upstream: "http://127.0.0.1:9" }]'
  const notes = (gateway: string) => planned(contract + gateway).plan.notes

  expect(notes(`gateway: { ${tools} }`)).toEqual([
    "The scenario s makes serach fail, and gateway.tools declares no such tool: its fault is met only where the agent's model calls it so.",
  ])
  expect(notes(`gateway: { ${tools}, mcp: [{ name: m, url: "http://127.0.0.1:9" }] }`)).toEqual([])
  expect(notes('')).toEqual([])
})

test('every cell has an address of its own, whatever its scenario and its rules are called', () => {
  const { plan } = planned(`contracts:
  - { name: a b, invariants: [{ id: x y, type: completes, probes: [P, Q] }, { id: 'x:y', type: completes, probes: [P] }] }
  - { name: a-b, invariants: [{ id: z, type: completes }] }
chaos_matrix: [{ name: é è }, { name: è é }, { name: ok }]
`)
  const ids = plan.phases.flatMap(({ cells }) => [...cells].map(({ id }) => id))

  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toHaveLength(3 * 3 + 2 * 3)
  expect(ids.every((id) => /^contract\/[\w.+-]+\/[\w.+-]+\/[\w.+:-]+#1$/.test(id))).toBe(true)
})
