import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { reasonOf } from '../base/user-error.ts'

/** What a user's file exports by default, and a hash of the file as a name for exactly this code. */
export interface Plugin {
  readonly held: unknown
  readonly digest: string
}

/**
 * Loads a plugin's file. First in a thread of its own, since a module that never ends its loading, or that ends the
 * process, could not be stopped here; rejects with a reason.
 */
export async function loadPlugin(path: string, patienceMs = mostMs): Promise<Plugin> {
  const source = readFileSync(path)
  const { href } = pathToFileURL(path)
  await tryIn(href, patienceMs).catch((error: Error) => {
    throw placed(error, path)
  })
  const module = await importModule(href)
  if (!('default' in module))
    throw new Error(
      `law "shape": it exports nothing by default, only ${Object.keys(module).join(', ') || 'nothing'}`,
    )
  return { held: module['default'], digest: createHash('sha256').update(source).digest('hex') }
}

/** The line of a file at which something was thrown, as far as that can be told; null = it cannot. */
export function lineIn(path: string, error: unknown): number | null {
  if (!(error instanceof Error)) return null
  const stack = error.stack ?? ''
  const { href } = pathToFileURL(path)
  const [, behind = ''] = stack.split(stack.includes(href) ? href : path, 2)
  const [, line] = /^:(\d+)/.exec(behind) ?? []
  return line === undefined ? lineIn(path, error.cause) : Number(line)
}

/** A syntax error does not tell its line to a program; Node does where it only parses the file. */
function placed(error: Error, path: string): Error {
  if (error.name !== 'SyntaxError') return error
  const { stderr } = spawnSync(process.execPath, ['--check', path], { encoding: 'utf8', timeout: mostMs })
  const [, line] = /^.*:(\d+)\r?\n/.exec(stderr) ?? []
  if (line === undefined) return error
  const told = new Error(error.message, { cause: error })
  told.stack = `${pathToFileURL(path).href}:${line}\n${error.stack}`
  return told
}

/** Milliseconds that a file may take to be loaded. */
const mostMs = 5_000

/** How Node ends where a top-level await never settles. */
const unsettled = 13

/**
 * Text, so that a bundle of one file carries it. It says when it is done, since a module may end a thread with 0, too.
 */
const trial = `const { parentPort, workerData } = require('node:worker_threads')
process.on('beforeExit', () => process.exit(${unsettled}))
import(workerData).then(
  () => setImmediate(() => parentPort.postMessage('loaded')),
  (error) => { throw error instanceof Error ? error : new Error('it threw ' + String(error)) },
)`

async function tryIn(href: string, patienceMs: number): Promise<void> {
  const worker = new Worker(trial, { eval: true, workerData: href, stdout: true, stderr: true })
  let timer: NodeJS.Timeout | undefined
  try {
    await new Promise<void>((fulfil, reject) => {
      timer = setTimeout(
        () => reject(new Error(`law "time": loading it needs more than ${patienceMs / 1000} s`)),
        patienceMs,
      )
      worker.once('message', () => fulfil())
      worker.once('error', (error) => reject(error instanceof Error ? error : new Error(reasonOf(error))))
      worker.once('exit', (code) =>
        reject(
          new Error(
            code === unsettled
              ? 'law "time": loading it never ends: an `await` at its top level waits for ever'
              : `loading it ends the process, with exit code ${code}`,
          ),
        ),
      )
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

// The bundler must leave this import alone: the file is the user's and exists only at run time.
const importModule = (url: string): Promise<Record<string, unknown>> => import(/* webpackIgnore: true */ url)
