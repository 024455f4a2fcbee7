import type { Database } from '../../db/database.ts'
import { checklistActions, findChecklistRun } from '../../db/queries/checklists.ts'
import { readChecklistAnswer } from '../../domain/compliance/read-answer.ts'
import { EVIDENCE_DOCUMENT } from '../../shared/contract/checklist-evidence.ts'
import type { ChecklistScale } from '../../shared/contract/checklist-template-content.ts'
import type { ChecklistAnswerInput } from '../../shared/contract/compliance.ts'
import { formatDate, formatDecimalText } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { checklistRun } from './list-runs.ts'

/** A run as a reader sees it on paper or in a workbook, every text in the reader's language. */
export interface RunRecord {
  readonly title: string
  readonly name: string
  readonly subject: string
  readonly fields: readonly (readonly [label: string, value: string])[]
  readonly scoreColumns: readonly string[]
  readonly scores: readonly (readonly string[])[]
  readonly total: readonly string[]
  readonly answerColumns: readonly string[]
  /** Section, number, item, answer, what the books say otherwise, evidence, comment, by whom. */
  readonly answers: readonly (readonly string[])[]
  readonly actionColumns: readonly string[]
  readonly actions: readonly (readonly string[])[]
  readonly people: readonly { readonly role: string; readonly name?: string }[]
}

type Run = Extract<ReturnType<typeof checklistRun>, { ok: true }>['value']

/**
 * All that a run holds (spec 05 §3.1: "signed, exportable to Excel in FR/EN"): score by section, answers with evidence and comments, actions, signature.
 * Refused: an unknown run.
 */
export function runRecord(database: Database, id: number, language: Language): Result<RunRecord> {
  const found = checklistRun(database, id)
  if (!found.ok) return found
  const row = findChecklistRun(database, id)
  if (!row) return failure(fault('CHECKLIST_RUN', undefined, { run: id }))
  const run = found.value
  const w = printWords(language)
  const actions = checklistActions(database).filter(({ runId }) => runId === id)
  const items = run.asked.sections.flatMap((section) => section.items)
  const ratings = ['LOW', 'MEDIUM', 'HIGH', 'SEVERE'] as const
  const rating = ratings.find((each) => each === run.rating)
  return success({
    title: w('checklist.title', { template: run.template, version: run.version }),
    name: run.asked.name[language],
    subject: run.subject.split(':').slice(1).join(':'),
    fields: [
      [w('checklist.subject'), run.subject.split(':').slice(1).join(':')],
      [w('checklist.date'), formatDate(run.date)],
      [w('checklist.state'), signatureText(run, language)],
      [w('checklist.madeBy'), run.preparers.join(', ')],
      ...(run.signedAt === null
        ? []
        : [[w('checklist.result'), w(run.passed ? 'checklist.passed' : 'checklist.notPassed')] as const]),
      [w('checklist.share'), shareText(run, language)],
      [w('checklist.contradicted'), run.contradictedItems.length === 0 ? '–' : contradictedText(run)],
      [w('checklist.total'), totalText(run, row.capped === 1, language)],
      [w('checklist.rating'), rating ? w(`checklist.rating.${rating}`) : (run.rating ?? '–')],
      ...(run.note === '' ? [] : [[w('checklist.note'), run.note] as const]),
    ],
    scoreColumns: [
      w('checklist.section'),
      w('checklist.score'),
      w('checklist.answered'),
      w('checklist.notApplicable'),
      w('checklist.blocking'),
    ],
    scores: run.asked.sections.map((section) => scoreRow(run, section.code, section[language], language)),
    total: scoreRow(run, 'TOTAL', w('checklist.total'), language),
    answerColumns: [
      w('checklist.section'),
      w('checklist.number'),
      w('checklist.item'),
      w('checklist.answer'),
      w('checklist.books'),
      w('checklist.evidence'),
      w('checklist.comment'),
      w('checklist.people'),
    ],
    answers: answerRows(run, language),
    actionColumns: [
      w('checklist.number'),
      w('checklist.action'),
      w('checklist.owner'),
      w('checklist.due'),
      w('checklist.done'),
      w('checklist.comment'),
    ],
    actions: actions.map((action) => {
      const item = items.find(({ number }) => number === action.item)
      const done = action.doneOn === null ? '' : formatDate(action.doneOn)
      return [
        item?.code ?? String(action.item),
        item?.[language] ?? '',
        action.owner,
        formatDate(action.dueOn),
        done,
        action.note,
      ]
    }),
    people: [
      { role: w('checklist.prepared'), name: run.preparers.join(', ') },
      {
        role: w('checklist.approved'),
        ...(run.signedBy === null ? {} : { name: `${run.signedBy} · ${run.signedAt?.slice(0, 10) ?? ''}` }),
      },
    ],
  })
}

