import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../../renderer/ui/theme/tokens.css', import.meta.url), 'utf8')

/** The colours that a rule of the tokens declares. */
function colours(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('\n}', start))
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']))
}

/** Relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const TEXT: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  [
    'ink',
    [
      'canvas',
      'surface',
      'raised',
      'sunken',
      'stripe',
      'accent-soft',
      'info-soft',
      'warn-soft',
      'bad-soft',
      'good-soft',
      'focus-soft',
    ],
  ],
  ['ink-2', ['canvas', 'surface', 'raised', 'sunken', 'stripe', 'accent-soft']],
  ['ink-3', ['canvas', 'surface', 'raised', 'sunken', 'stripe', 'accent-soft']],
  ['ink-gbp', ['canvas', 'surface', 'raised', 'sunken', 'stripe', 'accent-soft']],
  ['accent', ['canvas', 'surface', 'raised', 'accent-soft']],
  ['on-accent', ['accent', 'accent-hover', 'accent-active']],
  ['good', ['surface', 'good-soft', 'accent-soft']],
  ['warn', ['surface', 'warn-soft']],
  ['bad', ['surface', 'raised', 'bad-soft']],
  ['info', ['surface', 'info-soft']],
  ['mute', ['surface', 'mute-soft']],
  ['link', ['canvas', 'surface', 'raised']],
  ['rail-ink', ['rail', 'rail-active']],
  ['rail-ink-2', ['rail']],
]
const GRAPHIC: readonly (readonly [mark: string, grounds: readonly string[]])[] = [
  ['line-strong', ['surface', 'raised']],
  ['focus', ['surface', 'raised', 'canvas', 'accent-soft']],
  ['s1', ['surface']],
  ['s2', ['surface']],
  ['s3', ['surface']],
  ['s4', ['surface']],
]

const light = colours(':root[data-mantine-color-scheme="light"]')
const dark = new Map([...light, ...colours(':root[data-mantine-color-scheme="dark"]')])

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s theme', (_name, theme) => {
  const value = (name: string): string => {
    const colour = theme.get(name)
    if (colour === undefined) throw new Error(`no colour ${name}`)
    return colour
  }
  test.each(TEXT.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))(
    'text %s on %s reaches 4.5',
    (ink, ground) => {
      expect(contrast(value(ink), value(ground))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(GRAPHIC.flatMap(([mark, grounds]) => grounds.map((ground) => [mark, ground] as const)))(
    'mark %s on %s reaches 3',
    (mark, ground) => {
      expect(contrast(value(mark), value(ground))).toBeGreaterThanOrEqual(3)
    },
  )
})

test('both themes decide every colour', () => {
  const missing = [...light.keys()].filter((name) => !colours(':root[data-mantine-color-scheme="dark"]').has(name))
  expect(missing).toEqual([])
})
