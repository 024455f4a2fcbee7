import type { Database } from '../../db/database.ts'
import { eventBySequence } from '../../db/queries/events.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { sealFigures } from '../../db/queries/verification.ts'
import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import { type Verification, verification as verificationSchema } from '../../shared/contract/verification.ts'
import { productVersion } from '../../shared/host/product-version.ts'
import { faultText } from '../../shared/i18n/fault-text.ts'
import { formatDate, formatDecimalText, formatMoney, formatMonth } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import type { PrintBuilder, PrintContent } from '../prints/print-builder.ts'
import { eventContent } from './event-content.ts'

/** The event of the chain that says a certificate of verification was handed out; its content is the verification. */
export const VERIFICATION_EVENT = 'verification'

const FAULTS_PRINTED = 200

/** The certificate that an event of the chain handed out, printed again; the key is the event's sequence. */
export const printVerification: PrintBuilder = ({ database, key, language }) => {
  const event = /^\d{1,15}$/.test(key) ? eventBySequence(database, Number(key)) : undefined
  const read = verificationSchema.safeParse(eventContent(event?.content ?? null))
  if (event?.type !== VERIFICATION_EVENT || !read.success) return failure(fault('CERTIFICATE_NEEDS_VERIFICATION'))
  const version = eventContent(event.content).version
  return success(
    verificationSheet(database, read.data, { language, by: event.userName, version: String(version ?? productVersion) }),
  )
}

/**
 * A verification on paper: a certificate when it is sound, else minutes that name what does not agree (spec 08 §6). It states the head before its own
 * export, in groups that people can read aloud, the counts, the closed months with their control totals, and the heads it was held against.
 */
export function verificationSheet(
  database: Database,
  verification: Verification,
  made: { readonly language: Language; readonly by: string; readonly version: string },
): PrintContent {
  const { language, by, version } = made
  const w = printWords(language)
  const { sound, head, sequence, verifiedAt } = verification
  const figure = (value: number): string => formatDecimalText(String(value), language)
  const day = formatDate(verifiedAt.slice(0, 10))
  const counts: [string, string][] = [
    [w('verification.vouchers'), figure(verification.vouchers)],
    [w('verification.lines'), figure(verification.lines)],
    [w('verification.events'), figure(verification.events)],
    [w('verification.balances'), figure(verification.accountBalances)],
    [w('verification.months'), figure(verification.closedMonths)],
    [w('verification.sequence'), figure(sequence)],
    [w('verification.when'), `${day} ${verifiedAt.slice(11, 16)} UTC`],
    [w('verification.version'), version],
  ]
  const verdict = sound
    ? w(verification.vouchers === 0 ? 'verification.empty' : 'verification.sound', { count: figure(verification.vouchers) })
    : w('verification.broken', { count: figure(verification.faults.length) })
  return {
    title: w(sound ? 'verification.title' : 'verification.minutes'),
    reference: day,
    fileName: `${w(sound ? 'verification.file' : 'verification.minutesFile')}-${verifiedAt.slice(0, 10)}`,
    // Minutes of a ledger that was altered vouch for nothing.
    ...(sound ? { head: { sequence, skeleton: true as const } } : {}),
    blocks: [
      { kind: 'paragraph', strong: true, text: verdict },
      { kind: 'paragraph', text: w(sound ? 'verification.covers' : 'verification.keep') },
      { kind: 'fields', columns: 1, fields: [[w('verification.head'), grouped(head)]] },
      { kind: 'fields', columns: 2, fields: counts },
      ...faultBlocks(verification, language),
      ...monthBlocks(database, language),
      ...headBlocks(verification, language),
      {
        kind: 'signatures',
        people: [
          { role: w('verification.verifier'), name: by },
          { role: w('verification.witness') },
          { role: w('verification.director') },
        ],
      },
    ],
  }
}

const grouped = (head: string): string => (head.match(/.{1,4}/g) ?? []).join(' ')

function faultBlocks({ faults, warnings }: Verification, language: Language): PrintBlock[] {
  const w = printWords(language)
  const list = (key: 'verification.faults' | 'verification.warnings', found: Verification['faults']): PrintBlock[] =>
    found.length === 0
      ? []
      : [
          { kind: 'heading', text: w(key) },
          {
            kind: 'table',
            columns: [{ label: w('verification.number'), widthMm: 12, align: 'right' }, { label: w('verification.what') }],
            rows: found.slice(0, FAULTS_PRINTED).map((each, index) => [String(index + 1), faultText(each, language)]),
          },
        ]
  return [...list('verification.faults', faults), ...list('verification.warnings', warnings)]
}

function monthBlocks(database: Database, language: Language): PrintBlock[] {
  const w = printWords(language)
  const closed = listPeriods(database).filter((period) => period.closedSequence !== null)
  if (closed.length === 0) return []
  const money = (value: number): string => formatMoney(value, 'XOF', language)
  return [
    { kind: 'heading', text: w('verification.totals') },
    {
      kind: 'table',
      columns: [
        { label: w('verification.month') },
        { label: w('verification.vouchers'), align: 'right' },
        { label: w('verification.lines'), align: 'right' },
        { label: w('verification.debit'), align: 'right' },
        { label: w('verification.credit'), align: 'right' },
      ],
      rows: closed.map(({ month, closedSequence }) => {
        const figures = sealFigures(database, month, closedSequence ?? 0)
        return [
          formatMonth(month, language),
          formatDecimalText(String(figures.vouchers), language),
          formatDecimalText(String(figures.lines), language),
          money(figures.debitXof),
          money(figures.creditXof),
        ]
      }),
    },
  ]
}

function headBlocks({ heads }: Verification, language: Language): PrintBlock[] {
  const w = printWords(language)
  if (heads.length === 0) return []
  return [
    { kind: 'heading', text: w('verification.heads') },
    {
      kind: 'table',
      columns: [
        { label: w('verification.stated'), widthMm: 24 },
        { label: w('verification.source'), widthMm: 34 },
        { label: w('verification.note') },
        { label: w('verification.short'), widthMm: 44 },
        { label: w('verification.state'), widthMm: 30 },
      ],
      rows: heads.map(({ date, source, note, head, state, sequence }) => [
        formatDate(date),
        w(`verification.source.${source}`),
        note,
        `${grouped(head.slice(0, 12))} … ${head.slice(-4)}`,
        state === 'held' ? w('verification.held', { sequence: sequence ?? 0 }) : w(`verification.${state}`),
      ]),
    },
  ]
}
