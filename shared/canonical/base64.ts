const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const PLACES: ReadonlyMap<string, number> = new Map([...ALPHABET].map((letter, place) => [letter, place]))

/** Standard base64 with its padding (RFC 4648, section 4), on every host alike. */
export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
    const left = bytes.length - at
    text += letter(first >> 2) + letter(((first & 3) << 4) | (second >> 4))
    text += left > 1 ? letter(((second & 15) << 2) | (third >> 6)) : '='
    text += left > 2 ? letter(third & 63) : '='
  }
  return text
}

const letter = (place: number): string => ALPHABET.charAt(place)

/**
 * The bytes of a base64 text; undefined for any text that `base64Of` would not have written: a missing padding, a foreign character, or spare bits that are not
 * zero. So two different texts never stand for the same bytes.
 */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined
  const bare = text.replace(/={1,2}$/, '')
  const bytes = new Uint8Array(Math.floor((bare.length * 6) / 8))
  let bits = 0
  let held = 0
  let at = 0
  for (const sign of bare) {
    const place = PLACES.get(sign)
    if (place === undefined) return undefined
    held = ((held << 6) | place) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >> bits) & 0xff
  }
  return base64Of(bytes) === text ? bytes : undefined
}
