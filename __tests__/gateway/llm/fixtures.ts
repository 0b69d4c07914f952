import type { Json } from '../../../src/base/json.ts'
import type { Said } from '../../../src/chaos/fault.ts'
import { anthropic } from '../../../src/gateway/llm/anthropic.ts'
import type { Dialect, ToolResult } from '../../../src/gateway/llm/dialect.ts'
import { gemini, geminiArray } from '../../../src/gateway/llm/gemini.ts'
import { ollamaChat } from '../../../src/gateway/llm/ollama-chat.ts'
import { ollamaGenerate } from '../../../src/gateway/llm/ollama-generate.ts'
import { openaiChat } from '../../../src/gateway/llm/openai-chat.ts'
import { openaiResponses } from '../../../src/gateway/llm/openai-responses.ts'

/** What one protocol looks like on the wire, in the shapes that the providers' own documents show. */
export interface Fixture {
  readonly dialect: Dialect
  readonly path: string
  readonly replies: readonly { readonly name: string; readonly reply: Json; readonly said: Said }[]
  /** A stream as the provider sends it, with all its pings and paddings, and the reply that it amounts to. */
  readonly recorded: {
    readonly wire: string
    readonly said: Said
    readonly usage: { input: number; output: number } | null
  } | null
  /** A conversation with two parallel calls and their results. */
  readonly request: Json
  readonly results: readonly ToolResult[]
}

const paris = '{"city":"Paris"}'
const rome = '{"city":"Rome","days":3}'
const asked = 'How is the weather in Paris and in Rome?'
const found = { temperature: 18, sky: 'cloudy' }

const words = (text: string): Said => ({ text, toolCalls: [], finish: 'stop' })
const calling = (text: string, ...ids: readonly string[]): Said => ({
  text,
  toolCalls: ids.map((id, index) => ({ id, name: 'get_weather', args: index === 0 ? paris : rome })),
  finish: 'tool_calls',
})

const chatReply = (message: Json, finish_reason: string): Json => ({
  id: 'chatcmpl-B9MHDbslfkBeAs8l4bebGdFOJ6PeG',
  object: 'chat.completion',
  created: 1741570283,
  model: 'gpt-4o-2024-08-06',
  choices: [{ index: 0, message, logprobs: null, finish_reason }],
  usage: {
    prompt_tokens: 82,
    completion_tokens: 17,
    total_tokens: 99,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
  },
  service_tier: 'default',
  system_fingerprint: 'fp_fc9f1d7035',
})

const chatCall = (id: string, args: string): Json => ({
  id,
  type: 'function',
  function: { name: 'get_weather', arguments: args },
})

const sse = (...payloads: readonly Json[]): string =>
  payloads.map((payload) => `data: ${JSON.stringify(payload)}\n\n`).join('')
const named = (...payloads: readonly { readonly type: string; readonly [key: string]: Json }[]): string =>
  payloads.map((payload) => `event: ${payload.type}\ndata: ${JSON.stringify(payload)}\n\n`).join('')

const chunk = (delta: Json, more: { readonly [key: string]: Json } = {}): Json => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 1741570283,
  model: 'gpt-4o',
  choices: [{ index: 0, delta, logprobs: null, finish_reason: null, ...more }],
  usage: null,
  obfuscation: 'aXq81',
})

