import { useEffect, useRef } from 'react'

/** Fields where single letters are text. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

interface Chord {
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly key: string
}

function chordOf(keys: string): Chord {
  const parts = keys.split(' ')
  return {
    ctrl: parts.includes('Ctrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: (parts.at(-1) ?? '').toLowerCase(),
  }
}

function matches(event: KeyboardEvent, chord: Chord): boolean {
  if (event.altKey !== chord.alt || (event.ctrlKey || event.metaKey) !== chord.ctrl) return false
  // Digits are read by their place: on a French keyboard the digit row types accented letters.
  if (/^\d$/.test(chord.key)) return event.code === `Digit${chord.key}` || event.code === `Numpad${chord.key}`
  return event.key.toLowerCase() === chord.key && (event.shiftKey === chord.shift || chord.key.length === 1)
}

/**
 * Does something on a chord ("Ctrl K", "Alt 1", "F9", "V"). A single letter acts only when nobody is typing; a chord with Ctrl
 * or Alt and function keys act everywhere. Nothing acts behind a dialog.
 */
export function useShortcut(keys: string, action: () => void, active = true): void {
  const latest = useRef(action)
  latest.current = action
  useEffect(() => {
    if (!active) return
    const chord = chordOf(keys)
    const single = !chord.ctrl && !chord.alt && chord.key.length === 1
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !matches(event, chord)) return
      if (single && isTyping(event.target)) return
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [keys, active])
}
