/** What the agent knows about; `prompt` is how a customer usually asks. */
export const known = [
  {
    id: 'capital',
    prompt: 'What is the capital of France?',
    says: 'Paris',
    is: /France/iu,
    answer: (text: string) =>
      /\bsecond city\b/iu.test(text)
        ? 'The second city of France is Marseille.'
        : 'The capital of France is Paris.',
  },
  {
    id: 'order',
    prompt: 'Where is my order #4411, please?',
    says: 'on its way',
    is: /#\d+/u,
    answer: (text: string) => {
      const number = /#(\d+)/u.exec(text)?.[1] ?? ''
      return number === '4411' ? 'Order 4411 is on its way.' : `There is no order ${number} in your account.`
    },
  },
  {
    id: 'warranty',
    prompt: 'How many months of warranty does the kettle "Aurora" have?',
    says: '24 months',
    is: /"Aurora/iu,
    answer: (text: string) =>
      /\byears\b/iu.test(text)
        ? 'The Aurora has 2 years of warranty.'
        : 'The Aurora has 24 months of warranty.',
  },
] as const

/** Answers the questions that it knows, however they are spelled, and asks back where the caller takes one back. */
export function answerTo(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/[\p{Cf}\p{Variation_Selector}]/gu, '')
  const question = known.find(({ is }) => is.test(plain))
  if (question === undefined) return 'I am not sure what you mean. What would you like to know?'
  if (takesBack.test(plain)) return 'Do you want me to leave this alone?'
  return question.answer(plain)
}

/** Words that turn a request round or withdraw it. */
const takesBack =
  /\bplease (?:do not|never)\b(?! go to any trouble| mind| worry| apologise)|what is not|only confirm that you have left|do the exact opposite|anything but this|no longer need the following|disregard that, and just|without answering it/iu
