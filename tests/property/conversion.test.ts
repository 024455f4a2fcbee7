import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert } from '../../domain/conversion/convert.ts'
import type { ConversionOutcome, ConversionRequest, ConversionRow } from '../../domain/conversion/model.ts'
import { figures, live, METHODS, requestOf, scenarios } from './conversion-scenario.ts'

const RUNS = { numRuns: Number(process.env.CONVERSION_RUNS ?? 300) }

const paid = (row: ConversionRow): boolean => row.tranche !== 'OWN' && row.tranche !== 'PROVISIONAL'
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const paidXof = (rows: readonly ConversionRow[]): number => sum(rows.filter(paid).map((row) => row.xof + row.coversXof))
const paidMinor = (rows: readonly ConversionRow[]): number =>
  sum(rows.filter(paid).map((row) => (row.tranche.startsWith('ADJ-') ? row.coversDonorMinor : (row.donorMinor ?? Number.NaN))))

function checkRowsSumToLines(request: ConversionRequest, outcome: ConversionOutcome): void {
  const byLine = new Map<string, number>()
  for (const { lineKey, xof } of outcome.rows) byLine.set(lineKey, (byLine.get(lineKey) ?? 0) + xof)
  expect([...byLine].sort()).toEqual(request.lines.map(({ key, xof }): [string, number] => [key, xof]).sort())
}

describe.each(METHODS)('%s, whatever the receipts, lines and closings', (method) => {
  it('the rows of each line sum to its XOF; rows lie in their month; adjustments follow the rows of the month', () => {
    fc.assert(
      fc.property(scenarios(), (scenario) => {
        const { request } = live(scenario, method)
        const outcome = convert(request)
        checkRowsSumToLines(request, outcome)
        const places = outcome.rows.map((row) => `${row.month} ${row.adjustment ? 1 : 0}`)
        expect(places).toEqual([...places].sort())
        for (const row of outcome.rows) expect(row.date.slice(0, 7)).toBe(row.month)
        expect(outcome.faults).toEqual([])
      }),
      RUNS,
    )
  })

  it('closed months never move', () => {
    fc.assert(
      fc.property(scenarios(), (scenario) => {
        const { request, frozen } = live(scenario, method)
        const kept = convert(request).rows.filter((row) => row.frozen)
        const text = (row: ConversionRow | (typeof frozen)[number]): string =>
          [
            row.month,
            row.lineKey,
            row.tranche,
            row.xof,
            row.donorMinor,
            row.adjustment,
            row.coversXof,
            row.coversDonorMinor,
          ].join(' ')
        expect(kept.map(text).sort()).toEqual(frozen.map(text).sort())
        const open = convert(request).rows.filter((row) => !row.frozen)
        expect(open.filter((row) => request.frozenMonths.includes(row.month))).toEqual([])
      }),
      RUNS,
    )
  })

  it('the order of lines, receipts and frozen rows does not matter', () => {
    fc.assert(
      fc.property(scenarios(), fc.infiniteStream(fc.nat()), (scenario, keys) => {
        const { request } = live(scenario, method)
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, key: keys.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item)
        const other = {
          ...request,
          lines: shuffled(request.lines),
          receipts: shuffled(request.receipts),
          frozenRows: shuffled(request.frozenRows),
        }
        expect(figures(convert(other))).toEqual(figures(convert(request)))
        expect(convert(other).months).toEqual(convert(request).months)
      }),
      RUNS,
    )
  })

  it('a full reversal nets to zero', () => {
    fc.assert(
      fc.property(scenarios(), (scenario) => {
        const { request } = live(scenario, method)
        const outcome = convert(request)
        const correctedBy = (key: string) => request.lines.filter((line) => line.corrects === key)
        for (const line of request.lines) {
          const [reversal, ...more] = correctedBy(line.key)
          if (line.xof <= 0 || line.corrects !== undefined || line.ownDonorMinor !== undefined) continue
          if (!reversal || more.length > 0 || reversal.xof !== -line.xof || correctedBy(reversal.key).length > 0) continue
          const rows = outcome.rows.filter((row) => row.lineKey === line.key || row.lineKey === reversal.key)
          expect(sum(rows.map((row) => row.donorMinor ?? Number.NaN))).toBe(0)
        }
      }),
      RUNS,
    )
  })

  it('a blank amount has a fault with a date not after it, and a fault leaves a blank', () => {
    fc.assert(
      fc.property(scenarios(), (scenario) => {
        const whole = requestOf(scenario, method, method === 'FIFO' ? null : 'MONTHLY_TABLE')
        const even = (month: string): boolean => Number(month.slice(5, 7)) % 2 === 0
        const request: ConversionRequest = {
          ...whole,
          budgetRate: null,
          rates: {
            month: (month) => (even(month) ? whole.rates.month(month) : undefined),
            day: (day) => (even(day) ? whole.rates.day(day) : undefined),
          },
        }
        const outcome = convert(request)
        checkRowsSumToLines(request, outcome)
        const blanks = outcome.rows.filter((row) => row.donorMinor === null)
        expect(blanks.length > 0).toBe(outcome.faults.length > 0)
        for (const row of blanks) {
          expect(outcome.faults.some(({ details }) => String(details?.date) <= row.date)).toBe(true)
        }
      }),
      RUNS,
    )
  })

  it('with enough money from the start, closing month by month changes nothing', () => {
    fc.assert(
      fc.property(scenarios({ ample: true }), (scenario) => {
        const open = convert(requestOf(scenario, method))
        expect(figures(convert(live(scenario, method, true).request))).toEqual(figures(open))
      }),
      RUNS,
    )
  })
})

