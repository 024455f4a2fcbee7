import type { Database } from '../../db/database.ts'
import { type BudgetVersionLineRow, budgetVersionLines, listBudgetVersions } from '../../db/queries/budget-versions.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { findVirement, type VirementMoveRow, type VirementRow, virementMoves } from '../../db/queries/virements.ts'
import { keptGrantTerms } from '../../domain/grants/grant-terms.ts'
import { keptVirementRules } from '../../domain/grants/virement-rules.ts'
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
  const grant = row && listGrants(database).find((known) => known.id === row.grantId)
  if (!row || !grant) return failure(fault('VIREMENT_UNKNOWN', undefined, { number: key }))
  const w = printWords(language)
  const terms = keptGrantTerms.read(grant.terms)
  const rules = keptVirementRules.read(grant.virement)
  const asks = row.test === 'APPROVAL'
  const before = linesOf(database, grant.id, row)
  const moves = virementMoves(database, row.id)
  const title = language === 'fr' ? grant.titleFr : grant.titleEn
  return success({
    title: w(asks ? 'virement.ask' : 'virement.notice'),
    reference: row.number,
    fileName: row.number,
    blocks: [
      { kind: 'paragraph', strong: true, text: w('virement.to', { donor: grant.donorName }) },
      {
        kind: 'fields',
        fields: [
          [w('virement.grant'), `${terms.reference ?? grant.code}, ${title}`],
          [w('voucher.date'), formatDate(row.requestedOn)],
          [w('virement.version'), `V${row.basedOn}`],
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
                version: row.versionNumber ?? 0,
                date: formatDate(row.decidedOn ?? row.requestedOn),
                effective: formatDate(row.effectiveOn ?? row.requestedOn),
                reference: row.donorReference ?? row.number,
              }),
            },
          ]
        : []),
      {
        kind: 'signatures',
        people: [
          { role: w('virement.requested'), name: row.requestedByName },
          { role: w('virement.authorised'), name: row.decidedByName ?? '' },
          { role: w('virement.donor', { donor: grant.donorCode }) },
        ],
      },
    ],
  })
}

/** The budget that the request was made on. */
function linesOf(database: Database, grantId: number, row: VirementRow): ReadonlyMap<string, BudgetVersionLineRow> {
  const version = listBudgetVersions(database, grantId).find((known) => known.number === row.basedOn)
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
  const budgetOf = (move: VirementMoveRow) => before.get(move.budgetLine)?.amountMinor ?? 0
  const labelOf = (move: VirementMoveRow): string => {
    const known = before.get(move.budgetLine)
    const label = language === 'fr' ? (known?.labelFr ?? move.labelFr) : (known?.labelEn ?? move.labelEn)
    return `${move.budgetLine} ${label ?? ''}`.trim()
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
      money(move.amountMinor),
      formatPercent(move.amountMinor, budgetOf(move), language, 2),
      money(budgetOf(move) + move.amountMinor),
    ]),
    totals: [
      [w('total'), total(budgetOf), total((move) => move.amountMinor), '', total((move) => budgetOf(move) + move.amountMinor)],
    ],
  }
}
