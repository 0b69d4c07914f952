import { type Origin, pathAt } from './origin.ts'

/**
 * Path and query of a model call at the upstream. Clients disagree on whether the version belongs to the base address,
 * so one that stands in both is counted once; and a client that leaves it out for Anthropic gets it back.
 */
export function modelPath(origin: Origin, rest: string): string {
  const version = /^\/v\d\w*(?=[/?]|$)/.exec(rest)?.[0]
  if (version !== undefined && origin.base.endsWith(version))
    return pathAt(origin, rest.slice(version.length))
  if (/^\/messages(?=[/?]|$)/.test(rest) && !/\/v\d\w*$/.test(origin.base))
    return pathAt(origin, `/v1${rest}`)
  return pathAt(origin, rest)
}
