import { execFileSync } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commitOf } from '../../src/disk/commit-of.ts'
import { aFolder, type Folder } from '../e2e/command-line.ts'

const env = { PATH: process.env['PATH'], HOME: '/nowhere', GIT_CONFIG_NOSYSTEM: '1' }
const sha = '0123456789'.repeat(4)

/** A repository of its own with one commit. */
function aRepository(): Folder & { readonly commit: string } {
  const folder = aFolder({ 'flakestorm.yaml': 'version: "2.0"\n' })
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
      cwd: folder.path,
      env,
      encoding: 'utf8',
    })
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'Begin')
  return { ...folder, commit: git('rev-parse', 'HEAD').trim() }
}

test('the commit is the one that stands in the folder, whatever the CI says', () => {
  using folder = aRepository()

  expect(commitOf(folder.path, { ...env, GITHUB_SHA: sha })).toBe(folder.commit)
})

test('changed files are told, and asking leaves no trace in the repository', () => {
  using folder = aRepository()
  const index = join(folder.path, '.git/index')
  writeFileSync(join(folder.path, 'flakestorm.yaml'), 'version: "1.0"\n')
  const before = [readFileSync(index, 'base64'), statSync(index).mtimeMs]

  expect(commitOf(folder.path, env)).toBe(`${folder.commit}+changes`)
  expect([readFileSync(index, 'base64'), statSync(index).mtimeMs]).toEqual(before)
})

test('a file that git does not know is no change', () => {
  using folder = aRepository()
  writeFileSync(join(folder.path, 'result.json'), '{}')

  expect(commitOf(folder.path, env)).toBe(folder.commit)
})

test('a repository cannot make the question start a program', () => {
  using folder = aRepository()
  const trap = join(folder.path, 'trap')
  writeFileSync(
    join(folder.path, '.git/config'),
    `[core]\n\trepositoryformatversion = 0\n\tfsmonitor = "touch '${trap}'; false"\n`,
  )

  expect(commitOf(folder.path, env)).toBe(folder.commit)
  expect(() => statSync(trap)).toThrow('ENOENT')
})

test.each([
  [{ GITHUB_SHA: sha }, sha],
  [{ CI_COMMIT_SHA: sha }, sha],
  [{ GIT_COMMIT: sha }, sha],
  [{ GITHUB_SHA: 'main; rm -rf /' }, null],
  [{}, null],
])('without a repository, %j gives %s', (said, commit) => {
  using folder = aFolder({})

  expect(commitOf(folder.path, { ...env, ...said })).toBe(commit)
})
