import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder, isWriting } from '../../domain/audit/papers/standing-papers.ts'
import { closeLedger } from '../../service/kernel/ledger.ts'
import { openLedger } from '../../service/kernel/open-ledger.ts'
import { type PapersDesk, runPaperCommand } from '../../service/kernel/run-paper-command.ts'
import { removeAnnotation } from '../../service/working-papers/annotate.ts'
import { exportPapers, importPapers } from '../../service/working-papers/carry-papers.ts'
import { listAnnotations } from '../../service/working-papers/list-annotations.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import { workingPapersContract } from '../../shared/contract/working-papers.ts'
import { copyOfBooks, entriesOf, idMaker, paperBooks, writeAnnotation } from '../helpers/paper-books.ts'
import { expectSuccess } from '../helpers/temporary-ledger.ts'

/** A person writes, edits or removes one of three papers, at an hour that may be any: clocks of two computers do not agree. */
const step = fc.record({
  who: fc.constantFrom(0, 1),
  paper: fc.constantFrom(0, 1, 2),
  does: fc.constantFrom('write', 'write', 'remove'),
  hour: fc.integer({ min: 0, max: 23 }),
  text: fc.constantFrom('un', 'deux', 'trois', 'quatre'),
})

test('two auditors’ files merge to the same set in any order, twice changes nothing, and no writing is lost', () => {
  const books = paperBooks()
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), fc.string(), (steps, seed) => {
      const newId = idMaker(`merge ${seed}`)
      const papers = [newId(), newId(), newId()]
      const seats = ['Awa', 'Moussa'].map((author): PapersDesk => {
        const request = { path: copyOfBooks(books), reading: true, untouched: true }
        return { ledger: expectSuccess(openLedger(request, books.surroundings)), workspace: undefined, user: 'owner', author }
      })
      const [awa, moussa] = seats as [PapersDesk, PapersDesk]
      let written = 0
      for (const { who, paper, does, hour, text } of steps) {
        const desk = seats[who] as PapersDesk
        const id = papers[paper] as string
        books.clock.moveTo(`2020-04-01T${String(hour).padStart(2, '0')}:00:00.000Z`)
        const answer =
          does === 'remove'
            ? runPaperCommand(
                desk,
                { name: 'remove', commandId: newId(), answers: answersOf(workingPapersContract.removeAnnotation), input: id },
                (work) => removeAnnotation(work, id),
              )
            : writeAnnotation(desk, newId(), { id, text })
        if (answer.ok) written += 1
      }
      const exportsOf = (desk: PapersDesk) => exportPapers(desk)
      const [fromAwa, fromMoussa] = [exportsOf(awa), exportsOf(moussa)]
      const take = (desk: PapersDesk, file: ReturnType<typeof exportsOf>) =>
        file.ok ? expectSuccess(importPapers(desk, { bytes: file.value.bytes, name: 'a', commandId: newId() })) : undefined
      take(awa, fromMoussa)
      take(moussa, fromAwa)
      const revisions = (desk: PapersDesk) => inOrder(entriesOf(desk)).filter(isWriting)
      const standing = (desk: PapersDesk) => listAnnotations(desk.ledger.database, entriesOf(desk), null)
      expect(revisions(awa)).toEqual(revisions(moussa))
      expect(standing(awa)).toEqual(standing(moussa))
      expect(new Set(standing(awa).map(({ id }) => id)).size).toBe(standing(awa).length)
      // Two people may write the same words at the same instant: that is one writing by each.
      expect(revisions(awa)).toHaveLength(written)
      if (fromMoussa.ok) expect(take(awa, fromMoussa)?.added).toBe(0)
      if (fromAwa.ok) expect(take(awa, fromAwa)?.added).toBe(0)
      expect(revisions(awa)).toEqual(revisions(moussa))
      for (const seat of seats) closeLedger(seat.ledger)
    }),
    { numRuns: 25 },
  )
}, 60_000)
