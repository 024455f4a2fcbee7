import type { ReactNode } from 'react'
import type { Mark } from './match.ts'

/** A text with the letters that answered marked. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  const letters = Array.from(text)
  const parts: ReactNode[] = []
  let at = 0
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    if (from < at) continue
    parts.push(letters.slice(at, from).join(''), <mark key={from}>{letters.slice(from, to).join('')}</mark>)
    at = to
  }
  parts.push(letters.slice(at).join(''))
  return <>{parts}</>
}
