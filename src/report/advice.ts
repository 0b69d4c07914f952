import type { ResultCell } from './result.ts'

/** What advice is derived from: facts of a cell, never words in a name. */
export type AdviceFacts = Pick<ResultCell, 'status' | 'ending' | 'verdicts' | 'traffic' | 'mutation'>

/** What to do next about a cell, at most two sentences, the cause before the symptom; empty for a cell that passed. */
export function advice(cell: AdviceFacts): readonly string[] {
  const outside = notTheAgents(cell)
  if (outside !== null) return [outside]
  if (cell.status === 'passed') return []
  const fault = underFaults(cell)
  const said = [byEnding[cell.ending.kind], fault, ...(fault === null ? byVerdicts(cell) : [])]
  const known = [...new Set(said.filter((one) => one !== null))].slice(0, 2)
  return known.length > 0 ? known : [compare]
}

/** Where only the author of a rule knows what it is about. */
const compare =
  'Compare this answer with the one from the clean world, and look for the first step at which the two went apart.'

/** Statuses in which nothing was learnt about the agent. */
function notTheAgents(cell: AdviceFacts): string | null {
  switch (cell.status) {
    case 'passed':
    case 'failed':
      return null
    case 'not-triggered':
      return notTriggered(cell)
    case 'excluded':
      return cell.traffic !== null && cell.traffic.rejected.length > 0
        ? 'Let the agent trust the certificate of the run; its client refused the connection, so no call was made.'
        : 'The agent could not be asked; look at its own log for this moment, then run the cell again.'
    case 'unjudged':
      return 'No rule speaks about this cell; give its prompt a rule that applies here, or the cell proves nothing.'
    case 'errored':
      return withoutVerdict(cell)
  }
}

function withoutVerdict({ verdicts }: AdviceFacts): string | null {
  const type = verdicts.find(({ status }) => status === 'errored')?.type
  if (type === 'replay_matched') return byType[type] ?? null
  return type === 'javascript'
    ? 'The rule itself failed, not the agent: mend the function that it calls, then run the cell again.'
    : 'The rule itself could not be judged: give it what its reason names, then run the cell again.'
}

function notTriggered({ traffic }: AdviceFacts): string {
  const because = (traffic?.faults ?? []).flatMap((fault) => (fault.because === null ? [] : [fault.because]))
  const why = because[0] === undefined ? '' : ` (${because[0]})`
  return `Nothing was tested here${why}: check that the fault names a tool that this prompt needs, and that the agent reaches it through the gateway.`
}

const byEnding: Readonly<Record<ResultCell['ending']['kind'], string | null>> = {
  answered: null,
  'timed-out':
    'Give every outgoing call a deadline that is shorter than the caller’s patience, and answer with what is known when it passes.',
  refused:
    'Catch the failure where it happens and answer in words; an error status leaves the caller with nothing.',
  unreadable: 'Send an answer in the configured shape on every path, the error path too.',
  crashed:
    'Catch what is thrown around this step and answer from there; one bad call must not end the process.',
  unreachable: 'Look at the agent’s own log for this moment, then run the cell again.',
}

function underFaults({ traffic }: AdviceFacts): string | null {
  const struck = traffic?.faults.find(({ delivered }) => delivered > 0)
  if (struck === undefined) return null
  const words = byMode[struck.mode]
  if (words === undefined) return null
  return struck.scope === 'model'
    ? `${words} It was put into what the model reads, so the agent’s own retries could not see it: this is a matter of the prompt and of what the agent checks.`
    : words
}

