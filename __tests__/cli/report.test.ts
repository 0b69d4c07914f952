import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolder } from '../e2e/command-line.ts'
import { call, obedient } from './calling.ts'

describe('flakestorm report', () => {
  test('every surface that a run wrote comes out again, byte by byte', async () => {
    using folder = aFolder(obedient)
    const ran = await call(folder, ['run'])
    const surfaces = {
      markdown: 'summary.md',
      junit: 'junit.xml',
      sarif: 'report.sarif',
      html: 'report.html',
    }

    for (const [format, name] of Object.entries(surfaces)) {
      const printed = await call(folder, ['report', '--format', format])
      const wrote = await call(folder, ['report', 'reports/result.json', '--format', format, '-o', 'again'])

      expect([format, printed.code, printed.err]).toEqual([format, 0, ''])
      expect(printed.out).toBe(folder.read(`reports/${name}`))
      expect(wrote).toMatchObject({ code: 0, out: '', err: 'again\n' })
      expect(folder.read('again')).toBe(printed.out)
    }
    const terminal = await call(folder, ['report'])
    expect(ran.out.startsWith(terminal.out)).toBe(true)
    expect(terminal.out).toMatch(/^FAILED/)
  })

  test('the report as JSON is the one that the run printed', async () => {
    using folder = aFolder(obedient)
    const ran = await call(folder, ['run', '--json'])

    expect((await call(folder, ['report', '--format', 'json'])).out).toBe(ran.out)
  })

  test('SARIF points at the line of the rule that broke', async () => {
    using folder = aFolder(obedient)
    await call(folder, ['run'])

    const lines = obedient['flakestorm.yaml'].split('\n')
    const prompt = lines.findIndex((line) => line.includes('id: paris')) + 1
    expect(folder.read('reports/report.sarif')).toContain(`"startLine":${prompt}`)
  })

  test('a cell that was edited by hand is told with its line, also when a file is written', async () => {
    using folder = aFolder(obedient)
    await call(folder, ['run'])
    const edited = folder.read('reports/result.json').replace('"status":"passed"', '"status":"fine"')
    writeFileSync(join(folder.path, 'edited.json'), edited)

    const { code, err } = await call(folder, [
      'report',
      'edited.json',
      '--format',
      'junit',
      '-o',
      'junit.xml',
    ])

    expect(code).toBe(2)
    expect(err).toMatch(/^error edited\.json:\d+:1 cells\.\d+\.status: Invalid option/)
  })

  test('a file that cannot be written is named', async () => {
    using folder = aFolder(obedient)
    await call(folder, ['run'])

    const { code, err } = await call(folder, ['report', '--format', 'junit', '-o', 'no/such/folder'])

    expect(code).toBe(2)
    expect(err).toMatch(/^error Cannot write .*no\/such\/folder: ENOENT/)
  })

  test.each([
    [['report', '--format', 'pdf'], 'There is no format "pdf".'],
    [['report', 'nowhere.json'], 'Cannot read nowhere.json'],
    [['report', 'reports/result.json', '--output', './reports/result.json'], 'names the result file itself'],
  ])('%j is refused in words', async (args, words) => {
    using folder = aFolder({ ...obedient })
    await call(folder, ['run'])
    const before = folder.read('reports/result.json')

    const { code, err } = await call(folder, args)

    expect(code).toBe(2)
    expect(err).toContain(words)
    expect(folder.read('reports/result.json')).toBe(before)
  })
})
