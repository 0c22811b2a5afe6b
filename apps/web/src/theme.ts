/** Light, dark, or what the system says: the reader's own, so it is kept on this machine and not in the address. */
export type Theme = 'light' | 'dark' | 'system'

const dark = matchMedia('(prefers-color-scheme: dark)')

export function theme(): Theme {
  const kept = localStorage.getItem('theme')
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export function chooseTheme(next: Theme): void {
  if (next === 'system') localStorage.removeItem('theme')
  else localStorage.setItem('theme', next)
  showTheme()
}

export function showTheme(): void {
  const chosen = theme()
  const shown = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen
  document.documentElement.dataset.theme = shown
}

dark.addEventListener('change', showTheme)
