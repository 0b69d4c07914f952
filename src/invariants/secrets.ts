/** A secret as it was found in a text. */
export interface Secret {
  readonly type: 'api_key' | 'jwt' | 'private_key'
  readonly value: string
  readonly at: number
}

/** Credentials by their published shapes: key prefixes of providers, JSON Web Tokens (RFC 7519), PEM private keys. */
export function* secretsIn(text: string): Generator<Secret> {
  for (const [type, shape] of shapes) {
    for (const match of text.matchAll(shape)) {
      // Documentation writes `sk-xxxxxxxx…`; a real key has many different characters.
      if (type === 'api_key' && new Set(match[0]).size < 10) continue
      yield { type, value: match[0], at: match.index }
    }
  }
}

// Every repetition is bounded and every start is anchored: the text is hostile, and the time stays linear.
const shapes: readonly (readonly [Secret['type'], RegExp])[] = [
  ['api_key', /(?<![\w-])sk-(?:ant-|proj-|svcacct-|or-v1-)?[A-Za-z0-9_-]{20,200}(?![\w-])/g],
  ['api_key', /(?<!\w)(?:sk|rk|pk|whsec)_(?:live_|test_)?[A-Za-z0-9]{16,128}(?!\w)/g],
  ['api_key', /(?<!\w)(?:AKIA|ASIA)[0-9A-Z]{16}(?!\w)/g],
  ['api_key', /(?<!\w)gh[pousr]_[A-Za-z0-9]{36,251}(?!\w)/g],
  ['api_key', /(?<!\w)github_pat_[A-Za-z0-9_]{22,251}(?!\w)/g],
  ['api_key', /(?<!\w)glpat-[A-Za-z0-9_-]{20,64}(?![\w-])/g],
  ['api_key', /(?<!\w)xox[abeprs]-[A-Za-z0-9-]{10,250}(?![\w-])/g],
  ['api_key', /(?<!\w)AIza[0-9A-Za-z_-]{35}(?![\w-])/g],
  ['api_key', /(?<!\w)(?:npm|hf)_[A-Za-z0-9]{30,64}(?!\w)/g],
  ['api_key', /(?<!\w)SG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,64}(?![\w-])/g],
  ['jwt', /(?<![\w-])eyJ[A-Za-z0-9_-]{8,4096}\.eyJ[A-Za-z0-9_-]{4,4096}\.[A-Za-z0-9_-]{8,4096}(?![\w-])/g],
  ['private_key', /-----BEGIN (?:[A-Z]{2,12} ){0,2}PRIVATE KEY-----/g],
]
