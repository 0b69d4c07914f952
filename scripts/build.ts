import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildPage } from './build-page.ts'

const root = join(import.meta.dirname, '..')

/** The doors of the program. The cache of compiled code is for the CLI: an action starts on a fresh machine. */
const doors = {
  'index.js': `import './action/index.js'
`,
  'report.js': `import './action/report/index.js'
`,
  'cli.js': `#!/usr/bin/env node
import module from 'node:module'

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(\`flakestorm needs Node 24 or newer. This is Node \${process.versions.node}.\`)
  process.exitCode = 2
} else {
  module.enableCompileCache?.()
  await import('./cli/index.js')
}
`,
}

/** Compiles src/ and bundles the action, the CLI and the page of the report into `folder`; the same sources give the same bytes. */
export async function build(folder: string): Promise<void> {
  await rm(join(root, 'build'), { recursive: true, force: true })
  await tool('typescript/bin/tsc', '-p', 'tsconfig.build.json')
  await Promise.all(['action', 'action/report', 'cli'].map((entry) => bundle(entry, folder)))
  await buildPage(folder)
  await buildPluginDoor(folder)
  await writeFile(join(folder, 'index.js'), doors['index.js'])
  await writeFile(join(folder, 'report.js'), doors['report.js'])
  await writeFile(join(folder, 'cli.js'), doors['cli.js'], { mode: 0o755 })
}

/** `flakestorm/plugin`: two functions and their types, in a file that imports nothing. */
async function buildPluginDoor(folder: string): Promise<void> {
  await copyFile(join(root, 'build', 'base', 'plugin.js'), join(folder, 'plugin.js'))
  const options = ['--ignoreConfig', '--declaration', '--emitDeclarationOnly', '--target', 'es2024']
  await tool('typescript/bin/tsc', ...options, '--outDir', folder, 'src/base/plugin.ts')
}

/**
 * TypeScript 7 has no API that ncc's own TypeScript loader could use, so ncc is given JavaScript.
 * It writes licences chunk by chunk: under one fixed name, the last chunk would replace all others.
 */
async function bundle(entry: string, folder: string): Promise<void> {
  const out = join(folder, entry)
  await mkdir(out, { recursive: true })
  const input = join('build', entry, 'main.js')
  await tool(
    '@vercel/ncc/dist/ncc/cli.js',
    'build',
    input,
    '-o',
    out,
    '--no-cache',
    '-q',
    '--license',
    '[id].licenses.txt',
  )
}

/** Runs a development dependency, which speaks for itself when it fails. */
async function tool(script: string, ...args: readonly string[]): Promise<void> {
  const command = [join(root, 'node_modules', script), ...args]
  const child = spawn(process.execPath, command, { cwd: root, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${script} ended with ${code}; its own words are above.`)
}

if (import.meta.main) {
  const fresh = join(root, 'build', 'dist')
  await build(fresh)
  await rm(join(root, 'dist'), { recursive: true, force: true })
  await rename(fresh, join(root, 'dist'))
}
