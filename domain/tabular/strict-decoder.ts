/** Bytes that are not text in the encoding they should be in. */
export class NotText extends Error {}

const NOTHING = new Uint8Array(0)

/**
 * Decodes the chunks of an XML part, UTF-8 unless its mark says UTF-16, and refuses bytes that are no text.
 * UTF-8 is cut between characters here rather than by the decoder, whose streaming is several times slower.
 */
export class StrictDecoder {
  readonly #decoder: TextDecoder
  readonly #isWide: boolean
  #rest: Uint8Array = NOTHING
  #isStart = true

  constructor(start: Uint8Array) {
    const encoding = encodingOf(start)
    this.#isWide = encoding !== 'utf-8'
    this.#decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  }

  decode(chunk: Uint8Array): string {
    const text = this.#isWide ? this.#strictly(chunk, true) : this.#decodeNarrow(chunk)
    if (!this.#isStart || text === '') return text
    this.#isStart = false
    return text.startsWith('\ufeff') ? text.slice(1) : text
  }

  end(): string {
    return this.#strictly(this.#rest, false)
  }

  #decodeNarrow(chunk: Uint8Array): string {
    const bytes = this.#rest.length === 0 ? chunk : joined(this.#rest, chunk)
    const end = wholeCharacters(bytes)
    this.#rest = end === bytes.length ? NOTHING : bytes.slice(end)
    return this.#strictly(end === bytes.length ? bytes : bytes.subarray(0, end), false)
  }

  #strictly(bytes: Uint8Array, stream: boolean): string {
    try {
      return this.#decoder.decode(bytes, { stream })
    } catch {
      throw new NotText()
    }
  }
}

function encodingOf(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/** Where the last whole character ends: the bytes of one begun in the last three stay for the next chunk. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte < 0xc0) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}
