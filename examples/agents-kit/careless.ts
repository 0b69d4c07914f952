import { converse } from './agent-loop.ts'
import type { Build, Parts } from './build.ts'
import type { Fields } from './record.ts'
import type { World } from './world.ts'

interface CarelessParts<Name extends string> extends Parts {
  readonly runTool: (name: string, args: Fields, urlOf: World<Name>['urlOf']) => Promise<string>
}

/** A first version, as it is written before anything has gone wrong: it works in the demonstration. */
export function careless<Name extends string>({ system, tools, runTool }: CarelessParts<Name>): Build<Name> {
  return async ({ body, signal }, world) => {
    try {
      const { input } = JSON.parse(body)
      const { text } = await converse({
        client: world.client(),
        model: world.model,
        system,
        user: input,
        tools,
        runTool: (name, args) => runTool(name, JSON.parse(args), world.urlOf),
        maxSteps: 8,
        signal,
      })
      return { status: 200, body: { output: text } }
    } catch (error) {
      return { status: 500, body: { error: error instanceof Error ? error.stack : String(error) } }
    }
  }
}

/** Whatever a tool says, as it says it. */
export async function said(call: Promise<Response>): Promise<string> {
  try {
    const response = await call
    return response.ok ? await response.text() : `error ${response.status}: ${await response.text()}`
  } catch (error) {
    return `error: ${String(error)}`
  }
}

/** A body as JSON. */
export function posting(body: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
