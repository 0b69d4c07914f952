/** What to do about a file of the user's that cannot be loaded, or that breaks a law, by the sentence that says so. */
export function wayOut(reason: string): string {
  const [, law = ''] = /^law "([^"]+)"/u.exec(reason) ?? []
  const known = waysOut[law]
  if (known !== undefined) return known
  if (/\bENOENT\b|\bEISDIR\b/u.test(reason))
    return 'The path of a file of your own starts at the folder of the file that names it.'
  if (/Cannot find (?:package|module)/u.test(reason))
    return 'Install what the file imports, or mend the name: it is looked for from the folder of that file.'
  if (/outside a module|Unexpected token 'export'/u.test(reason))
    return 'Node takes the file for CommonJS, by its name or by the `type` of the nearest package.json: name it `.mjs` or `.mts`.'
  return 'The file has to load to its end without a mistake, and to export an object by default.'
}

const waysOut: Readonly<Record<string, string | undefined>> = {
  shape:
    'Write `export default defineMutation({ … })` or `defineInvariant`: both are in `flakestorm/plugin`, with the types.',
  deterministic: 'Take chance from `random` alone, and keep nothing from one call to the next.',
  time: 'Let it do less: a rewrite has 2 s, a check 1 s, the loading of the file 5 s.',
  size: 'Let it give less text.',
  'well-formed': 'Cut texts between characters, e.g. by `[...text]`, not by their index.',
  facts:
    'Leave names, numbers, quotations and what is in `subject.keep` as they are, or declare another `expectation`.',
  canary: 'Put `subject.canary` into the text of an attack (SEC), or leave `baited` out.',
  result: 'Give the result itself, at once: no promise, and nothing else.',
  'never throws':
    'Catch what may fail there: a rewrite gives undefined where it has nothing to work on, a check gives false or true.',
}
