import { beforeAll, expect, test } from 'vitest'
import { describeWorkbook } from '../../domain/workbook/describe-workbook.ts'
import { findOffice } from '../../service/audit/recalculate/find-office.ts'
import { type Recalculation, recalculateWorkbook } from '../../service/audit/recalculate/recalculate-workbook.ts'
import { firstQuarterClaim } from '../fixtures/claim-first-quarter.ts'
import { ledgerTable } from '../fixtures/ledger-table.ts'
import { editSheet } from '../helpers/edit-workbook.ts'
import { sealedClaim, sealedTable } from '../helpers/sealed-workbooks.ts'
import { expectSuccess } from '../helpers/temporary-ledger.ts'
import { ALTERATIONS, alteredWorkbook } from '../helpers/workbook-alterations.ts'

let claim: Uint8Array
let table: Uint8Array

beforeAll(async () => {
  claim = await sealedClaim(firstQuarterClaim, 'fr')
  table = await sealedTable(ledgerTable(50), 'en')
})

const again = (bytes: Uint8Array, office = findOffice()): Promise<Recalculation> =>
  recalculateWorkbook(bytes, expectSuccess(describeWorkbook(bytes, 'classeur.xlsx')), office)

test('a workbook as it was written gives every result again', async () => {
  expect(await again(claim)).toEqual({ outcome: 'same', faults: [] })
  expect(await again(table)).toEqual({ outcome: 'same', faults: [] })
}, 240_000)

test('a result kept in the file that its formula does not give is named, with both; below half a unit of the last place shown it is not', async () => {
  const by = (cents: string) => editSheet(claim, 2, (xml) => xml.replace('<v>81428.78</v>', `<v>${cents}</v>`))
  const { outcome, faults } = await again(by('81428.79'))
  expect(outcome).toBe('differs')
  expect(faults).toEqual([
    {
      code: 'VERIFY_WORKBOOK_RESULT',
      place: { kind: 'cell', sheet: 'Demande', cell: expect.stringMatching(/^J\d+$/) },
      details: { found: '81428.79', expected: '81428.78', formula: expect.stringMatching(/^=/) },
    },
  ])
  expect(await again(by('81428.784'))).toEqual({ outcome: 'same', faults: [] })
}, 240_000)

test('a whole number is exact: a franc more is named', async () => {
  const raised = editSheet(table, 1, (xml) =>
    xml.replace(/(<\/f><v>\d*)(\d)(<\/v>)/, (_, before, last, after) => `${before}${(Number(last) + 1) % 10}${after}`),
  )
  const { outcome, faults } = await again(raised)
  expect([outcome, faults[0]?.code]).toEqual(['differs', 'VERIFY_WORKBOOK_RESULT'])
}, 240_000)

test('without the program, with a file that reaches out of itself, or where the program fails, nothing is said of the results', async () => {
  const withoutOffice = recalculateWorkbook(claim, expectSuccess(describeWorkbook(claim, 'classeur.xlsx')), undefined)
  expect(await withoutOffice).toEqual({ outcome: 'absent', faults: [] })
  const linked = ALTERATIONS.object.find(({ what }) => what === 'a link to another workbook')
  if (!linked) throw new Error('the alterations have a link')
  expect(await again(alteredWorkbook(claim, linked))).toEqual({ outcome: 'refused', faults: [] })
  const calling = editSheet(claim, 2, (xml) => xml.replace(/<f>[^<]*<\/f>/, '<f>WEBSERVICE("http://localhost")</f>'))
  expect(await again(calling)).toEqual({ outcome: 'refused', faults: [] })
  expect(await again(claim, process.execPath)).toEqual({ outcome: 'failed', faults: [] })
})

test('the program is found by its variable, and by nothing else where that is set', () => {
  expect(findOffice({ SIKASSO_SOFFICE: process.execPath, PATH: '' })).toBe(process.execPath)
  expect(findOffice({ SIKASSO_SOFFICE: '/no/such/office', PATH: process.env.PATH })).toBeUndefined()
})
