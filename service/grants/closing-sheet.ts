import type { ClosingFigures } from '../../domain/grants/closing-statement.ts'
import { keptGrantTerms } from '../../domain/grants/grant-terms.ts'
import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import { formatDate, formatDecimalText, formatMoney } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { type PrintWord, printWords } from '../../shared/i18n/print-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { findGrant } from '../conversion/find-grant.ts'
import type { PrintBuilder } from '../prints/print-builder.ts'
import { type ClosingStatement, closingStatement } from './closing-statement.ts'

const ROWS = [
  ['grantClosing.broughtIn', 'broughtIn'],
  ['grantClosing.received', 'received'],
  ['grantClosing.interest', 'interest'],
  ['grantClosing.spent', 'spent'],
  ['grantClosing.disallowed', 'disallowed'],
  ['grantClosing.eligible', 'eligible'],
  ['grantClosing.returned', 'returned'],
] as const satisfies readonly (readonly [PrintWord, keyof ClosingFigures])[]

/** The closing statement of a grant on paper: the whole, then each holder. `key` is the grant's code, a bar, and the day: "PECIC|2020-12-31". */
export const printClosingStatement: PrintBuilder = ({ database, key, language }) => {
  const [code = '', to = ''] = key.split('|')
  const found = findGrant(database, code)
  if (!found.ok) return found
  if (!isLocalDate(to)) return failure(fault('DATE_INVALID', undefined, { value: to }))
  const grant = found.value
  const terms = keptGrantTerms.read(grant.terms)
  const statement = closingStatement(database, grant, to)
  const w = printWords(language)
  const { donor } = statement.total
  const due = donor === null ? null : `${formatMoney(donor.balance, grant.currency, language)} ${grant.currency}`
  const dueXof = `${formatMoney(statement.total.xof.balance, FUNCTIONAL_CURRENCY, language)} ${FUNCTIONAL_CURRENCY}`
  return success({
    title: w('grantClosing.title'),
    reference: grant.code,
    fileName: `${grant.code}-${language === 'fr' ? 'decompte' : 'closing'}-${to}`,
    blocks: [
      {
        kind: 'fields',
        fields: [
          [w('grantClosing.donor'), grant.donorName],
          [w('grantClosing.agreement'), terms.reference ?? grant.code],
          [w('grantClosing.project'), language === 'fr' ? grant.titleFr : grant.titleEn],
          [w('grantClosing.period'), `${formatDate(grant.startDate)} – ${formatDate(grant.endDate)}`],
          [w('grantClosing.to'), formatDate(to)],
          [w('grantClosing.returnBy'), formatDate(statement.returnBy)],
          [w('grantClosing.interestRule'), w(`grantClosing.interest.${terms.interest}`)],
          [w('grantClosing.rate'), statement.rate === null ? '–' : formatDecimalText(statement.rate, language)],
        ],
      },
      wholeTable(statement, language),
      { kind: 'paragraph', strong: true, text: w('grantClosing.due', { amount: due ?? '–', xof: dueXof }) },
      { kind: 'heading', text: w('grantClosing.holders') },
      holdersTable(statement, language),
      { kind: 'paragraph', text: w('grantClosing.formula') },
      {
        kind: 'signatures',
        people: [
          { role: w('grantClosing.prepared') },
          { role: w('grantClosing.reviewed') },
          { role: w('grantClosing.authorised') },
        ],
      },
    ],
  })
}

function wholeTable({ total, currency }: ClosingStatement, language: Language): PrintBlock {
  const w = printWords(language)
  const row = (word: PrintWord, key: keyof ClosingFigures): string[] => [
    w(word),
    total.donor === null ? '–' : formatMoney(total.donor[key], currency, language),
    formatMoney(total.xof[key], FUNCTIONAL_CURRENCY, language),
  ]
  return {
    kind: 'table',
    columns: [
      { label: '' },
      { label: currency, align: 'right', widthMm: 42 },
      { label: FUNCTIONAL_CURRENCY, align: 'right', widthMm: 42 },
    ],
    rows: ROWS.map(([word, key]) => row(word, key)),
    totals: [row('grantClosing.balance', 'balance')],
  }
}

function holdersTable({ holders, total, currency }: ClosingStatement, language: Language): PrintBlock {
  const w = printWords(language)
  const francs = (minor: number) => formatMoney(minor, FUNCTIONAL_CURRENCY, language)
  const cells = (name: string, xof: ClosingFigures, donor: ClosingFigures | null): string[] => [
    name,
    francs(xof.broughtIn + xof.received),
    francs(xof.interest),
    francs(xof.eligible),
    francs(xof.returned),
    francs(xof.balance),
    donor === null ? '–' : formatMoney(donor.balance, currency, language),
  ]
  return {
    kind: 'table',
    dense: 7,
    columns: [
      { label: w('grantClosing.holder') },
      { label: w('grantClosing.received'), align: 'right', widthMm: 26 },
      { label: w('grantClosing.interest'), align: 'right', widthMm: 20 },
      { label: w('grantClosing.eligible'), align: 'right', widthMm: 26 },
      { label: w('grantClosing.returned'), align: 'right', widthMm: 22 },
      { label: w('grantClosing.balanceIn', { currency: FUNCTIONAL_CURRENCY }), align: 'right', widthMm: 26 },
      { label: w('grantClosing.balanceIn', { currency }), align: 'right', widthMm: 24 },
    ],
    rows: holders.map(({ code, name, xof, donor }) => cells(`${code} – ${name}`, xof, donor)),
    totals: [cells(w('total'), total.xof, total.donor)],
  }
}
