import { distance } from 'fastest-levenshtein'

/** The known names that a misspelt one may mean: the nearest within a third of its length, ties included. */
export function suggest(written: string, known: readonly string[]): readonly string[] {
  const wanted = plain(written)
  const near = known
    .map((name) => ({ name, far: isSwapped(wanted, plain(name)) ? 1 : distance(wanted, plain(name)) }))
    .filter(({ name, far }) => far <= Math.max(1, Math.floor(Math.max(wanted.length, name.length) / 3)))
  const nearest = Math.min(...near.map(({ far }) => far))
  return near.filter(({ far }) => far === nearest).map(({ name }) => name)
}

/** "Did you mean …?", or the list to choose from where nothing is near. */
export function didYouMean(written: string, known: readonly string[]): string {
  const names = suggest(written, known)
  return names.length > 0 && names.length <= 3
    ? `Did you mean ${names.map((name) => `\`${name}\``).join(' or ')}?`
    : `Known here: ${principal(known).join(', ')}.`
}

/** The names without their variants in dashes, where there are both. */
function principal(known: readonly string[]): readonly string[] {
  const names = known.filter((name) => !name.includes('-'))
  return names.length > 0 ? names : known
}

/** Two neighbouring letters in the wrong order: the commonest slip, and one edit, not two. */
function isSwapped(written: string, name: string): boolean {
  const at = [...written].findIndex((letter, index) => letter !== name[index])
  return (
    at >= 0 &&
    written.slice(0, at) + written.charAt(at + 1) + written.charAt(at) + written.slice(at + 2) === name
  )
}

/** `maxTotal`, `max-total` and `MAX_TOTAL` are all `max_total`. */
function plain(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll('-', '_')
}
