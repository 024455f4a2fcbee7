import { describe, expect, test } from 'vitest'
import { derivedActuals } from '../../../domain/activities/derived-actuals.ts'
import { achievedUnits, milestoneDue, progressPercent } from '../../../domain/activities/indicator-progress.ts'
import { plainValue } from '../../../domain/activities/plain-value.ts'
import { importLogframeFile } from '../../../service/activities/import-logframe.ts'
import { logframeView } from '../../../service/activities/logframe-view.ts'
import { recordActual } from '../../../service/activities/record-actual.ts'
import { removeFromLogframe } from '../../../service/activities/save-result.ts'
import { newCommandId } from '../../../service/kernel/run-command.ts'
import { machineCsv } from '../../../service/reports/machine-csv.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import type { ActualInput } from '../../../shared/contract/activities.ts'
import { codesOf, faultsOf } from '../../helpers/closing-books.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { activityBooks, eventOf, grantOf, keepIndicator, keepResult, someone, withLogframe } from './activity-books.ts'

const record = (books: TemporaryLedger, more: Partial<ActualInput>) =>
  books.command('activities.recordActual', (work) =>
    recordActual(work, {
      indicator: 1,
      date: '2020-03-31',
      value: '45',
      women: null,
      men: null,
      source: 'Rapport trimestriel',
      corrects: null,
      reason: null,
      ...more,
    }),
  )
const indicatorsOf = (books: TemporaryLedger, on: string) =>
  logframeView(books.database, grantOf(books), on).flatMap(({ indicators }) => indicators)

describe('progress', () => {
  const milestones = [
    { date: '2020-06-30', value: '120' },
    { date: '2020-03-31', value: '60' },
  ]
  test('the last milestone that is due; before the first, the first', () => {
    expect(milestoneDue(milestones, '2020-03-30')?.value).toBe('60')
    expect(milestoneDue(milestones, '2020-06-29')?.value).toBe('60')
    expect(milestoneDue(milestones, '2020-06-30')?.value).toBe('120')
    expect(milestoneDue([], '2020-06-30')).toBeUndefined()
  })
  test('exact, from the baseline, for what grows and what is to fall', () => {
    expect(progressPercent('10', '45', '60')).toBe('70.0')
    expect(progressPercent('0.1', '0.2', '0.4')).toBe('33.3')
    expect(progressPercent('40', '30', '20')).toBe('50.0')
    expect(progressPercent('10', '5', '60')).toBe('-10.0')
    expect(progressPercent('0', '90', '60')).toBe('150.0')
    expect(progressPercent('60', '90', '60')).toBeNull()
    expect(achievedUnits('10', '10')).toBeNull()
  })
  test('values as people write them; a comma before three digits may be either and is refused', () => {
    expect(['120', '62,5', '1 250', '1 250,75', '0'].map(plainValue)).toEqual(['120', '62.5', '1250', '1250.75', '0'])
    expect(['1,250', '-3', 'x', '', '1e3'].map(plainValue)).toEqual([undefined, undefined, undefined, undefined, undefined])
  })
  test('the register’s running count by the day on which each event ended', () => {
    const held = (kind: string, to: string, women: number) => ({
      kind,
      to,
      women,
      men: 2,
      participants: women + 2,
      personDays: 9,
    })
    const events = [held('workshop', '2020-05-01', 3), held('workshop', '2020-03-01', 4), held('peer', '2020-03-01', 10)]
    expect(derivedActuals('WOMEN', 'workshop', events)).toEqual([
      { date: '2020-03-01', value: '4' },
      { date: '2020-05-01', value: '7' },
    ])
    expect(derivedActuals('EVENTS', null, events).at(-1)?.value).toBe('3')
  })
})