describe.each(['FIFO', 'WA_MOVING'] as const)('%s keeps every penny received', (method) => {
  it('received = paid + carried, and nothing is carried below zero or without XOF', () => {
    fc.assert(
      fc.property(scenarios(), (scenario) => {
        const { request } = live(scenario, method)
        const { rows, months } = convert(request)
        const last = months.at(-1)
        if (!last) return
        const layers = request.receipts.filter((receipt) => receipt.xof > 0)
        expect(paidXof(rows) + last.closingXof).toBe(sum(layers.map((receipt) => receipt.xof)))
        expect(paidMinor(rows) + last.closingDonorMinor).toBe(sum(layers.map((receipt) => receipt.donorMinor)))
        expect(last.closingXof).toBeGreaterThanOrEqual(0)
        expect(last.closingDonorMinor).toBeGreaterThanOrEqual(0)
        if (last.closingXof === 0) expect(last.closingDonorMinor).toBe(0)
      }),
      RUNS,
    )
  })

  it('a line that was provisional and is covered at last has cost what the receipts cost', () => {
    fc.assert(
      fc.property(scenarios(), (scenario) => {
        const { request } = live(scenario, method)
        const { rows } = convert(request)
        const linked = new Set(request.lines.flatMap(({ key, corrects }) => (corrects === undefined ? [] : [key, corrects])))
        for (const { key } of request.lines) {
          if (linked.has(key)) continue
          const provisional = rows.filter((row) => row.lineKey === key && row.tranche === 'PROVISIONAL')
          const catchUps = rows.filter((row) => row.lineKey === key && row.tranche.startsWith('ADJ-'))
          if (sum(provisional.map((row) => row.xof)) !== sum(catchUps.map((row) => row.coversXof))) continue
          const cost = sum(catchUps.map((row) => row.coversDonorMinor))
          expect(sum([...provisional, ...catchUps].map((row) => row.donorMinor ?? Number.NaN))).toBe(cost)
        }
      }),
      RUNS,
    )
  })

  it('closing month by month, with all known from the start and no refunds, changes nothing', () => {
    fc.assert(
      fc.property(scenarios({ plain: true }), (scenario) => {
        expect(figures(convert(live(scenario, method, true).request))).toEqual(figures(convert(requestOf(scenario, method))))
      }),
      RUNS,
    )
  })

  it('nothing stays provisional while money is left', () => {
    fc.assert(
      fc.property(scenarios(), (scenario) => {
        const { request } = live(scenario, method)
        const { rows, months } = convert(request)
        const covered = sum(rows.map((row) => row.coversXof))
        const provisional = sum(rows.filter((row) => row.tranche === 'PROVISIONAL').map((row) => row.xof)) - covered
        if ((months.at(-1)?.closingXof ?? 0) > 0) expect(provisional).toBe(0)
      }),
      RUNS,
    )
  })
})

describe('FIFO layers', () => {
  it('each layer: received = its rows + what is left; an empty layer holds no money', () => {
    fc.assert(
      fc.property(scenarios(), (scenario) => {
        const { rows, layers, months } = convert(live(scenario, 'FIFO').request)
        for (const layer of layers) {
          const own = rows.filter((row) => row.tranche === layer.label || row.tranche === `ADJ-${layer.label}`)
          expect(paidXof(own) + layer.leftXof).toBe(layer.xof)
          expect(paidMinor(own) + layer.leftDonorMinor).toBe(layer.donorMinor)
          expect(layer.leftXof).toBeGreaterThanOrEqual(0)
          expect(layer.leftDonorMinor).toBeGreaterThanOrEqual(0)
          if (layer.leftXof === 0) expect(layer.leftDonorMinor).toBe(0)
        }
        expect(months.at(-1)?.closingXof ?? 0).toBe(sum(layers.map((layer) => layer.leftXof)))
        expect(months.at(-1)?.closingDonorMinor ?? 0).toBe(sum(layers.map((layer) => layer.leftDonorMinor)))
      }),
      RUNS,
    )
  })

  it('pays as a franc-by-franc queue of the receipts would', () => {
    fc.assert(
      fc.property(scenarios({ ample: true, small: true }), (scenario) => {
        const request = requestOf(scenario, 'FIFO')
        const lines = request.lines
          .filter((line) => line.xof > 0 && line.ownDonorMinor === undefined)
          .map(({ corrects: _, ...line }) => line)
        const layers = [...request.receipts]
          .filter(({ xof }) => xof > 0)
          .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.sequence - b.sequence))
        const left = new Map(layers.map(({ label, xof }) => [label, xof]))
        const ordered = [...lines].sort((a, b) => {
          const place = (line: typeof a): string => `${line.date} ${line.sourceId} ${line.lineNumber} ${line.key}`
          return place(a) < place(b) ? -1 : 1
        })
        const expected = new Map<string, number>()
        for (const line of ordered) {
          for (let franc = 0; franc < line.xof; franc += 1) {
            const layer = layers.find(
              ({ label, date }) => (left.get(label) ?? 0) > 0 && date.slice(0, 7) <= line.date.slice(0, 7),
            )
            if (!layer) throw new Error('the receipts should be ample')
            left.set(layer.label, (left.get(layer.label) ?? 0) - 1)
            const key = `${line.key} ${layer.label}`
            expected.set(key, (expected.get(key) ?? 0) + 1)
          }
        }
        const rows = convert({ ...request, lines }).rows.map((row): [string, number] => [
          `${row.lineKey} ${row.tranche}`,
          row.xof,
        ])
        expect(rows.sort()).toEqual([...expected].sort())
      }),
      { numRuns: Math.min(60, RUNS.numRuns) },
    )
  })
})
