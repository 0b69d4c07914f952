import type { Operator, Subject } from './mutation.ts'

/** A stretch of a text, from `start` up to but not including `end`, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a rewrite needs to know of its subject. */
export type Wording = Pick<Subject, 'prompt' | 'keep'>

/**
 * Where a prompt names the facts that it is about: quoted text, code, variables, addresses, numbers, dates, names,
 * and whatever its invariants look for. In order, without overlaps; no rewrite with the same meaning touches them.
 */
export function protectedSpans(wording: Wording): readonly Span[] {
  return read(wording).spans
}

/** The stretches between the protected ones. */
export function freeSpans(wording: Wording): readonly Span[] {
  return read(wording).free
}

/** True when every protected stretch of the prompt stands in `text` as often as it did before. */
export function isIntact(wording: Wording, text: string): boolean {
  return read(wording).facts.every(([fact, count]) => occurrences(text, fact) >= count)
}

/** The operators, each of which passes where it would have touched a protected stretch. */
export function faithful(operators: readonly Operator[]): readonly Operator[] {
  return operators.map(({ name, apply }) => ({
    name,
    apply: (subject, random) => {
      const made = apply(subject, random)
      const text = typeof made === 'string' ? made : made?.text
      return text !== undefined && isIntact(subject, text) ? made : undefined
    },
  }))
}

interface Reading {
  readonly prompt: string
  readonly spans: readonly Span[]
  readonly free: readonly Span[]
  /** The protected texts, and how often each stands in the prompt. */
  readonly facts: readonly (readonly [string, number])[]
}

/** One prompt is rewritten many times in a row, and reading it costs more than most rewrites. */
const lastReading = new WeakMap<readonly string[], Reading>()

function read({ prompt, keep }: Wording): Reading {
  const last = lastReading.get(keep)
  if (last?.prompt === prompt) return last
  const spans = merged(prompt, [...kept(prompt, keep), ...enclosed(prompt), ...tokens(prompt)])
  const texts = new Set(spans.map(({ start, end }) => prompt.slice(start, end)))
  const facts = Array.from(texts, (fact) => [fact, occurrences(prompt, fact)] as const)
  const reading = { prompt, spans, free: gapsOf(spans, prompt.length), facts }
  lastReading.set(keep, reading)
  return reading
}

function gapsOf(spans: readonly Span[], length: number): readonly Span[] {
  const starts = [0, ...spans.map(({ end }) => end)]
  const ends = [...spans.map(({ start }) => start), length]
  return starts
    .map((start, at) => ({ start, end: ends[at] ?? length }))
    .filter(({ start, end }) => end > start)
}

/** Fenced and inline code, variables, quotations. A single quote counts only where it is no apostrophe. */
const enclosing =
  /```[^]*?```|`[^`\n]+`|\{\{[^{}]*\}\}|\{[\w.-]+\}|"[^"\n]+"|“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|「[^「」]+」|『[^『』]+』|(?<![\p{L}\p{N}\p{M}])['‘][^'‘’\n]+['’](?![\p{L}\p{N}\p{M}])/gu

/** Scripts that leave no space between words end a token at every letter; so does their punctuation. */
const token =
  /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]+/gu

const before = /^[("'‘“„«¿¡[{<*]+/u
// The lookbehind lets a run be tried once, from its first character, however long it is.
const after = /(?<![.,;:!?…)"'’”»\]}>*])[.,;:!?…)"'’”»\]}>*]+$/u
/** A digit, an address, a path, a variable, an identifier. */
const telling = /[\p{N}@_\\/$€£%#=]|:\/\/|\p{Ll}\p{Lu}|\p{L}\.\p{L}/u
const capital = /^\p{Lu}/u
const sentenceStart = /(?:^|[.!?…:\n。！？])[\s"'“‘(*-]*$/u

/** Words that mean a number, a date or a denial without looking like one. */
const weighty = new Set(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half
  first second third once twice percent january february march april june july august september october november
  december monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight noon midnight
  not no never none nobody nothing neither nor cannot without except unless only`.split(/\s+/u),
)

/** Words that open a sentence without being a name. */
const openers = new Set(
  `a about add after all also am an and any are as ask at because before book but buy calculate call can cancel change
  check compare compute convert could count create delete describe did do does draft during each every explain fetch
  find for from generate get give go had has have hello help here hey hi how however i i'd i'll i'm i've if in is it
  it's its just let let's list look make many may me might more most move my need now of on open or order our pay
  please print put read remind remove return rewrite run search see send set she should show since so some sort
  start stop summarise summarize take tell thank thanks that that's the their them then there these they this those
  to translate try turn update use want was we were what what's when where which while who who's whom whose why will
  with would write yes you your
  answer choose fix name pick plan provide quote recommend repeat reply reset say schedule spell suggest`.split(
    /\s+/u,
  ),
)

function occurrences(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++
  return count
}

function kept(prompt: string, keep: readonly string[]): Span[] {
  const folded = prompt.toLowerCase()
  // Folding İ makes a text longer; positions would no longer agree, so such a text is searched as it is.
  const fold = folded.length === prompt.length
  const spans: Span[] = []
  for (const wanted of keep) {
    const needle = fold ? wanted.toLowerCase() : wanted
    const hay = fold ? folded : prompt
    if (needle === '') continue
    for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length))
      spans.push({ start: at, end: at + needle.length })
  }
  return spans
}

function enclosed(prompt: string): Span[] {
  return Array.from(prompt.matchAll(enclosing), ({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }))
}

function tokens(prompt: string): Span[] {
  const spans: Span[] = []
  for (const { index, 0: raw } of prompt.matchAll(token)) {
    const lead = before.exec(raw)?.[0].length ?? 0
    const text = raw.slice(lead).replace(after, '')
    const start = index + lead
    if (text !== '' && isFact(prompt, start, text)) spans.push({ start, end: start + text.length })
  }
  return spans
}

function isFact(prompt: string, start: number, text: string): boolean {
  if (telling.test(text)) return true
  const plain = text.toLowerCase().replaceAll('’', "'")
  if (weighty.has(plain)) return true
  if (!capital.test(text) || /^i(?:'\p{L}+)?$/u.test(plain)) return false
  return !(openers.has(plain) && sentenceStart.test(prompt.slice(Math.max(0, start - 8), start)))
}

/** Neighbours that only a space divides are one fact: `New York`, `3 March 2026`. */
function merged(prompt: string, spans: readonly Span[]): readonly Span[] {
  const out: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((left, right) => left.start - right.start)) {
    const last = out.at(-1)
    const gap = last && start > last.end ? prompt.slice(last.end, start) : ''
    if (last && (gap === '' || gap === ' ')) last.end = Math.max(last.end, end)
    else out.push({ start, end })
  }
  return out
}
