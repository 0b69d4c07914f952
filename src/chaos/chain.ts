import type { Clock } from '../base/clock.ts'
import type {
  ModelCall,
  ModelFaultAct,
  ModelReply,
  Surroundings,
  ToolCall,
  ToolFaultAct,
  ToolReply,
} from './fault.ts'
import type { Due } from './weather.ts'

/** A reply with every due fault applied to it. */
export interface Applied<Reply> {
  readonly reply: Reply
  /**
   * To be called once the reply has really gone out, or once its silence or reset has begun. Reports the faults that
   * changed or delayed it and gives their ids; those that left it as it was are not reported.
   */
  commit(scope: 'wire' | 'model'): readonly string[]
}

/** One call of a tool under the faults that are due for it; the first listed is the first to see the call. */
export function applyTool(
  dues: readonly Due<ToolFaultAct>[],
  underway: Underway<ToolCall, ToolReply>,
): Promise<Applied<ToolReply>> {
  return chain(dues, underway)
}

/** One call of the model under the faults that are due for it; the first listed is the first to see the call. */
export function applyModel(
  dues: readonly Due<ModelFaultAct>[],
  underway: Underway<ModelCall, ModelReply>,
): Promise<Applied<ModelReply>> {
  return chain(dues, underway)
}

/** One call on its way to the real tool or model. */
interface Underway<Call, Reply> {
  readonly call: Call
  /** Asks the real one. */
  readonly live: Next<Reply>
  /** Aborts when nobody waits for the reply any more. */
  readonly signal: AbortSignal
}

type Next<Reply> = () => Promise<Reply>

/** A due fault tied to one call; `leftTrace` tells whether it changed or delayed the reply. */
interface Link<Reply> {
  readonly due: Due<unknown>
  readonly through: (next: Next<Reply>) => Next<Reply>
  readonly leftTrace: () => boolean
}

async function chain<Call, Reply>(
  dues: readonly Due<Act<Call, Reply>>[],
  { call, live, signal }: Underway<Call, Reply>,
): Promise<Applied<Reply>> {
  const links = dues.map(bound<Call, Reply>(call, signal))
  const reply = await links.reduceRight((next, { through }) => through(next), live)()
  return {
    reply,
    commit: (scope) => {
      const struck = links.filter(({ leftTrace }) => leftTrace()).map(({ due }) => due)
      for (const due of struck) due.delivered(scope)
      return struck.map(({ id }) => id)
    },
  }
}

type Act<Call, Reply> = (call: Call, next: Next<Reply>, around: Surroundings) => Promise<Reply>

function bound<Call, Reply>(call: Call, signal: AbortSignal) {
  return (due: Due<Act<Call, Reply>>): Link<Reply> => {
    const around = due.around(signal)
    let traced = false
    const clock: Clock = {
      now: () => around.clock.now(),
      date: () => around.clock.date(),
      sleep: (ms, until) => {
        traced ||= ms > 0
        return around.clock.sleep(ms, until)
      },
    }
    const through = (next: Next<Reply>) => async () => {
      let inner: Reply | undefined
      const reply = await due.act(call, async () => (inner = await next()), { ...around, clock })
      traced ||= reply !== inner
      return reply
    }
    return { due, through, leftTrace: () => traced }
  }
}
