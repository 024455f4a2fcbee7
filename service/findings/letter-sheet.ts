import type { Database } from '../../db/database.ts'
import { lastEvent } from '../../db/queries/events.ts'
import { listFindings } from '../../db/queries/findings.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { Finding } from '../../domain/audit/findings/finding.ts'
import { questionedTotals } from '../../domain/audit/findings/finding-amounts.ts'
import { isOverdue, statusOf } from '../../domain/audit/findings/finding-status.ts'
import type { PrintBlock } from '../../reports/model/print-sheet.ts'
import { FINDING_RISKS } from '../../shared/contract/finding-terms.ts'
import { type FindingsFilter, findingsFilter } from '../../shared/contract/findings.ts'
import { formatDate } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { PrintBuilder, PrintContent } from '../prints/print-builder.ts'
import { letterFinding } from './letter-finding.ts'
import { chosenFindings } from './list-findings.ts'
import { splitText } from './split-text.ts'

export interface LetterRequest {
  /** The findings to choose from: the ledger's, or in the auditor's seat with those of the auditor's file. */
  readonly findings: readonly Finding[]
  readonly filter: FindingsFilter
  /** Whom the letter is for; blank, the management of the organisation. */
  readonly addressee: string
  readonly language: Language
  readonly today: LocalDate
}

/**
 * The management letter of the findings under a filter: whom it is for and why, what is questioned by risk, then each finding with the management's answer, and who signs
 * (spec 04 §2.13). Withdrawn findings are left out unless they are asked for. Refused: a filter that no finding answers.
 */
export function letterContent(database: Database, request: LetterRequest): Result<PrintContent> {
  const { findings, filter, language, today } = request
  const found = chosenFindings(findings, filter, today)
    .filter(({ state }) => state !== 'withdrawn' || filter.status === 'withdrawn')
    .reverse()
  if (found.length === 0) return failure(fault('FINDING_LETTER_EMPTY'))
  const w = printWords(language)
  return success({
    title: w('findings.letter.title'),
    reference: formatDate(today),
    fileName: `${language === 'fr' ? 'lettre-de-recommandations' : 'management-letter'}-${today}`,
    blocks: [
      headFields(database, request, found),
      {
        kind: 'paragraph',
        text: found.length === 1 ? w('findings.letter.introOne') : w('findings.letter.intro', { count: found.length }),
      },
      { kind: 'paragraph', text: w('findings.letter.questioned') },
      { kind: 'heading', text: w('findings.letter.summary') },
      summaryTable(found, language, today),
      { kind: 'heading', text: w('findings.letter.list') },
      listTable(found, language, today),
      { kind: 'heading', text: w('findings.letter.detail') },
      ...found.map((finding) => letterFinding(finding, language, today)),
      {
        kind: 'signatures',
        people: [
          { role: w('findings.letter.sign.auditor') },
          { role: w('findings.letter.sign.management') },
          { role: w('findings.letter.sign.board') },
        ],
      },
    ],
  })
}

function headFields(
  database: Database,
  { filter, addressee, language, today }: LetterRequest,
  found: readonly Finding[],
): PrintBlock {
  const w = printWords(language)
  const organisation = readLedger(database).organisationName
  const dates = found.map(({ date }) => date).sort()
  const from = formatDate(filter.from ?? dates[0] ?? today)
  const to = formatDate(filter.to ?? dates.at(-1) ?? today)
  const fields: [string, string][] = [
    [w('findings.letter.to'), addressee.trim() === '' ? w('findings.letter.toAll', { organisation }) : addressee.trim()],
    [w('findings.letter.purpose'), w('findings.letter.purposeText')],
    [w('findings.letter.period'), w('findings.letter.periodOf', { from, to })],
  ]
  if (filter.grant !== undefined) fields.push([w('findings.letter.grant'), filter.grant])
  if (filter.entity !== undefined) fields.push([w('findings.letter.entity'), filter.entity])
  return { kind: 'fields', columns: 1, fields }
}

/** By risk, the highest first: how many, how many of them late, and the four parts of what is questioned, in francs and in the donor's currency. */
function summaryTable(found: readonly Finding[], language: Language, today: LocalDate): PrintBlock {
  const w = printWords(language)
  const row = (label: string, some: readonly Finding[]): string[] => {
    const totals = questionedTotals(some)
    const late = some.filter((finding) => isOverdue(finding, today)).length
    const parts = (['questioned', 'sustained', 'cleared', 'open'] as const).map((part) => splitText(totals, part, language, '\n'))
    return [label, String(some.length), String(late), ...parts]
  }
  const amount = (key: 'questioned' | 'sustained' | 'cleared' | 'open') =>
    ({ label: w(`findings.letter.column.${key}`), align: 'right', widthMm: 30 }) as const
  return {
    kind: 'table',
    columns: [
      { label: w('findings.letter.column.risk') },
      { label: w('findings.letter.column.count'), align: 'right', widthMm: 18 },
      { label: w('findings.letter.column.late'), align: 'right', widthMm: 18 },
      amount('questioned'),
      amount('sustained'),
      amount('cleared'),
      amount('open'),
    ],
    rows: FINDING_RISKS.map((risk) =>
      row(
        reportWord(`finding.risk.${risk}`)[language],
        found.filter((finding) => finding.risk === risk),
      ),
    ),
    totals: [row(w('total'), found)],
  }
}

function listTable(found: readonly Finding[], language: Language, today: LocalDate): PrintBlock {
  const w = printWords(language)
  return {
    kind: 'table',
    columns: [
      { label: w('findings.letter.column.number'), widthMm: 14 },
      { label: w('findings.letter.entity'), widthMm: 20 },
      { label: w('findings.letter.column.title') },
      { label: w('findings.letter.column.class'), widthMm: 30 },
      { label: w('findings.letter.column.risk'), widthMm: 16 },
      { label: w('findings.letter.column.status'), widthMm: 24 },
      { label: w('findings.letter.column.due'), widthMm: 22 },
    ],
    rows: found.map((finding) => [
      finding.number,
      finding.entity,
      finding.title,
      reportWord(`finding.class.${finding.classification}`)[language],
      reportWord(`finding.risk.${finding.risk}`)[language],
      reportWord(`finding.status.${statusOf(finding, today)}`)[language],
      finding.dueOn === null ? '' : formatDate(finding.dueOn),
    ]),
  }
}

/** The letter as a print: its key is the filter, as in an address ("grant=PECIC&status=live&addressee=…"). */
export const printManagementLetter: PrintBuilder = ({ database, key, language, today }) => {
  const { addressee = '', ...asked } = Object.fromEntries(new URLSearchParams(key))
  const filter = findingsFilter.strict().safeParse(asked)
  if (!filter.success) return failure(fault('FINDING_LETTER_KEY', undefined, { key }))
  const day = today ?? lastEvent(database)?.at.slice(0, 10) ?? ''
  return letterContent(database, { findings: listFindings(database), filter: filter.data, addressee, language, today: day })
}
