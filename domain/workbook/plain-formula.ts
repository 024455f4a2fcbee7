/** Text in quotes, or anything else: what is quoted stays as it is. */
const PIECES = /"(?:[^"]|"")*"|[^"]+/g

/** A formula as every program writes it: capitals, no blanks, no dollars, no quotes around the names of sheets. */
export const plainFormula = (formula: string): string =>
  (formula.replace(/^=/, '').match(PIECES) ?? [])
    .map((piece) =>
      piece.startsWith('"')
        ? piece
        : piece
            .replace(/[ \t\r\n\u00a0$']/g, '')
            .toUpperCase()
            .normalize('NFC'),
    )
    .join('')
