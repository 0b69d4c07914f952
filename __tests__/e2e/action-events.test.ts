import { describe, expect, test } from 'vitest'
import { workflowToken } from '../github/fake/state.ts'
import { zipOf } from '../github/fake/zip-of.ts'
import type { Folder } from './command-line.ts'
import { aRepository, config, fragile, steadfast } from './repository.ts'
import { runStep, type StepRequest, type StepResult } from './runner.ts'
import { aPlatform, type Platform } from './world-of.ts'

const head = '4'.repeat(40)
const repository = { full_name: 'acme/agent', default_branch: 'main' }
const number = 7

function pullRequestFrom(full_name: string): NonNullable<StepRequest['event']> {
  const pull_request = { number, head: { sha: head, repo: { full_name } }, base: { ref: 'main' } }
  return { name: 'pull_request', payload: { repository, pull_request } }
}

const pullRequest = pullRequestFrom('acme/agent')

function step(folder: Folder, { env }: Platform, request: StepRequest = {}): Promise<StepResult> {
  return runStep(folder.path, { platform: env, event: pullRequest, ...request })
}

function comments({ github }: Platform): readonly string[] {
  return github.state.comments.map(({ body }) => body)
}

describe('a pull request', () => {
  test('of the same repository gets a comment that links to the report, and the summary links to both', async () => {
    using folder = aRepository(fragile, withPage)
    await using platform = await aPlatform()

    const { exit, outputs, summary, marks } = await step(folder, platform)

    expect(exit).toBe(1)
    expect(comments(platform)).toEqual([expect.stringContaining('FAILED')])
    expect(comments(platform)[0]).toContain(outputs['artifact-url'])
    expect(outputs['comment-url']).toMatch(/pull\/7#issuecomment-\d+$/)
    expect(summary).toContain(outputs['comment-url'])
    expect(summary).toContain(outputs['artifact-url'])
    expect(summary).toContain(
      'No baseline: this pull request has no earlier run, and no run on main has left a result yet',
    )
    expect(marks.map(({ level }) => level)).toEqual(['error'])
  })

  test('that is mended turns its red comment green, and is measured against its own last run', async () => {
    await using platform = await aPlatform()
    using broken = aRepository(fragile)
    using mended = aRepository(steadfast)
    const next = {
      ...pullRequest,
      payload: { ...pullRequest.payload, pull_request: { ...anyPull, head: { sha: '5'.repeat(40) } } },
    }

    await step(broken, platform)
    const { summary } = await step(mended, platform, { event: next, env: { GITHUB_RUN_ID: '4243' } })

    expect(comments(platform)).toEqual([expect.stringContaining('PASSED')])
    expect(comments(platform)[0]).not.toContain('FAILED  ')
    expect(summary).toContain('▲ 100.0')
  })

  test.for([
    ['a fork', 'mallory/agent'],
    ['Dependabot', 'acme/agent'],
  ] as const)(
    'from %s runs and gates; the read-only token is one notice and a line of the summary',
    async ([, from]) => {
      using folder = aRepository(fragile)
      await using platform = await aPlatform({ as: { ...workflowToken, pullRequests: 'read' } })

      const { exit, outputs, summary, marks } = await step(folder, platform, { event: pullRequestFrom(from) })

      expect(exit).toBe(1)
      expect(outputs).toMatchObject({ status: 'failed', 'overall-score': '0.000', 'comment-url': '' })
      expect(platform.service.stored).toHaveLength(1)
      const [notice, ...more] = marks.filter(({ level }) => level !== 'error')
      expect(more).toEqual([])
      expect(notice?.level).toBe('notice')
      expect(notice?.message).toContain('permissions: pull-requests: write')
      expect(summary).toMatch(/#### Not delivered[\s\S]*fork or by Dependabot/)
    },
  )

  test('a re-run keeps one comment, and its files have names of their own', async () => {
    using folder = aRepository(steadfast)
    await using platform = await aPlatform()

    await step(folder, platform)
    const again = await step(folder, platform, { env: { GITHUB_RUN_ATTEMPT: '2' } })

    expect(again).toMatchObject({ exit: 0, marks: [] })
    expect(comments(platform)).toHaveLength(1)
    expect(platform.service.stored.map(({ name }) => name)).toEqual([
      'flakestorm-result-reliability-1',
      'flakestorm-result-reliability-2',
    ])
  })

  test('legs of a matrix share one comment', async () => {
    using small = aRepository(steadfast)
    using large = aRepository(fragile)
    await using platform = await aPlatform()

    await Promise.all([
      step(small, platform, { matrix: { model: 'small' } }),
      step(large, platform, { matrix: { model: 'large' } }),
    ])

    expect(comments(platform)).toHaveLength(1)
    expect(comments(platform)[0]).toMatch(/small[\s\S]*large|large[\s\S]*small/)
  })

  test('without a network stays what its score says, with one mark for everything that is missing', async () => {
    using folder = aRepository(steadfast)
    await using platform = await aPlatform({ trouble: () => 'cut' })
    platform.service.refuse = () => ({ status: 400, msg: 'no' })

    const { exit, outputs, marks, summary } = await step(folder, platform)

    expect(exit).toBe(0)
    expect(outputs).toMatchObject({ passed: 'true', 'comment-url': '' })
    expect(marks).toHaveLength(1)
    expect(marks[0]?.message.split('\n')).toEqual([
      expect.stringContaining('The report was not uploaded'),
      expect.stringContaining('comment'),
    ])
    expect(summary).toContain('#### Not delivered')
  })
})

describe('events without a pull request of their own', () => {
  test.for([
    [
      'merge_group',
      {
        repository,
        merge_group: {
          head_sha: head,
          base_sha: head,
          head_ref: 'refs/heads/gh-readonly-queue/main/pr-7-4',
          base_ref: 'refs/heads/main',
        },
      },
    ],
    ['push', { repository, ref: 'refs/heads/main' }],
    ['schedule', { repository, schedule: '0 3 * * *' }],
    ['release', { repository, action: 'published' }],
    ['issue_comment', { repository, issue: { number, pull_request: {} }, comment: { body: '/flakestorm' } }],
  ] as const)(
    '%s runs, gates and keeps its files, and nobody is asked to comment',
    async ([name, payload]) => {
      using folder = aRepository(fragile)
      await using platform = await aPlatform()

      const { exit, outputs, marks, summary } = await step(folder, platform, { event: { name, payload } })

      expect(exit).toBe(1)
      expect(outputs).toMatchObject({ status: 'failed', 'comment-url': '' })
      expect(summary).toContain('FAILED')
      expect(marks.map(({ level }) => level)).toEqual(['error'])
      expect(platform.service.stored).toHaveLength(1)
      expect(comments(platform)).toEqual([])
    },
  )

  test.for(['workflow_dispatch', 'issue_comment'])(
    '%s comments on the pull request that the workflow names',
    async (name) => {
      using folder = aRepository(steadfast)
      await using platform = await aPlatform()

      const { outputs } = await step(folder, platform, {
        event: { name, payload: { repository } },
        inputs: { 'pr-number': String(number) },
      })

      expect(comments(platform)).toHaveLength(1)
      expect(outputs['comment-url']).not.toBe('')
    },
  )

  test('push with `pr-number: auto` finds the open pull request of the commit', async () => {
    using folder = aRepository(steadfast)
    await using platform = await aPlatform()
    const pull = {
      number,
      state: 'open',
      sha: '2'.repeat(40),
      merge: null,
      branch: 'mend',
      repository: 'acme/agent',
    } as const
    platform.github.state.pulls.push(pull)

    await step(folder, platform, {
      event: { name: 'push', payload: { repository } },
      inputs: { 'pr-number': 'auto' },
    })

    expect(comments(platform)).toHaveLength(1)
  })
})

describe('a baseline without a server', () => {
  const main: StepRequest = { event: { name: 'push', payload: { repository } }, env: { GITHUB_RUN_ID: '1' } }

  test('is the newest result of the base branch, and the gate closes when the score falls too far below it', async () => {
    using before = aRepository(steadfast)
    using after = aRepository(fragile)
    await using platform = await aPlatform()
    await step(before, platform, main)
    platform.publish({ id: 1, branch: 'main' })

    const inputs = { 'min-score': '0', 'max-regression': '5%' }
    const { exit, outputs, summary } = await step(after, platform, { inputs })

    expect(exit).toBe(1)
    expect(outputs).toMatchObject({ passed: 'false', 'overall-score': '0.000' })
    expect(summary).toContain('The score 0.000 fell by more than 0.05 below main, which had 1.000.')
    expect(summary.split('\n')[0]).toContain('vs main')
    const result = JSON.parse(after.read('work/reports/result.json'))
    expect(result.baseline).toMatchObject({ label: 'main', overall: 1, phases: { mutation: 1 } })
    expect(after.read('work/reports/summary.md')).toContain('vs main')
  })

  test('a second push of the same worse agent is still measured against the base branch', async () => {
    using before = aRepository(steadfast)
    using after = aRepository(fragile)
    await using platform = await aPlatform()
    await step(before, platform, main)
    platform.publish({ id: 1, branch: 'main' })
    const inputs = { 'min-score': '0', 'max-regression': '0.05' }
    const again = {
      ...pullRequest,
      payload: { ...pullRequest.payload, pull_request: { ...anyPull, head: { sha: '6'.repeat(40) } } },
    }

    await step(after, platform, { inputs })
    const second = await step(after, platform, { inputs, event: again, env: { GITHUB_RUN_ID: '4243' } })

    expect(second.exit).toBe(1)
    expect(second.summary).toContain('the last run on this pull request')
    expect(second.summary).toContain('fell by more than 0.05 below main')
  })

  test('what a fork left under the name of the base branch is none', async () => {
    using folder = aRepository(steadfast)
    await using platform = await aPlatform()
    await step(folder, platform, main)
    platform.publish({ id: 1, branch: 'main', fork: true })

    const { summary } = await step(folder, platform)

    expect(summary).toContain('no run on main has left a result yet')
  })

  test.for([
    ['another version', (text: string) => text.replace('"schema":1', '"schema":9'), 'could not be read'],
    ['nobody knows what', () => '{"schema":1', 'could not be read'],
  ] as const)('a result of %s is no baseline, in words', async ([, spoil, words]) => {
    using folder = aRepository(steadfast)
    await using platform = await aPlatform()
    await step(folder, platform, { ...main, inputs: { artifact: 'false' } })
    const text = spoil(folder.read('work/reports/result.json'))
    platform.service.keep('flakestorm-result-reliability-1', zipOf('result.json', text))
    platform.publish({ id: 1, branch: 'main' })

    const { exit, summary } = await step(folder, platform, {
      inputs: { 'max-regression': '0.05', artifact: 'false' },
    })

    expect(exit).toBe(0)
    expect(summary).toContain('No baseline')
    expect(summary).toContain(words)
    expect(summary).toContain('therefore asked nothing')
  })

  test('a token that may not read artifacts is told which permission it lacks', async () => {
    using folder = aRepository(steadfast)
    await using platform = await aPlatform()
    platform.github.state.readsActions = false

    const { exit, summary, marks } = await step(folder, platform)

    expect(exit).toBe(0)
    expect(summary).toContain('give the job \\`actions: read\\`')
    expect(marks).toEqual([])
  })
})

const anyPull = { number, base: { ref: 'main' } }
const withPage = { 'flakestorm.yaml': config().replace('[json, junit]', '[html, json, junit]') }
