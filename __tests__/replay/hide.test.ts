import { expect, test } from 'vitest'
import { redacted, redactor } from '../../src/base/redact.ts'
import { hider } from '../../src/replay/hide.ts'

const hide = hider(redactor([]))

test.for([
  ['it said {"password": "open sesame", "n": 1}', `it said {"password": "${redacted}", "n": 1}`],
  [
    String.raw`it said {\"api_key\":\"a b\",\"n\":1}`,
    String.raw`it said {\"api_key\":\"${redacted}\",\"n\":1}`,
  ],
  [
    'it said {"password":"","note":"sesame","max_tokens":"9"}',
    'it said {"password":"","note":"sesame","max_tokens":"9"}',
  ],
  ['no "password" is asked for: "nobody" has one', 'no "password" is asked for: "nobody" has one'],
] as const)('a secret that only its name gives away is hidden inside other text: %s', ([given, hidden]) => {
  expect(hide.text(given)).toBe(hidden)
})

test('hostile text costs no more than its length', () => {
  const began = performance.now()
  hide.text('token \\"" "key"'.repeat(20_000))
  hide.text(`"token":"${'\\"key\\":\\"'.repeat(20_000)}`)

  expect(performance.now() - began).toBeLessThan(5_000)
})
