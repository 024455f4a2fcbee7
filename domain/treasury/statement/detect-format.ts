import type { StatementFormat } from './parsed-statement.ts'

/** The format of a text by its content: names of files say nothing sure. Anything without marks of its own is taken for a table. */
export function detectFormat(text: string): StatementFormat {
  const head = text.slice(0, 20_000)
  if (/<OFX[\s>]/i.test(head) || /^\s*OFXHEADER/m.test(head)) return 'ofx'
  if (/<(\w+:)?BkToCstmr(Stmt|DbtCdtNtfctn|AcctRpt)[\s>]/.test(head) || /xmlns[^>]*camt\.05[234]/.test(head)) return 'camt053'
  if (/^(\{[^\n]*)?:(20|25|60[FM]):/m.test(head)) return 'mt940'
  return 'table'
}

/** Workbooks and archives begin with these bytes: they are tables whatever else. */
export const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b
