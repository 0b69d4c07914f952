import { expect, test } from 'vitest'
import { mistakesOf } from './loading.ts'

test.for([
  ['a filter', '$.a[?(@.b)]', 'The rest of this path, "[?(@.b)]", cannot be followed.'],
  ['a wildcard', '$.choices[*].text', 'The rest of this path, "[*].text", cannot be followed.'],
  ['two dots', 'a..b', 'The rest of this path, "..b", cannot be followed.'],
  ['no path at all', '?', 'This path cannot be followed.'],
] as const)(
  'a response_path with %s is a mistake of the config, with its line, before any agent is started',
  ([, path, message]) => {
    const mistakes = mistakesOf(
      `agent:\n  endpoint: http://localhost:8000\n  response_path: ${JSON.stringify(path)}\ngolden_prompts: [Hi]\ninvariants: [{ type: completes }]\n`,
    )

    expect(mistakes).toEqual([
      `3:18 agent.response_path: ${message} → Write names and positions, such as $.choices[0].message.content or $['my key'][-1].`,
    ])
  },
)
