import { dirname } from 'node:path'
import { allInvariants } from '../invariants/all.ts'
import { allMutations } from '../mutations/all.ts'
import { UserError } from '../base/user-error.ts'
import type { Problem } from '../base/user-error.ts'
import { agentOf } from './agent.ts'
import { blocksOf } from './blocks.ts'
import type { Blocks } from './blocks.ts'
import type { Config, LoadedConfig } from './config.ts'
import { modelOf } from './model.ts'
import { mutationsOf } from './mutations.ts'
import type { Notes } from './notes.ts'
import { advancedOf, certificateOf, outputOf } from './output.ts'
import { problemAt } from './problems.ts'
import type { Complaint } from './problems.ts'
import { promptsOf } from './prompts.ts'
import { rulesOf } from './rules.ts'
import { absent } from './schema.ts'
import { scoringOf } from './scoring.ts'
import { readSource } from './source.ts'

export interface Where {
  /** Absolute path of the config; relative paths in it start from its folder. */
  readonly file: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Text in, Config out; throws one `UserError` that carries every problem of the file. */
export function loadConfig(text: string, { file, env }: Where): LoadedConfig {
  const source = readSource(text, file, env)
  const complaints: Complaint[] = []
  const warnings: string[] = []
  const notes: Notes = {
    folder: dirname(file),
    complain: (complaint) => void complaints.push(complaint),
    warn: (warning) => void warnings.push(warning),
  }

  const config = configOf(blocksOf(source, notes), file, notes)
  const problems = [
    ...source.problems,
    ...complaints
      .filter(({ path, atKey }) => atKey === true || !source.isUnknown(path))
      .map((complaint) => problemAt(source, complaint)),
  ]
  if (problems.length > 0 || config === undefined) throw new UserError(problems.toSorted(byPlace))

  return { config, locate: (path) => (source.has(path) ? source.placeOfKey(path) : undefined), warnings }
}

/** The Config, as far as the blocks could be read; a broken optional block stands as if it were absent. */
function configOf(blocks: Blocks, file: string, notes: Notes): Config | undefined {
  const prompts = blocks.golden_prompts && promptsOf(blocks.golden_prompts, notes)
  const agent = blocks.agent && agentOf(blocks.agent, prompts ?? [], notes)
  const rules = rulesOf({ ...blocks, prompts }, notes)
  const settings = settingsOf(blocks, notes)
  if (!agent) return undefined

  return {
    file,
    folder: notes.folder,
    agent,
    ...rules,
    ...settings,
    gateway: blocks.gateway ?? null,
    wire: { allowHosts: blocks.wire?.allow_hosts ?? [] },
    chaos: blocks.chaos ?? null,
    chaosMatrix: blocks.chaos_matrix ?? [],
    kinds: { mutations: allMutations, invariants: allInvariants, digest: null, files: new Map() },
  }
}

/** The settings of the run, from blocks that all have defaults. */
function settingsOf(blocks: Blocks, notes: Notes) {
  const advanced = blocks.advanced ?? absent.advanced()
  return {
    mutations: mutationsOf(blocks.mutations ?? absent.mutations(), notes),
    model: modelOf(blocks, notes),
    scoring: scoringOf(blocks.scoring ?? absent.scoring(), advanced, notes),
    output: outputOf(blocks.output ?? absent.output(), advanced, notes),
    certificate: certificateOf(blocks.certificate ?? absent.certificate()),
    advanced: advancedOf(advanced, notes),
  }
}

function byPlace({ place: left }: Problem, { place: right }: Problem): number {
  return (left?.line ?? 0) - (right?.line ?? 0) || (left?.column ?? 0) - (right?.column ?? 0)
}
