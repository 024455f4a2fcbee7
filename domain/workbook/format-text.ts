/** The codes of the built-in formats that have one everywhere (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
}

/** What stands for digits, parts of a date and sections; anything else is shown as it is written. */
const SYMBOLS = /[0-9#?.,%@;A-Za-z]/

/** The plain form of a built-in format; "id200" for one without a code. */
export const builtInFormat = (id: number): string => {
  const code = BUILT_IN[id]
  return code === undefined ? `id${id}` : plainFormat(code)
}

/**
 * A number format as every program writes it: what is shown as written stands in quotes, whether the file quotes it, escapes it or leaves it
 * bare; letters are small; what stands in brackets, and the paddings `_x` and `*x`, stay.
 */
export function plainFormat(code: string): string {
  const characters = [...code]
  let plain = ''
  let shown = ''
  const end = (): void => {
    if (shown !== '') plain += `"${shown.replaceAll('"', '""')}"`
    shown = ''
  }
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? ''
    if (character === '"' || character === '[') {
      const close = characters.indexOf(character === '"' ? '"' : ']', at + 1)
      const last = close < 0 ? characters.length : close
      const inside = characters.slice(at + 1, last).join('')
      at = last
      if (character === '"') shown += inside
      else {
        end()
        plain += `[${inside.toLowerCase()}]`
      }
    } else if (character === '\\') {
      at += 1
      shown += characters[at] ?? ''
    } else if (character === '_' || character === '*') {
      end()
      at += 1
      plain += character + (characters[at] ?? '')
    } else if (SYMBOLS.test(character)) {
      end()
      plain += character.toLowerCase()
    } else shown += character
  }
  end()
  return plain
}

/** Digits after the decimal mark that the first section of a plain format shows, two more for a percentage; null for General, dates and text. */
export function shownDecimals(plain: string): number | null {
  const [section = ''] = plain.replace(/"(?:[^"]|"")*"|\[[^\]]*\]|[_*]./g, '').split(';')
  if (!/[0#?]/.test(section) || /[a-z]/.test(section)) return null
  const decimals = (/\.([0#?]*)/.exec(section)?.[1] ?? '').length
  return section.includes('%') ? decimals + 2 : decimals
}
