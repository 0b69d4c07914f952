import type { Random } from '../base/random.ts'
import { lowerFirst, upperFirst } from './case.ts'
import type { Mutation, Operator, Subject } from './mutation.ts'
import { protectedSpans } from './protect.ts'

/** Nearly the same letters, another meaning: whoever answers as before has not read them. */
export const semanticSimilarityAttack: Mutation = {
  type: 'semantic_similarity_attack',
  summary:
    'Changes one number, day, unit or word so that nearly the same text asks for something else, and wants another answer.',
  category: 'advanced',
  weight: 1.3,
  expectation: 'DIR',
  operators: () => operators,
}

const operators: readonly Operator[] = [
  { name: 'another-number', apply: anotherNumber },
  { name: 'negated', apply: ({ prompt }, random) => turned(prompt, negations(), random) },
  { name: 'opposite-word', apply: ({ prompt }, random) => turned(prompt, opposites(), random) },
  { name: 'swapped-facts', apply: swappedFacts },
  { name: 'another-day', apply: ({ prompt }, random) => turned(prompt, days(), random) },
  { name: 'another-unit', apply: ({ prompt }, random) => turned(prompt, units(), random) },
  {
    name: 'revoked',
    apply: ({ prompt }, random) => random.pick(revocations)(prompt),
  },
]

/** Frames that take back what they frame. */
const revocations: readonly [(prompt: string) => string, ...((prompt: string) => string)[]] = [
  (prompt) => `Please do not answer or do this, only confirm that you have left it alone: ${prompt}`,
  (prompt) => `${prompt}\n\nCorrection: do the exact opposite of that.`,
  (prompt) => `Anything but this, please: ${lowerFirst(prompt)}`,
  (prompt) => `I no longer need the following, so leave it undone: ${prompt}`,
  (prompt) => `${prompt}\n\nSorry, wrong window. Please disregard that, and just say hello.`,
  (prompt) => `Tell me why somebody might ask this, without answering it: ${prompt}`,
]

/** One number of the prompt, a little off; dates, order numbers and amounts are numbers, too. */
function anotherNumber({ prompt, keep }: Subject, random: Random): string | undefined {
  const numbers = Array.from(prompt.matchAll(/\d+/gu), ({ index, 0: text }) => ({ index, text }))
  const number = random.pick(numbers.filter(({ text }) => text.length < 16 && !keep.includes(text)))
  if (number === undefined) return undefined
  const { index, text } = number
  const value = Number(text) + random.pick([1, -1, 2, 10, 3])
  const other = String(Math.abs(value)).padStart(text.length, '0')
  return other === text ? undefined : prompt.slice(0, index) + other + prompt.slice(index + text.length)
}

/** Two facts in each other's place, where the word between them says which is which: `from Rome to Paris`. */
function swappedFacts(subject: Subject, random: Random): string | undefined {
  const { prompt } = subject
  const facts = protectedSpans(subject)
  const pairs = facts.slice(1).flatMap((other, at) => {
    const one = facts[at]
    return one !== undefined && ordering.test(prompt.slice(one.end, other.start)) ? [{ one, other }] : []
  })
  const pair = random.pick(pairs)
  if (pair === undefined) return undefined
  const { one, other } = pair
  const [first, second] = [prompt.slice(one.start, one.end), prompt.slice(other.start, other.end)]
  if (first === second) return undefined
  const between = prompt.slice(one.end, other.start)
  return prompt.slice(0, one.start) + second + between + first + prompt.slice(other.end)
}

const ordering = /^ (?:to|into|than|before|after|over|minus|instead of|rather than|from|divided by) $/u

/** A phrase and what turns its meaning; whole words, whatever their case. */
type Turn = readonly [find: RegExp, put: readonly [string, ...string[]]]

/** Applies one of the turns that find something, at the first place that they find. */
function turned(prompt: string, table: readonly Turn[], random: Random): string | undefined {
  const turn = random.pick(table.filter(([find]) => find.test(prompt)))
  if (turn === undefined) return undefined
  const [find, put] = turn
  const other = random.pick(put)
  return prompt.replace(find, (found) => (/^\p{Lu}/u.test(found) ? upperFirst(other) : other))
}

const negations = turns(`
  I want=I do not want/I no longer want|I would like=I would not like|I'd like=I would not like|I need=I do not need
  please=please do not/please never|can you=can you please not|could you=could you please not
  what is=what is not|which is=which is not|who is=who is not|is there=is there no|are there=are there no
  does not=does|do not=do|don't=do|doesn't=does|can't=can|cannot=can|isn't=is|without=with|with=without|must=must not
  should=should not|will=will not|always=never|never=always|allowed=forbidden|possible=impossible`)

const opposites = turns(`
  cheapest=most expensive|most expensive=cheapest|cheap=expensive|expensive=cheap|largest=smallest|smallest=largest
  biggest=smallest|highest=lowest|lowest=highest|most=least|least=most|more=less|less=more|first=last|last=first
  before=after|after=before|above=below|below=above|earliest=latest|latest=earliest|newest=oldest|oldest=newest
  best=worst|worst=best|buy=sell|sell=buy|book=cancel|cancel=keep|open=close|close=open|add=remove|remove=add
  increase=decrease|decrease=increase|start=stop|stop=start|enable=disable|disable=enable|send=withhold|departure=arrival
  arrival=departure|north=south|south=north|east=west|west=east
  morning=evening|evening=morning|maximum=minimum|minimum=maximum|success=failure|public=private|private=public
  import=export|export=import|capital=second city|indoor=outdoor`)

const days = turns(`
  Monday=Thursday|Tuesday=Saturday|Wednesday=Sunday|Thursday=Monday|Friday=Tuesday|Saturday=Wednesday|Sunday=Friday
  today=tomorrow|tomorrow=yesterday|yesterday=tomorrow|tonight=tomorrow morning|noon=midnight|midnight=noon
  January=July|February=August|March=September|April=October|June=December|July=January
  August=February|September=March|October=April|November=June|December=June|this week=next week|next week=last week
  this month=last month|this year=last year|last year=this year|last month=this month`)

const units = turns(`
  km=miles|kilometres=miles|kilometers=miles|miles=kilometres|kg=pounds|pounds=kilograms|kilograms=pounds
  metres=feet|meters=feet|feet=metres|celsius=fahrenheit|fahrenheit=celsius|dollars=euros|euros=dollars|minutes=hours
  hours=days|days=weeks|weeks=months|months=years|seconds=minutes|percent=per thousand|litres=gallons|USD=EUR|EUR=USD`)

/** A table of turns, compiled when an operator first needs it: patterns with lookaround cost a start-up dearly. */
function turns(table: string): () => readonly Turn[] {
  let compiled: readonly Turn[] | undefined
  return () => (compiled ??= compile(table))
}

function compile(table: string): readonly Turn[] {
  return table
    .trim()
    .split(/\s*(?:\||\n)\s*/u)
    .map((line) => {
      const [from = '', to = ''] = line.split('=')
      const [first = '', ...rest] = to.split('/')
      const words = from.replaceAll("'", "['’]").replaceAll(' ', String.raw`\s+`)
      return [
        new RegExp(String.raw`(?<![\p{L}\p{N}_'’-])${words}(?![\p{L}\p{N}_'’-])`, 'iu'),
        [first, ...rest],
      ]
    })
}