export const openaiChatFixture: Fixture = {
  dialect: openaiChat,
  path: '/v1/chat/completions',
  replies: [
    {
      name: 'words',
      reply: chatReply(
        { role: 'assistant', content: 'It is sunny in Paris, 21 °C. ☀️', refusal: null, annotations: [] },
        'stop',
      ),
      said: words('It is sunny in Paris, 21 °C. ☀️'),
    },
    {
      name: 'parallel calls',
      reply: chatReply(
        {
          role: 'assistant',
          content: null,
          refusal: null,
          tool_calls: [chatCall('call_a', paris), chatCall('call_b', rome)],
        },
        'tool_calls',
      ),
      said: calling('', 'call_a', 'call_b'),
    },
    {
      name: 'a refusal',
      reply: chatReply({ role: 'assistant', content: null, refusal: 'I cannot help with that.' }, 'stop'),
      said: words('I cannot help with that.'),
    },
    {
      name: 'a reasoning server',
      reply: chatReply(
        { role: 'assistant', content: 'Rome.', reasoning_content: 'The user asks for a capital.' },
        'length',
      ),
      said: { ...words('Rome.'), finish: 'length' },
    },
    {
      name: 'a custom tool',
      reply: chatReply(
        {
          role: 'assistant',
          content: null,
          tool_calls: [{ id: 'call_c', type: 'custom', custom: { name: 'shell', input: 'ls -la /tmp' } }],
        },
        'tool_calls',
      ),
      said: {
        text: '',
        toolCalls: [{ id: 'call_c', name: 'shell', args: 'ls -la /tmp' }],
        finish: 'tool_calls',
      },
    },
    {
      name: 'an older function call',
      reply: chatReply(
        { role: 'assistant', content: null, function_call: { name: 'get_weather', arguments: paris } },
        'function_call',
      ),
      said: calling('', '#0'),
    },
  ],
  recorded: {
    wire: `${sse(
      chunk({ role: 'assistant', content: null, refusal: null }),
      chunk({
        tool_calls: [
          { index: 0, id: 'call_a', type: 'function', function: { name: 'get_weather', arguments: '' } },
        ],
      }),
      chunk({ tool_calls: [{ index: 0, function: { arguments: '{"ci' } }] }),
      chunk({ tool_calls: [{ index: 0, function: { arguments: 'ty":"Paris"}' } }] }),
      chunk({
        tool_calls: [
          { index: 1, id: 'call_b', type: 'function', function: { name: 'get_weather', arguments: '' } },
        ],
      }),
      chunk({ tool_calls: [{ index: 1, function: { arguments: rome } }] }),
      chunk({}, { finish_reason: 'tool_calls' }),
      {
        id: 'chatcmpl-1',
        object: 'chat.completion.chunk',
        created: 1741570283,
        model: 'gpt-4o',
        choices: [],
        usage: { prompt_tokens: 5, completion_tokens: 7, total_tokens: 12 },
      },
    )}data: [DONE]\n\n`,
    said: calling('', 'call_a', 'call_b'),
    usage: { input: 5, output: 7 },
  },
  request: {
    model: 'gpt-4o',
    messages: [
      { role: 'developer', content: 'You are a weather bot.' },
      { role: 'user', content: 'Hello' },
      { role: 'assistant', content: 'Hello, what can I do?' },
      { role: 'user', content: asked },
      { role: 'assistant', content: null, tool_calls: [chatCall('call_a', paris), chatCall('call_b', rome)] },
      { role: 'tool', tool_call_id: 'call_a', content: JSON.stringify(found) },
      {
        role: 'tool',
        tool_call_id: 'call_b',
        content: [
          { type: 'text', text: 'rainy, ' },
          { type: 'text', text: '12 °C' },
        ],
      },
      { role: 'assistant', content: null, function_call: { name: 'lookup', arguments: '{"q":1}' } },
      { role: 'function', name: 'lookup', content: '[1,2]' },
    ],
    tools: [{ type: 'function', function: { name: 'get_weather', parameters: { type: 'object' } } }],
    stream: true,
  },
  results: [
    { callId: 'call_a', name: 'get_weather', args: { city: 'Paris' }, value: found },
    { callId: 'call_b', name: 'get_weather', args: { city: 'Rome', days: 3 }, value: 'rainy, 12 °C' },
    { callId: '2:lookup', name: 'lookup', args: { q: 1 }, value: [1, 2] },
  ],
}

const response = (output: readonly Json[], more: { readonly [key: string]: Json } = {}): Json => ({
  id: 'resp_67ccd3a9da748190baa7f1570fe91ac604becb25c45c1d41',
  object: 'response',
  created_at: 1741476777,
  status: 'completed',
  error: null,
  incomplete_details: null,
  instructions: null,
  model: 'gpt-4o-2024-08-06',
  output,
  parallel_tool_calls: true,
  previous_response_id: null,
  reasoning: { effort: null, summary: null },
  tool_choice: 'auto',
  tools: [],
  usage: {
    input_tokens: 36,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: 87,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: 123,
  },
  metadata: {},
  ...more,
})

