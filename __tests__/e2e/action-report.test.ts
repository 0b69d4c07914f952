import { parse } from 'yaml'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aState, type Pull } from '../github/fake/state.ts'
import { zipOf } from '../github/fake/zip-of.ts'
import { aRepository, config, fragile } from './repository.ts'
import { runStep, type StepRequest, type StepResult } from './runner.ts'
import { aPlatform, type Platform } from './world-of.ts'

const head = '4'.repeat(40)
const number = 7
const pull: Pull = {
  number,
  state: 'open',
  sha: head,
  merge: null,
  branch: 'mend',
  repository: 'mallory/agent',
}

/** What a run from a fork says of itself: its head, and no pull request. */
const run = {
  id: 4242,
  run_attempt: 1,
  head_sha: head,
  head_branch: 'mend',
  head_repository: { full_name: 'mallory/agent' },
  path: '.github/workflows/storm.yml',
  pull_requests: [],
}
const event = {
  name: 'workflow_run',
  payload: { repository: { full_name: 'acme/agent', default_branch: 'main' }, workflow_run: run },
}

/** A fork's run whose results are there, on a platform that knows its pull request. */
async function aFinishedRun(answer: string): Promise<Platform> {
  const platform = await aPlatform({ state: { ...aState(), pulls: [pull] } })
  using folder = aRepository(answer, {
    'flakestorm.yaml': config().replace('[json, junit]', '[html, json, junit]'),
  })
  await runStep(folder.path, { platform: platform.env, inputs: { comment: 'off' } })
  platform.publish({ id: run.id, branch: 'mend', fork: true })
  return platform
}

async function report({ env }: Platform, more: StepRequest = {}): Promise<StepResult> {
  using folder = aRepository('nothing', { 'agent.mjs': 'throw new Error("executed")' })
  return await runStep(folder.path, {
    platform: env,
    event,
    action: 'report',
    env: { GITHUB_RUN_ID: '9999', GITHUB_JOB: 'say' },
    inputs: { comment: 'always' },
    ...more,
  })
}

test('the result of a fork is said on its pull request, with links to the run that left it', async () => {
  await using platform = await aFinishedRun(fragile)

  const step = await report(platform)

  expect(step).toMatchObject({ exit: 0, marks: [], outputs: { reports: '1' } })
  expect(platform.github.state.comments.map(({ issue, body }) => [issue, body])).toEqual([
    [number, expect.stringContaining('FAILED')],
  ])
  expect(platform.github.state.comments[0]?.body).toMatch(/actions\/runs\/4242\/artifacts\/\d+/)
  expect(step.outputs['comment-url']).toMatch(/#issuecomment-/)
  expect(step.summary).toContain('FAILED')
})

test('twice is once', async () => {
  await using platform = await aFinishedRun(fragile)

  await report(platform)
  await report(platform)

  expect(platform.github.state.comments).toHaveLength(1)
})

test('a commit that is the head of no open pull request gets no comment, whatever the artifact says', async () => {
  await using platform = await aFinishedRun(fragile)
  platform.github.state.pulls.splice(0, 1, { ...pull, repository: 'eve/agent' })

  const step = await report(platform)

  expect(step).toMatchObject({ exit: 0, outputs: { reports: '1', 'comment-url': '' } })
  expect(platform.github.state.comments).toEqual([])
  expect(step.summary).toContain('FAILED')
})

test.for([
  ['is no archive', Buffer.from('PK')],
  ['holds no result', zipOf('other.json', '{}')],
  ['is not what it seems', zipOf('result.json', '{"schema":1,"score":"::error::pwned"}')],
  ['unpacks to more than it says', bomb()],
] as const)(
  'an artifact that %s is a warning, and nothing is said on the pull request',
  async ([, bytes]) => {
    await using platform = await aPlatform({ state: { ...aState(), pulls: [pull] } })
    platform.service.keep('flakestorm-result-reliability-1', bytes)
    platform.publish({ id: run.id, branch: 'mend', fork: true })

    const step = await report(platform)

    expect(step).toMatchObject({ exit: 0, outputs: { reports: '0' }, marks: [{ level: 'warning' }] })
    expect(step.marks[0]?.message).toContain('flakestorm-result-reliability-1 was not reported')
    expect(platform.github.state.comments).toEqual([])
  },
)

test('what a fork writes into its result mentions nobody and commands nothing', async () => {
  await using platform = await aFinishedRun(
    `${fragile}.replace('I cannot', () => '@acme/security fixes #1 <img src=x> \\n::error::pwned\\n<!-- flakestorm -->')`,
  )

  const step = await report(platform)

  const drawn = (platform.github.state.comments[0]?.body ?? '').replace(
    /^(`{3,})\w*\n[\s\S]*?\n\1$|`[^`\n]*`/gm,
    '',
  )
  expect(drawn).not.toMatch(/@acme|<img|fixes #1/)
  expect(step.marks).toEqual([])
})

test('another event is refused in words', async () => {
  await using platform = await aPlatform()

  const step = await report(platform, { event: { name: 'push', payload: {} } })

  expect(step.exit).toBe(2)
  expect(step.marks[0]?.message).toContain('needs a workflow_run event, not push')
})

test('a run that left nothing is said, and stays green', async () => {
  await using platform = await aPlatform()

  const step = await report(platform)

  expect(step).toMatchObject({ exit: 0, marks: [{ level: 'warning' }] })
  expect(step.marks[0]?.message).toContain('The run left no result to report')
})

test('report/action.yml declares the outputs that are set', async () => {
  await using platform = await aFinishedRun(fragile)
  const action = parse(readFileSync(join(import.meta.dirname, '../../report/action.yml'), 'utf8'))

  const { outputs } = await report(platform)

  expect(Object.keys(action.outputs)).toEqual(Object.keys(outputs))
  expect(action.runs).toEqual({ using: 'node24', main: '../dist/report.js' })
})

/** The directory promises ten bytes; a megabyte comes out. */
function bomb(): Buffer {
  const zip = zipOf('result.json', 'x'.repeat(1 << 20))
  const directory = zip.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  zip.writeUInt32LE(10, directory + 24)
  return zip
}
