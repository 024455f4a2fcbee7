/** Digits only, without the international prefix of Mali: how two writings of one telephone number are compared. */
export function phoneDigits(text: string): string {
  const digits = text.replace(/\D/g, '').replace(/^00/, '')
  return digits.length > 8 && digits.startsWith('223') ? digits.slice(3) : digits
}
