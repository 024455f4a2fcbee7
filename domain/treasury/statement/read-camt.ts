import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { XmlHasDtd, XmlInvalid, XmlReader } from '../../tabular/xml-reader.ts'
import { CamtStatements } from './camt-statements.ts'
import { type ParsedFile, STATEMENT_LIMITS } from './parsed-statement.ts'

const PIECE = 1 << 16

/**
 * Reads a statement of ISO 20022, camt.053 in any version: the elements that matter have kept their names. Each entry is one movement,
 * as the bank booked it; details of a batch only name it. Refused: the notice (camt.054) and the report of the day (camt.052), which are no
 * statements, definitions of entities, and XML that is not well-formed.
 */
export function readCamt(text: string, name: string): Result<ParsedFile> {
  const refuse = (code: Fault['code'], details?: Fault['details']) => failure(fault(code, { kind: 'file', name }, details))
  const other = /<(?:\w+:)?BkToCstmr(DbtCdtNtfctn|AcctRpt)[\s>]/.exec(text)
  if (other) return refuse('STATEMENT_CAMT_OTHER', { kind: other[1] === 'AcctRpt' ? 'camt.052' : 'camt.054' })
  const statements = new CamtStatements()
  try {
    const reader = new XmlReader(statements, STATEMENT_LIMITS.depth)
    for (let at = 0; at < text.length; at += PIECE) {
      reader.write(text.slice(at, at + PIECE))
      if (statements.lineCount > STATEMENT_LIMITS.lines) return refuse('STATEMENT_TOO_LONG', { limit: STATEMENT_LIMITS.lines })
    }
    reader.close()
  } catch (cause) {
    if (cause instanceof XmlHasDtd) return refuse('STATEMENT_ENTITIES')
    if (cause instanceof XmlInvalid) return refuse('STATEMENT_UNREADABLE', { format: 'CAMT.053' })
    throw cause
  }
  return statements.found.length === 0 ? refuse('STATEMENT_NONE') : success({ format: 'camt053', statements: statements.found })
}
