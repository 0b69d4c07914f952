import { redactorOf } from './base/redact.ts'
import { UserError } from './base/user-error.ts'
import type { LoadedConfig } from './config/config.ts'
import { growingLock } from './disk/growing-lock.ts'
import { readLock } from './disk/mutations-lock.ts'
import { realClock } from './disk/real-clock.ts'
import { type Entry, keyOf, lockName } from './mutations/written/lock.ts'
import { type WrittenVariant, writeVariants } from './mutations/written/write-variants.ts'
import { problemAt } from './plan/address.ts'
import { discreetWishes } from './plan/discreet-wishes.ts'
import { covers, frozenFrom, type FrozenVariants, lackOf } from './plan/frozen-variants.ts'
import { unwritten } from './plan/unwritten.ts'
import { operatorsOnly, type Wish, wishesOf } from './plan/wishes.ts'

/** Whether a model may be asked now, and who is told. */
export interface Drawing {
  /**
   * ask: what the lock lacks is asked for and written into it. refresh: everything is. locked: nobody is asked, so that
   * base and head of a gate see the same inputs. told: nobody, either, and what a gate would refuse is a note. none: no
   * variant is needed.
   */
  readonly mode: 'ask' | 'refresh' | 'locked' | 'told' | 'none'
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
  /** Progress, line by line. */
  readonly say: (line: string) => void
}

/** The variants that a model wrote for a config: from the lock, and where that is allowed from the model itself. */
export async function frozenVariants(loaded: LoadedConfig, drawing: Drawing): Promise<FrozenVariants> {
  const { config } = loaded
  if (config.mutations.generator === 'offline' || drawing.mode === 'none') return unwritten
  const { open, notes } = discreetWishes(wishesOf(config), redactorOf(drawing.env))
  const lists = listsIn(config.folder, drawing)
  const missing = open.filter((wish) => !covers(lists.kept, wish))
  const asked = missing.length === 0 ? [] : await fill(missing, lists, { loaded, drawing })
  const frozen = frozenFrom(open, lists.kept)
  return { ...frozen, notes: [...operatorNotes(loaded), ...notes, ...asked, ...frozen.notes] }
}

interface Around {
  readonly loaded: LoadedConfig
  readonly drawing: Drawing
}

interface Lists {
  /** What may be used; grows while the model writes. */
  readonly kept: Map<string, Entry>
  /** What a refresh replaces; null where nothing is. */
  readonly old: ReadonlyMap<string, Entry> | null
}

function listsIn(folder: string, { mode }: Drawing): Lists {
  const none = new Map<string, Entry>()
  try {
    const found = new Map(readLock(folder).map((entry) => [keyOf(entry), entry] as const))
    return mode === 'refresh' ? { kept: none, old: found } : { kept: found, old: null }
  } catch (error) {
    // What is drawn anew may replace a file that nobody can read any more.
    if (mode === 'refresh' && error instanceof UserError) return { kept: none, old: none }
    throw error
  }
}

/** Adds what is missing, or says why not; throws where the config wants a model's variants and there are none. */
async function fill(
  missing: readonly Wish[],
  lists: Lists,
  { loaded, drawing }: Around,
): Promise<readonly string[]> {
  const { config, locate } = loaded
  const isOptional = config.mutations.generator === 'model-or-offline'
  if (drawing.mode === 'locked' || drawing.mode === 'told') {
    const lack = `${lockName} lacks ${lackOf(missing, lists.kept)}`
    if (isOptional) return [`${lack}. Built-in operators write these, since a gate asks no model.`]
    const wayOut = `Run \`flakestorm mutations --refresh\` and commit ${lockName}: a gate asks no model, so that both sides of a pull request see the same inputs.`
    if (drawing.mode === 'told') return [`${lack}, which \`flakestorm ci\` refuses. ${wayOut}`]
    throw new UserError(problemAt(locate, ['mutations', 'generator'], { message: `${lack}.`, hint: wayOut }))
  }
  const failure = await draw(missing, lists, { loaded, drawing })
  if (failure === null) return []
  if (!isOptional || drawing.mode === 'refresh' || drawing.signal.aborted) throw failure
  return [
    `Built-in operators write what the model did not: ${failure.problems[0]?.message ?? failure.message}`,
  ]
}

/** Asks for everything at once, as far as the model's pace allows, and keeps what came even where the rest did not. */
async function draw(
  missing: readonly Wish[],
  { kept, old }: Lists,
  { loaded: { config }, drawing }: Around,
): Promise<UserError | null> {
  const { say, env, signal } = drawing
  const { folder, model } = config
  const who = `${model.provider}/${model.name}`
  const wishes = onceEach(missing)
  const lock = growingLock(wishes, { folder, clock: realClock, say, kept, old })
  const flaws = new Set<string>()
  const failures: UserError[] = []
  try {
    // The package is only read where a model is asked.
    const { openModel } = await import('./llm/open-model.ts')
    const { ask } = await openModel(model, { env, clock: realClock, signal })
    say(`Asking ${who} for ${wishes.reduce((sum, { count }) => sum + count, 0)} variants.`)
    const drawOne = async (wish: Wish): Promise<void> => {
      const { key, brief, wording, count } = wish
      const have = kept.get(keyOf(key))?.variants ?? []
      const keep = (variants: readonly WrittenVariant[]): void => lock.part(wish, variants)
      const commission = { brief, wording, count, have, keep, temperature: key.temperature, key: keyOf(key) }
      const written = await writeVariants(commission, ask)
      lock.whole(wish, written)
      for (const flaw of written.flaws.keys()) flaws.add(flaw)
    }
    failures.push(...(await failuresIn(wishes.map(drawOne))))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    failures.push(error)
  }
  const isEmpty = [...kept.values()].every(({ variants }) => variants.length === 0)
  if (failures.length === 0 && isEmpty) return nothingOf(who, [...flaws])
  lock.finish()
  return failures[0] ?? null
}

function nothingOf(who: string, flaws: readonly string[]): UserError {
  return new UserError({
    message: `${who} wrote no variant that can be used: all ${flaws.join(', or ')}.`,
    key: 'mutations.generator',
    hint: 'Take another model, or let built-in operators write with `mutations.generator: offline`.',
  })
}

/** Prompts with the same words share their variants. */
function onceEach(wishes: readonly Wish[]): readonly Wish[] {
  const byKey = new Map<string, Wish>()
  for (const wish of wishes) {
    const key = keyOf(wish.key)
    if (wish.count > (byKey.get(key)?.count ?? 0)) byKey.set(key, wish)
  }
  return [...byKey.values()]
}

async function failuresIn(running: readonly Promise<void>[]): Promise<readonly UserError[]> {
  const settled = await Promise.allSettled(running)
  return settled.flatMap((one) => {
    if (one.status === 'fulfilled') return []
    if (one.reason instanceof UserError) return [one.reason]
    throw one.reason
  })
}

function operatorNotes({ config }: LoadedConfig): readonly string[] {
  const types = operatorsOnly(config)
  return types.length === 0 ? [] : [`Written by operators, and not by the model: ${types.join(', ')}.`]
}
