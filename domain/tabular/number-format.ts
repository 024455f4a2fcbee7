/** What the number format of a cell says about the number in it. */
export type NumberNature = 'number' | 'percent' | 'date' | 'time' | 'elapsed'

/** The built-in formats that are dates and times (ECMA-376 part 1, 18.8.30), with the ones of East Asian editions. */
const DATE_IDS = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]
const TIME_IDS = [18, 19, 20, 21, 32, 33, 45, 47]
const ELAPSED_ID = 46
const PERCENT_IDS = [9, 10]
/** Excel's own limit. */
const LONGEST_CODE = 255

/** The nature of a built-in format. */
export function builtInNature(id: number): NumberNature {
  if (DATE_IDS.includes(id)) return 'date'
  if (TIME_IDS.includes(id)) return 'time'
  if (id === ELAPSED_ID) return 'elapsed'
  return PERCENT_IDS.includes(id) ? 'percent' : 'number'
}

/**
 * The nature of a format code, read from its first section without what is only shown: quoted and escaped text, colours,
 * locales and currencies in brackets, padding. "[h]:mm" counts hours beyond a day, so it stays a number.
 */
export function formatNature(code: string): NumberNature {
  const section = withoutLiterals(code.slice(0, LONGEST_CODE))
  if (/\[(h+|m+|s+)\]/i.test(section)) return 'elapsed'
  const bare = section.replace(/\[[^\]]*\]/g, '').replace(/am\/pm|a\/p/gi, 'h')
  if (/^\s*(general|standard|@)?\s*$/i.test(bare)) return 'number'
  const withoutSeconds = bare.replace(/s[.,]0+/gi, 's')
  if (/[#0?]/.test(withoutSeconds)) return bare.includes('%') ? 'percent' : 'number'
  if (/[ydj]|m{3,}|a{4}/i.test(withoutSeconds)) return 'date'
  if (/[hs]/i.test(withoutSeconds)) return 'time'
  return /m/i.test(withoutSeconds) ? 'date' : 'number'
}

/** The first section of the code, with quoted text, escaped characters and padding taken out. */
function withoutLiterals(code: string): string {
  let kept = ''
  for (let index = 0; index < code.length; index++) {
    const character = code.charAt(index)
    if (character === ';') break
    if (character === '"') {
      const end = code.indexOf('"', index + 1)
      index = end < 0 ? code.length : end
    } else if (character === '\\' || character === '_' || character === '*') index++
    else if (character === '[') {
      const end = code.indexOf(']', index)
      const close = end < 0 ? code.length : end
      kept += code.slice(index, close + 1)
      index = close
    } else kept += character
  }
  return kept
}
