import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { reasonOf } from '../base/user-error.ts'

/** What a user's file exports by default, and a hash of the file as a name for exactly this code. */
export interface Plugin {
  readonly held: unknown
  readonly digest: string
}

/**
 * Loads a plugin's file. First in a thread of its own, since a module that never ends its loading could not be stopped
 * here; rejects with a reason.
 */
export async function loadPlugin(folder: string, file: string, patienceMs = mostMs): Promise<Plugin> {
  const path = resolve(folder, file)
  const source = readFileSync(path)
  const { href } = pathToFileURL(path)
  await tryIn(href, patienceMs)
  const module = await importModule(href)
  if (!('default' in module))
    throw new Error(
      `law "shape": it exports nothing by default, only ${Object.keys(module).join(', ') || 'nothing'}`,
    )
  return { held: module['default'], digest: createHash('sha256').update(source).digest('hex') }
}

/** Milliseconds that a file may take to be loaded. */
const mostMs = 5_000

/** Text, so that a bundle of one file carries it. */
const trial = `const { workerData } = require('node:worker_threads'); import(workerData).then(() => process.exit(0))`

async function tryIn(href: string, patienceMs: number): Promise<void> {
  const worker = new Worker(trial, { eval: true, workerData: href, stdout: true, stderr: true })
  let timer: NodeJS.Timeout | undefined
  try {
    await new Promise<void>((fulfil, reject) => {
      timer = setTimeout(
        () => reject(new Error(`law "time": loading it needs more than ${patienceMs / 1000} s`)),
        patienceMs,
      )
      worker.once('error', (error) => reject(new Error(reasonOf(error))))
      worker.once('exit', (code) =>
        code === 0 ? fulfil() : reject(new Error(`loading it ended the process with ${code}`)),
      )
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

// The bundler must leave this import alone: the file is the user's and exists only at run time.
const importModule = (url: string): Promise<Record<string, unknown>> => import(/* webpackIgnore: true */ url)
