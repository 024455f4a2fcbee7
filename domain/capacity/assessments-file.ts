import type { Place } from '../../shared/result/fault.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { readRows } from '../payments/row-fields.ts'
import { headerKeys } from '../tabular/match-header.ts'
import type { OpenTable } from '../tabular/open-table-types.ts'

const ASSESSMENT_COLUMNS = {
  partner: ['partner', 'partenaire'],
  date: ['date'],
  template: ['template', 'instrument', 'modele', 'outil', 'tool'],
  version: ['version'],
  by: ['by', 'assessed_by', 'evaluateur', 'par'],
  source: ['source', 'reference'],
  pillar: ['pillar', 'pilier', 'section', 'domaine'],
  score: ['score', 'note'],
  scaleFrom: ['scale_from', 'echelle_de', 'minimum'],
  scaleTo: ['scale_to', 'echelle_a', 'maximum', 'bareme'],
} as const

export const ASSESSMENT_HEADER_KEYS: ReadonlySet<string> = headerKeys(ASSESSMENT_COLUMNS)

/** An assessment as a file tells it, one row a pillar; the place is that of its first row. */
export interface FileAssessment {
  readonly partner: string
  readonly date: string
  readonly template: string
  readonly version: string
  readonly assessedBy: string
  readonly source: string
  readonly scaleFrom: string
  readonly scaleTo: string
  readonly place: Place
  readonly scores: { readonly pillar: string; readonly score: string; readonly place: Place }[]
}

/**
 * Reads assessments made before the ledger, or with another instrument (C42): partner, date, template, pillar, score; version, by, source and the
 * ends of the scale (0 and 4 where none is given). Rows of one partner, date and template are one assessment.
 */
export function readAssessmentsFile(table: OpenTable): Result<FileAssessment[]> {
  const rows = readRows(table, ASSESSMENT_COLUMNS, ['partner', 'date', 'template', 'pillar', 'score'], (fields) => {
    const [partner, date] = [fields.code('partner', true), fields.date('date', true)]
    const [template, pillar, score] = [fields.text('template', true), fields.text('pillar', true), fields.text('score', true)]
    if (partner === null || date === null || template === null || pillar === null || score === null) return undefined
    return {
      partner,
      date,
      template,
      version: fields.text('version') ?? '',
      assessedBy: fields.text('by') ?? '',
      source: fields.text('source') ?? table.name,
      scaleFrom: plainNumber(fields.text('scaleFrom') ?? '0'),
      scaleTo: plainNumber(fields.text('scaleTo') ?? '4'),
      place: fields.placeOf('partner'),
      score: { pillar, score: plainNumber(score), place: fields.placeOf('score') },
    }
  })
  if (!rows.ok) return rows
  const found = new Map<string, FileAssessment>()
  for (const { score, ...head } of rows.value) {
    const key = JSON.stringify([head.partner, head.date, head.template])
    const known = found.get(key) ?? { ...head, scores: [] }
    known.scores.push(score)
    found.set(key, known)
  }
  return success([...found.values()])
}

/** "2,5" as French spreadsheets write it is 2.5. */
const plainNumber = (text: string): string => text.trim().replace(',', '.')
