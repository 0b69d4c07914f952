import type { Json } from '../../base/json.ts'
import type { Implant } from '../../chaos/fault.ts'
import type { Replacement } from './dialect.ts'
import { fieldsOf, isList, isOfType, listOf, meaningOf, spelled, textOf } from './fields.ts'
import type { Fields } from './fields.ts'
import { asDocument, contentWithMore, planted } from './plant.ts'
import type { Turns } from './plant.ts'
import { contentSaying, meaningOfContent, resultOf } from './tool-results.ts'
import type { Asked, Spot } from './tool-results.ts'

/**
 * The outputs of calls in a request. With `previous_response_id` the calls themselves are not sent again, and a function's
 * name and arguments are not told.
 */
export function callOutputs(request: Json): readonly Spot[] {
  const asked = new Map<string, Asked>()
  const spots: Spot[] = []
  for (const [at, entry] of listOf(fieldsOf(request)['input']).entries()) {
    const item = fieldsOf(entry)
    const type = textOf(item['type'])
    if (type === 'function_call' || type === 'custom_tool_call')
      asked.set(textOf(item['call_id']), askedBy(item))
    const kind = kinds.get(type)
    if (kind === undefined) continue
    const id = textOf(item['call_id']) || textOf(item['id'])
    const named = textOf(item['name']) || kind
    const told = asked.get(id) ?? (named === '' ? undefined : { name: named, args: null })
    spots.push({
      result: resultOf(id || `${spots.length}:${named || 'tool'}`, told, meaningOfContent(item['output'])),
      path: ['input', at],
      put: (replacement) => ({ ...item, output: outputSaying(item['output'], replacement) }),
    })
  }
  return spots
}

/** The input with something planted; an input that is one text becomes a list of turns for an earlier exchange. */
export function implantInput(request: Json, implant: Implant): Json {
  const { input } = fieldsOf(request)
  if (typeof input !== 'string') return planted(request, implant, turns)
  if (implant.place === 'context') {
    return { ...fieldsOf(request), input: `${input}\n\n${asDocument(implant.text)}` }
  }
  return planted({ ...fieldsOf(request), input: [turns.user(input)] }, implant, turns)
}

/** Kinds of output that are text, with the name of those tools that have a fixed one. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['function_call_output', ''],
  ['custom_tool_call_output', ''],
  ['local_shell_call_output', 'local_shell'],
  ['shell_call_output', 'shell'],
  ['apply_patch_call_output', 'apply_patch'],
])

function askedBy(item: Fields): Asked {
  return { name: textOf(item['name']), args: meaningOf(textOf(item['arguments'] ?? item['input'])) }
}

/** Text, a list of parts, or the list of streams that the shell tool gives. */
function outputSaying(output: Json | undefined, replacement: Replacement): Json {
  const isShell = isList(output) && output.some((entry) => 'stdout' in fieldsOf(entry))
  if (!isShell) return contentSaying(output, replacement, 'input_text')
  if (isList(replacement.value)) return replacement.value
  const outcome = { type: 'exit', exit_code: replacement.failed ? 1 : 0 }
  return [{ stdout: spelled(replacement.value), stderr: '', outcome }]
}

/** Messages; the short form has a role and no type. */
const turns: Turns = {
  key: 'input',
  isQuestion: (item) => item['role'] === 'user' && (item['type'] === undefined || isOfType(item, 'message')),
  user: (text) => ({ role: 'user', content: text }),
  assistant: (text) => ({ role: 'assistant', content: text }),
  withMore: (item, text) => ({
    ...item,
    content: contentWithMore(item['content'], (more) => ({ type: 'input_text', text: more }), text),
  }),
}
