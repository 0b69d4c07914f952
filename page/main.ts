import { readData } from './data.ts'
import { h } from './dom.ts'
import { keyHelp, listen } from './keys.ts'
import { openPlaces } from './places.ts'
import { themeSwitch } from './theme.ts'

start()

function start(): void {
  const data = readData()
  const { opener, dialog } = keyHelp()
  const main = h('main', {})
  const top = h(
    'header',
    { class: 'top' },
    h('a', { href: '#', class: 'brand' }, 'flakestorm'),
    h('div', {}, opener, themeSwitch()),
  )
  document.getElementById('page')?.append(top, main, dialog)
  document.title = `${data.report.score.verdict} · flakestorm`
  const { keys, route, draw } = openPlaces(data, main)
  listen(keys, dialog)
  addEventListener('hashchange', route)
  addEventListener('scroll', draw, { passive: true })
  addEventListener('resize', draw, { passive: true })
  route()
}
