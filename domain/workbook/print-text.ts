export interface PrintSection {
  /** Left, centre or right of the page. */
  readonly place: 'L' | 'C' | 'R'
  readonly text: string
}

/** Font, size, colour and style of what follows: how it looks, not what it says. */
const LOOK = /^&(?:"[^"]*"|\d+|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|[BIUESXYOH])/

/** The three sections of a header or footer, in what they say: without fonts and sizes, blanks trimmed; a section that says nothing is left out. */
export function printSections(code: string): PrintSection[] {
  const said = { L: '', C: '', R: '' }
  let place: PrintSection['place'] = 'C'
  for (let rest = code; rest !== ''; ) {
    const look = LOOK.exec(rest)?.[0]
    const turn = /^&([LCR])/.exec(rest)?.[1]
    if (look !== undefined) rest = rest.slice(look.length)
    else if (turn === 'L' || turn === 'C' || turn === 'R') {
      place = turn
      rest = rest.slice(2)
    } else {
      // A code such as &P, or a doubled ampersand, is one word.
      const length = rest.startsWith('&') ? 2 : 1
      said[place] += rest.slice(0, length)
      rest = rest.slice(length)
    }
  }
  return (['L', 'C', 'R'] as const).flatMap((each) => {
    const text = said[each]
      .replace(/\r\n?/g, '\n')
      .replace(/^[ \n]+|[ \n]+$/g, '')
      .normalize('NFC')
    return text === '' ? [] : [{ place: each, text }]
  })
}
