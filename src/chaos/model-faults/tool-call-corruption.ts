import { parseJson } from '../../base/json.ts'
import type { Json } from '../../base/json.ts'
import type { SaidCall } from '../fault.ts'
import { renamed } from '../key-name.ts'
import type { ModelFaultKind } from '../kind.ts'
import { onSaid } from '../on-said.ts'
import { isMap } from '../shape.ts'

/** The model means the right tool and says it wrong. */
export const toolCallCorruption: ModelFaultKind = {
  mode: 'tool_call_corruption',
  summary:
    'A tool call of the model goes wrong: another name, broken, invented or misnamed arguments, or the call twice.',
  effect: 'value',
  make:
    () =>
    (_call, next, { random }) =>
      onSaid(next, (said) => {
        const at = random.int(said.toolCalls.length)
        const call = said.toolCalls[at]
        if (call === undefined) return undefined
        return { ...said, toolCalls: said.toolCalls.toSpliced(at, 1, ...random.pick(ways)(call)) }
      }),
}

type Way = (call: SaidCall) => readonly SaidCall[]

const ways: readonly [Way, ...Way[]] = [
  (call) => [{ ...call, name: renamed(call.name) }],
  (call) => [{ ...call, args: call.args.slice(0, Math.floor(call.args.length * 0.6)) || '{' }],
  (call) => [{ ...call, args: withArgs(call.args, (args) => [...args, ['force', true]]) }],
  (call) => [
    {
      ...call,
      args: withArgs(call.args, ([first, ...rest]) =>
        first ? [[renamed(first[0]), first[1]], ...rest] : [['input', '']],
      ),
    },
  ],
  // The same id twice, as models send it that repeat themselves.
  (call) => [call, call],
]

type Member = readonly [string, Json]

/** Arguments that are no object are left open instead. */
function withArgs(text: string, change: (args: readonly Member[]) => readonly Member[]): string {
  const args = parseJson(text)
  return args !== undefined && isMap(args)
    ? JSON.stringify(Object.fromEntries(change(Object.entries(args))))
    : `${text}{`
}
