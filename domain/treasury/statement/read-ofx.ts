import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { OfxStatements } from './ofx-statements.ts'
import { ofxTokens } from './ofx-tokens.ts'
import { type ParsedFile, STATEMENT_LIMITS } from './parsed-statement.ts'

/**
 * Reads OFX of both kinds with one reader: version 1 is SGML whose fields need no end, version 2 is XML, and banks send the one under
 * the other's header. Refused: a definition of entities, a file that was cut short, and one without any account.
 */
export function readOfx(text: string, name: string): Result<ParsedFile> {
  const refuse = (code: Fault['code'], details?: Fault['details']) => failure(fault(code, { kind: 'file', name }, details))
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return refuse('STATEMENT_ENTITIES')
  const start = text.search(/<OFX[\s>]/i)
  if (start < 0) return refuse('STATEMENT_UNREADABLE', { format: 'OFX' })
  if (!/<\/OFX\s*>/i.test(text)) return refuse('STATEMENT_CUT_SHORT', { format: 'OFX' })
  const statements = new OfxStatements()
  let lines = 1 + (text.slice(0, start).match(/\n/g)?.length ?? 0)
  for (const token of ofxTokens(text, start)) {
    if (token.kind === 'text') statements.text(token.text)
    else if (token.kind === 'open') statements.open(token.name, lines)
    else statements.close(token.name)
    lines += token.lineBreaks
    if (statements.lineCount > STATEMENT_LIMITS.lines) return refuse('STATEMENT_TOO_LONG', { limit: STATEMENT_LIMITS.lines })
  }
  const found = statements.finish()
  return found.length === 0 ? refuse('STATEMENT_NONE') : success({ format: 'ofx', statements: found })
}
