import { describe, expect, test } from 'vitest'
import { FINDING_TABLES } from '../../../db/migrations/025-findings.ts'
import { createDatabase } from '../../../db/open.ts'
import { findFinding, listFindings, writeFinding } from '../../../db/queries/findings.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { liftRuling } from '../../../service/eligibility/lift-ruling.ts'
import { findingsList } from '../../../service/findings/list-findings.ts'
import { ruleFinding } from '../../../service/findings/rule-finding.ts'
import { disallowedCosts } from '../../../service/partner-reports/disallowed-costs.ts'
import { addUser } from '../../../service/settings/add-user.ts'
import type { Role } from '../../../shared/contract/role.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { codesOf } from '../eligibility/eligibility-books.ts'
import { answer, decide, findingBooks, findingDraft, note, numberOf, save, saved } from './finding-books.ts'

const TODAY = '2020-04-01'
const stateOf = (books: TemporaryLedger, id: string) => findFinding(books.database, id)?.state
const addPerson = (books: TemporaryLedger, name: string, roles: readonly Role[]) =>
  expectSuccess(books.command('settings.addUser', (work) => addUser(work, { name, roles: [...roles] })))

describe('the life of a finding', () => {
  test('it is raised, answered, implemented, sent back, decided, verified, and the chain covers every step', () => {
    const books = findingBooks()
    const before = verifyRegisters(books.database)
    const id = saved(books)
    const other = saved(books, findingDraft({ title: 'Suppléance', classification: 'control', lines: [] }))
    expect(listFindings(books.database).map(({ number }) => number)).toEqual(['C-02', 'C-01'])
    // The first layer is at 771.25: the line is worth 3 565.64 pounds, and the tenth of it 356.56.
    expect(findFinding(books.database, id)?.lines).toMatchObject([
      {
        voucher: numberOf(books, 'E07'),
        grant: 'PECIC',
        budgetLine: 'B2',
        lineXof: 2_750_000,
        questionedMinor: 35_656,
        currency: 'GBP',
      },
    ])
    expectSuccess(save(books, findingDraft({ risk: 'medium' }), id))
    expectSuccess(answer(books, id))
    expect(codesOf(save(books, findingDraft(), id))).toEqual(['FINDING_NOT_OPEN'])
    expectSuccess(answer(books, id, { response: 'Revu : nous en convenons en partie' }))
    expectSuccess(note(books, 'implement', id, 'Trois carnets achetés'))
    expect(codesOf(note(books, 'verify', id))).toEqual(['FINDING_AMOUNTS_OPEN'])
    expectSuccess(note(books, 'return', id, 'Un véhicule n’a pas le sien'))
    expect(stateOf(books, id)).toBe('in_progress')
    expectSuccess(note(books, 'implement', id, 'Le quatrième aussi'))
    expectSuccess(decide(books, id, 100_000, 175_000))
    expectSuccess(note(books, 'verify', id))
    expect(stateOf(books, id)).toBe('verified')
    expect(findFinding(books.database, id)?.steps.map(({ kind }) => kind)).toEqual([
      'raised',
      'changed',
      'answered',
      'answered',
      'implemented',
      'returned',
      'implemented',
      'decided',
      'verified',
    ])
    expect(codesOf(decide(books, id, 0, 0))).toEqual(['FINDING_ENDED'])
    expect(codesOf(note(books, 'withdraw', id))).toEqual(['FINDING_ENDED', 'FINDING_SUSTAINED'])
    expectSuccess(note(books, 'withdraw', other, 'Vu autrement depuis'))
    expect(saved(books)).not.toBe(id)
    expect(listFindings(books.database)[0]?.number).toBe('C-03')
    expect(verifyRegisters(books.database)).toEqual(before)
  })

  test('everything that is wrong with a finding is said at once', () => {
    const books = findingBooks()
    const wrong = findingDraft({
      title: ' ',
      criteria: '',
      condition: '',
      recommendation: '',
      date: '2020-05-01',
      entity: 'NOBODY',
      grant: 'AUTRE',
      lines: [
        { voucher: 'E07', lineNumber: 9, questionedXof: 1 },
        { voucher: 'E07', lineNumber: 1, questionedXof: 2_750_001 },
        { voucher: 'E07', lineNumber: 1, questionedXof: -1 },
        { voucher: 'RIEN', lineNumber: 1, questionedXof: 0 },
      ],
    })
    expect(codesOf(save(books, wrong))).toEqual([
      'FINDING_TITLE',
      'FINDING_CRITERIA',
      'FINDING_CONDITION',
      'FINDING_RECOMMENDATION',
      'FINDING_DATE',
      'FINDING_ENTITY',
      'GRANT_UNKNOWN',
      'FINDING_LINE_UNKNOWN',
      'FINDING_AMOUNT_OVER',
      'FINDING_LINE_TWICE',
      'FINDING_AMOUNT',
      'FINDING_LINE_UNKNOWN',
    ])
    expect(codesOf(save(books, findingDraft({ date: '31/03' })))).toEqual(['DATE_INVALID'])
    expect(codesOf(save(books, findingDraft(), 'nothing'))).toEqual(['FINDING_UNKNOWN'])
    expect(codesOf(answer(books, 'nothing'))).toEqual(['FINDING_UNKNOWN'])
    expect(codesOf(save(books, findingDraft(), null, 'nobody'))).toEqual(['USER_UNKNOWN'])
  })

  test('two findings together never question more than a line spent; what a control finding concerns does not count', () => {
    const books = findingBooks()
    const whole = [{ voucher: 'E07', lineNumber: 1, questionedXof: 2_750_000 }]
    saved(books, findingDraft({ classification: 'control', lines: whole }))
    const first = saved(books, findingDraft({ lines: [{ ...whole[0], questionedXof: 2_000_000 } as (typeof whole)[0]] }))
    expect(codesOf(save(books, findingDraft({ lines: whole })))).toEqual(['FINDING_AMOUNT_OVER'])
    const rest = findingDraft({ lines: [{ voucher: 'E07', lineNumber: 1, questionedXof: 750_000 }] })
    expectSuccess(save(books, rest))
    expectSuccess(note(books, 'withdraw', first, 'À tort'))
    expectSuccess(save(books, findingDraft({ lines: [{ voucher: 'E07', lineNumber: 1, questionedXof: 2_000_000 }] })))
    expect(findingsList(books.database, {}, TODAY).totals.xof).toEqual({
      questioned: 2_750_000,
      sustained: 0,
      cleared: 0,
      open: 2_750_000,
    })
  })

  test('the answer needs words, and an action its owner and day; nothing is done without an action', () => {
    const books = findingBooks()
    const id = saved(books)
    expect(codesOf(answer(books, id, { response: ' ', owner: '', dueOn: '31/12' }))).toEqual([
      'FINDING_RESPONSE',
      'FINDING_PLAN_PARTIAL',
      'DATE_INVALID',
    ])
    expect(codesOf(note(books, 'implement', id, ''))).toEqual(['FINDING_NOT_IN_PROGRESS', 'FINDING_DONE_HOW'])
    expectSuccess(answer(books, id, { action: '', owner: '', dueOn: null }))
    expect(codesOf(note(books, 'implement', id))).toEqual(['FINDING_PLAN_MISSING'])
    expect(codesOf(note(books, 'verify', id, ''))).toEqual(['FINDING_NOT_IMPLEMENTED', 'FINDING_AMOUNTS_OPEN', 'FINDING_SEEN'])
    expect(codesOf(note(books, 'return', id, ''))).toEqual(['FINDING_NOT_IMPLEMENTED', 'REASON_MISSING'])
    expect(codesOf(note(books, 'withdraw', id, ''))).toEqual(['REASON_MISSING'])
    expectSuccess(answer(books, id))
    expectSuccess(note(books, 'implement', id))
    expect(codesOf(answer(books, id))).toEqual(['FINDING_ANSWER_LATE'])
  })

  test('it is late once its day is past, until somebody says that it is done', () => {
    const books = findingBooks()
    const id = saved(books)
    expectSuccess(answer(books, id))
    const status = (today: string) => findingsList(books.database, {}, today).findings[0]?.status
    expect(status('2020-04-30')).toBe('in_progress')
    expect(status('2020-05-01')).toBe('overdue')
    expect(findingsList(books.database, { status: 'overdue' }, '2020-05-01')).toMatchObject({
      findings: [{ id }],
    })
    expectSuccess(note(books, 'implement', id))
    expect(status('2020-05-01')).toBe('implemented')
  })
})

