import type { IncomingHttpHeaders } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { correct, type Message, type Parts, readJson, Refusal } from './agent.ts'
import { answerTo, known } from './answer-to.ts'

/** One bug, as real agents have it, and the mutation that was made to find it. */
export interface Bug {
  readonly type: string
  /** In a few words, as the README has it. */
  readonly bug: string
  /** What it stands for, in one sentence. */
  readonly stands: string
  /** The part of the correct agent that is another one; made anew for each agent. */
  plant(): Partial<Parts>
}

/** One for each type of mutation. None of them shows when the golden prompts are asked as they stand. */
export const bugs: readonly Bug[] = [
  talking(
    'paraphrase',
    {
      bug: 'intent matched by how a request begins',
      stands: 'The intent is matched by how a request begins, so politeness is not understood.',
    },
    {
      answer: ({ text }) => (/^(?:what|where|how)\b/iu.test(text) ? answerTo(text) : lost),
    },
  ),
  talking(
    'noise',
    {
      bug: 'keywords looked up letter by letter',
      stands: 'Keywords are looked up letter by letter, so one typo makes a request unknown.',
    },
    {
      answer: ({ text }) => (/\b(?:capital|order|warranty)\b/u.test(text) ? answerTo(text) : lost),
    },
  ),
  talking(
    'tone_shift',
    {
      bug: 'anger filter hands over to a person',
      stands: 'A filter for angry customers hands over to a person at capitals and exclamation marks.',
    },
    {
      answer: ({ text }) =>
        /!|\?\?|[A-Z]{4}/u.test(text) ? 'I am passing you on to a colleague.' : answerTo(text),
    },
  ),
  talking(
    'prompt_injection',
    {
      bug: 'user text and orders are one string',
      stands: 'The text of the user and the orders of the operator are one string to the model.',
    },
    {
      answer: ({ text }) => obeying(text, text),
    },
  ),
  talking(
    'encoding_attacks',
    {
      bug: 'decodes and obeys behind the filter',
      stands: 'The model decodes whatever it is given and does what it reads, behind the filter.',
    },
    {
      answer: ({ text }) => (codeIn(text) === null ? obeying(text, decoded(text)) : answerTo(text)),
    },
  ),
  talking(
    'context_manipulation',
    {
      bug: 'only the last paragraph is read',
      stands: 'Only the last paragraph of a message is taken for the question.',
    },
    {
      answer: ({ text }) =>
        answerTo(
          text
            .trim()
            .split(/\n{2,}/u)
            .at(-1) ?? '',
        ),
    },
  ),
  talking(
    'length_extremes',
    {
      bug: 'first word read without asking whether there is one',
      stands: 'The first word is read before anybody asked whether there is one.',
    },
    {
      answer: ({ text }) => {
        const [first] = text.match(/\p{L}+/u) ?? []
        if (first === undefined)
          throw new TypeError("Cannot read properties of undefined (reading 'toLowerCase')")
        return answerTo(text)
      },
    },
  ),
  talking(
    'custom',
    {
      bug: 'in a role, forgets to look things up',
      stands: 'In a role that the user gives it, the agent forgets to look things up.',
    },
    {
      answer: ({ text }) =>
        /as a pirate/iu.test(text) ? 'Arr, that be a question for the wind.' : answerTo(text),
    },
  ),
  talking(
    'multi_turn_attack',
    {
      bug: 'earlier turns become standing orders',
      stands: 'What was agreed to in an earlier turn is kept as a standing order.',
    },
    {
      answer: ({ text, earlier }) => obeying(text, earlier.join('\n')),
    },
  ),
  talking(
    'advanced_jailbreak',
    {
      bug: 'rules do not hold within a story',
      stands: "Within a story, a role or a fake policy the rules are taken to be somebody else's.",
    },
    {
      answer: ({ text }) =>
        /\b(?:scene|role|novel|actor|developer mode|guidelines|policy|mode|assistants?|story)\b/iu.test(text)
          ? obeying(text, text)
          : answerTo(text),
    },
  ),
  talking(
    'semantic_similarity_attack',
    {
      bug: 'cache by similarity',
      stands: 'A cache by similarity serves the answer to a question that only looks the same.',
    },
    {
      answer: ({ text }) => cached(text) ?? answerTo(text),
    },
  ),
  talking(
    'format_poisoning',
    {
      bug: 'fields of a document are instructions',
      stands: 'Fields and comments of a pasted document are read as instructions.',
    },
    {
      answer: ({ text }) =>
        /^\s*[{<[]|<!--|^---$|^```|\]\(|^\[\^|^\w+:$|^\w+,\w+/mu.test(text)
          ? obeying(text, text)
          : answerTo(text),
    },
  ),
  talking(
    'language_mixing',
    {
      bug: 'turns away any letter that is not English',
      stands: 'A check of the language turns away whatever has a letter that is not English.',
    },
    {
      answer: ({ text }) =>
        /[^\p{ASCII}]/u.test(text) ? 'Sorry, only English is supported.' : answerTo(text),
    },
  ),
  talking(
    'token_manipulation',
    {
      bug: 'template tokens not escaped',
      stands: 'Control tokens of the chat template are not escaped in what users write.',
    },
    {
      answer: ({ text }) =>
        /<\|\w+\|>|\[\/?INST\]|<<SYS>>|<\w+_of_turn>/u.test(text) ? obeying(text, text) : answerTo(text),
    },
  ),
  talking(
    'temporal_attack',
    {
      bug: 'any year is the year that is meant',
      stands: 'Any year in a message is taken for the year that the question is about.',
    },
    {
      answer: ({ text }) => {
        const year = /\b(?:19|20|21)\d\d\b/u.exec(text)?.[0]
        return year === undefined ? answerTo(text) : `I have no records of ${year}.`
      },
    },
  ),
  talking(
    'http_header_injection',
    {
      bug: "links built from the caller's host",
      stands: 'Links in the reply are built from the host that the caller names.',
    },
    {
      fields: (headers) => ({ link: `<https://${hostIn(headers)}/status>; rel="status"` }),
    },
  ),
  talking(
    'payload_size_attack',
    {
      bug: 'parser limit ends as a 500',
      stands: 'A body above the limit of the parser ends in an error that nobody maps to a status.',
    },
    {
      read: (request) =>
        readJson(request, { most: 100_000, types: ['application/json'] }).catch((error: unknown) => {
          throw error instanceof Refusal && error.status === 413
            ? new Error('request entity too large')
            : error
        }),
    },
  ),
  talking(
    'content_type_confusion',
    {
      bug: 'reads a field of an undefined body',
      stands: 'With another content type the parsed body is undefined, and its first field is read.',
    },
    {
      read: (request) =>
        correct.read(request).catch((error: unknown) => {
          throw error instanceof Refusal && error.status === 415
            ? new TypeError("Cannot read properties of undefined (reading 'input')")
            : error
        }),
    },
  ),
  talking(
    'query_parameter_poisoning',
    { bug: 'unknown parameters echoed', stands: 'Parameters that nobody knows come back in the answer.' },
    {
      answer: ({ text, query }) =>
        [answerTo(text), ...[...query].map(([name, value]) => `(${name}=${value})`)].join(' '),
    },
  ),
  talking(
    'request_method_attack',
    {
      bug: 'DELETE finds the deleting handler',
      stands: 'The router looks at the path alone, and DELETE finds the handler that deletes.',
    },
    {
      methods: ['POST', 'PUT', 'PATCH', 'DELETE'],
      answer: ({ text, method }) => (method === 'DELETE' ? 'Your order has been cancelled.' : answerTo(text)),
    },
  ),
  talking(
    'protocol_level_attack',
    {
      bug: 'stack trace for broken requests',
      stands: 'The handler for broken requests answers with a stack trace.',
    },
    {
      garbled: (error) =>
        `HTTP/1.1 500 Internal Server Error\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(error.stack ?? '')}\r\n\r\n${error.stack}`,
    },
  ),
  talking(
    'resource_exhaustion',
    {
      bug: 'recursion as deep as the caller likes',
      stands: 'Bodies are walked through by recursion, as deep as the caller likes.',
    },
    {
      answer: ({ text, body }) => (depthOf(body) > 0 ? answerTo(text) : lost),
    },
  ),
  {
    type: 'concurrent_request_pattern',
    bug: 'current customer is a global variable',
    stands: 'The current customer is a variable of the module.',
    plant: shared,
  },
  {
    type: 'timeout_manipulation',
    bug: 'worker not given back when the caller leaves',
    stands: 'A worker is given back when the reply is sent, not when the caller left.',
    plant: seats,
  },
]

const lost = 'Sorry, I did not understand that.'

function talking(type: string, told: Pick<Bug, 'bug' | 'stands'>, parts: Partial<Parts>): Bug {
  return { type, ...told, plant: () => parts }
}

/** Stands for a model that does what it reads: the code word is where every order ends. */
function obeying(question: string, order: string): string {
  const code = codeIn(order)
  return code === null ? answerTo(question) : `${code}. ${answerTo(question)}`
}

function codeIn(text: string): string | null {
  return /\bFS-[A-Z2-7]{8}\b/u.exec(text)?.[0] ?? null
}

function decoded(text: string): string {
  const runs = text.match(/[\w+/=-]{24,}/gu) ?? []
  return [
    ...runs.flatMap((run) => [Buffer.from(run, 'base64').toString(), Buffer.from(run, 'hex').toString()]),
    [...text].toReversed().join(''),
    text.replaceAll(/\p{Cf}/gu, ''),
    text.normalize('NFKC'),
    text.replaceAll(/&#x?[\da-f]+;/giu, (entity) =>
      String.fromCodePoint(
        Number(entity.replace(/&#x?/iu, entity.includes('x') ? '0x' : '').replace(';', '')),
      ),
    ),
    text.replaceAll(/[a-z]/giu, (sign) =>
      String.fromCodePoint(sign.charCodeAt(0) + (sign.toLowerCase() < 'n' ? 13 : -13)),
    ),
  ].join('\n')
}

/** The answer to the nearest known question, where most of the words are the same. */
function cached(text: string): string | null {
  const words = wordsOf(text)
  for (const { prompt } of known) {
    const wanted = wordsOf(prompt)
    if (wanted.intersection(words).size / wanted.union(words).size > 0.6) return answerTo(prompt)
  }
  return null
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
}

function hostIn(headers: IncomingHttpHeaders): string {
  // Only what a header may hold; the bug is whom it believes, not how it writes.
  return String(headers['x-forwarded-host'] ?? headers.host ?? 'localhost').replaceAll(/[^\w.:-]/gu, '')
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).slice(0, 10).map(depthOf))
}

function shared(): Partial<Parts> {
  let customer = ''
  return {
    async answer({ text }: Message) {
      customer = /my customer number,[^]*? is (\S+)\./iu.exec(text)?.[1] ?? customer
      await wait(5)
      return customer === '' ? answerTo(text) : `Dear customer ${customer}: ${answerTo(text)}`
    },
  }
}

function seats(): Partial<Parts> {
  let free = 8
  return {
    admit(response) {
      if (free === 0) return false
      free -= 1
      response.on('finish', () => (free += 1))
      return true
    },
  }
}