describe('the logframe', () => {
  test('results stand under higher ones, and an activity counts for one output', () => {
    const books = withLogframe(activityBooks())
    expect(codesOf(keepResult(books, { code: '1.2', level: 'output' }))).toBe('RESULT_PARENT')
    expect(codesOf(keepResult(books, { code: '1.2', level: 'output', parent: '1.1' }))).toBe('RESULT_PARENT')
    expect(codesOf(keepResult(books, { code: '1.2', level: 'output', parent: '1', activity: 'P1' }))).toBe(
      'RESULT_ACTIVITY_TAKEN',
    )
    expect(codesOf(keepResult(books, { code: '2', activity: 'P2' }))).toBe('RESULT_ACTIVITY_LEVEL')
    expect(codesOf(keepResult(books, { code: '1', titleFr: ' ' }))).toBe('VALUE_MISSING RESULT_EXISTS')
    const remove = (what: 'result' | 'indicator', id: number) =>
      codesOf(books.command('activities.saveLogframe', (work) => removeFromLogframe(work, { what, id })))
    expect(remove('result', 1)).toBe('RESULT_IN_USE')
    expect(remove('result', 2)).toBe('DONE')
    expect(remove('result', 1)).toBe('DONE')
    expect(faultsOf(books)).toEqual([])
  })

  test('an indicator’s faults all at once', () => {
    const books = withLogframe(activityBooks())
    const refused = keepIndicator(books, {
      result: '9',
      baseline: '1,250',
      target: 'x',
      derived: 'WOMEN',
      derivedKind: 'dance',
      milestones: [
        { date: '2020-03-31', value: '1' },
        { date: '2020-03-31', value: '2' },
        { date: '2021-01-01', value: '3' },
      ],
    })
    expect(codesOf(refused)).toBe(
      'INDICATOR_VALUE INDICATOR_VALUE EVENT_KIND_UNKNOWN MILESTONE_DATE MILESTONE_DATE RESULT_UNKNOWN',
    )
  })

  test('an actual is corrected beside, with its reason, and never overwritten', () => {
    const books = withLogframe(activityBooks())
    expectSuccess(keepIndicator(books))
    const first = expectSuccess(record(books, { women: '20', men: '25' })).id
    expect(codesOf(record(books, {}))).toBe('ACTUAL_EXISTS')
    expect(codesOf(record(books, { date: '2020-04-30', women: '20', men: '24', source: ' ' }))).toBe('ACTUAL_SEXES VALUE_MISSING')
    expect(codesOf(record(books, { date: '2020-06-01' }))).toBe('ACTUAL_DATE')
    expect(codesOf(record(books, { value: '42', corrects: first }))).toBe('REASON_MISSING')
    expectSuccess(record(books, { value: '42', corrects: first, reason: 'Trois doublons' }))
    expect(codesOf(record(books, { value: '40', corrects: first, reason: 'Encore' }))).toBe('ACTUAL_UNKNOWN ACTUAL_EXISTS')
    const [indicator] = indicatorsOf(books, '2020-04-15')
    expect(indicator).toMatchObject({
      current: { date: '2020-03-31', value: '42' },
      due: { value: '60' },
      progress: '70.0',
      targetProgress: '14.0',
      actuals: [
        { value: '45', superseded: true },
        { value: '42', superseded: false, reason: 'Trois doublons' },
      ],
    })
    expect(() => plainSql(books.database).run("UPDATE indicator_actual SET value = '99'")).toThrow('IMMUTABLE')
    expect(codesOf(keepIndicator(books, { id: 1, derived: 'WOMEN' }))).toBe('INDICATOR_HAS_ACTUALS')
    expect(faultsOf(books)).toEqual([])
  })

  test('a derived indicator counts held events of its output, or of the outputs below its outcome', () => {
    const books = withLogframe(activityBooks())
    expectSuccess(keepIndicator(books, { derived: 'PARTICIPANTS' }))
    expectSuccess(keepIndicator(books, { code: '1.a', result: '1', derived: 'EVENTS', derivedKind: 'workshop' }))
    eventOf(books, { output: '1.1', participants: [someone('Awa'), someone('Moussa', { sex: 'M' })] })
    eventOf(books, { code: 'AT-02', output: '1.1', state: 'cancelled', participants: [someone('Awa')] })
    eventOf(books, { code: 'AT-03', participants: [someone('Awa')] })
    const [outcome, output] = indicatorsOf(books, '2020-04-30')
    expect([outcome?.current, output?.current]).toEqual([
      { date: '2020-03-11', value: '1' },
      { date: '2020-03-11', value: '2' },
    ])
    expect(indicatorsOf(books, '2020-03-10')[0]?.current).toBeNull()
    expect(codesOf(record(books, {}))).toBe('INDICATOR_DERIVED')
  })
})

