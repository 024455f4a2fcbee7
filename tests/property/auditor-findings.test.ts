import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastEvent } from '../../db/queries/events.ts'
import { listFindings } from '../../db/queries/findings.ts'
import type { Finding } from '../../domain/audit/findings/finding.ts'
import { verifyRegisters } from '../../service/audit/verify-registers.ts'
import { closeLedger } from '../../service/kernel/ledger.ts'
import { exportPapers, importPapers } from '../../service/working-papers/carry-papers.ts'
import { papersState } from '../../service/working-papers/papers-state.ts'
import { followSeatFinding } from '../../service/working-papers/write-finding.ts'
import { type AuditSeat, seatOf, seen, takeIn } from '../helpers/audit-seat.ts'
import { idMaker, paperBooks, writeAnnotation } from '../helpers/paper-books.ts'
import { saveInSeat, seatDraft } from '../helpers/paper-history.ts'
import { expectSuccess } from '../helpers/temporary-ledger.ts'

const step = fc.record({
  who: fc.constantFrom(0, 1),
  does: fc.constantFrom('raise', 'raise', 'change', 'decide', 'withdraw', 'annotate', 'share', 'send'),
  pick: fc.integer({ min: 0, max: 4 }),
  /** The clocks of two computers agree on nothing, and may go back. */
  hour: fc.integer({ min: 0, max: 23 }),
})

/** What of a finding does not depend on when the ledger took it in. */
const told = ({ id, reference, title, state, lines, decisions, author, madeAt, changedAt, steps }: Finding) => ({
  ...{ id, reference, title, state, author, madeAt, changedAt },
  lines: lines.map(({ voucher, lineNumber, questionedXof }) => ({ voucher, lineNumber, questionedXof })),
  decisions: new Set(decisions.map((decision) => decision.id)),
  steps: new Set(steps.map(({ kind, author: by, madeAt: at }) => `${kind} ${by} ${at}`)),
})
const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  list.toSorted((one, other) => (one.id < other.id ? -1 : 1))

test('whatever two auditors write, share and send, taken in out of order and twice, the ledger ends with what their files say', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 16 }), fc.string(), fc.infiniteStream(fc.nat()), (steps, seed, order) => {
      const newId = idMaker(`findings ${seed}`)
      const books = paperBooks()
      const seats = [seatOf(books, 'Awa'), seatOf(books, 'Moussa')] as const
      const own: string[][] = [[], []]
      const outbox: Uint8Array[] = []
      const send = ({ desk }: AuditSeat) => {
        const made = exportPapers(desk)
        if (made.ok) outbox.push(made.value.bytes)
        return made
      }
      const share = (from: AuditSeat, to: AuditSeat) => {
        const made = exportPapers(from.desk)
        if (made.ok) expectSuccess(importPapers(to.desk, { bytes: made.value.bytes, name: 'partage', commandId: newId() }))
      }
      for (const { who, does, pick, hour } of steps) {
        books.clock.moveTo(`2020-04-01T${String(hour).padStart(2, '0')}:00:00.000Z`)
        const seat = seats[who] as AuditSeat
        const mine = own[who] as string[]
        const id = mine[pick % Math.max(1, mine.length)]
        const voucher = `E${String(who * 5 + mine.length + 1).padStart(2, '0')}`
        if (does === 'raise' && mine.length < 5) {
          const lines = [{ voucher, lineNumber: 1, questionedXof: 1_000 + pick }]
          mine.push(expectSuccess(saveInSeat(seat.desk, newId, seatDraft({ title: `${does} ${pick}`, lines }))).id)
        } else if (does === 'annotate') expectSuccess(writeAnnotation(seat.desk, newId(), { id: newId(), text: `${pick}` }))
        else if (does === 'share') share(seats[1 - who] as AuditSeat, seat)
        else if (does === 'send') send(seat)
        else if (id !== undefined) {
          const known = seen(seat).find((finding) => finding.id === id)
          const line = known?.lines[0]
          if (!known || !line) throw new Error('a finding of one’s own is there')
          const { lineNumber, questionedXof } = line
          const claim = { voucher: line.voucher, lineNumber }
          // What the rules refuse (a withdrawn finding, a sustained amount) is refused, and leaves nothing.
          if (does === 'change')
            saveInSeat(seat.desk, newId, seatDraft({ title: `changé ${pick}`, lines: [{ ...claim, questionedXof }] }), id)
          if (does === 'withdraw') followSeatFinding.withdraw(seat.desk, { id, note: 'À tort', commandId: newId() })
          if (does === 'decide')
            followSeatFinding.decide(seat.desk, {
              id,
              commandId: newId(),
              ...claim,
              sustainedXof: pick,
              clearedXof: 5,
              reason: 'Vu',
            })
        }
      }
      for (const seat of seats) send(seat)
      const shuffled = outbox.map((bytes) => ({ bytes, place: order.next().value })).sort((one, other) => one.place - other.place)
      for (const { bytes } of shuffled) expectSuccess(takeIn(books, newId, bytes))
      const taken = listFindings(books.database)
      const after = lastEvent(books.database)
      for (const { bytes } of shuffled.toReversed())
        expect(expectSuccess(takeIn(books, newId, bytes))).toMatchObject({ added: 0, changed: 0, held: 0 })
      expect(lastEvent(books.database)).toEqual(after)
      expect(taken.map(({ number }) => number).sort()).toEqual(taken.map((_, index) => `C-${String(index + 1).padStart(2, '0')}`))
      share(seats[1], seats[0])
      expect(papersState(seats[0].desk)).toMatchObject({ faults: [], warnings: [] })
      expect(byId(taken.map(told))).toEqual(byId(seen(seats[0]).map(told)))
      expect(verifyRegisters(books.database)).toEqual([])
      for (const { desk } of seats) closeLedger(desk.ledger)
      books.close()
    }),
    { numRuns: 15 },
  )
}, 120_000)
