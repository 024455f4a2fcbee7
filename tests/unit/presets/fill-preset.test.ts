import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillPreset } from '../../../domain/presets/fill-preset.ts'
import { percentOf, sumOfPercents, withholdingOn } from '../../../domain/presets/withholding-table.ts'
import { bundledPresets } from '../../../service/presets/bundled-presets.ts'
import { bundledAccounts } from '../../../service/settings/bundled-chart.ts'
import type { PresetContent, PresetValues } from '../../../shared/contract/presets.ts'

const CHART = bundledPresets('sycebnl')
const JOURNAL = { code: 'BQ1', account: '5211', currency: 'XOF' }
const contentOf = (name: string): PresetContent => {
  const found = CHART.presets.find(({ key }) => key === `bundled:${name}`)
  if (!found) throw new Error(name)
  return found.content
}
const fill = (name: string, amounts: Record<string, number>, texts: Record<string, string> = {}, date = '2020-04-06') => {
  const content = contentOf(name)
  const proposed = Object.fromEntries(content.asks.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])))
  const values: PresetValues = { amounts, texts: { ...proposed, ...texts } }
  return fillPreset(content, values, { journal: JOURNAL, date, language: 'fr', table: CHART.withholdings })
}
const lines = (answer: ReturnType<typeof fill>) => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  return answer.value.voucher.lines.map((line) => [line.account, line.debitMinor, line.creditMinor, line.label])
}
const codes = (answer: ReturnType<typeof fill>) => (answer.ok ? [] : answer.faults.map(({ code }) => code))

describe('the presets that ship with the product', () => {
  test.each(['sycebnl', 'syscohada'] as const)('name only accounts of %s that take postings', (chart) => {
    const postable = new Set(
      bundledAccounts(chart)
        .filter((account) => account.postable)
        .map(({ code }) => code),
    )
    const { presets, withholdings } = bundledPresets(chart)
    const named = [
      ...presets.flatMap(({ content }) => content.lines.map(({ account }) => account)),
      ...presets.flatMap(({ content }) =>
        content.asks.flatMap(({ kind, value }) => (kind === 'account' && value !== null ? [value] : [])),
      ),
      ...withholdings.map(({ account }) => account),
    ]
    expect(named.filter((account) => !account.startsWith('@') && !postable.has(account))).toEqual([])
    expect(presets.map(({ key }) => key.slice(8))).toEqual([
      'salary',
      'rent',
      'workshop',
      'mission-advance',
      'advance-liquidation',
      'petty-cash',
      'tranche',
      'transfer',
      'sub-award',
    ])
  })

  test('rent: 12 % and 3 % are withheld and the net is paid', () => {
    expect(lines(fill('rent', { gross: 475_000 }, { place: 'bureau de Bamako', grant: 'PECIC', budgetLine: 'C1' }))).toEqual([
      ['6222', 475_000, null, 'Loyer avril 2020 bureau de Bamako'],
      ['4478', null, 57_000, 'IRF retenu 12\u202f%'],
      ['4478', null, 14_250, 'Taxe foncière retenue 3\u202f%'],
      ['5211', null, 403_750, 'Loyer net avril 2020 bureau de Bamako'],
    ])
  })

  test('workshop: the hire of 1 450 000 withholds 217 500, as the drawing of the entry shows', () => {
    const made = lines(fill('workshop', { hall: 1_450_000, food: 862_500, transport: 420_000 }, { title: 'Atelier de Sikasso' }))
    expect(made.map(([account, debit, credit]) => [account, debit, credit])).toEqual([
      ['6222', 1_450_000, null],
      ['6277', 862_500, null],
      ['6181', 420_000, null],
      ['4478', null, 217_500],
      ['5211', null, 2_515_000],
    ])
    expect(made[3]?.[3]).toBe('Retenue 15\u202f% sur location')
    expect(lines(fill('workshop', { hall: 1_000 }, { title: 'A', withheld: 'no' })).map(([account]) => account)).toEqual([
      '6222',
      '5211',
    ])
  })

  test('salary: both parts of the contributions, the tax and the advance recovered', () => {
    const made = lines(fill('salary', { gross: 400_000, tax: 21_500, advance: 50_000 }))
    expect(made.map(([account, debit, credit]) => [account, debit, credit])).toEqual([
      ['6611', 400_000, null],
      // 8 + 3.5 + 1 + 5.4 + 1 = 18.9 %
      ['6641', 75_600, null],
      ['4311', null, 32_000],
      ['4318', null, 18_000],
      ['4312', null, 4_000],
      ['4321', null, 21_600],
      ['4321', null, 14_400],
      ['4318', null, 12_240],
      ['4472', null, 21_500],
      ['4211', null, 50_000],
      ['5211', null, 301_860],
    ])
  })

  test('an advance accounted for gives its rest back, or takes what was spent beyond it', () => {
    const under = lines(
      fill('advance-liquidation', { advance: 100_000, perDiem: 60_000, transport: 25_000 }, { mission: 'Kayes' }),
    )
    expect(under.at(2)?.slice(0, 3)).toEqual(['5211', 15_000, null])
    const over = lines(fill('advance-liquidation', { advance: 100_000, perDiem: 130_000 }, { mission: 'Kayes' }))
    expect(over.find(([account]) => account === '5211')?.slice(0, 3)).toEqual(['5211', null, 30_000])
  })

  test('what lacks is said all at once', () => {
    expect(codes(fill('workshop', {}))).toEqual(['PRESET_VALUE_MISSING'])
    expect(codes(fill('workshop', {}, { title: 'A' }))).toEqual(['PRESET_NOTHING'])
    expect(codes(fill('rent', { gross: -5 }, {}, '2020-02-30'))).toEqual(['DATE_INVALID', 'PRESET_AMOUNT_NEGATIVE'])
    expect(codes(fill('rent', { gross: 1_000 }, {}, '1999-12-31'))).toEqual(['WITHHOLDING_MISSING', 'WITHHOLDING_MISSING'])
    expect(codes(fill('salary', { gross: 100_000, tax: 200_000 }))).toEqual(['PRESET_REST_TURNS'])
    const general = {
      journal: { ...JOURNAL, account: null },
      date: '2020-04-06',
      language: 'fr',
      table: CHART.withholdings,
    } as const
    const answer = fillPreset(contentOf('rent'), { amounts: { gross: 1_000 }, texts: {} }, general)
    expect(codes(answer)).toEqual(['PRESET_JOURNAL_ACCOUNT'])
  })
})