describe('the logframe as a file', () => {
  const importing = (books: TemporaryLedger, text: string) =>
    importLogframeFile(books.ledger, {
      file: { bytes: new TextEncoder().encode(text), name: 'cadre.csv' },
      grant: 'PECIC',
      user: 'owner',
      commandId: newCommandId(books.ledger),
      dryRun: false,
    })
  const HEAD = 'level,code,parent,title_fr,activity,unit_fr,baseline,baseline_date,milestones,target,target_date,derived\n'

  test('rows in any order; what it exports it reads back the same', () => {
    const books = activityBooks()
    const text = `${HEAD}indicateur,1.1.a,1.1,Agents formés,,personnes,0,2020-01-01,2020-03-31=60; 2020-06-30=120,300,31/12/2020,women
produit,1.1,1,Formations,P1,,,,,,,
effet,1,0,Gestion,,,,,,,,
impact,0,,Services publics,,,,,,,,
`
    expect(expectSuccess(importing(books, text))).toEqual({ results: 3, indicators: 1, milestones: 2 })
    const before = logframeView(books.database, grantOf(books), '2020-04-30')
    expect(before.map(({ code, level, parent, activity }) => [code, level, parent, activity])).toEqual([
      ['0', 'impact', null, null],
      ['1', 'outcome', '0', null],
      ['1.1', 'output', '1', 'P1'],
    ])
    const exported = machineCsv(expectSuccess(machineReport(books.database, 'logframe', { grant: 'PECIC' }, 'fr')))
    expectSuccess(importing(books, exported))
    expect(logframeView(books.database, grantOf(books), '2020-04-30')).toEqual(before)
    const other = activityBooks()
    expectSuccess(importing(other, exported))
    expect(logframeView(other.database, grantOf(other), '2020-04-30')).toEqual(before)
  })

  test('every fault with its place, and nothing half', () => {
    const books = activityBooks()
    const refused = importing(
      books,
      `${HEAD}effet,1,,Gestion,,,,,,,,
étage,2,,Gestion,,,,,,,,
indicateur,1.a,1,Part,,%,"1,250",2020-01-01,juin=12,x,2020-12-31,magie
`,
    )
    expect(refused.ok ? [] : refused.faults.map(({ code, place }) => [code, place])).toEqual([
      ['LOGFRAME_LEVEL', { kind: 'line', line: 3, column: 'level' }],
      ['INDICATOR_DERIVED_UNKNOWN', { kind: 'line', line: 4, column: 'derived' }],
      ['INDICATOR_VALUE', { kind: 'line', line: 4, column: 'baseline' }],
      ['INDICATOR_VALUE', { kind: 'line', line: 4, column: 'target' }],
      ['MILESTONE_UNREADABLE', { kind: 'line', line: 4, column: 'milestones' }],
    ])
    const twice = importing(books, `${HEAD}effet,1,,Gestion,,,,,,,,\neffet,1,,Gestion,,,,,,,,\n`)
    expect(codesOf(twice)).toBe('LOGFRAME_CODE_TWICE')
    expect(codesOf(importing(books, `${HEAD}produit,1.1,7,Formations,,,,,,,,\n`))).toBe('RESULT_PARENT')
    expect(logframeView(books.database, grantOf(books), '2020-04-30')).toEqual([])
  })
})
