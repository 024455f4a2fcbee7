/** A fingerprint as it is printed and read out: groups of four, hexadecimal. */
export const groupedFingerprint = (fingerprint: string): string => (fingerprint.match(/.{1,4}/g) ?? []).join(' ')

/** A fingerprint as somebody typed it from paper: spaces, hyphens, colons and case do not matter. Undefined when it is not 64 digits. */
export function typedFingerprint(text: string): string | undefined {
  const digits = text.replace(/[\s:-]/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(digits) ? digits : undefined
}
