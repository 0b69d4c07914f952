/**
 * Words that name somebody or something, in lower case: those with a capital letter inside a sentence, and at its start
 * where a verb of being follows ("Lyon is …"). A heuristic for English; at most 500 of the first 100,000 characters.
 */
export function properNamesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { index, 0: name } of text.slice(0, mostCharacters).matchAll(capitalised)) {
    const folded = name.toLowerCase()
    if (common.has(folded)) continue
    const before = text.slice(Math.max(0, index - 8), index)
    const after = text.slice(index + name.length, index + name.length + 8)
    if (!opening.test(before) || saidOf.test(after)) names.add(folded)
    if (names.size === mostNames) break
  }
  return names
}

const mostCharacters = 100_000
const mostNames = 500

const capitalised = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]{1,40}(?![\p{L}\p{N}])/gu

/** What stands before the first word of a sentence, of a line, or of a quotation. */
const opening = /(?:^|[.!?:\n"“(*#>•-])[^\S\n]{0,3}[*_]{0,3}$/

/** What follows a name: a verb of being, or nothing more. */
const saidOf = /^['’]?\s?(?:is|was|has|had|are|were|will|lies|can|s)\b|^[.!*_\s]*$/

/** Words that open sentences, and days and months, which are dates. */
const common: ReadonlySet<string> = new Set(
  (
    'a about according after all also although an and another any are as at based be because before both but by can cannot could did do does each either every ' +
    'everything first for from given had has have he hello her here hi his how however i if in indeed is it its just last let like many may maybe more most my ' +
    'next no none not nothing now of ok okay on once one only or other our out over perhaps please regarding right she should since so some sorry such sure ' +
    'thank thanks that the their then there therefore these they this those to today tomorrow under unfortunately until we well what when where whether which ' +
    'while who why will with would yes yesterday yet you your certainly actually currently confirmed done great note answer result error otherwise finally second third ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december'
  ).split(' '),
)