const outputText = (text: string): Json => ({ type: 'output_text', text, annotations: [], logprobs: [] })
const outputMessage = (...content: readonly Json[]): Json => ({
  id: 'msg_67ccd3acc8d4',
  type: 'message',
  status: 'completed',
  role: 'assistant',
  content,
})
const outputCall = (call_id: string, args: string): Json => ({
  id: `fc_${call_id}`,
  type: 'function_call',
  status: 'completed',
  call_id,
  name: 'get_weather',
  arguments: args,
})
const reasoning: Json = {
  id: 'rs_1',
  type: 'reasoning',
  summary: [{ type: 'summary_text', text: 'Two cities, two calls.' }],
  encrypted_content: 'gAAAAABo',
}

export const openaiResponsesFixture: Fixture = {
  dialect: openaiResponses,
  path: '/v1/responses',
  replies: [
    {
      name: 'words',
      reply: response([outputMessage(outputText('In a peaceful grove, a unicorn.'))]),
      said: words('In a peaceful grove, a unicorn.'),
    },
    {
      name: 'reasoning and parallel calls',
      reply: response([
        reasoning,
        outputMessage(outputText('Let me look.')),
        outputCall('call_a', paris),
        outputCall('call_b', rome),
      ]),
      said: calling('Let me look.', 'call_a', 'call_b'),
    },
    {
      name: 'a refusal',
      reply: response([outputMessage({ type: 'refusal', refusal: 'I cannot help with that.' })]),
      said: words('I cannot help with that.'),
    },
    {
      name: 'cut short by its limit',
      reply: response([outputMessage(outputText('In a'))], {
        status: 'incomplete',
        incomplete_details: { reason: 'max_output_tokens' },
      }),
      said: { ...words('In a'), finish: 'length' },
    },
    {
      name: 'a custom tool and one that the server ran',
      reply: response([
        { id: 'ws_1', type: 'web_search_call', status: 'completed', action: { type: 'search', query: 'x' } },
        { id: 'ctc_1', type: 'custom_tool_call', call_id: 'call_c', name: 'shell', input: 'ls -la' },
      ]),
      said: { text: '', toolCalls: [{ id: 'call_c', name: 'shell', args: 'ls -la' }], finish: 'tool_calls' },
    },
  ],
  recorded: {
    wire: named(
      {
        type: 'response.created',
        sequence_number: 0,
        response: response([], { status: 'in_progress', usage: null }),
      },
      {
        type: 'response.in_progress',
        sequence_number: 1,
        response: response([], { status: 'in_progress', usage: null }),
      },
      {
        type: 'response.output_item.added',
        sequence_number: 2,
        output_index: 0,
        item: {
          id: 'fc_1',
          type: 'function_call',
          status: 'in_progress',
          arguments: '',
          call_id: 'call_a',
          name: 'get_weather',
        },
      },
      {
        type: 'response.function_call_arguments.delta',
        sequence_number: 3,
        item_id: 'fc_1',
        output_index: 0,
        delta: '{"city"',
        obfuscation: 'x7',
      },
      {
        type: 'response.function_call_arguments.delta',
        sequence_number: 4,
        item_id: 'fc_1',
        output_index: 0,
        delta: ':"Paris"}',
        obfuscation: 'x',
      },
      {
        type: 'response.function_call_arguments.done',
        sequence_number: 5,
        item_id: 'fc_1',
        output_index: 0,
        arguments: paris,
      },
      {
        type: 'response.output_item.done',
        sequence_number: 6,
        output_index: 0,
        item: outputCall('call_a', paris),
      },
      { type: 'response.completed', sequence_number: 7, response: response([outputCall('call_a', paris)]) },
    ),
    said: calling('', 'call_a'),
    usage: { input: 36, output: 87 },
  },
  request: {
    model: 'gpt-4o',
    stream: true,
    input: [
      { role: 'user', content: 'Hello' },
      outputMessage(outputText('Hello, what can I do?')),
      { type: 'message', role: 'user', content: [{ type: 'input_text', text: asked }] },
      reasoning,
      outputCall('call_a', paris),
      outputCall('call_b', rome),
      { type: 'function_call_output', call_id: 'call_a', output: JSON.stringify(found) },
      {
        type: 'function_call_output',
        call_id: 'call_b',
        output: [
          { type: 'input_text', text: 'rainy, 12 °C' },
          { type: 'input_image', image_url: 'data:,' },
        ],
      },
      { type: 'function_call_output', call_id: 'call_before', output: 'from an earlier response' },
      { type: 'local_shell_call_output', id: 'lsh_1', output: 'total 0' },
      {
        type: 'shell_call_output',
        call_id: 'sh_1',
        output: [{ stdout: 'ok', stderr: '', outcome: { type: 'exit', exit_code: 0 } }],
      },
    ],
  },
  results: [
    { callId: 'call_a', name: 'get_weather', args: { city: 'Paris' }, value: found },
    { callId: 'call_b', name: 'get_weather', args: { city: 'Rome', days: 3 }, value: 'rainy, 12 °C' },
    { callId: 'call_before', name: null, args: null, value: 'from an earlier response' },
    { callId: 'lsh_1', name: 'local_shell', args: null, value: 'total 0' },
    {
      callId: 'sh_1',
      name: 'shell',
      args: null,
      value: [{ stdout: 'ok', stderr: '', outcome: { type: 'exit', exit_code: 0 } }],
    },
  ],
}

