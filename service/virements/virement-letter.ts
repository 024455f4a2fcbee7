import type { Database } from '../../db/database.ts'
import { type BudgetVersionLineRow, budgetVersionLines, listBudgetVersions } from '../../db/queries/budget-versions.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { findVirement, type VirementMoveRow, type VirementRow, virementMoves } from '../../db/queries/virements.ts'
import { readGrantTerms } from '../../domain/grants/grant-terms.ts'
import { readVirementRules } from '../../domain/grants/virement-rules.ts'
import { formatDate, formatDecimalText, formatMoney, formatPercent } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { PrintBuilder } from '../prints/print-builder.ts'

/** The letter that asks the donor for a virement, or tells them of one within the tolerance (spec 03 R-VIR). `key` is its number. */
export const printVirementLetter: PrintBuilder = ({ database, key, language }) => {
  const row = findVirement(database, key)
  const grant = row && listGrants(database).find((known) => known.id === row.grant_id)
  if (!row || !grant) return failure(fault('VIREMENT_UNKNOWN', undefined, { number: key }))
  const w = printWords(language)
  const terms = readGrantTerms(grant.terms)
  const rules = readVirementRules(grant.virement)
  const asks = row.test === 'APPROVAL'
  const before = linesOf(database, grant.id, row)
  const moves = virementMoves(database, row.id)
  const title = language === 'fr' ? grant.title_fr : grant.title_en
  return success({
    title: w(asks ? 'virement.ask' : 'virement.notice'),
    reference: row.number,
    fileName: row.number,
    blocks: [
      { kind: 'paragraph', strong: true, text: w('virement.to', { donor: grant.donor_name }) },
      {
        kind: 'fields',
        fields: [
          [w('virement.grant'), `${terms.reference ?? grant.code}, ${title}`],
          [w('voucher.date'), formatDate(row.requested_on)],
          [w('virement.version'), `V${row.based_on}`],
          [w('virement.rule'), w(`virement.scope.${rules.scope}`, { percent: formatDecimalText(rules.percent, language) })],
        ],
      },
      { kind: 'paragraph', text: w(asks ? 'virement.askText' : 'virement.noticeText', { number: row.number }) },
      movesTable(moves, before, row, language),
      { kind: 'heading', text: w('virement.why') },
      { kind: 'paragraph', text: row.reason },
      ...(row.state === 'approved'
        ? [
            {
              kind: 'paragraph' as const,
              text: w('virement.decided', {
                version: row.version_number ?? 0,
                date: formatDate(row.decided_on ?? row.requested_on),
                effective: formatDate(row.effective_on ?? row.requested_on),
                reference: row.donor_reference ?? row.number,
              }),
            },
          ]
        : []),
      {
        kind: 'signatures',
        people: [
          { role: w('virement.requested'), name: row.requested_by_name },
          { role: w('virement.authorised'), name: row.decided_by_name ?? '' },
          { role: w('virement.donor', { donor: grant.donor_code }) },
        ],
      },
    ],
  })
}

/** The budget that the request was made on. */
function linesOf(database: Database, grantId: number, row: VirementRow): ReadonlyMap<string, BudgetVersionLineRow> {
  const version = listBudgetVersions(database, grantId).find((known) => known.number === row.based_on)
  return new Map((version ? budgetVersionLines(database, version.id) : []).map((line) => [line.code, line]))
}

function movesTable(
  moves: readonly VirementMoveRow[],
  before: ReadonlyMap<string, BudgetVersionLineRow>,
  { currency }: VirementRow,
  language: Language,
) {
  const w = printWords(language)
  const money = (minor: number) => formatMoney(minor, currency, language)
  const budgetOf = (move: VirementMoveRow) => before.get(move.budget_line)?.amount_minor ?? 0
  const labelOf = (move: VirementMoveRow): string => {
    const known = before.get(move.budget_line)
    const label = language === 'fr' ? (known?.label_fr ?? move.label_fr) : (known?.label_en ?? move.label_en)
    return `${move.budget_line} ${label ?? ''}`.trim()
  }
  const total = (of: (move: VirementMoveRow) => number) => money(sumMinor(moves.map(of)))
  return {
    kind: 'table' as const,
    columns: [
      { label: w('virement.line') },
      { label: w('virement.before', { currency }), align: 'right' as const, widthMm: 34 },
      { label: w('virement.change', { currency }), align: 'right' as const, widthMm: 34 },
      { label: '%', align: 'right' as const, widthMm: 20 },
      { label: w('virement.after', { currency }), align: 'right' as const, widthMm: 34 },
    ],
    rows: moves.map((move) => [
      labelOf(move),
      money(budgetOf(move)),
      money(move.amount_minor),
      formatPercent(move.amount_minor, budgetOf(move), language, 2),
      money(budgetOf(move) + move.amount_minor),
    ]),
    totals: [
      [w('total'), total(budgetOf), total((move) => move.amount_minor), '', total((move) => budgetOf(move) + move.amount_minor)],
    ],
  }
}
