import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lastEvent } from '../../../db/queries/events.ts'
import { findingEntries } from '../../../db/queries/finding-entries.ts'
import { findFinding, listFindings } from '../../../db/queries/findings.ts'
import { readChainRecords } from '../../../service/audit/chain-records.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { pendingFindings } from '../../../service/findings/take-in-papers.ts'
import { addUser } from '../../../service/settings/add-user.ts'
import { importPapers } from '../../../service/working-papers/carry-papers.ts'
import { followSeatFinding } from '../../../service/working-papers/write-finding.ts'
import type { Result } from '../../../shared/result/result.ts'
import { seatOf, seen, takeIn, writtenAnew } from '../../helpers/audit-seat.ts'
import { deskOf, idMaker, paperBooks } from '../../helpers/paper-books.ts'
import { saveInSeat, seatDraft } from '../../helpers/paper-history.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { codesOf } from '../eligibility/eligibility-books.ts'
import { answer, note, numberOf, save } from './finding-books.ts'

const newId = idMaker('take in')
const decide = (books: TemporaryLedger, seat: ReturnType<typeof seatOf>, id: string, sustainedXof: number, clearedXof = 0) =>
  followSeatFinding.decide(seat.desk, {
    id,
    commandId: newId(),
    voucher: numberOf(books, 'E07'),
    lineNumber: 1,
    sustainedXof,
    clearedXof,
    reason: 'Facture vue',
  })
const follow = (seat: ReturnType<typeof seatOf>, by: 'verify' | 'return' | 'withdraw', id: string, words = 'Vu au siège') =>
  followSeatFinding[by](seat.desk, { id, note: words, commandId: newId() })
const heldCodes = (result: Result<{ findings: readonly { held: readonly { faults: readonly { code: string }[] }[] }[] }>) =>
  expectSuccess(result).findings.flatMap(({ held }) => held.flatMap(({ faults }) => faults.map(({ code }) => code)))

describe('in the seat', () => {
  test('a finding is written, changed, decided and withdrawn under the auditor’s own number; the ledger’s file does not change', () => {
    const books = paperBooks()
    const seat = seatOf(books, 'Awa')
    const before = readFileSync(seat.path)
    const { id, number } = expectSuccess(saveInSeat(seat.desk, newId))
    expect(number).toBe('A-01')
    books.clock.moveTo('2020-04-01T10:00:00.000Z')
    expectSuccess(saveInSeat(seat.desk, newId, seatDraft({ risk: 'low' }), id))
    books.clock.moveTo('2020-04-01T11:00:00.000Z')
    expectSuccess(decide(books, seat, id, 75_000))
    expect(seen(seat)).toMatchObject([
      {
        number: 'A-01',
        reference: 'A-01',
        risk: 'low',
        author: 'Awa',
        state: 'open',
        decisions: [{ sustainedXof: 75_000, author: 'Awa' }],
        steps: [{ kind: 'raised' }, { kind: 'changed' }, { kind: 'decided' }],
        note: { inFile: 'new', held: [] },
      },
    ])
    expect(codesOf(follow(seat, 'withdraw', id))).toEqual(['FINDING_SUSTAINED'])
    expectSuccess(decide(books, seat, id, 0, 75_000))
    expectSuccess(follow(seat, 'withdraw', id, 'À tort'))
    expect(seen(seat)[0]?.state).toBe('withdrawn')
    expect(codesOf(saveInSeat(seat.desk, newId, seatDraft(), id))).toEqual(['FINDING_NOT_OPEN'])
    expect(readFileSync(seat.path)).toEqual(before)
  })

  test('what the ledger refuses of a finding the file refuses too, all at once; what other findings of the file question is taken', () => {
    const books = paperBooks()
    const seat = seatOf(books, 'Awa')
    expect(codesOf(saveInSeat(seat.desk, newId, seatDraft({ title: ' ', entity: 'NOBODY', date: '2020-04-02' })))).toEqual([
      'FINDING_TITLE',
      'FINDING_DATE',
      'FINDING_ENTITY',
    ])
    expectSuccess(
      saveInSeat(seat.desk, newId, seatDraft({ lines: [{ voucher: 'E07', lineNumber: 1, questionedXof: 2_500_000 }] })),
    )
    expect(codesOf(saveInSeat(seat.desk, newId))).toEqual(['FINDING_AMOUNT_OVER'])
    expect(codesOf(saveInSeat(seat.desk, newId, seatDraft(), 'nowhere'))).toEqual(['FINDING_UNKNOWN'])
    expect(codesOf(follow(seat, 'verify', seen(seat)[0]?.id ?? ''))).toEqual(['FINDING_NOT_IMPLEMENTED', 'FINDING_AMOUNTS_OPEN'])
  })
})

