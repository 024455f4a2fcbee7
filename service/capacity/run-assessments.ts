import type { Database } from '../../db/database.ts'
import { type ChecklistRunRow, checklistAnswers, listChecklistRuns } from '../../db/queries/checklists.ts'
import { percentOfScale, remainingPercent } from '../../domain/capacity/percent-of-scale.ts'
import { pillarKey } from '../../domain/capacity/pillar-key.ts'
import { type SectionScale, sectionScale } from '../../domain/capacity/section-scale.ts'
import type { ChecklistSection, ChecklistTemplate, SectionScore } from '../../domain/compliance/checklist-template.ts'
import type { CapacityAssessment, CapacityPillar } from '../../shared/contract/capacity.ts'
import { PILLARS } from '../../shared/contract/sub-awards.ts'
import { type JudgedRun, judgeRun, scoreText } from '../compliance/judge-run.ts'
import { findTemplate } from '../compliance/templates.ts'

const SUBJECT = 'partner:'

/** A signed checklist of a partner, with what it is made of: its template as the ledger has it, and its judged answers. */
export interface AssessedRun {
  readonly row: ChecklistRunRow
  readonly partner: string
  readonly template: ChecklistTemplate
  readonly judged: JudgedRun
}

/** The signed runs whose subject is a partner, of any template (C42), the oldest first. One whose template the ledger no longer has is left out. */
export function assessedRuns(database: Database, partner: string | null): AssessedRun[] {
  return listChecklistRuns(database)
    .filter(({ state, subject }) => state === 'signed' && isOf(subject, partner))
    .reverse()
    .flatMap((row) => {
      const template = findTemplate(database, row.template, row.templateVersion)
      const judged = template && judgeRun(template, checklistAnswers(database, row.id))
      return template && judged?.ok ? [{ row, partner: row.subject.slice(SUBJECT.length), template, judged: judged.value }] : []
    })
}

const isOf = (subject: string, partner: string | null): boolean =>
  partner === null ? subject.startsWith(SUBJECT) : subject === `${SUBJECT}${partner}`

/** The pillar that a section stands for: one of T4's four by its code, else the one that its name says. */
export const sectionPillar = ({ code, fr }: ChecklistSection): string => {
  const key = pillarKey(code)
  return PILLARS.some((pillar) => pillar === key) ? key : pillarKey(fr)
}

/** The names of a template's pillars in both languages. */
export const templatePillars = ({ sections }: ChecklistTemplate): CapacityPillar[] =>
  sections.filter(isScored).map((section) => ({ key: sectionPillar(section), label: { fr: section.fr, en: section.en } }))

/** A section of decisions alone (T4's last) is no pillar. */
const isScored = ({ items }: ChecklistSection): boolean => items.some(({ scored }) => scored !== false)

/** A signed run as an assessment: its pillars and the whole, each in its own scale and as a percentage of it. */
export function runAssessment({ row, partner, template, judged }: AssessedRun): CapacityAssessment {
  const { answers, score } = judged
  const written = (
    pillar: string,
    { score: worth }: SectionScore,
    { from, to }: SectionScale,
  ): CapacityAssessment['scores'][number] => {
    const text = scoreText(worth) ?? ''
    const percent = percentOfScale(text, from, to)
    // Where fewer points are better, the curve still rises with what a partner can do.
    const shown = percent !== undefined && template.lowerIsBetter ? remainingPercent(percent) : percent
    return { pillar, score: text, from, to, percent: shown ?? null }
  }
  const scores = template.sections.flatMap((section, index) => {
    const of = score.sections[index]
    return of && isScored(section) ? [written(sectionPillar(section), of, sectionScale(template, section.items, answers))] : []
  })
  const all = template.sections.flatMap(({ items }) => items)
  return {
    key: `run:${row.id}`,
    kind: 'run',
    id: row.id,
    partner,
    date: row.date,
    template: row.template,
    templateName: { ...template.name },
    version: String(row.templateVersion),
    by: row.signedBy ?? row.madeBy,
    source: row.note,
    scores,
    total: written('TOTAL', score.total, sectionScale(template, all, answers)),
  }
}