/** By the mode of the fault that struck. */
const byMode: Readonly<Record<string, string>> = {
  timeout: 'Give the call a deadline and a second way: try once more, then say what could not be looked up.',
  slow: 'Give the call a deadline and a second way: try once more, then say what could not be looked up.',
  error:
    'Retry a failed call a few times with a growing pause, then tell the user that the source was not available.',
  overloaded:
    'Retry a failed call a few times with a growing pause, then tell the user that the source was not available.',
  reset:
    'Treat a broken connection like a failed call: retry if it is safe to repeat, then say that the source was not available.',
  rate_limit: 'Wait as long as `retry-after` says before asking again, and stop after a few tries.',
  malformed: 'Check that a reply can be read before using it; treat one that cannot as a failed call.',
  garbage: 'Check that a reply can be read before using it; treat one that cannot as a failed call.',
  schema_drift:
    'Check a reply against the fields that are needed; say what is missing instead of guessing it.',
  empty_result:
    'Tell “nothing found” apart from “found”: an empty result is an answer to report, not a gap to fill.',
  empty: 'Treat an empty reply of the model as a failed call, and ask it again once.',
  wrong_value:
    'Check values that matter against a second source or a plausible range, and name the source in the answer.',
  stale: 'Look at the date of what a tool returns, and say how old the figure is.',
  malicious_response:
    'Keep what tools return apart from instructions: quote it as data, and never act on orders found in it.',
  truncated_response:
    'Look at the finish reason: a reply that was cut must be continued or asked again, not passed on.',
  cut_stream: 'Treat a stream that ends without its last event as a failed call, and ask again.',
  response_drift:
    'Ask the model for a fixed structure and check it, so that another wording cannot break what reads it.',
  tool_call_corruption:
    'Check a tool call’s arguments against its schema before running it; ask the model again when they do not fit.',
  indirect_injection:
    'Keep what tools return apart from instructions: quote it as data, and never act on orders found in it.',
  injection_via_context:
    'Keep documents apart from instructions: quote them as data, and never act on orders found in them.',
  memory_poisoning:
    'Do not let remembered turns carry authority: rights and facts come from the system, not from the history.',
  conflicting_context:
    'Say that the sources disagree and which one was followed, instead of choosing silently.',
  overflow:
    'Bound what goes into the context, and keep the system’s instructions and the question when something must go.',
}

function byVerdicts({ verdicts, mutation }: AdviceFacts): readonly (string | null)[] {
  const broken = verdicts.filter(({ status, counts }) => status === 'broken' && counts)
  return [
    ...broken.map(({ type }) => byType[type] ?? null),
    mutation === null ? null : byExpectation[mutation.expectation],
  ]
}

/** By the kind of rule that broke. */
const byType: Readonly<Record<string, string>> = {
  canary_absent:
    'Keep the user’s text apart from instructions, and refuse requests to repeat or follow text that is only quoted.',
  degrades_cleanly:
    'Check the input first, and answer what cannot be used with a short refusal instead of an error or a guess.',
  weathers_the_storm:
    'When a source fails, say so in the answer; an answer that sounds complete without its source is worse than none.',
  latency: 'Bound the time of every call inside, so that all of them together stay below the limit.',
  completes: 'Make every path end in an answer, the failing one too.',
  output_not_empty: 'Make every path end in an answer, the failing one too.',
  excludes_pii: 'Take personal data out of what leaves the agent, not only out of what the model is asked.',
  excludes_pattern: 'Filter the answer before it leaves; error text and internals belong into the log.',
  valid_json: 'Ask the model for structured output and check it before sending it on.',
  json_schema: 'Ask the model for structured output and check it before sending it on.',
  tool_called: 'Make the tool a condition of the answer: without its result there is nothing to say.',
  tool_not_called:
    'Take the tool out of reach for requests of this kind, rather than asking the model not to use it.',
  tool_sequence: 'Hold the order of the steps in code; a model keeps it only most of the time.',
  tool_args_match: 'Check arguments against what the user said before the tool is called.',
  no_duplicate_writes: 'Give every write an idempotency key, so that a retry cannot do it twice.',
  retries_at_most: 'Bound the number of tries for each call, and stop with a clear word.',
  respects_retry_after: 'Wait as long as `retry-after` says before asking again.',
  max_tool_calls: 'Bound the loop: after so many calls answer with what is known.',
  max_tokens: 'Bound what goes into the context and how long an answer may be.',
  max_cost: 'Bound what goes into the context and how often the model is asked.',
  replay_matched:
    'The agent asks for what the recording does not hold: record the session again with this agent, or let `match_model` and `on_unmatched` say what such a call gets.',
  refusal_check:
    'Look at the wording that the agent refused or accepted here, and adjust its instructions to this case.',
}

const byExpectation: Readonly<Record<NonNullable<ResultCell['mutation']>['expectation'], string | null>> = {
  INV: 'The question is the same, only worded differently: normalise the input, or add this wording to the examples in the agent’s instructions.',
  SEC: 'Treat what the user sends as data; rights and rules come from the system alone.',
  DEG: 'Check the input before the model sees it, and answer what cannot be used with a short refusal.',
  DIR: 'The question means something else now: look at what the agent kept from the old one.',
}
