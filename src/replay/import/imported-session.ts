import { isMap } from '../../chaos/shape.ts'
import type { Hider } from '../hide.ts'
import type { WrittenSession } from '../session-file.ts'
import type { Imported } from './imported.ts'

/** Stands where the contract of an imported session belongs until somebody names one; a session with it is not run. */
export const unnamedContract = 'NAME-A-CONTRACT'

/** An imported incident as a session, without secrets and personal data; its calls are written beside it. */
export function importedSession(
  imported: Imported,
  { contract, hide }: { readonly contract: string | null; readonly hide: Hider },
): WrittenSession {
  const { id, source, capturedAt, input, context, toolResponses, answer, name, expectedFailure } = imported
  return {
    id,
    name: name === null ? null : hide.text(name),
    source,
    capturedAt,
    input: hide.text(input),
    turns: [],
    context: context.map((message) => mapOf(message, hide)),
    expectedFailure: expectedFailure === null ? null : hide.text(expectedFailure),
    contract: contract ?? unnamedContract,
    invariants: [],
    utility: [],
    scenario: null,
    seed: null,
    planted: [],
    play: {
      answer: answer === null ? null : hide.text(answer),
      toolResponses: toolResponses.map((response) => ({
        ...response,
        args: response.args && mapOf(response.args, hide),
        response: hide.json(response.response),
      })),
    },
  }
}

type Fields = Imported['context'][number]

function mapOf(fields: Fields, hide: Hider): Fields {
  const hidden = hide.json({ ...fields })
  return isMap(hidden) ? hidden : {}
}
