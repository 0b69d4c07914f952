import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import type { UserFunction } from '../invariants/invariant.ts'

/** Loads an exported function of a user's module, each file once; paths are relative to the config's folder. */
export function functionLoader(folder: string): (file: string, name: string) => Promise<UserFunction> {
  const modules = new Map<string, Promise<Record<string, unknown>>>()
  return async (file, name) => {
    const url = pathToFileURL(resolve(folder, file)).href
    const loading = modules.get(url) ?? importModule(url)
    modules.set(url, loading)
    const found = (await loading)[name]
    if (typeof found !== 'function') throw new Error(`${file} exports no function called "${name}"`)
    return (...args) => Reflect.apply(found, undefined, args) as unknown
  }
}

// The bundler must leave this import alone: the file is the user's and exists only at run time.
const importModule = (url: string): Promise<Record<string, unknown>> => import(/* webpackIgnore: true */ url)
