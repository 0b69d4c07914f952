import { button, h } from './dom.ts'

/** What keys do; each returns whether it had something to do. */
export interface Keys {
  readonly search: () => void
  readonly move: (by: number) => void
  readonly back: () => void
}

const words = [
  ['/', 'search the cells'],
  ['j', 'next cell'],
  ['k', 'previous cell'],
  ['Enter', 'open the cell'],
  ['Esc', 'back to the list'],
  ['?', 'this help'],
] as const

/** The help as a dialog and the button that opens it. */
export function keyHelp(): { readonly opener: HTMLElement; readonly dialog: HTMLDialogElement } {
  const dialog = h(
    'dialog',
    { 'aria-labelledby': 'keys' },
    h('h2', { id: 'keys' }, 'Keys'),
    h(
      'dl',
      { class: 'keys' },
      words.map(([key, does]) => h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, does))),
    ),
    h('form', { method: 'dialog' }, h('button', {}, 'Close')),
  )
  return { dialog, opener: button({ class: 'quiet' }, () => dialog.showModal(), 'Keys: ?') }
}

export function listen(keys: Keys, dialog: HTMLDialogElement): void {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
    if (event.key === 'Escape') {
      if (event.target instanceof HTMLElement && typing) event.target.blur()
      else keys.back()
      return
    }
    if (typing) return
    const act = actions(keys, dialog)[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
}

function actions({ search, move }: Keys, dialog: HTMLDialogElement): Readonly<Record<string, () => void>> {
  return {
    '/': search,
    j: () => move(1),
    k: () => move(-1),
    '?': () => dialog.showModal(),
  }
}
