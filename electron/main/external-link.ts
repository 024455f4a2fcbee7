import { shell } from 'electron'

/** The one door to the outside: an https address goes to the system's browser; every other address goes nowhere. */
export function openExternalLink(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return
  void shell.openExternal(url.href)
}
