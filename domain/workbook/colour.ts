import type { XmlAttributes } from '../tabular/xml-reader.ts'

/** The colours of an office theme that are black and white whatever the theme, and the old palette's. */
const THEME: Readonly<Record<string, string>> = { '0': 'FFFFFF', '1': '000000' }
const INDEXED: Readonly<Record<string, string>> = {
  '0': '000000',
  '1': 'FFFFFF',
  '8': '000000',
  '9': 'FFFFFF',
  '64': '000000',
  '65': 'FFFFFF',
}
/** Channels nearer than this are not told apart on paper. */
const NEAR = 32

/** A colour as six hexadecimal digits; otherwise "theme3" or "indexed10"; empty where it is automatic or none. */
export function colourOf({ rgb, theme, indexed }: XmlAttributes): string {
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase()
  if (theme !== undefined) return THEME[theme] ?? `theme${theme}`
  if (indexed !== undefined) return INDEXED[indexed] ?? `indexed${indexed}`
  return ''
}

/** Whether letters of one colour cannot be read on the other: each of red, green and blue differs by less than 32. A colour that is not known can be. */
export function cannotBeTold(ink: string, ground: string): boolean {
  if (!/^[0-9A-F]{6}$/.test(ink) || !/^[0-9A-F]{6}$/.test(ground)) return false
  return [0, 2, 4].every((at) => Math.abs(channel(ink, at) - channel(ground, at)) < NEAR)
}

const channel = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16)
