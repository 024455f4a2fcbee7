import { beforeAll, expect, test } from 'vitest'
import { verifyWorkbookBytes } from '../../../service/audit/verify-workbook.ts'
import { describePlace } from '../../../shared/i18n/fault-text.ts'
import { firstQuarterClaim } from '../../fixtures/claim-first-quarter.ts'
import { secondQuarterClaim } from '../../fixtures/claim-second-quarter.ts'
import { ledgerTable } from '../../fixtures/ledger-table.ts'
import { recalculate } from '../../helpers/libreoffice.ts'
import { sealedClaim, sealedTable } from '../../helpers/sealed-workbooks.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

let claim: Uint8Array

beforeAll(async () => {
  claim = await sealedClaim(firstQuarterClaim, 'fr')
})

const proofOf = (bytes: Uint8Array) => expectSuccess(verifyWorkbookBytes(bytes, 'classeur.xlsx')).proof
const named = (bytes: Uint8Array) =>
  proofOf(bytes).faults.map(({ code, place, details }) =>
    `${code} ${describePlace(place, 'fr')} ${JSON.stringify(details)}`.trim(),
  )

test('an untouched workbook holds, whatever its kind, its language and its length', async () => {
  const all = [
    claim,
    await sealedClaim(secondQuarterClaim, 'en'),
    await sealedTable(ledgerTable(300), 'fr'),
    await sealedTable(ledgerTable(10_500), 'en'),
  ]
  expect(all.map(named)).toEqual([[], [], [], []])
  expect(proofOf(claim).cells).toBeGreaterThan(900)
})

test('saved again by LibreOffice, every formula recalculated, it still holds', async () => {
  const again = await recalculate([
    claim,
    await sealedClaim(secondQuarterClaim, 'en'),
    await sealedTable(ledgerTable(300), 'fr'),
    await sealedTable(ledgerTable(10_500), 'en'),
  ])
  expect(again.map(named)).toEqual([[], [], [], []])
}, 240_000)