function totalText(run: Run, capped: boolean, language: Language): string {
  const w = printWords(language)
  if (run.score === null) return '–'
  const most = formatDecimalText(run.asked.most, language)
  const score = w('checklist.outOf', { score: formatDecimalText(run.score, language), most })
  const why = run.blocking > 0 ? 'checklist.capped' : 'checklist.cappedShare'
  return capped ? `${score} (${w(why)})` : score
}

/** Draft, signed, or signed alone: a run that nobody else saw says so. */
function signatureText({ signedAt, signedBy, signedAlone }: Run, language: Language): string {
  const w = printWords(language)
  if (signedAt === null) return w('checklist.draft')
  const details = { name: signedBy ?? '', date: formatDate(signedAt.slice(0, 10)) }
  return w(signedAlone ? 'checklist.signedAlone' : 'checklist.signed', details)
}

function shareText({ notApplicable: count, applicable, asked }: Run, language: Language): string {
  const most = formatDecimalText(asked.mostNotApplicable, language)
  return printWords(language)('checklist.shareOf', { count, applicable, most })
}

/** The items that the books contradict, by their codes. */
const contradictedText = (run: Run): string =>
  run.asked.sections
    .flatMap(({ items }) => items)
    .flatMap(({ number, code }) => (run.contradictedItems.includes(number) ? [code] : []))
    .join(', ')

function scoreRow(run: Run, code: string, label: string, language: Language): string[] {
  const score = run.scores.find(({ section }) => section === code)
  const shown = score && score.score !== '' ? formatDecimalText(score.score, language) : '–'
  return [label, shown, ...[score?.answered ?? 0, score?.notApplicable ?? 0, score?.blocking ?? 0].map(String)]
}

function answerRows(run: Run, language: Language): string[][] {
  const w = printWords(language)
  const answers = new Map(run.answers.map((answer) => [answer.item, answer]))
  return run.asked.sections.flatMap((section) =>
    section.items.map((item) => {
      const answer = answers.get(item.number)
      const shown = run.inapplicable.includes(item.number)
        ? w('checklist.inapplicable')
        : answer
          ? spokenAnswer(answer, item.scale, run, language)
          : w('checklist.unanswered')
      const evidence = answer ? spokenEvidence(answer.evidence, run, language) : ''
      const isAgainst = answer !== undefined && run.contradictedItems.includes(item.number)
      const said = isAgainst ? spokenAnswer({ ...answer, answer: answer.books }, item.scale, run, language) : ''
      return [
        section[language],
        item.code,
        `${item.blocking ? '■ ' : ''}${item[language]}`,
        shown,
        isAgainst ? `${said} (${answer.booksReason})` : '',
        evidence,
        answer?.comment ?? '',
        answer ? peopleText(run, answer, language) : '',
      ]
    }),
  )
}

/** Who gave an answer by hand, and the second person of an N/A on a blocking item. */
function peopleText(run: Run, answer: Run['answers'][number], language: Language): string {
  const w = printWords(language)
  const { answeredBy, confirmedBy, confirmedAt, item } = answer
  const second =
    confirmedBy === null
      ? run.secondPerson.includes(item)
        ? w('checklist.unconfirmed')
        : ''
      : w('checklist.confirmedBy', { name: confirmedBy, date: formatDate((confirmedAt ?? '').slice(0, 10)) })
  const byHand = answeredBy === null ? w('checklist.books') : w('checklist.byHand', { name: answeredBy })
  return [byHand, second].filter((text) => text !== '').join(' · ')
}

function spokenAnswer(
  { answer }: Pick<ChecklistAnswerInput, 'answer'>,
  scale: ChecklistScale,
  run: Run,
  language: Language,
): string {
  const word = answer.toLowerCase()
  const w = printWords(language)
  const read = readChecklistAnswer(answer, scale)
  if (read?.kind === 'given' && scale === 'DATE') return formatDate(read.text)
  if (read?.kind === 'given' && scale === 'AMOUNT') return formatDecimalText(read.text, language)
  if (read?.kind === 'given' && scale === 'TEXT') return read.text
  if (word === 'yes' || word === 'oui' || word === 'y' || word === 'o') return w('checklist.answer.yes')
  if (word === 'no' || word === 'non') return w('checklist.answer.no')
  if (word === 'na' || word === 'n/a' || word === 's/o' || word === 'so') return w('checklist.answer.NA')
  return EVIDENCE_DOCUMENT.test(`document:${word}`) ? spokenEvidence(`document:${word}`, run, language) : answer
}

/** The name of the document that an evidence points at, or its words. */
function spokenEvidence(evidence: string, run: Run, language: Language): string {
  const id = EVIDENCE_DOCUMENT.exec(evidence.trim())?.[1]
  if (id === undefined) return evidence
  const document = run.documents.find((each) => each.id === id)
  return printWords(language)('checklist.document', { name: `${document?.name ?? ''} (${id.slice(0, 12)})` })
}