const message = (
  content: readonly Json[],
  stop_reason: string,
  stop_sequence: string | null = null,
): Json => ({
  id: 'msg_01XFDUDYJgAACzvnptvVoYEL',
  type: 'message',
  role: 'assistant',
  model: 'claude-sonnet-4-5-20250929',
  content,
  stop_reason,
  stop_sequence,
  usage: {
    input_tokens: 472,
    cache_creation_input_tokens: 8,
    cache_read_input_tokens: 20,
    output_tokens: 89,
    service_tier: 'standard',
  },
})

const toolUse = (id: string, input: Json): Json => ({ type: 'tool_use', id, name: 'get_weather', input })
const thinking: Json = {
  type: 'thinking',
  thinking: 'Two cities, so two calls.',
  signature: 'EqQBCgIYAhIM1gbcDa9GJwZA2b3hGgxBdjrkzLoky3dl1pk=',
}
const redacted: Json = { type: 'redacted_thinking', data: 'EmwKAhgBEgy3va3pzix' }

export const anthropicFixture: Fixture = {
  dialect: anthropic,
  path: '/v1/messages',
  replies: [
    {
      name: 'words',
      reply: message([{ type: 'text', text: 'Hello! How can I help?', citations: null }], 'end_turn'),
      said: words('Hello! How can I help?'),
    },
    {
      name: 'thinking and parallel calls',
      reply: message(
        [
          thinking,
          redacted,
          { type: 'text', text: 'Let me look.' },
          toolUse('toolu_a', { city: 'Paris' }),
          toolUse('toolu_b', { city: 'Rome', days: 3 }),
        ],
        'tool_use',
      ),
      said: calling('Let me look.', 'toolu_a', 'toolu_b'),
    },
    {
      name: 'a tool without arguments',
      reply: message([toolUse('toolu_a', {})], 'tool_use'),
      said: {
        text: '',
        toolCalls: [{ id: 'toolu_a', name: 'get_weather', args: '{}' }],
        finish: 'tool_calls',
      },
    },
    { name: 'a refusal', reply: message([], 'refusal'), said: { text: '', toolCalls: [], finish: 'other' } },
    {
      name: 'a stop sequence',
      reply: message([{ type: 'text', text: 'one, two' }], 'stop_sequence', ', three'),
      said: words('one, two'),
    },
    {
      name: 'citations and a tool that the server ran',
      reply: message(
        [
          { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: { query: 'paris' } },
          { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [] },
          {
            type: 'text',
            text: 'Paris is a city.',
            citations: [
              {
                type: 'web_search_result_location',
                url: 'https://example.com',
                title: 'Paris',
                cited_text: 'Paris',
                encrypted_index: 'Eo8B',
              },
            ],
          },
        ],
        'max_tokens',
      ),
      said: { ...words('Paris is a city.'), finish: 'length' },
    },
  ],
  recorded: {
    wire: named(
      {
        type: 'message_start',
        message: {
          ...(message([], 'x') as object),
          stop_reason: null,
          usage: { input_tokens: 472, output_tokens: 2 },
        },
      },
      {
        type: 'content_block_start',
        index: 0,
        content_block: { type: 'thinking', thinking: '', signature: '' },
      },
      { type: 'ping' },
      { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'Two ' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'cities.' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'signature_delta', signature: 'EqQB' } },
      { type: 'content_block_stop', index: 0 },
      {
        type: 'content_block_start',
        index: 1,
        content_block: { type: 'tool_use', id: 'toolu_a', name: 'get_weather', input: {} },
      },
      { type: 'content_block_delta', index: 1, delta: { type: 'input_json_delta', partial_json: '' } },
      {
        type: 'content_block_delta',
        index: 1,
        delta: { type: 'input_json_delta', partial_json: '{"city":' },
      },
      {
        type: 'content_block_delta',
        index: 1,
        delta: { type: 'input_json_delta', partial_json: ' "Paris"}' },
      },
      { type: 'content_block_stop', index: 1 },
      {
        type: 'message_delta',
        delta: { stop_reason: 'tool_use', stop_sequence: null },
        usage: { output_tokens: 89 },
      },
      { type: 'message_stop' },
    ),
    said: calling('', 'toolu_a'),
    usage: { input: 472, output: 89 },
  },
  request: {
    model: 'claude-sonnet-4-5',
    max_tokens: 1024,
    system: 'You are a weather bot.',
    messages: [
      { role: 'user', content: 'Hello' },
      { role: 'assistant', content: 'Hello, what can I do?' },
      { role: 'user', content: [{ type: 'text', text: asked, cache_control: { type: 'ephemeral' } }] },
      {
        role: 'assistant',
        content: [
          thinking,
          toolUse('toolu_a', { city: 'Paris' }),
          toolUse('toolu_b', { city: 'Rome', days: 3 }),
          toolUse('toolu_c', {}),
        ],
      },
      {
        role: 'user',
        content: [
          { type: 'tool_result', tool_use_id: 'toolu_a', content: JSON.stringify(found) },
          {
            type: 'tool_result',
            tool_use_id: 'toolu_b',
            content: [
              { type: 'text', text: 'rainy, 12 °C' },
              { type: 'image', source: { type: 'base64', media_type: 'image/png', data: '' } },
            ],
          },
          { type: 'tool_result', tool_use_id: 'toolu_c', is_error: true },
        ],
      },
    ],
  },
  results: [
    { callId: 'toolu_a', name: 'get_weather', args: { city: 'Paris' }, value: found },
    { callId: 'toolu_b', name: 'get_weather', args: { city: 'Rome', days: 3 }, value: 'rainy, 12 °C' },
    { callId: 'toolu_c', name: 'get_weather', args: {}, value: '' },
  ],
}

