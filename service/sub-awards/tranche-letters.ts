import { listPartners } from '../../db/queries/masters.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { findSubAwardTranche, type TrancheRow } from '../../db/queries/sub-award-tranches.ts'
import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import { keptTrancheGate } from '../../shared/contract/sub-awards.ts'
import { amountInWords } from '../../shared/i18n/amount-words.ts'
import { faultText } from '../../shared/i18n/fault-text.ts'
import { formatDate, formatMoney } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import type { PrintBuilder } from '../prints/print-builder.ts'
import { type AwardStanding, subAwardPosition } from './sub-award-position.ts'

const FIGURES = ['advanced', 'accepted', 'refunded', 'outstanding', 'disallowed', 'queried', 'inReview', 'unspent'] as const

/** The letter that answers a request for a tranche: the payment notice, or why it is not paid. `key` is the tranche's id. */
export const printTrancheLetter: PrintBuilder = ({ database, key, language }) => {
  const tranche = findSubAwardTranche(database, Number(key))
  const on = tranche?.requestedOn ?? null
  const standing = tranche && on !== null ? subAwardPosition(database, tranche.subAward, on) : undefined
  if (!tranche || !standing || on === null) return failure(fault('TRANCHE_UNKNOWN'))
  const w = printWords(language)
  const { award, terms } = standing
  const partner = listPartners(database).find((known) => known.code === award.partner)
  const refused = tranche.state === 'refused' || tranche.state === 'cancelled'
  const details = {
    number: tranche.number,
    award: award.code,
    agreement: terms.agreementReference ?? award.code,
    currency: award.currency,
    amount: formatMoney(tranche.netMinor, award.currency, language),
    words: amountInWords(tranche.netMinor, award.currency, language),
  }
  const body: PrintBlock[] = refused
    ? [
        { kind: 'paragraph', text: w('tranche.refused', details) },
        ...refusalReasons(tranche, language).map((text) => ({ kind: 'paragraph', text: `– ${text}`, strong: true }) as const),
        { kind: 'paragraph', text: w('tranche.next') },
      ]
    : [
        { kind: 'paragraph', text: w(tranche.state === 'approved' ? 'tranche.text' : 'tranche.waits', details), strong: true },
        { kind: 'paragraph', text: w('tranche.netting') },
        { kind: 'paragraph', text: w('tranche.report', { due: terms.reportDueDays, review: terms.reviewDays }) },
        ...(tranche.overrideReason === null
          ? []
          : [
              {
                kind: 'paragraph',
                text: w('tranche.overridden', { reason: tranche.overrideReason, name: tranche.overriddenByName ?? '' }),
              } as const,
            ]),
      ]
  return success({
    title: w(refused ? 'tranche.refusal' : 'tranche.title'),
    reference: w('tranche.reference', details),
    fileName: `${award.code}-T${tranche.number}`,
    blocks: [
      { kind: 'paragraph', text: w('tranche.to', { partner: `${award.partner}, ${partner?.name ?? ''}` }), strong: true },
      { kind: 'paragraph', text: w('tranche.date', { date: formatDate(tranche.decidedOn ?? on) }) },
      ...body,
      {
        kind: 'fields',
        columns: 3,
        fields: [
          [w('tranche.need'), `${formatMoney(tranche.needMinor, award.currency, language)} ${award.currency}`],
          [w('tranche.netted'), `${formatMoney(tranche.nettedMinor, award.currency, language)} ${award.currency}`],
          [w('tranche.net'), `${details.amount} ${award.currency}`],
          [w('tranche.why'), tranche.justification ?? ''],
        ],
      },
      { kind: 'heading', text: w('award.position', { date: formatDate(on) }) },
      positionFields(standing, language),
      {
        kind: 'signatures',
        people: [{ role: w('award.sign.lead'), name: tranche.decidedByName ?? '' }, { role: w('award.sign.partner') }],
      },
    ],
  })
}

/** The reasons of the gate as it stood, and those of whoever decided. */
function refusalReasons(tranche: TrancheRow, language: Language): string[] {
  const gate = tranche.gate === null ? null : keptTrancheGate.read(tranche.gate)
  const reasons = (gate?.reasons ?? []).map((reason) => faultText(reason, language))
  return tranche.reason === null ? reasons : [...reasons, printWords(language)('tranche.decided', { reason: tranche.reason })]
}

function positionFields({ award, position }: AwardStanding, language: Language): PrintBlock {
  const w = printWords(language)
  const money = (minor: number) => `${formatMoney(minor, award.currency, language)} ${award.currency}`
  return {
    kind: 'fields',
    columns: 3,
    fields: [
      ...FIGURES.map((key): [string, string] => [w(`award.${key}`), money(position[key])]),
      [w('award.liquidation'), position.liquidationPercent === null ? '–' : `${position.liquidationPercent}\u202f%`],
    ],
  }
}

/** The letter by which a partner confirms what it still owes on an agreement. `key` is "SA-ARGA:2020-05-31". */
export const printSubAwardBalance: PrintBuilder = ({ database, key, language }) => {
  const [code = '', day = ''] = key.split(':')
  const on: LocalDate = isLocalDate(day) ? day : ''
  if (on === '') return failure(fault('DATE_INVALID', undefined, { value: day }))
  const standing = subAwardPosition(database, code, on)
  if (!standing) return failure(fault('SUB_AWARD_UNKNOWN', undefined, { subAward: code }))
  const w = printWords(language)
  const { award, position } = standing
  const partner = listPartners(database).find((known) => known.code === award.partner)
  const money = (minor: number) => formatMoney(minor, award.currency, language)
  const right = (label: string) => ({ label, align: 'right', widthMm: 28 }) as const
  const details = {
    date: formatDate(on),
    award: award.code,
    currency: award.currency,
    balance: money(position.outstanding),
    words: amountInWords(position.outstanding, award.currency, language),
  }
  return success({
    title: w('award.balance.title'),
    reference: `${award.code} ${formatDate(on)}`,
    fileName: `${award.code}-${on}`,
    blocks: [
      { kind: 'paragraph', text: w('tranche.to', { partner: `${award.partner}, ${partner?.name ?? ''}` }), strong: true },
      { kind: 'paragraph', text: w('award.balance.text', details) },
      positionFields(standing, language),
      { kind: 'heading', text: w('award.balance.advances') },
      {
        kind: 'table',
        columns: [
          { label: w('award.balance.advance') },
          { label: w('advance.column.date'), widthMm: 22 },
          right(w('award.advanced')),
          right(w('award.accepted')),
          right(w('award.refunded')),
          right(w('award.balance.left')),
        ],
        rows: position.advances.map((row) => [
          row.advance,
          formatDate(row.date),
          money(row.amountXof),
          money(row.acceptedXof),
          money(row.refundedXof),
          money(row.balanceXof),
        ]),
        totals: [[w('total'), '', '', '', '', money(position.outstanding)]],
      },
      { kind: 'paragraph', text: readLedger(database).organisationName },
      { kind: 'signatures', people: [{ role: w('award.sign.lead') }, { role: w('award.sign.partner') }] },
    ],
  })
}
