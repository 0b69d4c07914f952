/**
 * A rule of your own: an answer is no essay. In the config: `{ type: ./at-most-words.mjs, words: 40 }`.
 *
 * @type {import('flakestorm/plugin').InvariantPlugin}
 */
export default {
  type: 'at_most_words',
  summary: 'The answer has at most as many words as `words` says, 100 when absent.',
  check({ output }, { words = 100 }) {
    const most = Number(words)
    const count = output.split(/\s+/u).filter((word) => word !== '').length
    return { pass: count <= most, expected: `at most ${most} words`, actual: `${count} words` }
  },
}
