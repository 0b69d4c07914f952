/** True where the whole text matches: `*` and `**` are any run of characters, `?` is any one of them. */
export function matchesGlob(pattern: string, text: string): boolean {
  let [at, star, resume] = [0, -1, 0]
  for (let read = 0; read < text.length;) {
    if (pattern[at] === '*') {
      star = at
      at += 1
      resume = read
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[read])) {
      at += 1
      read += 1
    } else if (star >= 0) {
      // The last star takes one character more; earlier ones need no second try.
      at = star + 1
      resume += 1
      read = resume
    } else return false
  }
  return /^\**$/.test(pattern.slice(at))
}

/**
 * True where a `match_url` glob fits an address: the host in any case, the path letter by letter.
 * A star in the host stays in the host, one in the path crosses slashes. A pattern without a path is every path of its
 * host, one without a scheme is any scheme, one that begins with a slash is any host. Without its own query a pattern
 * fits whatever query the address has.
 */
export function matchesUrl(pattern: string, address: string): boolean {
  const url = URL.parse(address)
  if (url === null) return matchesGlob(pattern, address)
  const path = decoded(url.pathname)
  const bare = `${url.origin}${path}`
  if (pattern.startsWith('*') && !pattern.includes('://') && fits(pattern, [bare, bare + url.search]))
    return true

  const { scheme, host, rest } = partsOf(pattern)
  return (
    matchesGlob(scheme, url.protocol.slice(0, -1)) &&
    (matchesGlob(host, url.host) ||
      matchesGlob(host, `${url.hostname}:${url.port || portOf(url.protocol)}`)) &&
    (rest === '' || fits(rest, [path, path + url.search, url.pathname, url.pathname + url.search]))
  )
}

function fits(pattern: string, texts: readonly string[]): boolean {
  return texts.some((text) => matchesGlob(pattern, text))
}

/** `https://api.example.com/v1/*` as scheme, host and what follows. */
function partsOf(pattern: string): { readonly scheme: string; readonly host: string; readonly rest: string } {
  if (pattern.startsWith('/')) return { scheme: '*', host: '*', rest: pattern }
  const [, scheme = '*', host = '', rest = ''] = /^(?:([^/]*):\/\/)?([^/]*)(\/.*)?$/s.exec(pattern) ?? []
  return { scheme: scheme.toLowerCase(), host: host.toLowerCase(), rest }
}

function portOf(protocol: string): string {
  return protocol === 'https:' ? '443' : '80'
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
