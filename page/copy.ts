import { button, h } from './dom.ts'

/** A command with a button that copies it. */
export function command(text: string, label: string): HTMLElement {
  const told = h('span', { class: 'told', role: 'status' })
  const copy = button(
    { class: 'copy', 'aria-label': `Copy: ${label}` },
    () => void copied(text, code, told),
    'Copy',
  )
  const code = h('code', { tabindex: '0', role: 'group', 'aria-label': label }, text)
  return h('div', { class: 'command' }, code, copy, told)
}

async function copied(text: string, code: HTMLElement, told: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    told.textContent = 'copied'
  } catch {
    getSelection()?.selectAllChildren(code)
    told.textContent = 'selected, press Ctrl C'
  }
  setTimeout(() => (told.textContent = ''), 2500)
}
