const LINE_FEED = 0x0a

/**
 * Looks at bytes, block after block, for what is UTF-8 beyond ASCII and what is not, line by line.
 * A line with one wrong byte is wrong as a whole, because no program writes half a line in another encoding.
 */
export class Utf8Scan {
  /** First line with a character beyond ASCII, rightly encoded. */
  validLine: number | undefined
  /** First line that is not UTF-8. */
  invalidLine: number | undefined
  /** First line that holds U+FFFD. */
  replacedLine: number | undefined
  #line = 1
  #hasCharacter = false
  #isBroken = false
  /** Bytes of a character still to come, the lowest the next may be, the highest, and its value so far. */
  #missing = 0
  #lowest = 0x80
  #highest = 0xbf
  #value = 0

  add(bytes: Uint8Array): void {
    for (let index = 0; index < bytes.length; index++) {
      const byte = bytes[index] ?? 0
      if (byte < 0x80 && this.#missing === 0) {
        if (byte === LINE_FEED) this.#endLine()
      } else this.#addSpecial(byte)
    }
  }

  end(): void {
    this.#endLine()
  }

  #addSpecial(byte: number): void {
    if (this.#missing > 0) {
      if (byte >= this.#lowest && byte <= this.#highest) this.#continueCharacter(byte)
      else {
        this.#break()
        if (byte === LINE_FEED) this.#endLine()
      }
    } else if (byte >= 0xc2 && byte <= 0xdf) this.#begin(1, byte & 0x1f, 0x80, 0xbf)
    else if (byte >= 0xe0 && byte <= 0xef) this.#begin(2, byte & 0x0f, byte === 0xe0 ? 0xa0 : 0x80, byte === 0xed ? 0x9f : 0xbf)
    else if (byte >= 0xf0 && byte <= 0xf4) this.#begin(3, byte & 0x07, byte === 0xf0 ? 0x90 : 0x80, byte === 0xf4 ? 0x8f : 0xbf)
    else this.#break()
  }

  #begin(missing: number, value: number, lowest: number, highest: number): void {
    this.#missing = missing
    this.#value = value
    this.#lowest = lowest
    this.#highest = highest
  }

  #continueCharacter(byte: number): void {
    this.#value = (this.#value << 6) | (byte & 0x3f)
    this.#lowest = 0x80
    this.#highest = 0xbf
    this.#missing--
    if (this.#missing > 0) return
    this.#hasCharacter = true
    if (this.#value === 0xfffd) this.replacedLine ??= this.#line
  }

  #break(): void {
    this.#isBroken = true
    this.#missing = 0
  }

  #endLine(): void {
    if (this.#missing > 0) this.#break()
    if (this.#isBroken) this.invalidLine ??= this.#line
    else if (this.#hasCharacter) this.validLine ??= this.#line
    this.#isBroken = false
    this.#hasCharacter = false
    this.#line++
  }
}
