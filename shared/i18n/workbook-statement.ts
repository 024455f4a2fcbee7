import type { WorkbookFacts } from '../contract/verification.ts'
import { workbookVerdictEn } from './en/workbook-verdict.ts'
import { formatDecimalText } from './format.ts'
import { workbookVerdictFr } from './fr/workbook-verdict.ts'
import { interpolate } from './interpolate.ts'
import type { Language } from './language.ts'

type Piece = keyof typeof workbookVerdictFr

/** In one sentence, what was proved of a workbook, what was contradicted and what was not proved. */
export function workbookStatement(facts: WorkbookFacts, language: Language): string {
  const { cells, parts, formulas, sequence, filled, signers } = facts
  const counted = (count: number): string => formatDecimalText(String(count), language)
  const say = (piece: Piece, details: Readonly<Record<string, string | number>> = {}): string =>
    interpolate((language === 'fr' ? workbookVerdictFr : workbookVerdictEn)[piece], {
      cells: counted(cells),
      parts: counted(parts),
      formulas: counted(formulas),
      sequence: counted(sequence),
      filled: counted(filled.length),
      signers: signers.map(({ name }) => name).join(', '),
      ...details,
    })
  const listed = (pieces: readonly Piece[]): string => pieces.map((piece) => say(piece)).join(', ')
  const { proved, contradicted, unproved } = sorted(facts)
  const parted = [
    say('proved', { list: proved.length === 0 ? say('nothing') : listed(proved) }),
    ...(contradicted.length === 0 ? [] : [say('contradicted', { list: listed(contradicted) })]),
    say('unproved', { list: listed(unproved) }),
  ]
  return `${parted.join(say('between'))}.`
}

function sorted(facts: WorkbookFacts): Readonly<Record<'proved' | 'contradicted' | 'unproved', readonly Piece[]>> {
  const proved: Piece[] = []
  const contradicted: Piece[] = []
  const unproved: Piece[] = []
  const seal = facts.sealFaults === 0 ? proved : contradicted
  seal.push('seal')
  if (facts.signature === 'wrong') contradicted.push('signature')
  else if (facts.signature === 'present') proved.push(facts.compared === 'none' ? 'signature.compare' : 'signature.present')
  else unproved.push(`signature.${facts.signature}`)
  if (facts.formulas > 0) {
    if (facts.recalculated === 'same') proved.push('formulas')
    else if (facts.recalculated === 'differs') contradicted.push('formulas')
    else unproved.push(`formulas.${facts.recalculated}`)
  }
  if (facts.ledgerFaults > 0) contradicted.push('ledger')
  else if (facts.compared === 'kept' || facts.compared === 'recomputed') proved.push(`ledger.${facts.compared}`)
  if (facts.compared === 'not' || facts.compared === 'none') unproved.push(`ledger.${facts.compared}`)
  unproved.push('rest')
  return { proved, contradicted, unproved }
}
