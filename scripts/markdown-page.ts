import { marked } from 'marked'

/** Markdown as a page that looks much like GitHub shows it, with `title` above; for pictures, of our own text only. */
export function markdownPage(markdown: string, title: string): string {
  const body = withSigns(marked.parse(markdown, { gfm: true, async: false }))
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<style>${style}</style>
<article><header>${title}</header><div class="body">${body}</div></article>
</html>
`
}

/** Emoji as small drawings, since a machine without a font for them would show boxes. */
function withSigns(body: string): string {
  return Object.entries(signs).reduce(
    (text, [emoji, drawing]) => text.replaceAll(emoji, `<i class="sign ${drawing.kind}">${drawing.mark}</i>`),
    body,
  )
}

const signs = {
  '✅': { kind: 'held', mark: '✔' },
  '❌': { kind: 'broken', mark: '✖' },
  '⚠️': { kind: 'open', mark: '!' },
} as const

const style = `
:root { color-scheme: light dark; --text: light-dark(#1f2328, #f0f6fc); --soft: light-dark(#59636e, #9198a1);
  --page: light-dark(#fff, #0d1117); --panel: light-dark(#f6f8fa, #151b23); --line: light-dark(#d1d9e0, #3d444d);
  --link: light-dark(#0969da, #4493f8); }
body { margin: 24px auto; max-width: 920px; padding: 0 24px; background: var(--page); color: var(--text);
  font: 14px/1.5 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Open Sans', sans-serif; }
article { border: 1px solid var(--line); border-radius: 6px; }
header { padding: 8px 16px; border-bottom: 1px solid var(--line); border-radius: 6px 6px 0 0; background: var(--panel);
  color: var(--soft); }
.body { padding: 16px; }
.body > :last-child, li > :last-child { margin-bottom: 0; }
h3 { margin: 0 0 16px; font-size: 17.5px; line-height: 1.25; }
h4 { margin: 24px 0 16px; font-size: 14px; }
p, ul, ol, pre, table, details { margin: 0 0 16px; }
ul { padding-left: 2em; }
a { color: var(--link); }
code, pre { font: 12px/1.45 ui-monospace, 'SF Mono', Menlo, 'Liberation Mono', monospace; }
code { padding: 0.2em 0.4em; border-radius: 6px; background: light-dark(#818b981f, #656c7633); }
pre { padding: 12px 16px; overflow: auto; border-radius: 6px; background: var(--panel); }
pre code { padding: 0; background: none; }
table { display: block; max-width: 100%; overflow: auto; border-collapse: collapse; }
th, td { padding: 6px 13px; border: 1px solid var(--line); }
tr:nth-child(2n) { background: var(--panel); }
.sign { display: inline-block; font-style: normal; font-weight: 700; }
.broken { color: light-dark(#d1242f, #f85149); }
.held { color: light-dark(#1a7f37, #3fb950); }
.open { color: light-dark(#9a6700, #d29922); }
`
