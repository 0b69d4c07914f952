import { unwritten } from '../../src/plan/unwritten.ts'
import { planMutations } from '../../src/plan/mutation-cells.ts'
import { rulesFor } from '../../src/plan/rules.ts'
import { mutationTypes } from '../../src/mutations/schema.ts'
import { aConfig, aPrompt } from '../given.ts'

/**
 * Plans 24 types × 50 variants × 200 golden prompts offline, cell by cell as a run would take them: `npm run bench:plan`.
 * Ends with 1 beyond 20 s or 300 MB, under V8's defaults, as a user's run has them: a nursery may then grow to 128 MB,
 * and stays small as long as little outlives it.
 */
const [types, prompts, each] = [mutationTypes.map(({ id }) => id), 200, 50]

const templates = Array.from({ length: 60 }, (_, at) => ({
  name: `frame-${at}`,
  instruction: null,
  template: `As guest ${at} of this house I ask: {prompt}`,
  expectation: 'INV' as const,
  change: null,
}))
const subjects = ['a table for 4 in Rome', 'the invoice of 3 March', 'my order #4411', 'the kettle "Aurora"']
const config = aConfig({
  prompts: Array.from({ length: prompts }, (_, at) =>
    aPrompt(
      `p${at}`,
      `Could you please help me with ${subjects[at % subjects.length]}, as I asked on day ${at}? It arrived broken, and I don't want to wait until Friday.`,
    ),
  ),
  mutations: { count: each * types.length, types, templates },
  advanced: { maxTotal: 1_000_000 },
})

const began = performance.now()
const { cells, total } = planMutations({ config, rules: rulesFor(config), apart: false, frozen: unwritten })
const surveyed = performance.now()
let made = 0
let letters = 0
for (const { turns } of cells) {
  made += 1
  letters += turns.at(-1)?.length ?? 0
}
const seconds = (performance.now() - began) / 1000
const megabytes = process.resourceUsage().maxRSS / 1024

process.stdout.write(
  `${made} of ${types.length * prompts * each} mutations (${(letters / 1e6).toFixed(0)} million characters) in ${seconds.toFixed(1)} s, of which ${((surveyed - began) / 1000).toFixed(1)} s for counting; at most ${megabytes.toFixed(0)} MB. The others ran dry and are said to be.\n`,
)
if (made !== total) throw new Error(`${total} were announced`)
process.exitCode = seconds < 20 && megabytes < 300 ? 0 : 1
