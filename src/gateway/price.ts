/** US dollars per million tokens. */
export interface Price {
  readonly input: number
  readonly output: number
}

export type Prices = Readonly<Record<string, Price>>

export interface Usage {
  readonly input: number
  readonly output: number
}

/**
 * What a call cost in US dollars: the user's own price first, then the list prices below; null for a model that neither
 * knows, or a reply that told no usage. Discounts (cache, batch) and long-context surcharges are not in it.
 */
export function costOf(model: string, usage: Usage | null, own: Prices): number | null {
  const price = ownPrice(model, own) ?? listPrice(model)
  if (usage === null || price === null) return null
  return (usage.input * price.input + usage.output * price.output) / 1e6
}

/** The longest name that the model's begins with: a user who prices `my-model` means all of its versions. */
function ownPrice(model: string, prices: Prices): Price | null {
  const [name] = Object.keys(prices)
    .filter((prefix) => model.startsWith(prefix))
    .toSorted((left, right) => right.length - left.length)
  return name === undefined ? null : (prices[name] ?? null)
}

/** A name of the list, alone or as a dated snapshot of it; `gpt-5` must not price `gpt-5.5` or `gpt-5-pro`. */
function listPrice(model: string): Price | null {
  const bare = model.replace(/^(?:models|publishers\/google\/models)\//, '')
  const name = bare.replace(snapshot, '')
  const price = Object.hasOwn(listed, bare)
    ? listed[bare]
    : Object.hasOwn(listed, name)
      ? listed[name]
      : undefined
  return price === undefined ? null : { input: price[0], output: price[1] }
}

/** `-2025-08-07`, `-20250929`, `@20250929`, `-001`, `-latest`, `-preview-09-2025`. */
const snapshot = /[-@](?:\d{4}-\d{2}-\d{2}|\d{8}|\d{3}|latest|preview(?:-\d{2}-\d{2,4})?)$/

/**
 * A snapshot of list prices (input, output; standard tier) from November 2026, taken from published copies of the
 * providers' price pages: developers.openai.com/api/docs/pricing, platform.claude.com/docs/en/about-claude/pricing,
 * ai.google.dev/gemini-api/docs/pricing. Nothing keeps it up to date; `gateway.prices` overrides it.
 */
const listed: Readonly<Record<string, readonly [input: number, output: number]>> = {
  'gpt-5': [1.25, 10],
  'gpt-5-mini': [0.25, 2],
  'gpt-5-nano': [0.05, 0.4],
  'gpt-5.1': [1.25, 10],
  'gpt-5.2': [1.75, 14],
  'gpt-4.1': [2, 8],
  'gpt-4.1-mini': [0.4, 1.6],
  'gpt-4.1-nano': [0.1, 0.4],
  'gpt-4o': [2.5, 10],
  'gpt-4o-mini': [0.15, 0.6],
  'gpt-4-turbo': [10, 30],
  'gpt-3.5-turbo': [0.5, 1.5],
  o1: [15, 60],
  o3: [2, 8],
  'o3-mini': [1.1, 4.4],
  'o4-mini': [1.1, 4.4],
  'claude-opus-4-6': [5, 25],
  'claude-opus-4-5': [5, 25],
  'claude-opus-4-1': [15, 75],
  'claude-opus-4': [15, 75],
  'claude-opus-4-0': [15, 75],
  'claude-sonnet-4-6': [3, 15],
  'claude-sonnet-4-5': [3, 15],
  'claude-sonnet-4': [3, 15],
  'claude-sonnet-4-0': [3, 15],
  'claude-3-7-sonnet': [3, 15],
  'claude-3-5-sonnet': [3, 15],
  'claude-haiku-4-5': [1, 5],
  'claude-3-5-haiku': [0.8, 4],
  'claude-3-haiku': [0.25, 1.25],
  'gemini-2.5-pro': [1.25, 10],
  'gemini-2.5-flash': [0.3, 2.5],
  'gemini-2.5-flash-lite': [0.1, 0.4],
  'gemini-2.0-flash': [0.1, 0.4],
  'gemini-2.0-flash-lite': [0.075, 0.3],
}
