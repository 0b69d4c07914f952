import type { Clock } from '../base/clock.ts'
import type { Planted } from '../base/fault-met.ts'
import { canaryOf, randomOf } from '../base/random.ts'
import { fingerprintOf } from './canonical.ts'
import type { ToolCall } from './fault.ts'
import type { Scenario } from './schema.ts'
import { watchesOf } from './watch.ts'
import type { Watch } from './watch.ts'
import type { Due, Weather } from './weather.ts'

/** What names a cell's chances: the run's seed and the cell's id. */
export interface WeatherKey {
  readonly seed: number
  readonly cell: string
}

/** The weather of one cell, every count at zero; null is a clean world. */
export function openWeather(scenario: Scenario | null, key: WeatherKey, clock: Clock): Weather {
  const watches = watchesOf(scenario)
  const sky: Sky = {
    clock,
    chance: [key.seed, scenario?.name ?? '', key.cell],
    canary: canaryOf('chaos', key.seed, scenario?.name ?? '', key.cell),
  }
  const nth = countEach()

  return {
    forTool: (call, which = 'any') => {
      const args = fingerprintOf(call.args)
      const list = which === 'any' ? watches.tool : watches.tool.filter((watch) => !watch.matches(nameless))
      return strike(list, call, { ...sky, chance: [...sky.chance, 'tool', ...nth(call.tool, args)] })
    },
    forModel: (call) =>
      strike(watches.model, call, {
        ...sky,
        chance: [...sky.chance, 'model', ...nth(call.provider, call.model)],
      }),
    // No ordinal: what is planted must be there again in every later request of the cell.
    forRequest: (call) => strike(watches.request, call, { ...sky, chance: [...sky.chance, 'request'] }),
    watchesTools: watches.tool.some(({ needsUrl }) => !needsUrl),
    faults: () => watches.tallies.map((tally) => tally.met()),
  }
}

/** What all faults of one call share; `chance` names the call among all calls of all cells. */
interface Sky {
  readonly clock: Clock
  readonly canary: string
  readonly chance: readonly (string | number)[]
}

function strike<Call, Act>(watches: readonly Watch<Call, Act>[], call: Call, sky: Sky): readonly Due<Act>[] {
  return watches
    .filter((watch) => watch.matches(call))
    .flatMap((watch) => {
      const fate = watch.strike(randomOf('strikes', ...sky.chance, watch.id).next())
      watch.tally.match(fate)
      return fate === 'struck' ? [dueOf(watch, sky)] : []
    })
}

/** What an act plants counts only once its reply has gone out. */
function dueOf<Call, Act>(watch: Watch<Call, Act>, { clock, canary, chance }: Sky): Due<Act> {
  const planted: Planted[] = []
  let isOut = false
  return {
    id: watch.id,
    mode: watch.mode,
    act: watch.act,
    around: (signal) => ({
      clock,
      random: randomOf('acts', ...chance, watch.id),
      canary,
      signal,
      plant: (thing) => void planted.push(thing),
    }),
    delivered: (scope) => {
      if (isOut) return
      isOut = true
      watch.tally.deliver(scope, planted)
    },
  }
}

/**
 * Names a call by what it says and by how often the same was said before, so that calls made at once have the same
 * chances in whatever order they arrive.
 */
function countEach(): (...call: readonly [string, string]) => readonly [string, string, number] {
  const seen = new Map<string, number>()
  return (name, what) => {
    const key = `${name}\0${what}`
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return [name, what, before]
  }
}

/** Only a fault that waits for any tool strikes a call without a name. */
const nameless: ToolCall = { tool: '', url: null, args: null }
