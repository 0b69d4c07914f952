import { behaviorUnchanged } from './behavior-unchanged.ts'
import { canaryAbsent } from './canary-absent.ts'
import { completes } from './completes.ts'
import { containsAny } from './contains-any.ts'
import { contains } from './contains.ts'
import { degradesCleanly } from './degrades-cleanly.ts'
import { equals } from './equals.ts'
import { excludesPattern } from './excludes-pattern.ts'
import { excludesPii } from './excludes-pii.ts'
import type { InvariantKind } from './invariant.ts'
import { javascript } from './javascript.ts'
import { jsonSchema } from './json-schema.ts'
import { latency } from './latency.ts'
import { llmJudge } from './llm-judge.ts'
import { maxCost } from './max-cost.ts'
import { maxTokens } from './max-tokens.ts'
import { maxToolCalls } from './max-tool-calls.ts'
import { meaningChanged } from './meaning-changed.ts'
import { noDuplicateWrites } from './no-duplicate-writes.ts'
import { notContains } from './not-contains.ts'
import { outputNotEmpty } from './output-not-empty.ts'
import { refusalCheck } from './refusal-check.ts'
import { regex } from './regex.ts'
import { replayMatched } from './replay-matched.ts'
import { respectsRetryAfter } from './respects-retry-after.ts'
import { retriesAtMost } from './retries-at-most.ts'
import { secretNotLeaked } from './secret-not-leaked.ts'
import { similarity } from './similarity.ts'
import { systemPromptLeakProbe } from './system-prompt-leak-probe.ts'
import { toolArgsMatch } from './tool-args-match.ts'
import { toolCalled } from './tool-called.ts'
import { toolNotCalled } from './tool-not-called.ts'
import { toolSequence } from './tool-sequence.ts'
import { validJson } from './valid-json.ts'
import { weathersTheStorm } from './weathers-the-storm.ts'

/** Every kind of rule. */
export const allInvariants: readonly InvariantKind[] = [
  contains,
  containsAny,
  notContains,
  equals,
  regex,
  excludesPattern,
  excludesPii,
  validJson,
  jsonSchema,
  latency,
  outputNotEmpty,
  completes,
  refusalCheck,
  canaryAbsent,
  secretNotLeaked,
  systemPromptLeakProbe,
  degradesCleanly,
  weathersTheStorm,
  replayMatched,
  similarity,
  behaviorUnchanged,
  meaningChanged,
  toolCalled,
  toolNotCalled,
  toolSequence,
  maxToolCalls,
  toolArgsMatch,
  noDuplicateWrites,
  retriesAtMost,
  respectsRetryAfter,
  maxTokens,
  maxCost,
  javascript,
  llmJudge,
]
