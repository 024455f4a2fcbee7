/** "Chèque 000458", "chq n° 458", "CHEQUE N°000458", "cheque #458". */
const WRITTEN = /\b(?:ch[eè]que|chq|cheque|ch\.)\s*(?:n[°ºo]?\.?\s*)?[:#]?\s*(\d{1,15})\b/iu
const CHEQUE_MODE = /^\s*(?:ch[eè]que|chq|check)\s*$/iu
const DIGITS = /^\s*(?:n[°ºo]?\.?\s*)?(\d{1,15})\s*$/iu

/** The number of the cheque that a voucher line names in its payment mode or document reference; undefined when it names none. */
export function chequeNumberOf(paymentMode: string | null, documentReference: string | null): number | undefined {
  const digits = chequeDigits(paymentMode, documentReference)
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits)
}

/** The same as it is written, zeros in front included: "000458". */
export function chequeDigits(paymentMode: string | null, documentReference: string | null): string | undefined {
  for (const text of [paymentMode, documentReference]) {
    const written = text === null ? null : WRITTEN.exec(text.normalize('NFC'))
    if (written?.[1] !== undefined) return written[1]
  }
  if (paymentMode !== null && CHEQUE_MODE.test(paymentMode.normalize('NFC')) && documentReference !== null) {
    const digits = DIGITS.exec(documentReference)
    if (digits?.[1] !== undefined) return digits[1]
  }
  return undefined
}

/** A cheque's number as its book prints it: "000458". */
export const writeChequeNumber = (number: number, width: number): string => String(number).padStart(width, '0')
