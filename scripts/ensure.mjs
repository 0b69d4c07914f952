// Plain JavaScript without a dependency: this runs before anything is installed, on any Node from 20 on.
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { delimiter, join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const ownNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Installs what package-lock.json asks for unless it is there already, and returns the path of a Node 24. */
export function ensure() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    fail(`Node ${process.versions.node} is too old to work on flakestorm. Use Node 20 or newer.`)
  }
  if (!installed()) install()
  if (existsSync(ownNode)) return ownNode
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  fail(
    'npm did not run the install script that unpacks Node 24. Run: npm rebuild node --ignore-scripts=false',
  )
}

/** True when every package of the lock file stands in node_modules in that version; optional ones may be absent. */
function installed() {
  const want = packagesOf('package-lock.json')
  const have = packagesOf('node_modules/.package-lock.json')
  if (!want || !have) return false
  return Object.entries(want).every(
    ([path, { version, optional }]) => path === '' || optional || have[path]?.version === version,
  )
}

function packagesOf(file) {
  const path = join(root, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined
}

function install() {
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    fail(
      'node_modules is a link and not up to date; npm ci would empty what it leads to. Remove the link first.',
    )
  console.error('flakestorm: installing what package-lock.json asks for (npm ci)')
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--include=dev', '--engine-strict=false', '--no-audit', '--no-fund'],
    {
      cwd: root,
      env: { ...process.env, PATH: outerPath() },
      // npm's own lines go to stderr: whoever reads our stdout wants the program's.
      stdio: ['inherit', 2, 'inherit'],
      shell: process.platform === 'win32',
    },
  )
  if (status !== 0)
    fail(`npm ci did not succeed${error ? `: ${error.message}` : ''}. Its own words are above.`)
}

/** `npm run` puts node_modules/.bin first, where `node` is the very file that npm ci is about to replace. */
function outerPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.filter((folder) => !folder.startsWith(join(root, 'node_modules') + sep)).join(delimiter)
}

function fail(message) {
  console.error(`flakestorm: ${message}`)
  process.exit(2)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensure()
