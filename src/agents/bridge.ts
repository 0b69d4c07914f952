import { isAbsolute, join } from 'node:path'
import { moduleRunner } from './module-runner.ts'
import type { Command } from './processes.ts'
import { pythonRunner } from './python-runner.ts'

/** What a bridge is to hold: an agent, a reset function, or both; as `module:function`. */
export interface Held {
  readonly target: string | null
  readonly reset: string | null
}

export interface Around {
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
}

/** The command that holds functions of a JavaScript module, relative to the folder. */
export function moduleCommand(held: Held, { folder, env }: Around): Command {
  const order = { target: moduleTarget(held.target, folder), reset: moduleTarget(held.reset, folder) }
  return {
    argv: [process.execPath, '--input-type=module', '-e', moduleRunner, JSON.stringify(order)],
    shell: false,
    cwd: folder,
    env,
    hasWire: true,
  }
}

/** The command that holds attributes of a Python module, looked for in the folder first. */
export function pythonCommand(held: Held, style: 'python' | 'langchain', { folder, env }: Around): Command {
  const python = process.platform === 'win32' ? 'python' : 'python3'
  return {
    argv: [python, '-X', 'utf8', '-c', pythonRunner, JSON.stringify({ ...held, style, folder })],
    shell: false,
    cwd: folder,
    env,
    hasWire: false,
  }
}

/** True where a `module:function` names a JavaScript file rather than a Python module. */
export function isJavaScript(target: string): boolean {
  return /[/\\]|\.[cm]?[jt]s(?::|$)/.test(target)
}

function moduleTarget(target: string | null, folder: string): { file: string; name: string } | null {
  if (target === null) return null
  // The last colon after the last slash, so that `C:\agent.mjs` keeps its drive.
  const colon = target.lastIndexOf(':')
  const hasName = colon > Math.max(1, target.lastIndexOf('/'), target.lastIndexOf('\\'))
  const file = hasName ? target.slice(0, colon) : target
  return {
    file: isAbsolute(file) ? file : join(folder, file),
    name: hasName ? target.slice(colon + 1).trim() : '',
  }
}
