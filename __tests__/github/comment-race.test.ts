import { expect, test } from 'vitest'
import { type Random, randomOf } from '../../src/base/random.ts'
import type { Answer, Api } from '../../src/github/api.ts'
import { upsert } from '../../src/github/upsert.ts'
import { commentBody } from '../../src/report/comment/body.ts'
import { legSection } from '../../src/report/comment/leg-section.ts'
import { mergeSections } from '../../src/report/comment/merge.ts'
import { readSections } from '../../src/report/comment/section.ts'
import { anOrder, key } from './commenting.ts'
import { type Desk, openDesk } from './fake/desk.ts'
import { aState, type State } from './fake/state.ts'
import { virtualTime, type VirtualTime } from './virtual-time.ts'

/**
 * Latency, jitter and the moments at which legs end are drawn from a seed, and time is virtual, so that the same races happen on every
 * machine. What goes over HTTP is proved elsewhere; here it is order.
 */
const legs = Array.from({ length: 8 }, (_, at) => `0000000${at}`)
const storms = Array.from({ length: 50 }, (_, at) => at + 1)

test.for([
  ['within 200 ms', 200, 0],
  ['within five seconds', 5000, 0],
  ['within 200 ms on a network in which one call in ten takes up to three seconds', 200, 0.05],
] as const)(
  'eight legs that end %s lose no section and leave no duplicate, fifty times over',
  async ([, withinMs, slow]) => {
    const told = await race({ withinMs, slow }, convergent)

    expect(told.outcomes.filter((outcome) => !('url' in Object(outcome)))).toEqual([])
    expect(told).toMatchObject({ lost: 0, duplicates: 0 })
    expect(told.calls / told.outcomes.length).toBeLessThan(9)
  },
)

function convergent({ api, time, random, section, pullRequest }: LegOfStorm): Promise<unknown> {
  const story = anOrder('', { leg: { section, title: section } })
  return upsert({
    api,
    key,
    pullRequest,
    clock: time.clock,
    random: random.next,
    sectionId: section,
    section: (earlier) => legSection(story, earlier),
    idle: () => null,
  })
}

test('the storm is one: whoever reads and writes once loses sections and leaves duplicates', async () => {
  const told = await race({ withinMs: 200, slow: 0 }, async ({ api, section, pullRequest }) => {
    const comments = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
    const { data } = await api.call(comments, { issue_number: pullRequest })
    const [first] = Array.isArray(data) ? data : []
    const own = legSection(anOrder('', { leg: { section } }), null)
    const body = commentBody(key, mergeSections(first === undefined ? [] : [first.body], own)).text
    await (first === undefined
      ? api.call(comments.replace('GET', 'POST'), { issue_number: pullRequest, body })
      : api.call('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: first.id, body }))
  })

  expect(told.lost).toBeGreaterThan(storms.length)
  expect(told.duplicates).toBeGreaterThan(storms.length)
})

interface LegOfStorm {
  readonly api: Api
  readonly time: VirtualTime
  readonly random: Random
  readonly section: string
  readonly pullRequest: number
}

interface Told {
  readonly lost: number
  readonly duplicates: number
  readonly calls: number
  readonly outcomes: readonly unknown[]
}

/** Every storm on a pull request of its own, all at the same time; each call takes 40 to 250 ms. */
async function race(
  { withinMs, slow }: { readonly withinMs: number; readonly slow: number },
  act: (leg: LegOfStorm) => Promise<unknown>,
): Promise<Told> {
  const time = virtualTime()
  const state = aState()
  for (const pullRequest of storms) state.issues.set(pullRequest, { state: 'here' })
  const latency = randomOf('latency', withinMs, slow)
  const desk = openDesk({
    state,
    trouble: () => null,
    pause: () => time.clock.sleep(latency.chance(slow) ? latency.next() * 1500 : 20 + latency.next() * 105),
    url: () => 'https://api.github.com',
  })
  const all = storms.flatMap((pullRequest) =>
    legs.map(async (section) => {
      const random = randomOf('leg', withinMs, pullRequest, section)
      await time.clock.sleep(random.next() * withinMs)
      return act({ api: apiAt(desk, time), time, random, section, pullRequest })
    }),
  )
  const outcomes = await time.until(Promise.all(all))
  desk.audit()
  return { ...seen(state), calls: desk.requests.length, outcomes }
}

function seen(state: State): Pick<Told, 'lost' | 'duplicates'> {
  const perStorm = storms.map((issue) => state.comments.filter((one) => one.issue === issue))
  const held = perStorm.map(
    (comments) => new Set(comments.flatMap(({ body }) => readSections(body).map(({ id }) => id))),
  )
  return {
    lost: held.reduce((sum, ids) => sum + legs.length - ids.size, 0),
    duplicates: perStorm.reduce((sum, comments) => sum + Math.max(0, comments.length - 1), 0),
  }
}

/** The API as `openApi` gives it, with the fake at the other end of no wire. */
function apiAt(desk: Desk, { clock }: VirtualTime): Api {
  let slowest = 0
  return {
    slowest: () => slowest,
    async call(route, parameters = {}): Promise<Answer> {
      const started = clock.now()
      const [method = '', template = ''] = route.split(' ')
      const all: Record<string, unknown> = { owner: 'acme', repo: 'agent', ...parameters }
      const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(all[name]))
      const rest = Object.entries(parameters).filter(([name]) => !template.includes(`{${name}}`))
      const target = new URL(path, 'https://api.github.com')
      const hasBody = method === 'POST' || method === 'PATCH'
      if (!hasBody) for (const [name, value] of rest) target.searchParams.set(name, String(value))
      const body = hasBody ? Object.fromEntries(rest) : undefined
      const reply = await desk.answer({ method, target, token: 'workflow', body })
      slowest = Math.max(slowest, clock.now() - started)
      if (typeof reply === 'string') throw new Error('there is no trouble here')
      return {
        status: reply.status,
        message: '',
        data: reply.body,
        headers: reply.headers ?? {},
        waitMs: null,
      }
    },
  }
}
