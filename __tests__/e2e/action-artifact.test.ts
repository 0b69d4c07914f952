import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { anArtifactService } from '../github/fake/artifact-service.ts'
import { zipEntry } from '../../src/github/zip-entry.ts'
import { aRepository, config, fragile, steadfast } from './repository.ts'
import { runStep } from './runner.ts'

const quiet = { comment: 'off' }
const withPage = { 'flakestorm.yaml': config().replace('[json, junit]', '[html, json, junit]') }

test('the report opens in the browser from one file, and programs find the rest beside it', async () => {
  using repository = aRepository(steadfast, withPage)
  await using service = await anArtifactService()

  const step = await runStep(repository.path, { platform: service.env, inputs: quiet })

  expect(service.complaints).toEqual([])
  const [page, result] = service.stored.toSorted((a, b) => (a.type > b.type ? -1 : 1))
  expect(page).toMatchObject({
    name: 'flakestorm-report-reliability-1.html',
    type: 'text/html',
    expiresAt: null,
  })
  expect(page?.bytes.toString().slice(0, 15).toLowerCase()).toBe('<!doctype html>')
  expect(result).toMatchObject({ name: 'flakestorm-result-reliability-1', type: 'application/zip' })
  const packed = result?.bytes ?? Buffer.alloc(0)
  expect(JSON.parse(String(zipEntry(packed, 'result.json', 1e6)))).toMatchObject({ status: 'complete' })
  expect(String(zipEntry(packed, 'junit.xml', 1e6))).toContain('<testsuites')
  expect(step).toMatchObject({ exit: 0, marks: [], outputs: { 'artifact-id': page?.id } })
  const address = `${service.env['GITHUB_SERVER_URL']}/acme/agent/actions/runs/4242/artifacts/${page?.id}`
  expect(step.outputs['artifact-url']).toBe(address)
  expect(step.summary).toMatch(/^### ✅ flakestorm[^\n]*\n\n\[Open the HTML report\]\(/)
  expect(step.summary.match(/### /g)).toHaveLength(1)
})

test('legs of a matrix and later attempts leave reports under names of their own', async () => {
  using repository = aRepository(steadfast, withPage)
  await using service = await anArtifactService()
  const runs = [
    { matrix: { model: 'small' } },
    { matrix: { model: 'large' } },
    { matrix: { model: 'large' }, env: { GITHUB_RUN_ATTEMPT: '2' } },
  ]

  for (const run of runs) await runStep(repository.path, { platform: service.env, inputs: quiet, ...run })

  const names = service.stored.map(({ name }) => name)
  expect(new Set(names).size).toBe(6)
  expect(
    names.filter((name) => /^flakestorm-report-reliability-[0-9a-f]{8}-[12]\.html$/.test(name)),
  ).toHaveLength(3)
})

test('a name that another step took is changed once', async () => {
  using repository = aRepository(steadfast, withPage)
  await using service = await anArtifactService()
  const request = {
    platform: service.env,
    inputs: { ...quiet, 'artifact-name': 'storm', 'retention-days': '7' },
  }

  await runStep(repository.path, request)
  const step = await runStep(repository.path, request)

  expect(step).toMatchObject({ exit: 0, marks: [] })
  const names = service.stored.map(({ name }) => name)
  expect(names).toHaveLength(4)
  expect(names.slice(0, 2).toSorted()).toEqual(['storm-result', 'storm.html'])
  expect(names.slice(2).toSorted()).toEqual([
    expect.stringMatching(/^storm-[0-9a-f]{8}\.html$/),
    expect.stringMatching(/^storm-result-[0-9a-f]{8}$/),
  ])
  expect(service.stored.every(({ expiresAt }) => expiresAt !== null)).toBe(true)
})

test('a service that stumbles once is asked again', async () => {
  using repository = aRepository(steadfast, withPage)
  await using service = await anArtifactService()
  const stumbled = new Set<string>()
  service.refuse = (method, name) => {
    if (method !== 'CreateArtifact' || stumbled.has(name)) return null
    stumbled.add(name)
    return { status: 503, msg: 'later' }
  }

  const step = await runStep(repository.path, { platform: service.env, inputs: quiet })

  expect(step).toMatchObject({ exit: 0, marks: [] })
  expect(service.stored).toHaveLength(2)
})

test.for([
  [
    'a full account',
    { status: 403, msg: 'insufficient usage to create artifact' },
    'storage of this account is full',
  ],
  ['a refusal', { status: 400, msg: 'this mime type is not allowed' }, 'this mime type is not allowed'],
] as const)('%s is one warning with the path, and changes no verdict', async ([, answer, cause]) => {
  using repository = aRepository(fragile, withPage)
  await using service = await anArtifactService()
  service.refuse = () => answer

  const step = await runStep(repository.path, { platform: service.env, inputs: quiet })

  expect(step.exit).toBe(1)
  const [mark, ...more] = step.marks.filter(({ level }) => level === 'warning')
  expect(more).toEqual([])
  expect(mark?.message).toContain(cause)
  expect(mark?.message).toContain(`${repository.path}/work/reports`)
  expect(step.outputs).toMatchObject({ 'artifact-id': '', 'artifact-url': '' })
  expect(step.summary).toContain('#### Not delivered')
  expect(existsSync(step.outputs['report-path'] ?? '')).toBe(true)
})

test.for([
  ['act', { ACTIONS_RUNTIME_TOKEN: '' }, 'this runner offers no artifact storage'],
  [
    'a GitHub Enterprise Server',
    { GITHUB_SERVER_URL: 'https://github.acme.corp' },
    'github.acme.corp has no',
  ],
  ['Forgejo', { GITHUB_SERVER_URL: 'https://codeberg.org' }, 'codeberg.org has no artifact storage'],
] as const)('on %s the report is a path and one sentence', async ([, env, cause]) => {
  using repository = aRepository(steadfast, withPage)
  await using service = await anArtifactService()

  const step = await runStep(repository.path, { platform: { ...service.env, ...env }, inputs: quiet })

  expect(step).toMatchObject({ exit: 0, outputs: { passed: 'true', 'artifact-url': '' } })
  expect(step.marks).toHaveLength(1)
  expect(step.marks[0]?.message).toContain(cause)
  expect(service.asked).toEqual([])
})

test('without `artifact` nothing is uploaded, and nobody is told that it was not', async () => {
  using repository = aRepository(steadfast, withPage)
  await using service = await anArtifactService()

  const step = await runStep(repository.path, {
    platform: service.env,
    inputs: { ...quiet, artifact: 'false' },
  })

  expect(step).toMatchObject({ exit: 0, marks: [] })
  expect(service.asked).toEqual([])
})

test('failing cells travel with the result, ready to be replayed, unless nobody wants them', async () => {
  using repository = aRepository(fragile)
  await using service = await anArtifactService()
  const cells = async (inputs: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    await runStep(repository.path, { platform: service.env, inputs: { ...quiet, ...inputs } })
    const packed = String(service.stored.at(-1)?.bytes)
    return [...new Set(packed.match(/failures\/[\w.+@-]+\.session\.json/g))]
  }

  expect(await cells({})).toHaveLength(4)
  // What an earlier run left in the folder is not this run's.
  expect(await cells({ 'record-failures': 'false' })).toEqual([])
})
