/** A small agent that knows one thing and declines the rest. */
export function invoke(prompt) {
  if (/france/iu.test(prompt)) return 'The capital of France is Paris.'
  return "I'm sorry, but I can't help with that."
}
