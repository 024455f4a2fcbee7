/** Puts the chosen theme on the page before anything is drawn, so that a dark screen never flashes white. */
export function applyStoredTheme(): void {
  const stored = window.localStorage.getItem('sikasso.theme')
  const dark = stored === 'dark' || (stored !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
}
