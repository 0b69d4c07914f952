import { button } from './dom.ts'

const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]
const key = 'flakestorm-theme'

/** A button that goes through system, light and dark, and remembers where the browser lets it. */
export function themeSwitch(): HTMLElement {
  let theme = remembered()
  const element = button({ class: 'quiet' }, () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
    remember(theme)
    show()
  })
  const show = (): void => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
    element.textContent = `Theme: ${theme}`
  }
  show()
  return element
}

function remembered(): Theme {
  try {
    const known = localStorage.getItem(key)
    return themes.find((theme) => theme === known) ?? 'system'
  } catch {
    return 'system'
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(key, theme)
  } catch {
    // A page from a file may not be allowed to remember anything.
  }
}
