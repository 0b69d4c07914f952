import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { legOf } from '../../src/github/leg.ts'
import { findPullRequest, type FoundPullRequest } from '../../src/github/pull-request.ts'
import { quick } from './commenting.ts'
import { openFakeGitHub } from './fake/github.ts'
import { aState, type Pull } from './fake/state.ts'

const sha = 'a'.repeat(40)
const pull: Pull = {
  number: 7,
  state: 'open',
  sha,
  merge: 'c'.repeat(40),
  branch: 'fix',
  repository: 'stranger/agent',
}

function given(name: string, payload: object): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'flakestorm-event-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'event.json')
  writeFileSync(path, JSON.stringify(payload))
  return {
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_SHA: sha,
    GITHUB_REPOSITORY: 'acme/agent',
  }
}

async function found(
  name: string,
  payload: object,
  {
    wanted = null,
    pulls = [pull],
    token = 'workflow',
    sha: commit = sha,
  }: { wanted?: number | 'auto' | null; pulls?: readonly Pull[]; token?: string; sha?: string } = {},
): Promise<FoundPullRequest & { readonly calls: number }> {
  const state = aState()
  state.pulls.push(...pulls)
  await using github = await openFakeGitHub({ state })
  const answer = await findPullRequest({
    env: { ...given(name, payload), GITHUB_SHA: commit },
    wanted,
    api: { url: github.url, token, repository: 'acme/agent' },
    patience: { clock: quick, random: () => 0.5, deadlineMs: 60_000 },
  })
  return { ...answer, calls: github.requests.length }
}

const run = (more: object = {}): object => ({
  workflow_run: {
    head_sha: sha,
    head_branch: 'fix',
    head_repository: { full_name: 'stranger/agent' },
    pull_requests: [],
    ...more,
  },
})

describe('the pull request of an event', () => {
  test.for(['pull_request', 'pull_request_target', 'pull_request_review'])(
    '%s is its own, and nobody is asked',
    async (name) => {
      expect(await found(name, { pull_request: { number: 12 } })).toEqual({ number: 12, calls: 0 })
    },
  )

  test.for(['push', 'schedule', 'workflow_dispatch', 'release', 'merge_group', 'issue_comment', ''])(
    '%s has none unless one is named, and that is no warning',
    async (name) => {
      expect(await found(name, {})).toMatchObject({
        none: expect.stringMatching(/^No comment: /),
        quiet: true,
        calls: 0,
      })
    },
  )

  test.for(['push', 'schedule', 'workflow_dispatch', 'issue_comment'])(
    '%s takes the number that the workflow names',
    async (name) => {
      expect(await found(name, {}, { wanted: 9 })).toMatchObject({ number: 9 })
    },
  )

  test('a merge group never comments, whatever is asked', async () => {
    expect(await found('merge_group', { merge_group: {} }, { wanted: 9 })).toMatchObject({ quiet: true })
  })

  test.for([
    ['head', sha],
    ['merge commit', 'c'.repeat(40)],
  ] as const)('push with auto finds the open one whose %s it is', async ([, commit]) => {
    expect(await found('push', {}, { wanted: 'auto', sha: commit })).toMatchObject({ number: 7 })
  })

  test('push with auto passes by what is merged or closed', async () => {
    expect(await found('push', {}, { wanted: 'auto', pulls: [{ ...pull, state: 'closed' }] })).toMatchObject({
      quiet: true,
    })
  })

  test('workflow_run of a fork is found by commit, branch and repository', async () => {
    expect(await found('workflow_run', run())).toMatchObject({ number: 7 })
  })

  test.for([
    ['another commit', { head_sha: 'b'.repeat(40) }],
    ['another repository of the same owner', { head_repository: { full_name: 'stranger/other' } }],
    ['a branch that has none', { head_branch: 'main' }],
    ['no branch', { head_branch: null }],
  ] as const)('workflow_run of %s finds nothing', async ([, more]) => {
    expect(await found('workflow_run', run(more))).toMatchObject({ quiet: true })
  })

  test('a token that is not valid is a sentence', async () => {
    expect(await found('workflow_run', run(), { token: 'unknown' })).toMatchObject({
      none: expect.stringMatching(/not valid/),
      quiet: false,
    })
  })
})

describe('the name of the comment and of its section', () => {
  const env = {
    GITHUB_WORKFLOW_REF: 'acme/agent/.github/workflows/ci.yml@refs/pull/7/merge',
    GITHUB_REPOSITORY: 'acme/agent',
    GITHUB_JOB: 'storm',
    GITHUB_RUN_ID: '100',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_SHA: sha,
  }
  const source = { env, commentKey: null, matrix: null, job: null, report: null }

  test('are the same for every event and branch, and for whoever knows only the path', () => {
    const pushed = legOf({
      ...source,
      env: { ...env, GITHUB_WORKFLOW_REF: 'acme/agent/.github/workflows/ci.yml@refs/heads/-->' },
    })
    const reported = legOf({ ...source, env: { ...env, GITHUB_WORKFLOW_REF: '.github/workflows/ci.yml' } })

    expect([pushed.key, reported.key]).toEqual([legOf(source).key, legOf(source).key])
    expect(pushed.key).toMatch(/^[0-9a-f]{16}$/)
  })

  test('differ by job, by key and by the values of the matrix', () => {
    const legs = [
      legOf(source),
      legOf({ ...source, env: { ...env, GITHUB_JOB: 'other' } }),
      legOf({ ...source, commentKey: 'nightly --> @all' }),
    ]
    const sections = ['{"os":"ubuntu"}', '{"os":"macos"}', 'null'].map(
      (matrix) => legOf({ ...source, matrix }).section,
    )

    expect(new Set(legs.map(({ key }) => key)).size).toBe(3)
    expect(new Set(sections).size).toBe(3)
    expect(legOf({ ...source, matrix: '{"b":1,"a":2}' }).section).toBe(
      legOf({ ...source, matrix: '{"a":2,"b":1}' }).section,
    )
  })

  test('are told to people by the values of the matrix, or else by the job', () => {
    expect(legOf({ ...source, matrix: '{"os":"ubuntu","node":24,"model":{"name":"x"}}' }).title).toBe(
      'ubuntu, 24, {"name":"x"}',
    )
    expect(legOf(source)).toMatchObject({ title: 'storm', runId: 100, attempt: 2, commit: sha })
  })

  test('the commit of a pull request is its head, not the merge that GitHub makes up', () => {
    const event = given('pull_request', { pull_request: { head: { sha: 'b'.repeat(40) } } })

    expect(legOf({ ...source, env: { ...env, ...event } }).commit).toBe('b'.repeat(40))
  })

  test('links go to this very job where the runner says which one it is', () => {
    const page = 'https://github.com/acme/agent/actions/runs/100'

    expect(legOf({ ...source, job: '{"check_run_id":5}' }).links).toEqual({
      report: null,
      summary: `${page}#summary-5`,
      log: `${page}/job/5`,
      run: page,
    })
    expect(legOf({ ...source, job: '{"check_run_id":"x/y"}' }).links).toMatchObject({ log: null, run: page })
    expect(legOf({ ...source, env: {} }).links).toEqual({ report: null, summary: null, log: null, run: null })
  })
})
