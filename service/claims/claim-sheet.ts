import { listClaims } from '../../db/queries/claims.ts'
import { lastEvent } from '../../db/queries/events.ts'
import { isSubmitted } from '../../domain/claims/claim-state.ts'
import type { ClaimModel } from '../../reports/model/claim-model.ts'
import { type ClaimRow, claimedAmount, claimRows } from '../../reports/model/claim-rows.ts'
import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import { productVersion } from '../../shared/host/product-version.ts'
import { formatDate, formatMoney } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { success } from '../../shared/result/result.ts'
import { findGrant } from '../conversion/find-grant.ts'
import type { PrintBuilder } from '../prints/print-builder.ts'
import { buildClaimModel } from '../reports/claim/build-claim-model.ts'

/** The claim of a period on paper, to be signed (spec 06 §5.1). `key` is "<grant>/<period>"; a claim that is not submitted says that it is a draft. */
export const printClaim: PrintBuilder = ({ database, key, language }) => {
  const [, code = '', period = ''] = /^(.*)\/([^/]*)$/.exec(key) ?? []
  const grant = findGrant(database, code)
  if (!grant.ok) return grant
  const at = lastEvent(database)?.at ?? ''
  const request = { period, preparedBy: '', generatedAt: at, today: at.slice(0, 10), appVersion: productVersion }
  const built = buildClaimModel(database, grant.value, request)
  if (!built.ok) return built
  const model = built.value
  const w = printWords(language)
  const claim = listClaims(database, grant.value.id).find((each) => each.period === period && isSubmitted(each.state))
  const { header } = model
  return success({
    title: w('claim.title'),
    reference: `${header.claimNumber}, ${header.grantNumber}, ${header.period}`,
    fileName: `${w('claim.title')}-${header.claimNumber}-${header.period}`,
    orientation: 'landscape',
    blocks: [
      { kind: 'stamp', text: claim ? w('claim.frozen', { date: formatDate(claim.submittedOn ?? '') }) : w('claim.draft') },
      headerFields(model, language),
      linesTable(model, language),
      { kind: 'heading', text: w('claim.amount', { currency: header.currency }) },
      amounts(model, language),
      { kind: 'paragraph', text: w('claim.declaration') },
      ...(claim ? [{ kind: 'paragraph', text: w('claim.fingerprint', { hash: claim.contentHash ?? '' }) } as const] : []),
      {
        kind: 'signatures',
        people: [
          { role: w('claim.prepared'), ...(header.preparedBy?.name ? { name: header.preparedBy.name } : {}) },
          { role: w('claim.reviewed'), ...(header.authorisedBy ? { name: header.authorisedBy.name } : {}) },
          { role: w('claim.visa') },
        ],
      },
    ],
  })
}

function headerFields({ header }: ClaimModel, language: Language): PrintBlock {
  const w = printWords(language)
  const version = header.budgetVersion
  return {
    kind: 'fields',
    columns: 3,
    fields: [
      [w('claim.donor'), header.donor],
      [w('claim.grant'), [header.grantNumber, header.component].filter((part) => part !== null).join(' · ')],
      [w('claim.project'), header.title[language]],
      [w('claim.lead'), header.lead],
      [w('claim.period'), `${formatDate(header.from)} – ${formatDate(header.to)}`],
      [w('claim.method'), header.method],
      [w('claim.budget'), version ? `V${version.number} · ${formatDate(version.date)}` : ''],
      ...(header.arrears
        ? ([
            [w('claim.order'), header.arrears.purchaseOrder ?? ''],
            [w('claim.account'), `${header.arrears.bank} ${header.arrears.account}`],
          ] as const)
        : []),
    ],
  }
}

function linesTable(model: ClaimModel, language: Language): PrintBlock {
  const w = printWords(language)
  const { currency } = model.header
  const money = (minor: number): string => formatMoney(minor, currency, language)
  const cells = (row: ClaimRow): string[] => [
    row.code,
    row.label?.[language] ?? w(row.kind === 'direct' ? 'claim.direct' : 'claim.total'),
    ...[row.budgetMinor, row.previousMinor, row.periodMinor, row.priorMinor, row.disallowedMinor, row.cumulativeMinor].map(money),
  ]
  const rows = claimRows(model)
  const right = { align: 'right', widthMm: 30 } as const
  return {
    kind: 'table',
    columns: [
      { label: w('claim.code'), widthMm: 18 },
      { label: w('claim.line') },
      { label: w('claim.approved', { currency }), ...right },
      { label: w('claim.previous'), ...right },
      { label: w('claim.gross'), ...right },
      { label: w('claim.prior'), ...right },
      { label: w('claim.disallowed'), ...right },
      { label: w('claim.cumulative'), ...right },
    ],
    rows: rows.filter((row) => ['head', 'line', 'npac'].includes(row.kind)).map(cells),
    totals: rows.filter((row) => row.kind === 'direct' || row.kind === 'total').map(cells),
  }
}

function amounts(model: ClaimModel, language: Language): PrintBlock {
  const w = printWords(language)
  const { eligibleMinor, claimedMinor } = claimedAmount(model)
  const { advanceRecoveredMinor, interestMinor, exchangeGainMinor } = model.deductions
  const money = (minor: number): string => formatMoney(minor === 0 ? 0 : minor, model.header.currency, language)
  return {
    kind: 'fields',
    columns: 2,
    fields: [
      [w('claim.eligible'), money(eligibleMinor)],
      [w('claim.advance'), money(-advanceRecoveredMinor)],
      [w('claim.interest'), money(-interestMinor)],
      ...(exchangeGainMinor === 0 ? [] : ([[w('claim.gain'), money(-exchangeGainMinor)]] as const)),
      [w('claim.claimed'), money(claimedMinor)],
    ],
  }
}
