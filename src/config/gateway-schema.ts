import { z } from 'zod'
import { isMap, listOf, maybe, orElse, text, url } from '../base/field.ts'

const dollars = z.number().min(0)
const port = z.int().min(1).max(65_535)

/** Hosts that only this machine reaches. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i

/** The `gateway` block. */
export const gatewaySchema = z
  .strictObject({
    host: orElse(text, '127.0.0.1', 'Address that the gateway listens on.'),
    port: orElse(
      z.union([port, z.literal('auto')]),
      4010,
      'Port that the gateway listens on; auto takes a free one.',
    ),
    token: maybe(text, 'Part of the address that agents use; required when host is not loopback.'),
    llm: listOf(
      z.strictObject({
        provider: text.describe('Whose protocol the agent speaks: openai, anthropic, google or ollama.'),
        upstream: url.describe('Where calls go when nothing is wrong.'),
      }),
      "The agent's model.",
    ),
    tools: listOf(
      z.strictObject({
        name: text.describe('Name of the tool, as faults name it.'),
        upstream: url.describe('Where calls go when nothing is wrong.'),
        env: maybe(text, "Environment variable that carries the tool's address to the agent."),
      }),
      "The agent's HTTP tools.",
    ),
    mcp: listOf(
      z
        .strictObject({
          name: text.describe('Name of the server.'),
          command: maybe(
            z.array(text).min(1),
            'Command of a server that speaks over stdio, as a list of words.',
          ),
          url: maybe(url, 'Address of a server that speaks HTTP.'),
        })
        .refine((raw) => Boolean(raw.command) !== Boolean(raw.url), {
          when: isMap,
          error: 'expected either `command` or `url`',
          params: { hint: 'a server speaks over stdio (`command`) or over HTTP (`url`)' },
        }),
      "The agent's MCP servers.",
    ),
    forward_proxy: orElse(z.boolean(), false, 'Catch everything else through HTTP_PROXY and HTTPS_PROXY.'),
    prices: orElse(
      z.record(
        text,
        z.strictObject({
          input: dollars.describe('US dollars per million input tokens.'),
          output: dollars.describe('US dollars per million output tokens.'),
        }),
      ),
      {},
      "Prices of models by the beginning of their names; they come before flakestorm's own list.",
    ),
  })
  .refine((raw) => Boolean(raw.token) || loopback.test(raw.host ?? '127.0.0.1'), {
    when: isMap,
    path: ['token'],
    error: '`token` is required when the gateway listens beyond this machine',
    params: { hint: 'add `token: ${GATEWAY_TOKEN}`, or listen on 127.0.0.1' },
  })
  .transform(({ forward_proxy, ...raw }) => ({ ...raw, forwardProxy: forward_proxy }))