describe('taking in', () => {
  test('new findings get the ledger’s next numbers in the order in which they were begun and keep the auditor’s; twice is once', () => {
    const books = paperBooks()
    expectSuccess(save(books, seatDraft({ title: 'Déjà là', classification: 'control', lines: [] })))
    const seat = seatOf(books, 'Awa')
    const first = expectSuccess(saveInSeat(seat.desk, newId, seatDraft({ title: 'Premier' })))
    books.clock.moveTo('2020-04-01T10:00:00.000Z')
    const second = expectSuccess(saveInSeat(seat.desk, newId, seatDraft({ title: 'Second', lines: [] })))
    expect([first.number, second.number]).toEqual(['A-01', 'A-02'])
    books.clock.moveTo('2020-04-01T11:00:00.000Z')
    expectSuccess(saveInSeat(seat.desk, newId, seatDraft({ title: 'Premier, précisé' }), first.id))
    const bytes = seat.file()
    const before = lastEvent(books.database)
    expect(
      expectSuccess(takeIn(books, newId, bytes, { dryRun: true })).findings.map(({ number, reference, outcome }) => [
        number,
        reference,
        outcome,
      ]),
    ).toEqual([
      ['C-02', 'A-01', 'added'],
      ['C-03', 'A-02', 'added'],
    ])
    expect(lastEvent(books.database)).toEqual(before)
    expect(expectSuccess(takeIn(books, newId, bytes))).toMatchObject({ added: 2, changed: 0, unchanged: 0, held: 0 })
    expect(findFinding(books.database, first.id)).toMatchObject({
      number: 'C-02',
      reference: 'A-01',
      title: 'Premier, précisé',
      author: 'Awa',
      madeAt: '2020-04-01T09:00:00.000Z',
      state: 'open',
      steps: [
        { kind: 'raised', author: 'Awa' },
        { kind: 'changed', author: 'Awa' },
      ],
    })
    expect(findingEntries(books.database)).toHaveLength(3)
    const after = lastEvent(books.database)
    expect(expectSuccess(takeIn(books, newId, bytes))).toMatchObject({ added: 0, changed: 0, unchanged: 2, held: 0 })
    expect(lastEvent(books.database)).toEqual(after)
    expect(verifyRegisters(books.database)).toEqual([])
    expect([...readChainRecords(books.database).entries()].some(([subject]) => subject === 'finding:C-02')).toBe(true)
  })

  test('from there the ledger’s life goes on: the management answers there, the auditor follows up from a later copy', () => {
    const books = paperBooks()
    let seat = seatOf(books, 'Awa')
    const { id } = expectSuccess(saveInSeat(seat.desk, newId))
    expectSuccess(takeIn(books, newId, seat.file()))
    expectSuccess(answer(books, id))
    expectSuccess(note(books, 'implement', id, 'Carnets achetés'))
    seat = seat.renew()
    expect(seen(seat)).toMatchObject([{ number: 'C-01', reference: 'A-01', state: 'implemented', note: undefined }])
    expectSuccess(follow(seat, 'return', id, 'Un carnet manque'))
    expect(seen(seat)).toMatchObject([{ state: 'in_progress', note: { inFile: 'changed' } }])
    expect(expectSuccess(takeIn(books, newId, seat.file()))).toMatchObject({ added: 0, changed: 1 })
    expectSuccess(note(books, 'implement', id, 'Dernier carnet acheté'))
    seat = seat.renew()
    books.clock.moveTo('2020-04-02T10:00:00.000Z')
    expectSuccess(decide(books, seat, id, 75_000, 200_000))
    expectSuccess(follow(seat, 'verify', id, 'Vu sur place'))
    expectSuccess(takeIn(books, newId, seat.file()))
    expect(findFinding(books.database, id)).toMatchObject({
      state: 'verified',
      response: 'Nous en convenons',
      decisions: [{ sustainedXof: 75_000, clearedXof: 200_000, author: 'Awa' }],
    })
    expect(expectSuccess(takeIn(books, newId, seat.file())).unchanged).toBe(1)
    expect(verifyRegisters(books.database)).toEqual([])
  })

  test('a finding raised in the ledger is changed from the seat, and keeps its number', () => {
    const books = paperBooks()
    const { id } = expectSuccess(save(books, seatDraft()))
    const seat = seatOf(books, 'Awa')
    books.clock.moveTo('2020-04-01T10:00:00.000Z')
    expect(expectSuccess(saveInSeat(seat.desk, newId, seatDraft({ risk: 'low' }), id)).number).toBe('C-01')
    expect(expectSuccess(takeIn(books, newId, seat.file()))).toMatchObject({ changed: 1 })
    expect(findFinding(books.database, id)).toMatchObject({ number: 'C-01', reference: null, risk: 'low', author: 'owner' })
  })

  test('a preparer takes nothing in; the ledger’s own file needs no handing over, and says how much waits', () => {
    const books = paperBooks()
    expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name: 'comptable', roles: ['preparer'] })))
    const desk = deskOf(books)
    expect(codesOf(takeIn(books, newId, null))).toEqual(['PAPERS_NONE'])
    expectSuccess(saveInSeat(desk, newId))
    expect(pendingFindings(desk)).toBe(1)
    expect(codesOf(takeIn(books, newId, null, { user: 'comptable' }))).toEqual(['ROLE_MISSING'])
    expect(expectSuccess(takeIn(books, newId, null)).added).toBe(1)
    expect(pendingFindings(desk)).toBe(0)
  })
})

