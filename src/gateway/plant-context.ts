import type { Json } from '../base/json.ts'
import type { ModelCall } from '../chaos/fault.ts'
import type { Claim, Decided } from './lane.ts'
import type { Dialect } from './llm/dialect.ts'

/** A model request with what context attacks planted in it. */
export interface Planting {
  /** The same object where nothing was planted. */
  readonly request: Json
  /** To be called once the request is on its way to the model; an attack counts once in a cell. Gives the ids of all in it. */
  commit(): readonly string[]
}

/** Plants what the cell's context attacks put beside the question or into the history: the same in every request. */
export function plantContext(
  request: Json,
  call: ModelCall,
  to: { readonly dialect: Dialect; readonly claim: Claim },
): Planting {
  const { dialect, claim } = to
  const commits: (() => string)[] = []
  let planted = request
  for (const due of claim.weather.forRequest(call)) {
    const next = dialect.implant(planted, due.act(call, due.around(claim.signal)))
    if (next === planted) continue
    planted = next
    const key = `implant ${due.id}`
    commits.push(() => {
      if (!claim.memory.decided.has(key)) due.delivered('model')
      claim.memory.decided.set(key, nothing)
      return due.id
    })
  }
  return { request: planted, commit: () => commits.map((commit) => commit()) }
}

const nothing: Promise<Decided> = Promise.resolve({ replacement: null, lateMs: 0, commit: () => {} })
