import { join } from 'node:path'
import { isObject, parseJson } from '../base/json.ts'
import type { AgentType } from '../config/config.ts'

/** An agent as far as a folder or a flag gives it away. */
export interface Found {
  readonly type: AgentType
  /** In words, for the line that `init` prints. */
  readonly what: string
  /** URL, `module:attr` or `file:export`; a command line for `command`. */
  readonly address: string
  /** How flakestorm can start it; null = somebody else does. */
  readonly start: string | null
}

/** From what the user says: a URL, `module:attr`, `file.mjs:export`, or a command line. */
export function foundFrom(address: string, type: AgentType | null): Found {
  const chosen = type ?? guess(address)
  return { type: chosen, what: `the ${chosen} agent ${address}`, address, start: null }
}

function guess(address: string): AgentType {
  if (/^https?:\/\/\S+\/(chat\/completions|v1)\/?$/.test(address)) return 'openai'
  if (/^(https?|service):\/\//.test(address)) return 'http'
  if (/^[\w./-]+\.(mjs|js|ts|cjs):\w+$/.test(address)) return 'module'
  return /^[\w.]+:[\w.]+$/.test(address) ? 'python' : 'command'
}

type Read = (path: string) => string | null

/** Looks into a folder for something that answers prompts; the usual guess where nothing is found. */
export function detectAgent(folder: string, read: Read): Found {
  const look = (name: string): string | null => read(join(folder, name))
  return moduleIn(look) ?? pythonIn(look) ?? nodeServerIn(look) ?? nothing
}

const nothing: Found = {
  type: 'http',
  what: 'an HTTP agent at the usual address; nothing else was found in this folder',
  address: 'http://localhost:8000/invoke',
  start: null,
}

const answering = '(invoke|answer|respond|run|ask|chat|agent)'

function moduleIn(look: Read): Found | null {
  for (const name of [
    'agent.mjs',
    'agent.js',
    'agent.ts',
    'index.mjs',
    'src/agent.mjs',
    'src/agent.js',
    'src/agent.ts',
  ]) {
    const exported = new RegExp(`^export (?:async )?(?:function|const) ${answering}\\b`, 'm').exec(
      look(name) ?? '',
    )
    if (exported) return moduleFound(`./${name}`, exported[1] ?? 'invoke')
  }
  return null
}

function moduleFound(file: string, name: string): Found {
  return { type: 'module', what: `the function ${name} of ${file}`, address: `${file}:${name}`, start: null }
}

function pythonIn(look: Read): Found | null {
  for (const name of ['agent.py', 'main.py', 'app.py', 'server.py']) {
    const text = look(name)
    if (text === null) continue
    const module = name.replace(/\.py$/, '')
    const app = /^(\w+)\s*=\s*(FastAPI|Flask)\(/m.exec(text)
    if (app) return pythonServer(name, app[1] ?? 'app', app[2] ?? '')
    const exported = new RegExp(`^(?:async )?def ${answering}\\(`, 'm').exec(text)
    if (exported) {
      const address = `${module}:${exported[1] ?? 'invoke'}`
      return { type: 'python', what: `the function ${address} in ${name}`, address, start: null }
    }
    const chain = /^(agent|chain|executor|graph)\s*=/m.exec(text)
    if (chain && /langchain|langgraph/.test(text)) {
      const address = `${module}:${chain[1] ?? 'agent'}`
      return { type: 'langchain', what: `the LangChain object ${address} in ${name}`, address, start: null }
    }
  }
  return null
}

function pythonServer(file: string, app: string, framework: string): Found {
  const module = file.replace(/\.py$/, '')
  const start =
    framework === 'FastAPI'
      ? `uvicorn ${module}:${app} --port {port}`
      : `flask --app ${module}:${app} run --port {port}`
  return {
    type: 'http',
    what: `the ${framework} server in ${file}`,
    address: 'http://127.0.0.1:{port}/invoke',
    start,
  }
}

function nodeServerIn(look: Read): Found | null {
  const manifest = parseJson(look('package.json') ?? '')
  if (!isObject(manifest) || !isObject(manifest['scripts'])) return null
  if (typeof manifest['scripts']['start'] !== 'string') return null
  const what = 'the server that `npm start` starts; it must listen on $PORT'
  return { type: 'http', what, address: 'http://127.0.0.1:{port}/invoke', start: 'npm start' }
}