const generated = (parts: readonly Json[], finishReason: string): Json => ({
  candidates: [
    {
      content: { parts, role: 'model' },
      finishReason,
      index: 0,
      safetyRatings: [{ category: 'HARM_CATEGORY_HARASSMENT', probability: 'NEGLIGIBLE' }],
    },
  ],
  usageMetadata: {
    promptTokenCount: 8,
    candidatesTokenCount: 20,
    totalTokenCount: 40,
    thoughtsTokenCount: 12,
  },
  modelVersion: 'gemini-2.5-flash',
  responseId: 'mAitaLmkHPPlz7IPvtfUqQ4',
})

const functionCall = (id: string | null, args: Json): Json => ({
  functionCall: { ...(id === null ? {} : { id }), name: 'get_weather', args },
})

const geminiReplies: Fixture['replies'] = [
  {
    name: 'words',
    reply: generated([{ text: 'AI learns patterns from data.' }], 'STOP'),
    said: words('AI learns patterns from data.'),
  },
  {
    name: 'a thought and parallel calls without ids',
    reply: generated(
      [
        { text: 'Two cities, two calls.', thought: true },
        { text: 'Let me look.', thoughtSignature: 'CpcHAdHtim' },
        { ...(functionCall(null, { city: 'Paris' }) as object), thoughtSignature: 'CtwB' },
        functionCall(null, { city: 'Rome', days: 3 }),
      ],
      'STOP',
    ),
    said: calling('Let me look.', '#0', '#1'),
  },
  {
    name: 'a call with an id',
    reply: generated([functionCall('fn_a', { city: 'Paris' })], 'STOP'),
    said: calling('', 'fn_a'),
  },
  {
    name: 'too many tokens',
    reply: generated([{ text: 'AI learns' }], 'MAX_TOKENS'),
    said: { ...words('AI learns'), finish: 'length' },
  },
  {
    name: 'a blocked prompt',
    reply: {
      promptFeedback: { blockReason: 'SAFETY' },
      usageMetadata: { promptTokenCount: 4 },
      modelVersion: 'gemini-2.5-flash',
    },
    said: { text: '', toolCalls: [], finish: 'other' },
  },
  {
    name: 'thoughts alone',
    reply: {
      candidates: [{ content: { role: 'model' }, finishReason: 'MAX_TOKENS', index: 0 }],
      modelVersion: 'gemini-2.5-pro',
    },
    said: { text: '', toolCalls: [], finish: 'length' },
  },
]

