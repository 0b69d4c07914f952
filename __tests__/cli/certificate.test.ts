import { chmodSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolder, type Folder } from '../e2e/command-line.ts'
import { type Called, call, obedient } from './calling.ts'

/** A browser that writes what a PDF begins with, where it is told to, and its arguments beside it. */
const browser = `#!${process.execPath}
const { writeFileSync } = require('node:fs')
const to = process.argv.find((word) => word.startsWith('--print-to-pdf=')).slice(15)
writeFileSync(to, process.env.NOT_PDF ? 'nothing' : '%PDF-1.4 ' + JSON.stringify(process.argv.slice(2)))
`

function aFolderWithBrowser(config = ''): Folder {
  const folder = aFolder({
    ...obedient,
    'flakestorm.yaml': `${obedient['flakestorm.yaml']}${config}`,
    'bin/chromium': browser,
  })
  chmodSync(join(folder.path, 'bin/chromium'), 0o755)
  return folder
}

/** Only the folder's own browser can be found. */
async function certify(folder: Folder, ...args: readonly string[]): Promise<Called> {
  return call(folder, ['certificate', ...args], { PATH: ['', join(folder.path, 'bin')].join(delimiter) })
}

describe('flakestorm certificate', () => {
  test('writes a page and its print beside the result, with what the config says', async () => {
    using folder = aFolderWithBrowser('certificate: { tester_name: Ada, pass_threshold: 0.9 }\n')
    await call(folder, ['run'])

    const { code, out } = await certify(folder)

    expect(code).toBe(0)
    expect(out).toBe('reports/certificate.html\nreports/certificate.pdf\n')
    expect(folder.read('reports/certificate.html')).toMatch(/<dd>Ada<\/dd>[\s\S]*"threshold":0.9/)
    const asked: string[] = JSON.parse(folder.read('reports/certificate.pdf').slice('%PDF-1.4 '.length))
    expect(asked.at(-1)).toMatch(/^file:.*certificate\.html$/)
    expect(asked).toContain('--host-resolver-rules=MAP * ~NOTFOUND')
  })

  test('what is said on the command line comes before the config', async () => {
    using folder = aFolderWithBrowser('certificate: { tester_name: Ada, output_format: pdf }\n')
    await call(folder, ['run'])
    const flags = ['--tester-name', 'Grace', '--pass-threshold', '75%', '--format', 'html', '-o', 'there']

    expect((await certify(folder, 'reports/result.json', ...flags)).out).toBe('there/certificate.html\n')
    expect(folder.read('there/certificate.html')).toMatch(/<dd>Grace<\/dd>[\s\S]*"threshold":0.75/)
  })

  test.each([
    ['both', 0, 'There is no PDF: no Chromium, Chrome or Edge was found.'],
    ['pdf', 2, 'There is no PDF: no Chromium, Chrome or Edge was found.'],
  ])('without a browser, %s is told in a sentence, and the page is there', async (format, exit, words) => {
    using folder = aFolder(obedient)
    await call(folder, ['run'])

    const { code, err } = await certify(folder, '--format', format)

    expect(err).toContain(words)
    expect(code).toBe(exit)
    expect(folder.read('reports/certificate.html')).toContain('<!doctype html>')
  })

  test('a browser that prints something else is told', async () => {
    using folder = aFolderWithBrowser()
    await call(folder, ['run'])
    process.env['NOT_PDF'] = '1'
    try {
      expect((await certify(folder)).err).toContain('wrote something that is no PDF')
    } finally {
      delete process.env['NOT_PDF']
    }
  })

  test('verify tells whether a page is what a result gives', async () => {
    using folder = aFolder(obedient)
    await call(folder, ['run'])
    await certify(folder, '--format', 'html')
    const verify = (page: string, result: string): Promise<Called> => certify(folder, 'verify', page, result)
    const page = 'reports/certificate.html'

    expect(await verify(page, 'reports/result.json')).toMatchObject({
      code: 0,
      out: 'match: reports/certificate.html is what reports/result.json gives.\n',
    })
    await call(folder, ['run', '--seed', '7', '-o', 'other'])
    const other = await verify(page, 'other/result.json')
    expect(other.code).toBe(1)
    expect(other.out).toMatch(/^differs:\n {2}The suite is another one[^\n]*\n {2}The result is another one/)
    expect((await verify('reports/result.json', 'reports/result.json')).code).toBe(2)
    expect(readFileSync(join(folder.path, page), 'utf8')).not.toContain(folder.path)
  })
})
