import { describe, expect, onTestFinished, test } from 'vitest'
import { deliverComment } from '../../src/github/comment.ts'
import { lastOnPullRequest } from '../../src/github/last-comment.ts'
import { marker } from '../../src/report/comment/body.ts'
import { readSections } from '../../src/report/comment/section.ts'
import { aReport, aScore } from '../given.ts'
import { aLeg, anOrder, key, passed, quick } from './commenting.ts'
import { type FakeGitHub, type FakeOptions, openFakeGitHub } from './fake/github.ts'
import { problem } from './fake/resource.ts'
import { aState, say, workflowToken } from './fake/state.ts'

const url = 'https://github.com/acme/agent/pull/7#issuecomment-1000'
const red = { report: aReport() }
const green = { report: aReport({ score: passed(), findings: [] }) }

async function aGitHub(options: FakeOptions = {}): Promise<FakeGitHub> {
  const github = await openFakeGitHub(options)
  onTestFinished(() => github[Symbol.asyncDispose]())
  return github
}

function onlyBody({ state }: FakeGitHub): string {
  expect(state.comments).toHaveLength(1)
  return state.comments[0]?.body ?? ''
}

describe('the comment', () => {
  test('is made once and brought up to date by every later run, which remembers the ones before', async () => {
    const github = await aGitHub()
    const first = await deliverComment(anOrder(github.url))
    const second = await deliverComment(anOrder(github.url, { ...green, leg: { runId: 101 } }))

    expect([first, second]).toEqual([{ url }, { url }])
    expect(onlyBody(github)).toContain('### ✅ flakestorm: PASSED')
    expect(onlyBody(github)).toContain('runs/100/attempts/1) | `aaaaaaa` | failed | 0.741')
  })

  test('costs three calls when it is new and four when it stands', async () => {
    const github = await aGitHub()
    await deliverComment(anOrder(github.url))
    const made = github.requests.length
    await deliverComment(anOrder(github.url, { leg: { runId: 101 } }))

    expect([made, github.requests.length - made]).toEqual([3, 4])
  })

  test('is found behind two hundred others', async () => {
    const github = await aGitHub()
    for (let count = 0; count < 201; count += 1) say(github.state, 'me too', { ...workflowToken, login: 'a' })
    const mine = say(github.state, `${marker(key)}\nold`, workflowToken)
    const delivered = await deliverComment(anOrder(github.url))

    expect(delivered).toEqual({ url: expect.stringContaining(String(mine.id)) })
    expect(github.state.comments).toHaveLength(202)
  })

  test('holds a section for each leg, and the headline is the worst one', async () => {
    const github = await aGitHub()
    await deliverComment(anOrder(github.url, { leg: { section: '00000001', title: 'haiku' } }))
    await deliverComment(anOrder(github.url, { ...green, leg: { section: '00000002', title: 'opus' } }))

    const body = onlyBody(github)
    expect(readSections(body).map(({ id }) => id)).toEqual(['00000001', '00000002'])
    expect(body).toContain('### ❌ flakestorm: haiku: FAILED')
    expect(body).toContain('| opus | passed | 0.900 |')
  })

  test('holds all of eight legs that end at the same moment, and stands once', async () => {
    const github = await aGitHub({ latency: () => 3 })
    const sections = Array.from({ length: 8 }, (_, at) => `0000000${at}`)
    const delivered = await Promise.all(
      sections.map((section) =>
        deliverComment(anOrder(github.url, { leg: { section, title: section }, deadlineMs: 300_000 })),
      ),
    )

    expect(new Set(delivered.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(
      readSections(onlyBody(github))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(sections)
  })

  test('forgets a leg that two whole runs have passed by', async () => {
    const github = await aGitHub()
    await deliverComment(anOrder(github.url, { leg: { section: '00000001', title: 'gone' } }))
    for (const runId of [101, 102]) {
      await deliverComment(anOrder(github.url, { leg: { section: '00000002', title: 'here', runId } }))
    }

    expect(readSections(onlyBody(github)).map(({ id }) => id)).toEqual(['00000002'])
  })

  test.for([
    [100, 2, 101, 1],
    [100, 1, 100, 2],
  ] as const)(
    'of run %i attempt %i never overwrites that of run %i attempt %i',
    async ([run, attempt, newRun, newAttempt]) => {
      const github = await aGitHub()
      await deliverComment(anOrder(github.url, { ...green, leg: { runId: newRun, attempt: newAttempt } }))
      const before = onlyBody(github)
      const late = await deliverComment(anOrder(github.url, { ...red, leg: { runId: run, attempt } }))

      expect(late).toEqual({ url })
      expect(onlyBody(github)).toBe(before)
    },
  )

  test('of a re-run shows the attempt and takes the place of the first', async () => {
    const github = await aGitHub()
    await deliverComment(anOrder(github.url))
    await deliverComment(anOrder(github.url, { ...green, leg: { attempt: 2 } }))

    expect(onlyBody(github)).toContain('attempt 2')
    expect(readSections(onlyBody(github))).toMatchObject([{ runId: 100, attempt: 2 }])
  })
})

describe('the modes', () => {
  test('on-failure makes no green comment, makes a red one, and turns that green', async () => {
    const github = await aGitHub()
    const mode = 'on-failure' as const
    const none = await deliverComment(anOrder(github.url, { ...green, mode }))
    await deliverComment(anOrder(github.url, { ...red, mode, leg: { runId: 101 } }))
    await deliverComment(anOrder(github.url, { ...green, mode, leg: { runId: 102 } }))

    expect(none).toEqual({ notDelivered: 'No comment: the run passed.', quiet: true })
    expect(onlyBody(github)).toContain('PASSED')
  })

  test('changes leaves a comment alone that says the same, and writes when a score or the verdict moves', async () => {
    const github = await aGitHub()
    const mode = 'changes' as const
    await deliverComment(anOrder(github.url, { ...red, mode }))
    const before = onlyBody(github)
    await deliverComment(anOrder(github.url, { ...red, mode, leg: { runId: 101 } }))
    expect(onlyBody(github)).toBe(before)
    await deliverComment(anOrder(github.url, { ...green, mode, leg: { runId: 102 } }))

    expect(onlyBody(github)).toContain('PASSED')
  })

  test('changes makes no comment for a run that scores what its baseline scored', async () => {
    const github = await aGitHub()
    const baseline = { label: 'main', commit: null, overall: 0.9, phases: { mutation: 0.9 } }
    const report = aReport({ score: passed(), baseline })

    expect(await deliverComment(anOrder(github.url, { report, mode: 'changes' }))).toMatchObject({
      quiet: true,
    })
    expect(github.state.comments).toEqual([])
  })

  test('off asks GitHub nothing', async () => {
    const github = await aGitHub()

    expect(await deliverComment(anOrder(github.url, { mode: 'off' }))).toMatchObject({ quiet: true })
    expect(github.requests).toEqual([])
  })
})

describe('whose comment it is', () => {
  test.for(['mallory', 'someone[bot]'])(
    'a comment by %s that carries our mark is left alone',
    async (login) => {
      const github = await aGitHub()
      const forged = `${marker(key)}\n### ✅ flakestorm: PASSED`
      say(github.state, forged, { login, type: login.endsWith(']') ? 'Bot' : 'User', pullRequests: 'write' })
      await deliverComment(anOrder(github.url))

      expect(github.state.comments.map(({ body }) => body.includes('FAILED'))).toEqual([false, true])
      expect(github.state.comments[0]?.body).toBe(forged)
    },
  )

  test('a comment of ours that only quotes the mark is not the one', async () => {
    const github = await aGitHub()
    say(github.state, `> ${marker(key)}`, workflowToken)
    await deliverComment(anOrder(github.url))

    expect(github.state.comments).toHaveLength(2)
  })

  test.for(['workflow', 'app', 'mallory'])('the token %s finds what it wrote', async (token) => {
    const github = await aGitHub()
    for (const runId of [100, 101]) await deliverComment(anOrder(github.url, { token, leg: { runId } }))

    expect(github.state.comments).toHaveLength(1)
  })

  test('a platform without GraphQL asks for the user, and else takes the workflow for the author', async () => {
    const trouble = (_: string, path: string) => (path === '/graphql' ? problem(404, 'Not Found') : null)
    for (const token of ['mallory', 'workflow']) {
      const github = await aGitHub({ trouble })
      for (const runId of [100, 101]) await deliverComment(anOrder(github.url, { token, leg: { runId } }))

      expect(github.state.comments).toHaveLength(1)
    }
  })
})

describe('a comment that somebody changed', () => {
  test('in a browser, with other line ends, still has its sections and its history', async () => {
    const github = await aGitHub()
    await deliverComment(anOrder(github.url, { leg: { section: '00000001', title: 'a' } }))
    for (const comment of github.state.comments) comment.body = comment.body.replaceAll('\n', '\r\n')
    await deliverComment(anOrder(github.url, { leg: { section: '00000002', title: 'b' } }))

    expect(readSections(onlyBody(github)).map(({ record }) => record?.title)).toEqual(['a', 'b'])
  })

  test.for([
    ['a data block that is no gzip', (body: string) => body.replace(/base64,\S+/, 'base64,AAAA')],
    [
      'a data block with other data',
      (body: string) => body.replace(/base64,\S+/, `base64,${Buffer.from('x').toString('base64')}`),
    ],
    ['no end', (body: string) => body.slice(0, body.length / 2)],
    ['nothing but the mark', (body: string) => body.slice(0, 50)],
  ] as const)('so that it has %s is written anew', async ([, harm]) => {
    const github = await aGitHub()
    await deliverComment(anOrder(github.url))
    for (const comment of github.state.comments) comment.body = harm(comment.body)
    const delivered = await deliverComment(anOrder(github.url, { ...green, leg: { runId: 101 } }))

    expect(delivered).toEqual({ url })
    expect(readSections(onlyBody(github))).toMatchObject([{ runId: 101, record: { verdict: 'passed' } }])
  })

  test('by blowing up its data block costs no memory', async () => {
    const { gzipSync } = await import('node:zlib')
    const bomb = gzipSync(Buffer.alloc(4_000_000)).toString('base64').slice(0, 8000)
    const body = `${marker(key)}\n<!-- s:0a1b2c3d r:1.1 -->\n<!-- flakestorm:data:gz;base64,${bomb} -->\n<!-- e:0a1b2c3d -->`
    const github = await aGitHub()
    say(github.state, body, workflowToken)

    expect(await deliverComment(anOrder(github.url))).toHaveProperty('url')
  })
})

describe('what GitHub refuses', () => {
  test.for([
    [
      'fork',
      /may not do that \(403 Resource not accessible by integration\).*pull-requests: write.*fork.*Dependabot/,
    ],
    ['blind', /403.*pull-requests: write/],
    ['unknown', /token is not valid/],
    ['', /there is no token/],
  ] as const)('with the token %s is one sentence', async ([token, sentence]) => {
    const github = await aGitHub()

    expect(await deliverComment(anOrder(github.url, { token }))).toEqual({
      notDelivered: expect.stringMatching(sentence),
      quiet: false,
    })
  })

  test.for([
    ['locked', /conversation is locked/],
    ['deleted', /was deleted/],
  ] as const)('on a %s pull request is one sentence', async ([how, sentence]) => {
    const state = aState()
    state.issues.set(7, { state: how })
    const github = await aGitHub({ state })

    expect(await deliverComment(anOrder(github.url))).toMatchObject({
      notDelivered: expect.stringMatching(sentence),
    })
  })

  test('on a pull request that nobody knows is one sentence', async () => {
    const github = await aGitHub()

    expect(await deliverComment(anOrder(github.url, { pullRequest: 8 }))).toMatchObject({
      notDelivered: expect.stringMatching(/no such pull request/),
    })
  })

  test('for its length is written shorter, as often as it takes', async () => {
    const tooLong = {
      ...problem(422, 'Validation Failed'),
      body: {
        ...Object(problem(422, 'Validation Failed').body),
        errors: [{ code: 'custom', message: 'body is too long' }],
      },
    }
    let refused = 0
    const github = await aGitHub({
      trouble: (method) => (method === 'POST' && (refused += 1) < 4 ? tooLong : null),
    })

    expect(await deliverComment(anOrder(github.url, { report: aHugeReport() }))).toEqual({ url })
    expect(onlyBody(github).length).toBeLessThanOrEqual(4000)
    expect(onlyBody(github)).toContain('Left out because a comment has no room for it')
  })
})

describe('a network that fails', () => {
  test.for([
    ['429 with retry-after', problem(429, 'Too many requests', { 'retry-after': '2' })],
    ['a secondary limit', problem(403, 'You have exceeded a secondary rate limit.', { 'retry-after': '1' })],
    ['502', problem(502, 'Server Error')],
    ['a cut connection', 'cut'],
  ] as const)('once with %s is tried again', async ([, trouble]) => {
    for (const failing of ['GET', 'POST']) {
      let troubled = 0
      const github = await aGitHub({
        trouble: (method) => (method === failing && (troubled += 1) === 1 ? trouble : null),
      })

      expect(await deliverComment(anOrder(github.url))).toEqual({ url })
      expect(github.state.comments).toHaveLength(1)
    }
  })

  test.for([
    ['answers 500', problem(500, 'Server Error'), /GitHub answered 500/],
    ['cuts every connection', 'cut', /could not be written/],
    [
      'is rate limited for an hour',
      problem(429, 'Too many requests', { 'retry-after': '3600' }),
      /rate limit/,
    ],
    ['is silent', 'silence', /in time|time for it was up/],
  ] as const)('and %s ends in a sentence within the deadline', async ([, trouble, sentence]) => {
    const github = await aGitHub({ trouble: () => trouble })
    const started = quick.now()
    const delivered = await deliverComment(anOrder(github.url, { deadlineMs: 1500 }))

    expect(delivered).toEqual({ notDelivered: expect.stringMatching(sentence), quiet: false })
    expect(quick.now() - started).toBeLessThan(100_000)
  })

  test('and is not there ends in a sentence', async () => {
    const delivered = await deliverComment(anOrder('http://127.0.0.1:9', { deadlineMs: 5000 }))

    expect(delivered).toMatchObject({ notDelivered: expect.stringMatching(/ECONNREFUSED|bad port|failed/) })
  })

  test('while the comment is being made makes no second one', async () => {
    let made = 0
    const github = await aGitHub({
      trouble: (method) => {
        if (method !== 'POST' || (made += 1) > 1) return null
        say(github.state, `${marker(key)}\nhalf`, workflowToken)
        return 'cut'
      },
    })

    expect(await deliverComment(anOrder(github.url))).toHaveProperty('url')
    expect(github.state.comments).toHaveLength(1)
  })
})

describe('the last run on a pull request', () => {
  const patience = { clock: quick, random: () => 0.5, deadlineMs: 60_000 }
  const search = (github: FakeGitHub, leg: Parameters<typeof aLeg>[0]) =>
    lastOnPullRequest({
      api: { url: github.url, token: 'workflow', repository: 'acme/agent' },
      pullRequest: 7,
      leg: aLeg(leg),
      patience,
    })

  test('is read back from the comment, as what this one is compared with', async () => {
    const github = await aGitHub()
    await deliverComment(anOrder(github.url))

    expect(await search(github, { runId: 101, commit: 'b'.repeat(40) })).toEqual({
      label: 'the last run on this pull request',
      commit: 'a'.repeat(40),
      overall: 0.741,
      phases: { mutation: 0.741 },
    })
  })

  test('is never a run of the same commit', async () => {
    const github = await aGitHub()
    await deliverComment(anOrder(github.url, { leg: { runId: 99, commit: 'c'.repeat(40) } }))
    await deliverComment(anOrder(github.url, green))

    expect(await search(github, { attempt: 2 })).toMatchObject({ commit: 'c'.repeat(40), overall: 0.741 })
  })

  test('is a sentence where there is none', async () => {
    const github = await aGitHub()

    expect(await search(github, {})).toBe('this pull request has no earlier run')
    expect(
      await lastOnPullRequest({
        api: { url: github.url, token: 'unknown', repository: 'a/b' },
        pullRequest: 7,
        leg: aLeg(),
        patience,
      }),
    ).toMatch(/token/)
  })
})

describe('secrets', () => {
  test('are hidden wherever foreign text stands', async () => {
    const github = await aGitHub()
    const secret = 'hunter2_is_secret'
    const report = aReport({
      notes: [secret],
      findings: aReport().findings.map((one) => ({
        ...one,
        rule: secret,
        example: {
          ...one.example,
          cell: secret,
          expected: secret,
          actual: secret,
          prompt: secret,
          output: secret,
        },
      })),
      score: aScore({ reasons: [{ kind: 'critical', rule: secret, status: 'broken', cells: 1 }] }),
    })
    await deliverComment(
      anOrder(github.url, {
        report,
        leg: { title: secret },
        degraded: [secret],
        redact: (text) => text.replaceAll(secret, '[hidden]'),
      }),
    )

    expect(onlyBody(github).replaceAll('\\', '')).not.toContain(secret)
    expect(JSON.stringify(readSections(onlyBody(github)))).not.toContain(secret)
  })
})

function aHugeReport(): ReturnType<typeof aReport> {
  const [finding] = aReport().findings
  if (finding === undefined) throw new Error('the builder has a finding')
  const findings = Array.from({ length: 50 }, (_, at) => ({
    ...finding,
    rule: `rule-${at}`,
    example: { ...finding.example, output: 'long '.repeat(100) },
  }))
  return aReport({ findings, moreFindings: 12 })
}
