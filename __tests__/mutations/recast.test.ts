import { expect, test } from 'vitest'

import { randomOf } from '../../src/base/random.ts'
import { recast } from '../../src/mutations/recast.ts'

function all(sentence: string): readonly (string | undefined)[] {
  return Array.from({ length: 40 }, (_, seed) => recast(sentence, randomOf(seed)))
}

test.for([
  ['What is the capital of France?', 'Could you tell me what the capital of France is?'],
  ['How do I reset my password?', 'Please explain how to reset my password.'],
  ['Where can I find my invoice?', 'I would like to know where I can find my invoice.'],
  ['Can I bring my dog?', 'Please tell me whether I can bring my dog.'],
  ['Can you cancel my order?', 'Please cancel my order.'],
  ['Cancel my order.', 'I would like you to cancel my order.'],
  ['I want my money back.', 'What I want is my money back.'],
  ['If my flight is late, what are my options?', 'What are my options if my flight is late?'],
])('"%s" may become "%s"', ([sentence, other]) => {
  expect(all(sentence ?? '')).toContain(other)
})

test.for([
  'Order 4411 has not arrived.',
  'What is the weather like?',
  'When is the next train leaving?',
  'Who is responsible?',
  'I want you to stop.',
  'Wie spät ist es?',
  'hi',
  '',
])('"%s" is left as it is rather than said wrongly', (sentence) => {
  expect(all(sentence).filter((other) => other !== undefined)).toEqual([])
})
