import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const page = join(import.meta.dirname, '..', 'page')
const styles = ['tokens.css', 'frame.css', 'overview.css', 'cells.css', 'print.css'] as const

/** Puts page/ into one template, `<folder>/page/report.html`; the same sources give the same bytes. */
export async function buildPage(folder: string): Promise<void> {
  const skeleton = await readFile(join(page, 'report.html'), 'utf8')
  const texts = await Promise.all(styles.map((name) => readFile(join(page, name), 'utf8')))
  const style = smaller(texts.join('\n'))
  const script = await bundle()
  const template = fill(skeleton.replace(/\n\s*/g, '\n'), {
    '{policy}': policy(style, script),
    '<!--style-->': `<style>${style}</style>`,
    '<!--script-->': `<script>${script}</script>`,
  })
  await mkdir(join(folder, 'page'), { recursive: true })
  await writeFile(join(folder, 'page', 'report.html'), template)
}

/** Puts each text where its mark stands, which must be once. */
function fill(skeleton: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((text, [mark, part]) => {
    const [before, after, ...more] = text.split(mark)
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`page/report.html must hold ${mark} once.`)
    return before + part + after
  }, skeleton)
}

async function bundle(): Promise<string> {
  const build = await rolldown({ input: join(page, 'main.ts'), platform: 'browser' })
  const { output } = await build.generate({ format: 'iife', minify: true })
  await build.close()
  const code = output[0].code.trim()
  if (/<\/script|<!--/i.test(code))
    throw new Error('The script of the page holds what would end its element.')
  return code
}

/** Nothing may be loaded and nothing may run but these two texts. */
function policy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** CSS without comments and without the white space that means nothing. */
function smaller(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim()
}

if (import.meta.main) await buildPage(process.argv[2] ?? join(import.meta.dirname, '..', 'dist'))