describe('the dated table', () => {
  const row = (from: string, rate: string, to: string | null = null) => ({
    code: 'IRF',
    label: { fr: 'IRF', en: 'IRF' },
    rate,
    base: 'rent' as const,
    account: '4478',
    from,
    to,
    source: 'CGI',
  })

  test('the rate is that of the voucher’s day', () => {
    const table = [row('2020-01-01', '12'), row('2021-01-01', '10', '2021-12-31')]
    expect(withholdingOn(table, 'IRF', '2019-12-31')).toBeUndefined()
    expect(withholdingOn(table, 'IRF', '2020-12-31')?.rate).toBe('12')
    expect(withholdingOn(table, 'IRF', '2021-01-01')?.rate).toBe('10')
    expect(withholdingOn(table, 'IRF', '2022-01-01')).toBeUndefined()
    expect(withholdingOn(table, 'TF', '2021-01-01')).toBeUndefined()
  })

  test('a percentage rounds to the franc, half away from zero', () => {
    expect(percentOf(12_350, '3')).toBe(371)
    expect(percentOf(12_350, '3.06')).toBe(378)
    expect(percentOf(50, '3')).toBe(2)
    expect(percentOf(49, '3')).toBe(1)
    expect(sumOfPercents(['12', '3'])).toBe('15')
    expect(sumOfPercents(['3.5', '1', '5.40'])).toBe('9.9')
    expect(sumOfPercents([])).toBe('0')
  })
})

test('a voucher of a preset balances whatever the amounts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900_000_000 }), fc.integer({ min: 0, max: 1_000_000 }), (gross, tax) => {
      for (const answer of [
        fill('rent', { gross }),
        fill('salary', { gross: gross + 10 * tax, tax }),
        fill('workshop', { hall: gross, food: tax }, { title: 'A' }),
      ]) {
        if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
        const { lines: made } = answer.value.voucher
        expect(made.reduce((sum, line) => sum + (line.debitMinor ?? 0) - (line.creditMinor ?? 0), 0)).toBe(0)
        expect(made.every((line) => (line.debitMinor ?? line.creditMinor ?? 0) > 0)).toBe(true)
      }
    }),
  )
})