describe('decisions', () => {
  test('a line is decided in part, and again; a decided line stays in the finding', () => {
    const books = findingBooks()
    const lines = [
      { voucher: 'E07', lineNumber: 1, questionedXof: 275_000 },
      { voucher: 'E01', lineNumber: 1, questionedXof: 1_000 },
    ]
    const id = saved(books, findingDraft({ lines }))
    expectSuccess(decide(books, id, 200_000, 50_000))
    expectSuccess(decide(books, id, 75_000, 100_000))
    const totals = findingsList(books.database, {}, TODAY).totals
    expect(totals.xof).toEqual({ questioned: 276_000, sustained: 75_000, cleared: 100_000, open: 101_000 })
    const [{ split } = { split: null }] = totals.donor
    expect(split && split.sustained + split.cleared + split.open).toBe(split?.questioned)
    expect(codesOf(decide(books, id, 275_001, 0, { reason: ' ' }))).toEqual(['FINDING_DECIDED_OVER', 'REASON_MISSING'])
    expect(codesOf(decide(books, id, -1, 0))).toEqual(['FINDING_AMOUNT'])
    expect(codesOf(decide(books, id, 0, 1, { voucher: 'AUTRE' }))).toEqual(['FINDING_LINE_OTHER'])
    expect(codesOf(save(books, findingDraft({ lines: [] }), id))).toEqual(['FINDING_LINE_DECIDED'])
    expect(codesOf(save(books, findingDraft({ classification: 'control', lines }), id))).toEqual(['FINDING_LINE_DECIDED'])
    expect(codesOf(note(books, 'withdraw', id, 'À tort'))).toEqual(['FINDING_SUSTAINED'])
    expectSuccess(save(books, findingDraft({ lines: lines.slice(0, 1) }), id))
    const control = saved(books, findingDraft({ classification: 'control' }))
    expect(codesOf(decide(books, control, 0, 0))).toEqual(['FINDING_NO_COST'])
  })

  test('whoever answered for the management neither decides, verifies nor withdraws, once there are two', () => {
    const books = findingBooks()
    addPerson(books, 'Awa', ['auditor'])
    addPerson(books, 'Moussa', ['preparer'])
    const id = expectSuccess(save(books, findingDraft(), null, 'Awa')).id
    expect(codesOf(save(books, findingDraft(), null, 'Moussa'))).toEqual(['ROLE_MISSING'])
    expect(codesOf(answer(books, id, {}, 'Awa'))).toEqual(['ROLE_MISSING'])
    expectSuccess(answer(books, id))
    expect(codesOf(decide(books, id, 0, 275_000))).toEqual(['FINDING_SEPARATION'])
    expect(codesOf(decide(books, id, 0, 275_000, { user: 'Moussa' }))).toEqual(['ROLE_MISSING'])
    expectSuccess(decide(books, id, 0, 275_000, { user: 'Awa' }))
    expectSuccess(note(books, 'implement', id, 'Fait', 'Moussa'))
    expect(codesOf(note(books, 'verify', id))).toEqual(['FINDING_SEPARATION'])
    expect(codesOf(note(books, 'return', id))).toEqual(['FINDING_SEPARATION'])
    expect(codesOf(note(books, 'withdraw', id))).toEqual(['FINDING_SEPARATION'])
    expectSuccess(note(books, 'verify', id, 'Carnets vus', 'Awa'))
  })

  test('a sustained amount becomes a ruling of eligibility in the disallowed-cost ledger, once; a lifted one may be made again', () => {
    const books = findingBooks()
    const id = saved(books)
    const rule = () => {
      const request = {
        id,
        voucher: numberOf(books, 'E07'),
        lineNumber: 1,
        code: 'SUP',
        date: TODAY,
        evidence: 'Lettre',
      } as const
      return books.command('findings.rule', (work) => ruleFinding(work, books.surroundings, request))
    }
    expect(codesOf(rule())).toEqual(['FINDING_NOTHING_TO_RULE'])
    expectSuccess(decide(books, id, 100_000, 175_000))
    expect(expectSuccess(rule())).toEqual({ ruling: 1 })
    expect(codesOf(rule())).toEqual(['FINDING_NOTHING_TO_RULE'])
    expect(disallowedCosts(books.database, TODAY)).toMatchObject([{ code: 'SUP', xof: 100_000, comment: 'C-01 : Facture vue' }])
    expect(findingsList(books.database, {}, TODAY).findings[0]?.lines).toMatchObject([{ ruledXof: 100_000, rulings: [1] }])
    const lift = { id: 1, date: TODAY, reason: 'Reçu', evidence: 'Reçu' }
    expectSuccess(books.command('eligibility.lift', (work) => liftRuling(work, lift)))
    expect(findingsList(books.database, {}, TODAY).findings[0]?.lines).toMatchObject([{ ruledXof: 0, rulings: [] }])
    expect(expectSuccess(rule()).ruling).toBe(3)
  })
})

