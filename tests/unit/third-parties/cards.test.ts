import { expect, test } from 'vitest'
import { searchThirdParties } from '../../../db/queries/dimension-entries.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { emptyCard } from '../../../service/third-parties/card-values.ts'
import { importCardsFile } from '../../../service/third-parties/import-cards-file.ts'
import { partyRows } from '../../../service/third-parties/list-parties.ts'
import { partyDoubts } from '../../../service/third-parties/party-doubts.ts'
import { closeCard, keepDistinct, saveCard } from '../../../service/third-parties/save-card.ts'
import { bookLine, bookVoucher, postVouchers, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const books = (): TemporaryLedger => reportBooks([])
const save = (ledger: TemporaryLedger, name: string, card = {}, id: number | null = null) =>
  ledger.command('thirdParties.saveCard', (work) => saveCard(work, { id, name, card: { ...emptyCard('supplier'), ...card } }))

let commands = 0
const importText = (ledger: TemporaryLedger, text: string, dryRun = false) => {
  commands += 1
  const commandId = `019db000-0000-7000-8000-${String(commands).padStart(12, '0')}`
  return importCardsFile(ledger.ledger, {
    file: { bytes: new TextEncoder().encode(text), name: 'tiers.csv' },
    user: 'owner',
    commandId,
    dryRun,
  })
}

test('a card is added, changed, closed and offered again; its name never changes, and all is in the chain', () => {
  const ledger = books()
  const { id } = expectSuccess(save(ledger, ' Hôtel Sahel ', { taxNumber: ' 081234 ', phone: '20 21 22 23' }))
  expect(partyRows(ledger.database)[0]).toMatchObject({
    name: 'Hôtel Sahel',
    missing: ['screening', 'account'],
    card: { taxNumber: '081234' },
  })
  expect(save(ledger, 'Hôtel Sahel')).toMatchObject({ ok: false, faults: [{ code: 'PARTY_EXISTS' }] })
  expect(save(ledger, 'Autre nom', {}, id)).toMatchObject({ ok: false, faults: [{ code: 'PARTY_NAME_KEPT' }] })
  const wrong = { phone: '12', email: 'x', screenedOn: '2020-02-30', paymentDays: 400 }
  expect(save(ledger, 'Garage', wrong)).toMatchObject({
    ok: false,
    faults: [{ code: 'PARTY_PHONE' }, { code: 'PARTY_EMAIL' }, { code: 'DATE_INVALID' }, { code: 'PARTY_DAYS' }],
  })
  const close = (open: boolean) =>
    expectSuccess(ledger.command('thirdParties.closeCard', (work) => closeCard(work, { id, open, sameAsId: null })))
  close(false)
  expect(searchThirdParties(ledger.database, 'sahel', 5)).toEqual([])
  close(true)
  expect(searchThirdParties(ledger.database, 'sahel', 5)).toEqual(['Hôtel Sahel'])
  expect(verifyRegisters(ledger.database)).toEqual([])
})

test('near names are proposed with the one used last, until they are told apart', () => {
  const ledger = books()
  const first = expectSuccess(save(ledger, 'Hôtel Sahel')).id
  const second = expectSuccess(save(ledger, 'Hotel Sahel')).id
  postVouchers(ledger, [
    bookVoucher('2020-03-01', [bookLine('6384', 5, null), bookLine('4011', null, 5, { thirdParty: 'Hotel Sahel' })]),
  ])
  expect(partyDoubts(ledger.database).names).toMatchObject([{ reason: 'same', keep: { id: second }, close: { id: first } }])
  expectSuccess(ledger.command('thirdParties.keepDistinct', (work) => keepDistinct(work, { firstId: second, secondId: first })))
  expect(partyDoubts(ledger.database).names).toEqual([])
  expect(verifyRegisters(ledger.database)).toEqual([])
})

const FILE = `Nom;Catégorie;NIF;Téléphone;RIB;Date criblage;Délai
Garage Koné;Fournisseur;0812;66 77 88 99;ML016;15/01/2020;45
Awa Traoré;Personnel;;76 00 11 22;;;
`

test('a file creates the unknown and updates the known, blank cells say nothing, and the same file changes nothing', () => {
  const ledger = books()
  expectSuccess(save(ledger, 'Garage Koné', { note: 'Mécanique', phone: '66 77 88 00' }))
  const preview = expectSuccess(importText(ledger, FILE, true))
  expect(preview).toMatchObject({ created: 1, updated: 1, unchanged: 0 })
  expect(partyRows(ledger.database)).toHaveLength(1)
  const done = expectSuccess(importText(ledger, FILE))
  expect(done.rows).toEqual([
    { name: 'Garage Koné', change: 'updated', fields: ['taxNumber', 'phone', 'bankAccount', 'screenedOn', 'paymentDays'] },
    { name: 'Awa Traoré', change: 'created', fields: ['kind', 'phone'] },
  ])
  expect(partyRows(ledger.database).find((row) => row.name === 'Garage Koné')).toMatchObject({
    missing: [],
    card: { note: 'Mécanique', phone: '66 77 88 99', screenedOn: '2020-01-15', paymentDays: 45 },
  })
  expect(expectSuccess(importText(ledger, FILE))).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
  expect(verifyRegisters(ledger.database)).toEqual([])
})

test('a file with faults writes nothing and names them all with their places', () => {
  const ledger = books()
  const text = `name,kind,phone,screened_on
Garage,marchand,12345678,2020-01-01
Hôtel,supplier,12,31/02/2020
Garage,supplier,12345678,
Atelier,,,
,supplier,,
`
  const answer = importText(ledger, text)
  expect(answer.ok ? [] : answer.faults.map(({ code, place }) => [code, place?.kind === 'line' ? place.line : null])).toEqual([
    ['PARTY_KIND', 2],
    ['DATE_IMPOSSIBLE', 3],
    ['PARTY_REPEATED', 4],
    ['PARTY_KIND_MISSING', 5],
    ['VALUE_MISSING', 6],
  ])
  expect(partyRows(ledger.database)).toEqual([])
})