export const geminiFixture: Fixture = {
  dialect: gemini,
  path: '/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse',
  replies: geminiReplies,
  recorded: {
    wire: sse(
      {
        candidates: [{ content: { parts: [{ text: 'AI ' }], role: 'model' }, index: 0 }],
        usageMetadata: { promptTokenCount: 8, totalTokenCount: 8 },
        modelVersion: 'gemini-2.5-flash',
      },
      {
        candidates: [
          {
            content: { parts: [{ text: 'learns.' }, functionCall(null, { city: 'Paris' })], role: 'model' },
            index: 0,
          },
        ],
      },
      {
        candidates: [{ content: { parts: [{ text: '' }], role: 'model' }, finishReason: 'STOP', index: 0 }],
        usageMetadata: { promptTokenCount: 8, candidatesTokenCount: 4, totalTokenCount: 12 },
      },
    ).replaceAll('\n', '\r\n'),
    said: calling('AI learns.', '#0'),
    usage: { input: 8, output: 4 },
  },
  request: {
    systemInstruction: { parts: [{ text: 'You are a weather bot.' }] },
    contents: [
      { role: 'user', parts: [{ text: 'Hello' }] },
      { role: 'model', parts: [{ text: 'Hello, what can I do?' }] },
      { role: 'user', parts: [{ text: asked }] },
      {
        role: 'model',
        parts: [
          { ...(functionCall(null, { city: 'Paris' }) as object), thoughtSignature: 'CtwB' },
          functionCall(null, { city: 'Rome', days: 3 }),
          functionCall('fn_c', {}),
          functionCall('fn_d', { x: 1 }),
        ],
      },
      {
        role: 'user',
        parts: [
          { functionResponse: { name: 'get_weather', response: found } },
          { functionResponse: { name: 'get_weather', response: { output: 'rainy, 12 °C' } } },
          { functionResponse: { id: 'fn_d', name: 'get_weather', response: { result: { deep: true } } } },
          { functionResponse: { id: 'fn_c', name: 'get_weather', response: { error: 'no such city' } } },
        ],
      },
    ],
  },
  results: [
    { callId: '0:get_weather', name: 'get_weather', args: { city: 'Paris' }, value: found },
    { callId: '1:get_weather', name: 'get_weather', args: { city: 'Rome', days: 3 }, value: 'rainy, 12 °C' },
    { callId: 'fn_d', name: 'get_weather', args: { x: 1 }, value: { deep: true } },
    { callId: 'fn_c', name: 'get_weather', args: {}, value: { error: 'no such city' } },
  ],
}

const geminiArrayFixture: Fixture = {
  ...geminiFixture,
  dialect: geminiArray,
  path: '/v1beta/models/gemini-2.5-flash:streamGenerateContent',
  recorded: null,
}

const figures = {
  total_duration: 5191566416,
  load_duration: 2154458,
  prompt_eval_count: 26,
  prompt_eval_duration: 383809000,
  eval_count: 298,
  eval_duration: 4799921000,
}
const ollamaReply = (spoken: Json, done_reason = 'stop'): Json => ({
  model: 'llama3.2',
  created_at: '2025-10-17T23:14:07.414671Z',
  message: spoken,
  done: true,
  done_reason,
  ...figures,
})
const ollamaCall = (args: Json, id?: string): Json => ({
  ...(id === undefined ? {} : { id }),
  function: { name: 'get_weather', arguments: args },
})
const lines = (...payloads: readonly Json[]): string =>
  payloads.map((payload) => `${JSON.stringify(payload)}\n`).join('')