describe('what the ledger cannot take as it is', () => {
  /** A finding that the ledger took in, then changed itself, while its auditor changed it in the file. */
  function parted() {
    const books = paperBooks()
    const seat = seatOf(books, 'Awa')
    const { id } = expectSuccess(saveInSeat(seat.desk, newId))
    expectSuccess(takeIn(books, newId, seat.file()))
    books.clock.moveTo('2020-04-01T10:00:00.000Z')
    expectSuccess(save(books, seatDraft({ title: 'Changé au registre' }), id))
    books.clock.moveTo('2020-04-01T11:00:00.000Z')
    expectSuccess(saveInSeat(seat.desk, newId, seatDraft({ title: 'Changé au dossier' }), id))
    return { books, seat, id }
  }

  test('a change on both sides is held, with what differs; the owner takes the file’s, and nothing is asked again', () => {
    const { books, seat, id } = parted()
    const bytes = seat.file()
    const first = expectSuccess(takeIn(books, newId, bytes))
    expect(first).toMatchObject({
      changed: 0,
      held: 1,
      findings: [
        {
          outcome: 'held',
          held: [
            {
              deed: 'text',
              author: 'Awa',
              faults: [{ code: 'FINDING_CHANGED_HERE' }],
              differences: [{ field: 'word:papers.field.title', here: 'Changé au registre', there: 'Changé au dossier' }],
              mayTake: true,
              mayLeave: true,
            },
          ],
        },
      ],
    })
    expect(findFinding(books.database, id)?.title).toBe('Changé au registre')
    const entry = first.findings[0]?.held[0]?.entry ?? ''
    expect(expectSuccess(takeIn(books, newId, bytes, { choices: [{ entry, choice: 'file' }] }))).toMatchObject({
      changed: 1,
      held: 0,
    })
    expect(findFinding(books.database, id)?.title).toBe('Changé au dossier')
    expect(expectSuccess(takeIn(books, newId, bytes))).toMatchObject({ unchanged: 1, held: 0 })
  })

  test('or the owner keeps the ledger’s, and nothing is asked again; what the auditor writes later on top of it is asked anew', () => {
    const { books, seat, id } = parted()
    const entry = expectSuccess(takeIn(books, newId, seat.file())).findings[0]?.held[0]?.entry ?? ''
    expect(expectSuccess(takeIn(books, newId, seat.file(), { choices: [{ entry, choice: 'ledger' }] })).held).toBe(0)
    expect(expectSuccess(takeIn(books, newId, seat.file()))).toMatchObject({ unchanged: 1, held: 0 })
    expect(findFinding(books.database, id)?.title).toBe('Changé au registre')
    books.clock.moveTo('2020-04-01T12:00:00.000Z')
    expectSuccess(saveInSeat(seat.desk, newId, seatDraft({ title: 'Encore le dossier' }), id))
    expect(heldCodes(takeIn(books, newId, seat.file()))).toEqual(['FINDING_CHANGED_HERE'])
    const later = seat.renew()
    expect(seen(later)[0]?.note?.held.map(({ code }) => code)).toEqual(['FINDING_CHANGED_HERE'])
    books.clock.moveTo('2020-04-01T13:00:00.000Z')
    expectSuccess(saveInSeat(later.desk, newId, seatDraft({ title: 'Vu avec le registre' }), id))
    expect(expectSuccess(takeIn(books, newId, later.file()))).toMatchObject({ changed: 1, held: 0 })
    expect(findFinding(books.database, id)?.title).toBe('Vu avec le registre')
  })

  test('a text that the management has answered meanwhile is held; taken all the same, the answer stays', () => {
    const books = paperBooks()
    const seat = seatOf(books, 'Awa')
    const { id } = expectSuccess(saveInSeat(seat.desk, newId))
    expectSuccess(takeIn(books, newId, seat.file()))
    expectSuccess(answer(books, id))
    books.clock.moveTo('2020-04-01T11:00:00.000Z')
    expectSuccess(saveInSeat(seat.desk, newId, seatDraft({ risk: 'low' }), id))
    const held = expectSuccess(takeIn(books, newId, seat.file())).findings[0]?.held[0]
    expect(held).toMatchObject({ faults: [{ code: 'FINDING_NOT_OPEN' }], mayTake: true })
    const choices = [{ entry: held?.entry ?? '', choice: 'file' as const }]
    expect(expectSuccess(takeIn(books, newId, seat.file(), { choices })).changed).toBe(1)
    expect(findFinding(books.database, id)).toMatchObject({ risk: 'low', state: 'in_progress', response: 'Nous en convenons' })
    expect(codesOf(saveInSeat(seat.renew().desk, newId, seatDraft(), id))).toEqual(['FINDING_NOT_OPEN'])
  })

  test('more than the line has left in the ledger is held until it has it again; the other findings of the file come in', () => {
    const books = paperBooks()
    const seat = seatOf(books, 'Awa')
    expectSuccess(saveInSeat(seat.desk, newId))
    expectSuccess(saveInSeat(seat.desk, newId, seatDraft({ title: 'Sans ligne', lines: [] })))
    const most = seatDraft({ title: 'Presque tout', lines: [{ voucher: 'E07', lineNumber: 1, questionedXof: 2_600_000 }] })
    const rival = expectSuccess(save(books, most)).id
    const first = expectSuccess(takeIn(books, newId, seat.file()))
    expect(first).toMatchObject({ added: 1, held: 1 })
    expect(first.findings[0]).toMatchObject({
      number: null,
      reference: 'A-01',
      held: [{ faults: [{ code: 'FINDING_AMOUNT_OVER' }], mayTake: false, mayLeave: false }],
    })
    expectSuccess(note(books, 'withdraw', rival, 'À tort'))
    expect(expectSuccess(takeIn(books, newId, seat.file()))).toMatchObject({ added: 1, unchanged: 1, held: 0 })
    expect(listFindings(books.database).map(({ number, reference }) => [number, reference])).toEqual([
      ['C-03', 'A-01'],
      ['C-02', 'A-02'],
      ['C-01', null],
    ])
  })

  test('whoever answered for the management decides nothing of it, from the file either', () => {
    const books = paperBooks()
    expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name: 'Awa', roles: ['approver'] })))
    let seat = seatOf(books, 'Awa')
    const { id } = expectSuccess(saveInSeat(seat.desk, newId))
    expectSuccess(takeIn(books, newId, seat.file()))
    seat = seat.renew()
    expectSuccess(decide(books, seat, id, 1_000))
    expectSuccess(answer(books, id, {}, 'Awa'))
    expect(heldCodes(takeIn(books, newId, seat.file()))).toEqual(['FINDING_SEPARATION'])
    expect(codesOf(decide(books, seat.renew(), id, 1_000))).toEqual(['FINDING_SEPARATION'])
  })

  test('two auditors who change one finding: both texts are seen, and the one who writes having seen both ends it', () => {
    const books = paperBooks()
    const awa = seatOf(books, 'Awa')
    const moussa = seatOf(books, 'Moussa')
    const { id } = expectSuccess(saveInSeat(awa.desk, newId))
    const share = (from: typeof awa, to: typeof awa) =>
      expectSuccess(importPapers(to.desk, { bytes: from.file(), name: 'partage.audit', commandId: newId() }))
    share(awa, moussa)
    books.clock.moveTo('2020-04-01T10:00:00.000Z')
    expectSuccess(saveInSeat(awa.desk, newId, seatDraft({ title: 'Selon Awa' }), id))
    books.clock.moveTo('2020-04-01T11:00:00.000Z')
    expectSuccess(saveInSeat(moussa.desk, newId, seatDraft({ title: 'Selon Moussa' }), id))
    share(moussa, awa)
    expect(seen(awa)).toMatchObject([{ title: 'Selon Awa', note: { held: [{ code: 'FINDING_CHANGED_HERE' }] } }])
    expect(heldCodes(takeIn(books, newId, awa.file(), { dryRun: true }))).toEqual(['FINDING_CHANGED_HERE'])
    books.clock.moveTo('2020-04-01T12:00:00.000Z')
    expectSuccess(saveInSeat(awa.desk, newId, seatDraft({ title: 'Selon nous deux' }), id))
    expect(seen(awa)).toMatchObject([{ title: 'Selon nous deux', note: { held: [] } }])
    expect(expectSuccess(takeIn(books, newId, awa.file()))).toMatchObject({ added: 1, held: 0 })
    // The other one's file, without the last word, changes nothing any more.
    expect(expectSuccess(takeIn(books, newId, moussa.file()))).toMatchObject({ unchanged: 1, held: 0 })
    expect(findFinding(books.database, id)).toMatchObject({ title: 'Selon nous deux', author: 'Awa' })
  })
})

