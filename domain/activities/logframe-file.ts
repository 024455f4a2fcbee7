import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import type { Result } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { type RowFields, readRows } from '../payments/row-fields.ts'
import { headerKey } from '../tabular/header-key.ts'
import { headerKeys } from '../tabular/match-header.ts'
import type { OpenTable } from '../tabular/open-table-types.ts'
import type { Derived } from './derived-actuals.ts'
import type { DatedValue } from './indicator-progress.ts'
import { plainValue } from './plain-value.ts'

/** The columns of a logframe file, which are those of the report `logframe`: results and indicators, each in its row. */
const LOGFRAME_COLUMNS = {
  level: ['level', 'niveau'],
  code: ['code'],
  parent: ['parent', 'rattache_a'],
  title_fr: ['title_fr', 'intitule', 'intitule_fr', 'titre'],
  title_en: ['title_en', 'intitule_en'],
  activity: ['activity', 'activite'],
  assumption: ['assumption', 'hypothese'],
  unit_fr: ['unit_fr', 'unite', 'unite_fr'],
  unit_en: ['unit_en', 'unite_en'],
  baseline: ['baseline', 'reference', 'valeur_de_reference'],
  baseline_date: ['baseline_date', 'date_de_reference'],
  milestones: ['milestones', 'jalons'],
  target: ['target', 'cible'],
  target_date: ['target_date', 'date_cible'],
  derived: ['derived', 'calcule'],
  derived_kind: ['derived_kind', 'nature_calculee'],
  verification: ['means_of_verification', 'verification', 'moyens_de_verification', 'source'],
} as const
type Field = keyof typeof LOGFRAME_COLUMNS

export const LOGFRAME_HEADER_KEYS: ReadonlySet<string> = headerKeys(LOGFRAME_COLUMNS)

export interface LogframeFileResult {
  readonly row: 'result'
  readonly level: 'impact' | 'outcome' | 'output'
  readonly code: string
  readonly parent: string | null
  readonly titleFr: string
  readonly titleEn: string
  readonly activity: string | null
  readonly assumption: string
  readonly place: Place
}

export interface LogframeFileIndicator {
  readonly row: 'indicator'
  readonly code: string
  readonly result: string
  readonly titleFr: string
  readonly titleEn: string
  readonly unitFr: string
  readonly unitEn: string
  readonly baseline: string
  readonly baselineOn: string
  readonly target: string
  readonly targetOn: string
  readonly milestones: readonly DatedValue[]
  readonly derived: Derived | null
  readonly derivedKind: string | null
  readonly verification: string
  readonly place: Place
}

const LEVELS: Readonly<Record<string, LogframeFileResult['level'] | 'indicator'>> = {
  impact: 'impact',
  outcome: 'outcome',
  effet: 'outcome',
  resultat: 'outcome',
  output: 'output',
  produit: 'output',
  extrant: 'output',
  indicator: 'indicator',
  indicateur: 'indicator',
}

const DERIVED: Readonly<Record<string, Derived>> = {
  events: 'EVENTS',
  evenements: 'EVENTS',
  participants: 'PARTICIPANTS',
  women: 'WOMEN',
  femmes: 'WOMEN',
  men: 'MEN',
  hommes: 'MEN',
  persondays: 'PERSON_DAYS',
  joursparticipants: 'PERSON_DAYS',
}

/** Reads a logframe file: every row, or every fault with its cell. A value is plain or grouped decimals, zero or more; milestones are "2020-06-30=120; …". */
export const readLogframeFile = (table: OpenTable): Result<(LogframeFileResult | LogframeFileIndicator)[]> =>
  readRows(table, LOGFRAME_COLUMNS, ['level', 'code', 'title_fr'], (fields) => {
    const word = fields.text('level', true)
    const level = word === null ? undefined : LEVELS[headerKey(word)]
    if (word !== null && level === undefined) fields.refuse(fault('LOGFRAME_LEVEL', fields.placeOf('level'), { value: word }))
    const code = fields.code('code', true)
    const titleFr = fields.text('title_fr', true)
    const indicator = level === 'indicator' ? indicatorFields(fields) : undefined
    if (code === null || titleFr === null || level === undefined) return undefined
    const named = { code, titleFr, titleEn: fields.text('title_en') ?? titleFr, place: fields.placeOf('code') }
    if (level === 'indicator') return indicator && { row: 'indicator', ...named, ...indicator }
    return {
      row: 'result',
      level,
      ...named,
      parent: fields.code('parent'),
      activity: fields.code('activity'),
      assumption: fields.text('assumption') ?? '',
    }
  })

function indicatorFields(fields: RowFields<Field>) {
  const result = fields.code('parent', true)
  const derivedWord = fields.text('derived')
  const derived = derivedWord === null ? null : DERIVED[headerKey(derivedWord)]
  if (derived === undefined)
    fields.refuse(fault('INDICATOR_DERIVED_UNKNOWN', fields.placeOf('derived'), { value: derivedWord ?? '' }))
  const unitFr = fields.text('unit_fr') ?? ''
  const found = {
    result: result ?? '',
    unitFr,
    unitEn: fields.text('unit_en') ?? unitFr,
    baseline: decimal(fields, 'baseline') ?? '0',
    baselineOn: fields.date('baseline_date', true),
    target: decimal(fields, 'target', true),
    targetOn: fields.date('target_date', true),
    milestones: milestonesOf(fields),
    derived: derived ?? null,
    derivedKind: fields.code('derived_kind'),
    verification: fields.text('verification') ?? '',
  }
  const { baselineOn, target, targetOn } = found
  if (result === null || baselineOn === null || target === null || targetOn === null) return undefined
  return { ...found, baselineOn, target, targetOn }
}

function decimal(fields: RowFields<Field>, field: Field, needed = false): string | null {
  const text = fields.code(field, needed)
  if (text === null) return null
  const plain = plainValue(text)
  if (plain === undefined) fields.refuse(fault('INDICATOR_VALUE', fields.placeOf(field), { value: text }))
  return plain ?? null
}

function milestonesOf(fields: RowFields<Field>): DatedValue[] {
  const parts = (fields.text('milestones') ?? '').split(';').map((part) => part.trim())
  return parts
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [date = '', text = ''] = part.split('=').map((side) => side.trim())
      const value = plainValue(text)
      if (isLocalDate(date) && value !== undefined) return [{ date, value }]
      fields.refuse(milestoneFault(fields.placeOf('milestones'), part))
      return []
    })
}

const milestoneFault = (place: Place, value: string): Fault => fault('MILESTONE_UNREADABLE', place, { value })
