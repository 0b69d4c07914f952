import { z } from 'zod'
import { count, isMap, maybe, orElse, text } from '../base/field.ts'
import { agentTypes } from './config.ts'

const textMap = z.record(z.string(), z.string())
const port = z.int().min(1).max(65_535)

const start = z.strictObject({
  command: text.describe('The command that starts the agent, such as `node agent.js`.'),
  shell: orElse(z.boolean(), false, 'True runs the command in a shell.'),
  port: maybe(
    z.union([port, z.literal('auto')]),
    'Passed as $PORT and as {port} in endpoint; auto takes a free one.',
  ),
  ready: maybe(
    z.string().regex(/^\//, 'expected a path that begins with /'),
    'A path that answers 2xx once the agent is ready; else a TCP connect.',
  ),
  ready_timeout: orElse(z.int().min(100).max(600_000), 60_000, 'How long to wait for it, in milliseconds.'),
  env: maybe(textMap, 'Environment variables of the process.'),
  cwd: maybe(text, 'Folder of the process, relative to this file.'),
  instances: orElse(
    z.int().min(1).max(16),
    1,
    'How many agents run side by side, from 1 to 16; never more than `advanced.concurrency`.',
  ),
})

const target = z.string().regex(/^.*[^\s:].*:\s*[A-Za-z_$][\w$.]*$/, 'expected `module:function`')

/** The `agent` block. Fields that depend on each other are looked at in `agent.ts`. */
export const agentSchema = z.strictObject({
  type: maybe(
    z.enum(agentTypes),
    'How the agent is spoken to; http when absent, command when `command` is there.',
  ),
  endpoint: maybe(
    text,
    'A URL (http, openai), `./file.mjs:function` (module) or `module:attribute` (python, langchain).',
  ),
  method: orElse(z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']), 'POST', 'HTTP method of the request.'),
  request_template: maybe(text, 'Body of the request; {prompt} stands for the prompt.'),
  response_path: maybe(
    text,
    'Where the answer stands in the response, such as $.choices[0].message.content.',
  ),
  query_params: maybe(textMap, 'Query parameters of the request.'),
  headers: maybe(textMap, 'Headers of the request, such as authorization: "Bearer ${AGENT_TOKEN}".'),
  parse_structured_input: orElse(
    z.boolean(),
    true,
    'Read `key: value` lines of a prompt into {key} of the template.',
  ),
  timeout: orElse(
    z.int().min(1).max(300_000),
    30_000,
    'How long an answer may take, in milliseconds, from 100 to 300000.',
  ),
  max_answer_bytes: orElse(
    count.min(1).max(1_073_741_824),
    10_485_760,
    'A longer answer is cut off and unreadable.',
  ),
  model: maybe(text, 'Name of the model to ask for (openai).'),
  system: maybe(z.string(), 'A system message that goes before the prompt (openai).'),
  command: maybe(text, 'The command line of the agent (command).'),
  protocol: orElse(
    z.enum(['text', 'jsonl']),
    'text',
    'One process a prompt (text), or one that reads JSON lines (jsonl).',
  ),
  shell: orElse(z.boolean(), false, 'True runs `command` in a shell.'),
  session: maybe(
    z
      .strictObject({
        header: maybe(
          z.string().regex(/^[!#$%&'*+.^_`|~\w-]+$/, 'expected the name of an HTTP header'),
          'Name of the header that carries the id of the conversation.',
        ),
        body: maybe(text, 'Field of the JSON body that carries it, with dots for depth.'),
        cookie: maybe(text, 'Name of the cookie that the agent gives for a conversation.'),
      })
      .refine(
        (raw) => [raw.header, raw.body, raw.cookie].filter((name) => (name ?? null) !== null).length === 1,
        {
          when: isMap,
          error: 'expected one of `header`, `body` and `cookie`',
          params: { hint: 'write `session: { header: X-Session-Id }`' },
        },
      ),
    'How the agent knows which turns belong together, where it remembers them itself.',
  ),
  reset_endpoint: maybe(
    text,
    'A URL, or a path on the endpoint, that brings the agent back to its first state.',
  ),
  reset_function: maybe(
    target,
    'A function, as `module:function`, that brings the agent back to its first state.',
  ),
  reset_command: maybe(text, 'A command that brings the agent back to its first state.'),
  start: maybe(start, 'A process that flakestorm starts, watches and ends.'),
})

/** The block as it was written, with defaults. */
export type WrittenAgent = z.output<typeof agentSchema>
