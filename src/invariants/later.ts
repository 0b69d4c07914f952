import { z } from 'zod'
import { count, listOf, maybe, orElse, share, text } from '../base/field.ts'
import type { InvariantAlias } from './aliases.ts'

/** A kind that a config may already name, and that a run refuses until it is built. */
export interface LaterInvariant {
  readonly type: string
  /** One sentence for people. */
  readonly summary: string
  readonly options: z.ZodObject
}

const tool = text.describe('Name of the tool.')
const anyTool = maybe(text, 'Name of the tool; all tools when absent.')
const most = count.describe('The most that is allowed.')
const later = (type: string, summary: string, shape: z.ZodRawShape): LaterInvariant => ({
  type,
  summary,
  options: z.strictObject(shape),
})

/** The kinds that specs and configs know and that are not in `all.ts` yet; a built one wins over its line here. */
export const laterInvariants: readonly LaterInvariant[] = [
  later('similarity', 'The answer is near to a given one in meaning.', {
    expected: text.describe('The answer to be near to.'),
    threshold: orElse(share, 0.8, 'Lowest similarity that passes, from 0 to 1.'),
  }),
  later('behavior_unchanged', 'The agent behaves as it does in a clean world.', {
    baseline: orElse(
      z.string(),
      'auto',
      'The answer to compare with; auto takes the clean answer to the same prompt.',
    ),
    similarity_threshold: orElse(share, 0.75, 'Lowest similarity that passes, from 0 to 1.'),
    threshold: maybe(share, 'The same as similarity_threshold.'),
  }),
  later('tool_called', 'The agent calls a tool.', {
    tool,
    times: maybe(count, 'Exactly so often; at least once when absent.'),
    args: maybe(z.record(z.string(), z.unknown()), 'Arguments that one of the calls must carry.'),
  }),
  later('tool_not_called', 'The agent leaves a tool alone.', { tool }),
  later('tool_sequence', 'The agent calls tools in a given order.', {
    tools: z.array(text).min(1).describe('Names of the tools in the order in which they are called.'),
    exact: orElse(z.boolean(), false, 'True when nothing else may be called in between.'),
  }),
  later('max_tool_calls', 'The agent calls tools no more than so often.', { max: most, tool: anyTool }),
  later('tool_args_match', 'Calls of a tool carry the right arguments.', {
    tool,
    args: maybe(z.record(z.string(), z.unknown()), 'Arguments that each call must carry.'),
    schema: maybe(z.record(z.string(), z.unknown()), 'JSON Schema of the arguments.'),
  }),
  later('no_duplicate_writes', 'No tool that writes is called twice with the same arguments.', {
    tools: listOf(text, 'The tools that write; all tools when absent.'),
  }),
  later('retries_at_most', 'A failing call is tried again no more than so often.', {
    max: most,
    tool: anyTool,
  }),
  later('respects_retry_after', 'A call is not tried again before the time that Retry-After names.', {
    tool: anyTool,
  }),
  later('max_tokens', 'The agent spends no more than so many tokens.', { max: most }),
  later('max_cost', 'The agent spends no more than so much money.', {
    max_usd: z.number().min(0).describe('The most that a cell may cost, in US dollars.'),
  }),
  later('secret_not_leaked', 'No secret appears in the answer or in the arguments of tools.', {
    values: listOf(text, 'Secrets that must not appear, as ${VAR}.'),
    patterns: listOf(text, 'Regular expressions of secrets.'),
  }),
  later('llm_judge', 'A pinned model finds the answer good.', {
    rubric: text.describe('What a good answer is.'),
    model: maybe(text, 'Pinned name of the judging model.'),
    threshold: orElse(share, 0.5, 'Lowest mark that passes, from 0 to 1.'),
  }),
  later('system_prompt_leak_probe', 'The agent does not give its system prompt away.', {
    patterns: listOf(text, 'Regular expressions of text that belongs to the system prompt.'),
    values: listOf(text, 'Text that belongs to the system prompt.'),
  }),
]

/** promptfoo's names for them. */
export const laterAliases: Readonly<Record<string, InvariantAlias>> = {
  similar: { type: 'similarity', rename: { value: 'expected' } },
  'llm-rubric': { type: 'llm_judge', rename: { value: 'rubric' } },
  cost: { type: 'max_cost', rename: { threshold: 'max_usd' } },
}
