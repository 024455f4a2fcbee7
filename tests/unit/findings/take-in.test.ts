import { expect, test } from 'vitest'
import { findFinding, listFindings } from '../../../db/queries/findings.ts'
import type { Finding } from '../../../domain/audit/findings/finding.ts'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { takeInFindings } from '../../../service/findings/take-in-findings.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { codesOf } from '../eligibility/eligibility-books.ts'
import { answer, decide, findingBooks, findingDraft, note, save, saved } from './finding-books.ts'

const takeIn = (books: TemporaryLedger, findings: readonly Finding[]) =>
  books.command('findings.takeIn', (work) => takeInFindings(work, books.surroundings, findings))

/** A second copy of the same books stands for the auditor's file: its findings are what travels. */
function auditorsFindings(): { theirs: TemporaryLedger; carried: () => Finding[] } {
  const theirs = findingBooks()
  return { theirs, carried: () => listFindings(theirs.database) }
}

test('unknown findings get the ledger’s next numbers in the order in which they were raised; twice is once', () => {
  const { theirs, carried } = auditorsFindings()
  const ours = findingBooks()
  const before = verifyRegisters(ours.database)
  saved(ours, findingDraft({ title: 'Déjà là', classification: 'control', lines: [] }))
  theirs.clock.moveTo('2020-04-01T10:00:00.000Z')
  const first = saved(theirs, findingDraft({ title: 'Premier' }))
  theirs.clock.moveTo('2020-04-01T11:00:00.000Z')
  const second = saved(theirs, findingDraft({ title: 'Second', lines: [] }))
  expectSuccess(decide(theirs, first, 75_000, 0))
  expect(takeIn(ours, carried())).toEqual({ ok: true, value: { added: 2, changed: 0, unchanged: 0 } })
  const titles = listFindings(ours.database).map(({ number, title, id }) => [number, title, id])
  expect(titles.slice(0, 2)).toEqual([
    ['C-03', 'Second', second],
    ['C-02', 'Premier', first],
  ])
  expect(findFinding(ours.database, first)).toMatchObject({ state: 'open', decisions: [{ sustainedXof: 75_000 }] })
  const events = ours.database.get<{ count: number }>('SELECT count(*) AS count FROM event')
  expect(takeIn(ours, carried())).toEqual({ ok: true, value: { added: 0, changed: 0, unchanged: 2 } })
  expect(ours.database.get('SELECT count(*) AS count FROM event')).toEqual(events)
  expect(verifyRegisters(ours.database)).toEqual(before)
})

test('what the auditor changed later comes in, and what the management answered stays', () => {
  const { theirs, carried } = auditorsFindings()
  const ours = findingBooks()
  const id = saved(theirs)
  expectSuccess(takeIn(ours, carried()))
  expectSuccess(answer(ours, id))
  theirs.clock.moveTo('2020-04-02T09:00:00.000Z')
  expectSuccess(save(theirs, findingDraft({ title: 'Carburant, deux véhicules', risk: 'medium' }), id))
  expectSuccess(answer(theirs, id, { response: 'Écrit par erreur dans le fichier de l’auditeur' }))
  theirs.clock.moveTo('2020-04-02T10:00:00.000Z')
  expectSuccess(decide(theirs, id, 0, 275_000))
  expect(expectSuccess(takeIn(ours, carried()))).toEqual({ added: 0, changed: 1, unchanged: 0 })
  expect(findFinding(ours.database, id)).toMatchObject({
    title: 'Carburant, deux véhicules',
    risk: 'medium',
    state: 'in_progress',
    response: 'Nous en convenons',
    owner: 'RAF',
    decisions: [{ clearedXof: 275_000 }],
  })
  expect(expectSuccess(takeIn(ours, carried()))).toEqual({ added: 0, changed: 0, unchanged: 1 })
  expectSuccess(note(theirs, 'withdraw', id, 'À tort'))
  theirs.clock.moveTo('2020-04-03T10:00:00.000Z')
  expect(expectSuccess(takeIn(ours, carried())).changed).toBe(1)
  expect(findFinding(ours.database, id)?.state).toBe('withdrawn')
  expect(expectSuccess(takeIn(ours, carried())).unchanged).toBe(1)
})

test('an older copy changes nothing; what the ledger cannot take is refused wholly, each fault with its finding', () => {
  const { theirs, carried } = auditorsFindings()
  const ours = findingBooks()
  const id = saved(theirs)
  const old = carried()
  expectSuccess(takeIn(ours, old))
  ours.clock.moveTo('2020-04-02T09:00:00.000Z')
  expectSuccess(save(ours, findingDraft({ title: 'Changé ici' }), id))
  expect(expectSuccess(takeIn(ours, old)).unchanged).toBe(1)
  expect(findFinding(ours.database, id)?.title).toBe('Changé ici')
  const [finding] = old
  if (!finding) throw new Error('no finding')
  const strange = { ...finding, id: '0171-strange', entity: 'NOBODY', number: 'C-09' }
  const sound = { ...finding, id: '0171-sound', lines: [], decisions: [] }
  const refused = takeIn(ours, [sound, strange])
  expect(codesOf(refused)).toEqual(['FINDING_ENTITY'])
  expect(refused.ok ? null : refused.faults[0]?.place).toEqual({ kind: 'field', path: 'C-09' })
  expect(listFindings(ours.database)).toHaveLength(1)
})
