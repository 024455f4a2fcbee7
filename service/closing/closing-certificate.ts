import { eventBySequence } from '../../db/queries/events.ts'
import { backupOfClosing, listReopenings } from '../../db/queries/period-reopenings.ts'
import { progressOf } from '../../domain/closing/checklist.ts'
import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import { evidenceText } from '../../shared/i18n/evidence-text.ts'
import { formatDate, formatMoney, formatMonth } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import { closingSeal } from '../audit/closing-seal.ts'
import type { PrintBuilder } from '../prints/print-builder.ts'
import { CHECKLIST_ITEMS } from './checklist-items.ts'
import { type SealedChecklist, type SealedRow, sealedChecklist } from './sealed-checklist.ts'

/**
 * The certificate of a closed month (spec 08 §5-§6): what its seal covers, the chain's head to note outside the ledger, the checklist, who
 * sealed it, and boxes to sign in. The key is the month. Refused while the month is not closed.
 */
export const closingCertificate: PrintBuilder = ({ database, key: month, language }) => {
  const sealed = sealedChecklist(database, month)
  if (!sealed) return failure(fault('PERIOD_NOT_CLOSED', undefined, { period: month }))
  const w = printWords(language)
  const seal = closingSeal(eventBySequence(database, sealed.sequence)?.content ?? null)
  const total = (name: string): number => (typeof seal.totals[name] === 'number' ? seal.totals[name] : 0)
  const backup = backupOfClosing(database, month, sealed.at)
  const reopened = listReopenings(database, month).filter(({ state }) => state === 'confirmed')
  const figure = (name: string): string => formatMoney(total(name), 'XOF', language)
  const fields: [string, string][] = [
    [w('closing.month'), formatMonth(month, language)],
    [w('closing.sealedOn'), `${formatDate(sealed.at.slice(0, 10))} ${sealed.at.slice(11, 16)} UTC`],
    [w('closing.vouchers'), figure('vouchers')],
    [w('closing.lines'), figure('lines')],
    [w('closing.debit'), figure('debitXof')],
    [w('closing.credit'), figure('creditXof')],
    [w('closing.backup'), backup ? backup.fileName : w('closing.noBackup')],
    [w('closing.reopenings'), String(reopened.length)],
  ]
  return success({
    title: w('closing.title'),
    reference: formatMonth(month, language),
    fileName: `${language === 'fr' ? 'PV-cloture' : 'closing-certificate'}-${month}`,
    head: { skeleton: true },
    blocks: [
      { kind: 'paragraph', text: w('closing.text', { month: formatMonth(month, language) }) },
      { kind: 'fields', columns: 2, fields },
      {
        kind: 'fields',
        columns: 1,
        fields: [
          [w('closing.head'), sealed.head],
          [w('closing.before'), seal.head],
        ],
      },
      ...checklistBlocks(sealed, language),
      {
        kind: 'signatures',
        people: [
          { role: w('closing.prepared') },
          { role: w('closing.sealer'), name: sealed.by },
          { role: w('closing.director') },
        ],
      },
    ],
  })
}

/** The answer of an item; what the books said otherwise stands under it. */
function answerWords(row: SealedRow | undefined, w: ReturnType<typeof printWords>): string {
  const state = row?.state ?? 'unanswered'
  const said = row?.books ?? null
  return said === null || said === state
    ? w(`closing.state.${state}`)
    : `${w(`closing.state.${state}`)}\n${w('closing.books', { answer: w(`closing.state.${said}`) })}`
}

function checklistBlocks(sealed: SealedChecklist, language: Language): PrintBlock[] {
  const w = printWords(language)
  if (!sealed.rows) return [{ kind: 'paragraph', text: w('closing.noChecklist') }]
  const rows = sealed.rows
  const items = CHECKLIST_ITEMS.map((item) => ({ item, row: rows.find((known) => known.item === item.number) }))
  const progress = progressOf(items.map(({ item, row }) => ({ item, state: row?.state ?? 'unanswered' })))
  return [
    { kind: 'heading', text: w('closing.checklist', { yes: progress.yes, of: progress.of }) },
    {
      kind: 'table',
      columns: [
        { label: w('closing.number'), widthMm: 9, align: 'right' },
        { label: w('closing.item'), widthMm: 62 },
        { label: w('closing.answer'), widthMm: 18 },
        { label: w('closing.evidence') },
        { label: w('closing.responsible'), widthMm: 26 },
      ],
      rows: items.map(({ item, row }) => [
        String(item.number),
        `${item[language]}${item.blocking ? ' ■' : ''}`,
        answerWords(row, w),
        [row?.comment ?? '', ...(row?.evidence ?? []).slice(0, 2).map((each) => evidenceText(each, language))]
          .filter((text) => text !== '')
          .join('\n'),
        row?.responsible ?? '',
      ]),
    },
  ]
}