export const ollamaChatFixture: Fixture = {
  dialect: ollamaChat,
  path: '/api/chat',
  replies: [
    {
      name: 'words',
      reply: ollamaReply({ role: 'assistant', content: 'The sky is blue.' }),
      said: words('The sky is blue.'),
    },
    {
      name: 'thinking and parallel calls',
      reply: ollamaReply({
        role: 'assistant',
        content: '',
        thinking: 'Two cities.',
        tool_calls: [ollamaCall({ city: 'Paris' }), ollamaCall({ city: 'Rome', days: 3 })],
      }),
      said: calling('', '#0', '#1'),
    },
    {
      name: 'a call with an id',
      reply: ollamaReply({
        role: 'assistant',
        content: 'Let me look.',
        tool_calls: [ollamaCall({ city: 'Paris' }, 'call_a')],
      }),
      said: calling('Let me look.', 'call_a'),
    },
    {
      name: 'too many tokens',
      reply: ollamaReply({ role: 'assistant', content: 'The sky' }, 'length'),
      said: { ...words('The sky'), finish: 'length' },
    },
  ],
  recorded: {
    wire: lines(
      {
        model: 'llama3.2',
        created_at: '2025-10-17T23:14:07.1Z',
        message: { role: 'assistant', content: '', thinking: 'Hm' },
        done: false,
      },
      {
        model: 'llama3.2',
        created_at: '2025-10-17T23:14:07.2Z',
        message: { role: 'assistant', content: 'Let me' },
        done: false,
      },
      {
        model: 'llama3.2',
        created_at: '2025-10-17T23:14:07.3Z',
        message: { role: 'assistant', content: ' look.' },
        done: false,
      },
      {
        model: 'llama3.2',
        created_at: '2025-10-17T23:14:07.4Z',
        message: { role: 'assistant', content: '', tool_calls: [ollamaCall({ city: 'Paris' })] },
        done: false,
      },
      {
        model: 'llama3.2',
        created_at: '2025-10-17T23:14:07.5Z',
        message: { role: 'assistant', content: '' },
        done: true,
        done_reason: 'stop',
        ...figures,
      },
    ),
    said: calling('Let me look.', '#0'),
    usage: { input: 26, output: 298 },
  },
  request: {
    model: 'llama3.2',
    messages: [
      { role: 'user', content: 'Hello' },
      { role: 'assistant', content: 'Hello, what can I do?' },
      { role: 'user', content: asked },
      {
        role: 'assistant',
        content: '',
        tool_calls: [ollamaCall({ city: 'Paris' }), ollamaCall({ city: 'Rome', days: 3 })],
      },
      { role: 'tool', content: JSON.stringify(found) },
      { role: 'tool', tool_name: 'get_weather', content: 'rainy, 12 °C' },
    ],
  },
  results: [
    { callId: '0:get_weather', name: 'get_weather', args: { city: 'Paris' }, value: found },
    { callId: '1:get_weather', name: 'get_weather', args: { city: 'Rome', days: 3 }, value: 'rainy, 12 °C' },
  ],
}

const completion = (
  text: string,
  done_reason: string,
  more: { readonly [key: string]: Json } = {},
): Json => ({
  model: 'llama3.2',
  created_at: '2025-10-17T23:14:07.414671Z',
  response: text,
  ...more,
  done: true,
  done_reason,
  context: [1, 2, 3],
  ...figures,
})

export const ollamaGenerateFixture: Fixture = {
  dialect: ollamaGenerate,
  path: '/api/generate',
  replies: [
    { name: 'words', reply: completion('The sky is blue.', 'stop'), said: words('The sky is blue.') },
    {
      name: 'thinking',
      reply: completion('The', 'length', { thinking: 'Blue, I guess.' }),
      said: { ...words('The'), finish: 'length' },
    },
  ],
  recorded: {
    wire: lines(
      { model: 'llama3.2', created_at: '2025-10-17T23:14:07.1Z', response: 'The', done: false },
      { model: 'llama3.2', created_at: '2025-10-17T23:14:07.2Z', response: ' sky', done: false },
      {
        model: 'llama3.2',
        created_at: '2025-10-17T23:14:07.3Z',
        response: '',
        done: true,
        done_reason: 'stop',
        context: [1],
        ...figures,
      },
    ),
    said: words('The sky'),
    usage: { input: 26, output: 298 },
  },
  request: { model: 'llama3.2', prompt: asked },
  results: [],
}

export const allFixtures: readonly Fixture[] = [
  openaiChatFixture,
  openaiResponsesFixture,
  anthropicFixture,
  geminiFixture,
  geminiArrayFixture,
  ollamaChatFixture,
  ollamaGenerateFixture,
]

/** The question that every conversation ends with. */
export const question = asked