describe('a file that was sent before', () => {
  function sent() {
    const books = paperBooks()
    const seat = seatOf(books, 'Awa')
    const { id } = expectSuccess(saveInSeat(seat.desk, newId))
    const old = seat.file()
    books.clock.moveTo('2020-04-01T10:00:00.000Z')
    expectSuccess(saveInSeat(seat.desk, newId, seatDraft({ risk: 'low' }), id))
    const bytes = seat.file()
    expectSuccess(takeIn(books, newId, bytes))
    return { books, id, old, bytes, seat }
  }

  test('is refused when it was written anew with the product’s own code: an amount, an author, a finding that is gone', () => {
    const { books, id, bytes } = sent()
    const before = findFinding(books.database, id)
    const forgeries = [
      writtenAnew(bytes, (entry) => ({
        ...entry,
        content: entry.content.replaceAll('"questionedXof":275000', '"questionedXof":1000'),
      })),
      writtenAnew(bytes, (entry) => ({
        ...entry,
        author: entry.author === 'Awa' ? 'Moussa' : entry.author,
        content: entry.content.replace('"raisedBy":"Awa"', '"raisedBy":"Moussa"'),
      })),
      writtenAnew(bytes, (entry) => (entry.type === 'finding' && entry.sequence > 3 ? undefined : entry)),
    ]
    const codes = forgeries.map((forged) => new Set(codesOf(takeIn(books, newId, forged))))
    expect(codes).toEqual([
      new Set(['PAPERS_ALTERED', 'PAPERS_TAKEN_GONE']),
      new Set(['PAPERS_ALTERED', 'PAPERS_TAKEN_GONE']),
      new Set(['PAPERS_ALTERED', 'PAPERS_TAKEN_GONE']),
    ])
    expect(findFinding(books.database, id)).toEqual(before)
  })

  test('in an earlier state changes nothing, and in a later one brings what is new', () => {
    const { books, id, old, seat } = sent()
    expect(expectSuccess(takeIn(books, newId, old))).toMatchObject({ unchanged: 1, held: 0 })
    expectSuccess(decide(books, seat, id, 1_000))
    expect(expectSuccess(takeIn(books, newId, seat.file()))).toMatchObject({ changed: 1 })
    expect(expectSuccess(takeIn(books, newId, old))).toMatchObject({ unchanged: 1 })
  })

  test('its finding told again from nothing, in another file, is held against the ledger’s', () => {
    const { books, id, bytes } = sent()
    const told = writtenAnew(bytes, (entry) =>
      entry.type === 'opened'
        ? { ...entry, content: entry.content.replace(/"file":"[^"]+"/, '"file":"018f0000-0000-7000-8000-000000000000"') }
        : { ...entry, content: entry.content.replaceAll('Carburant sans carnet', 'Carburant volé') },
    )
    expect(heldCodes(takeIn(books, newId, told))).toContain('FINDING_CHANGED_HERE')
    expect(findFinding(books.database, id)?.title).toBe('Carburant sans carnet de bord')
  })
})
