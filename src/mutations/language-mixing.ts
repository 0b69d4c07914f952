import type { Random } from '../base/random.ts'
import { freeWords, replaced, some } from './edit.ts'
import type { Mutation, Operator } from './mutation.ts'
import { faithful } from './protect.ts'

/** The same request from somebody who does not stay in one language. */
export const languageMixing: Mutation = {
  type: 'language_mixing',
  summary:
    'Frames the request in another language, mixes scripts or adds direction marks; the request itself stays readable.',
  category: 'advanced',
  weight: 1.2,
  expectation: 'INV',
  operators: () => operators,
}

/** What a speaker of the language puts before, within and after a request; polite, and without a fact. */
interface Tongue {
  readonly before: readonly [string, ...string[]]
  readonly after: readonly [string, ...string[]]
}

const tongues: Readonly<Record<string, Tongue>> = {
  spanish: {
    before: ['Hola, buenas, una pregunta:', 'Disculpe la molestia,', 'A ver si me puede ayudar con esto:'],
    after: ['¡Muchas gracias de antemano!', 'Quedo a la espera, un saludo.', 'Gracias, muy amable.'],
  },
  french: {
    before: [
      'Bonjour, petite question :',
      'Excusez-moi de vous déranger,',
      "J'aurais besoin d'un coup de main :",
    ],
    after: ['Merci beaucoup !', "D'avance, merci pour votre aide.", 'Bonne journée à vous.'],
  },
  german: {
    before: ['Hallo, kurze Frage:', 'Entschuldigen Sie die Störung,', 'Können Sie mir hier bitte helfen?'],
    after: ['Vielen Dank im Voraus!', 'Danke und schöne Grüße.', 'Das wäre sehr nett.'],
  },
  russian: {
    before: ['Здравствуйте, такой вопрос:', 'Извините за беспокойство,', 'Помогите, пожалуйста:'],
    after: ['Спасибо большое!', 'Заранее благодарю.', 'Буду очень признателен.'],
  },
  chinese: {
    before: ['你好，请问一下：', '不好意思，打扰了。', '麻烦您帮我看看这个：'],
    after: ['非常感谢！', '谢谢您的帮助。', '麻烦了。'],
  },
  arabic: {
    before: ['مرحبا، عندي سؤال:', 'عفوا على الإزعاج،', 'لو سمحت ساعدني في هذا:'],
    after: ['شكرا جزيلا!', 'شكرا مقدما.', 'مع أطيب التحيات.'],
  },
}

const names = Object.keys(tongues)

const framed: readonly Operator[] = Object.entries(tongues).map(([name, { before, after }]) => ({
  name: `in-${name}`,
  apply: ({ prompt }, random) => {
    const where = random.int(3)
    const head = where === 1 ? '' : `${random.pick(before)} `
    const tail = where === 0 ? '' : ` ${random.pick(after)}`
    return head + prompt + tail
  },
}))

/** Common words as a bilingual speaker drops them in, where they stand free in an English request. */
const dropped: ReadonlyMap<string, readonly [string, ...string[]]> = new Map([
  ['please', ['por favor', 's’il vous plaît', 'bitte', 'пожалуйста', '请']],
  ['hello', ['hola', 'bonjour', 'hallo', 'привет', '你好']],
  ['hi', ['hola', 'salut', 'servus', 'привет']],
  ['thanks', ['gracias', 'merci', 'danke', 'спасибо']],
  ['and', ['y', 'et', 'und', 'и']],
  ['but', ['pero', 'mais', 'aber', 'но']],
  ['because', ['porque', 'parce que', 'weil', 'потому что']],
  ['today', ['hoy', 'aujourd’hui', 'heute']],
  ['my', ['mi', 'mon', 'mein', 'мой']],
  ['with', ['con', 'avec', 'mit', 'с']],
  ['for', ['para', 'pour', 'für', 'для']],
  ['want', ['quiero', 'veux', 'möchte', 'хочу']],
  ['need', ['necesito', 'brauche', 'нужно']],
  ['the', ['el', 'le', 'das']],
  ['is', ['es', 'est', 'ist']],
  ['what', ['qué', 'quoi', 'was', 'что']],
  ['where', ['dónde', 'où', 'wo', 'где']],
])

/** Cyrillic letters that sound like the Latin ones, as people transliterate in a hurry. */
const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'aа',
    'bб',
    'cк',
    'dд',
    'eе',
    'fф',
    'gг',
    'hх',
    'iи',
    'jй',
    'kк',
    'lл',
    'mм',
    'nн',
    'oо',
    'pп',
    'rр',
    'sс',
    'tт',
    'uу',
    'vв',
    'wв',
    'yы',
    'zз',
  ].map(([latin = '', letter = '']) => [latin, letter]),
)

const mixed: readonly Operator[] = [
  {
    name: 'code-switching',
    apply: (subject, random) => {
      const words = freeWords(subject).filter(({ text }) => dropped.has(text.toLowerCase()))
      if (words.length === 0) return undefined
      return replaced(subject.prompt, some(words, 4, random), (word) => {
        const others = dropped.get(word.toLowerCase())
        return others === undefined ? word : random.pick(others)
      })
    },
  },
  {
    name: 'transliterated-words',
    apply: (subject, random) => {
      const words = freeWords(subject).filter(({ text }) => /^[a-z]{3,}$/iu.test(text))
      if (words.length === 0) return undefined
      return replaced(subject.prompt, some(words, 3, random), (word) =>
        [...word.toLowerCase()].map((letter) => cyrillic[letter] ?? letter).join(''),
      )
    },
  },
  {
    name: 'two-languages',
    apply: ({ prompt }, random) => {
      const [first, second] = random.shuffle(names)
      return `${opening(first, random)} ${prompt} ${closing(second, random)}`
    },
  },
  {
    name: 'right-to-left-marks',
    apply: ({ prompt }, random) => {
      const [open, close] = random.pick(marks)
      return open + prompt + close
    },
  },
  {
    name: 'emoji-between',
    apply: ({ prompt }, random) => {
      const signs = random.shuffle(['🙏', '🤔', '🌍', '👋', '✨', '📌']).slice(0, 1 + random.int(3))
      return random.chance(0.5) ? `${signs.join('')} ${prompt}` : `${prompt} ${signs.join('')}`
    },
  },
]

function opening(name: string | undefined, random: Random): string {
  const tongue = tongues[name ?? '']
  return tongue === undefined ? '' : random.pick(tongue.before)
}

function closing(name: string | undefined, random: Random): string {
  const tongue = tongues[name ?? '']
  return tongue === undefined ? '' : random.pick(tongue.after)
}

/** Right-to-left mark, embedding, isolate, and a left-to-right pair; each is closed again where it has to be. */
const marks: readonly [Pair, ...Pair[]] = [
  ['\u200f', '\u200f'],
  ['\u202b', '\u202c'],
  ['\u2067', '\u2069'],
  ['\u200e', '\u200f'],
]

type Pair = readonly [string, string]

const operators: readonly Operator[] = faithful([
  ...framed.slice(0, 2),
  ...mixed.slice(0, 2),
  ...framed.slice(2, 4),
  ...mixed.slice(2),
  ...framed.slice(4),
])