describe('the tables', () => {
  test('nothing of a finding is deleted or rewritten behind the service, and a changed row is named by the verification', () => {
    const books = findingBooks()
    const id = saved(books)
    expectSuccess(decide(books, id, 1, 1))
    const before = verifyRegisters(books.database).length
    const { database } = books
    for (const sql of [
      'DELETE FROM finding',
      "UPDATE finding SET number = 'C-09'",
      'DELETE FROM finding_line',
      'UPDATE finding_decision SET sustained_xof = 0',
      'DELETE FROM finding_decision',
      "UPDATE finding_step SET note = 'x'",
      'DELETE FROM finding_step',
    ])
      expect(() => database.exec(sql), sql).toThrow('IMMUTABLE')
    plainSql(database).run("UPDATE finding SET risk = 'low'")
    expect(verifyRegisters(database)).toHaveLength(before + 1)
  })

  test('the same tables stand in a file of their own, with no table of a ledger beside', () => {
    const books = findingBooks()
    const id = saved(books)
    expectSuccess(decide(books, id, 10, 20))
    const path = `${books.folder}/auditor.file`
    const own = createDatabase(path)
    own.exec(FINDING_TABLES)
    const finding = findFinding(books.database, id)
    if (!finding) throw new Error('no finding')
    writeFinding(own, finding)
    expect(listFindings(own)).toEqual([finding])
    own.close()
  })
})
