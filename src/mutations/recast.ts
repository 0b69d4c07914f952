import type { Random } from '../base/random.ts'
import { lowerFirst, upperFirst } from './case.ts'

/**
 * An English sentence asked or said the other way round: a question as a request, a request as a question.
 * Undefined for a sentence whose shape is not one of a few that can be turned without a grammar.
 */
export function recast(sentence: string, random: Random): string | undefined {
  if (sentence.length > longest) return undefined
  const [, body = '', mark = ''] = /^(.*?)\s*([.!?]*)$/su.exec(sentence) ?? []
  const plain = lowerFirst(body)
  for (const { when, not, into } of shapes) {
    if (!when.test(plain) || not?.test(plain) === true) continue
    const frame = random.pick(into)
    return frame === undefined ? undefined : upperFirst(plain.replace(when, frame))
  }
  return mark === '' || body === '' ? undefined : turnedClause(plain, mark)
}

/** Nobody turns a longer sentence round in one go; in UTF-16 units. */
const longest = 300

interface Shape {
  readonly when: RegExp
  /** Sentences that look the same but would come out wrong. */
  readonly not?: RegExp
  readonly into: readonly string[]
}

const the = 'the|my|your|our|this|that|his|her|their|its|an?'
const asked = String.raw`what|where|when|why|how|who|(?:what|which) \p{L}+|how (?:much|many|long|often|far|soon|big|old)(?: \p{L}+)?`
const verbs =
  `add|arrange|book|calculate|call|cancel|change|check|compare|compute|convert|count|create|delete|describe
  |draft|explain|fetch|find|generate|give|help|list|look|make|move|open|order|pay|plan|print|put|read|remind|remove
  |rename|reply|reschedule|reserve|return|rewrite|schedule|search|send|set|show|sort|start|stop|suggest|summari[sz]e
  |tell|translate|turn|update|use|write`.replaceAll(/\s+/gu, '')

const shapes: readonly Shape[] = [
  {
    when: new RegExp(`^(what|where|who|when) (is|are|was|were) ((?:${the}) .+)$`, 'su'),
    not: /,| (?:like|wrong|doing|for|about|from)$|\b(?:if|that|which|who|like|when|\p{L}+ing)\b/u,
    into: [
      'Could you tell me $1 $3 $2?',
      'I would like to know $1 $3 $2.',
      'Please tell me $1 $3 $2.',
      'Do you know $1 $3 $2?',
      'I am trying to find out $1 $3 $2.',
    ],
  },
  {
    when: /^how (?:do|can|could|should|would) (?:I|we|you) (.+)$/su,
    into: [
      'Please explain how to $1.',
      'Could you walk me through how to $1?',
      'I would like to know how to $1.',
      'What is the way to $1?',
      'I need to know how to $1.',
    ],
  },
  {
    when: new RegExp(`^(${asked}) (can|could|should|may|must|will|would) (I|we|you|they|it) (.+)$`, 'su'),
    into: [
      'Could you tell me $1 $3 $2 $4?',
      'I would like to know $1 $3 $2 $4.',
      'Please let me know $1 $3 $2 $4.',
    ],
  },
  {
    when: new RegExp(`^(${asked}) do (I|we|you|they) (.+)$`, 'su'),
    into: ['Could you tell me $1 $2 $3?', 'I would like to know $1 $2 $3.', 'Please let me know $1 $2 $3.'],
  },
  {
    when: /^(?:can|could|would|will) you (?:please )?(.+)$/su,
    into: ['Please $1.', 'I would like you to $1.', 'I need you to $1.', 'It would help me if you could $1.'],
  },
  {
    when: /^(can|could|should|may|must|will|would) (I|we|they) (.+)$/su,
    into: [
      'I would like to know whether $2 $1 $3.',
      'Please tell me whether $2 $1 $3.',
      'Could you check if $2 $1 $3?',
    ],
  },
  {
    when: /^do (I|we|you|they) (.+)$/su,
    into: [
      'I would like to know whether $1 $2.',
      'Please tell me whether $1 $2.',
      'I am wondering if $1 $2.',
    ],
  },
  {
    when: /^(is|are) (there|it) (.+)$/su,
    into: [
      'I would like to know whether $2 $1 $3.',
      'Could you tell me if $2 $1 $3?',
      'Please check whether $2 $1 $3.',
    ],
  },
  {
    when: /^I(?: would|['’]d) like to (.+)$/su,
    into: ['I want to $1.', 'I am hoping to $1.', 'What I would like to do is $1.', 'My wish is to $1.'],
  },
  {
    when: /^I want to (.+)$/su,
    into: ['I would like to $1.', 'I am hoping to $1.', 'What I want to do is $1.'],
  },
  {
    when: /^I need to (.+)$/su,
    into: ['What I need to do is $1.', 'It is important for me to $1.', 'I would like to $1.'],
  },
  {
    when: /^I (want|need) (.+)$/su,
    not: /^I (?:want|need) (?:you|him|her|them|it)\b/u,
    into: ['What I $1 is $2.', 'I would like $2.', 'I am asking for $2.'],
  },
  {
    when: new RegExp(`^(?:please )?((?:${verbs}) .+)$`, 'su'),
    // `Order 1234 has not arrived` begins like a command and is none.
    not: /\b(?:is|are|was|were|has|have|had|does|did|will)\b/u,
    into: [
      'Could you $1?',
      'I would like you to $1.',
      'I need you to $1.',
      'Would you please $1?',
      'Your task is to $1.',
      'What I would like you to do is $1.',
    ],
  },
]

/** `If A, B?` as `B if A?`, where one comma leaves no doubt which is which. */
function turnedClause(plain: string, mark: string): string | undefined {
  const [, link, first = '', second = ''] =
    /^(if|when|because|before|after|since|once) ([^,]+), ([^,]+)$/su.exec(plain) ?? []
  if (link === undefined || /^(?:then|and|but|so)\b/u.test(second)) return undefined
  return upperFirst(`${second} ${link} ${first}${mark}`)
}
