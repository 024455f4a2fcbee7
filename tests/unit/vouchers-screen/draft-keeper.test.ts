import { beforeEach, describe, expect, test } from 'vitest'
import type { Answer } from '../../../renderer/client/failure.ts'
import {
  AGAIN_MS,
  AT_LATEST_MS,
  DraftKeeper,
  type KeeperState,
  type KeepRequest,
  type KeptDraft,
  PAUSE_MS,
} from '../../../renderer/features/vouchers/entry/model/draft-keeper.ts'
import { EntryStore } from '../../../renderer/features/vouchers/entry/model/entry-store.ts'
import { withLine } from '../../../renderer/features/vouchers/entry/model/entry-voucher.ts'
import { entry } from './entry-fixture.ts'

/** Timers that a test moves by hand. */
class Timers {
  private now = 0
  private waiting: { at: number; action: () => void }[] = []
  later = (action: () => void, delayMs: number): (() => void) => {
    const timer = { at: this.now + delayMs, action }
    this.waiting.push(timer)
    return () => {
      this.waiting = this.waiting.filter((other) => other !== timer)
    }
  }
  async pass(ms: number): Promise<void> {
    this.now += ms
    const due = this.waiting.filter(({ at }) => at <= this.now)
    this.waiting = this.waiting.filter(({ at }) => at > this.now)
    for (const { action } of due) action()
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  }
}

let timers: Timers
let store: EntryStore
let asked: KeepRequest[]
let states: KeeperState[]
let answers: (Answer<KeptDraft> | undefined)[]
let kept: boolean[]
const type = (label: string) => store.change((before) => withLine(before, 0, (line) => ({ ...line, label })))
const labels = () => asked.map(({ voucher }) => voucher.lines[0]?.label)
const refused = (code: 'DRAFT_CHANGED' | 'ROLE_MISSING'): Answer<KeptDraft> => ({
  ok: false,
  failure: { kind: 'faults', faults: [{ code }] },
})

function keeperOf(start: Partial<ConstructorParameters<typeof DraftKeeper>[1]> = {}): DraftKeeper {
  const keeper = new DraftKeeper(
    {
      read: () => store.peek(),
      save: async (request) => {
        asked.push(request)
        return (
          answers.shift() ?? {
            ok: true,
            value: { key: request.key ?? `draft:${asked.length}`, revision: (request.revision ?? 0) + 1 },
          }
        )
      },
      later: timers.later,
      onState: (state) => states.push(state),
      onKept: (_draft, voucher, byPerson) => {
        store.markKept(voucher)
        kept.push(byPerson)
      },
    },
    { key: null, revision: null, held: null, active: true, ...start },
  )
  store.subscribe(() => keeper.typed())
  store.onTyping(() => keeper.typed())
  return keeper
}

beforeEach(() => {
  timers = new Timers()
  store = new EntryStore(entry())
  store.showColumns(['account', 'label', 'debit', 'credit'])
  asked = []
  states = []
  answers = []
  kept = []
})

describe('a voucher that is typed', () => {
  test('is a draft of the ledger soon after the typing pauses, then the same draft', async () => {
    keeperOf()
    type('Papier')
    await timers.pass(PAUSE_MS - 1)
    expect(asked).toEqual([])
    await timers.pass(1)
    type('Papier et encre')
    await timers.pass(PAUSE_MS)
    expect(labels()).toEqual(['Papier', 'Papier et encre'])
    expect(asked.map(({ key, revision }) => [key, revision])).toEqual([
      [null, null],
      ['draft:1', 1],
    ])
    expect(kept).toEqual([false, false])
  })

  test('is kept at least every few seconds while typing never pauses, text in the field included', async () => {
    keeperOf()
    type('P')
    store.goTo(0, 'label')
    for (let step = 1; step <= 8; step += 1) {
      store.holdText(`P${step}`)
      await timers.pass(AT_LATEST_MS / 8)
    }
    expect(labels()).toEqual(['P8'])
    // The field is not touched: what stands in it is still only held.
    expect(store.read().voucher.lines[0]?.label).toBe('P')
  })

  test('is not written for a cursor that moves, nor while there is nothing on it', async () => {
    keeperOf()
    store.goTo(0, 'debit')
    await timers.pass(AT_LATEST_MS)
    type('')
    await timers.pass(AT_LATEST_MS)
    expect(asked).toEqual([])
  })

  test('is written once more when it changed while it was being written, and not when it did not', async () => {
    const keeper = keeperOf()
    type('A')
    const writing = keeper.keep()
    type('B')
    await writing
    await timers.pass(PAUSE_MS)
    await timers.pass(AT_LATEST_MS)
    expect(labels()).toEqual(['B'])
    type('C')
    await keeper.keep()
    await keeper.keep()
    expect(labels()).toEqual(['B', 'C'])
    expect(kept.at(-1)).toBe(true)
  })

  test('waits for a decision where it waits for somebody; once that is made, it keeps itself', async () => {
    const keeper = keeperOf({ key: 'draft:9', revision: 4, active: false })
    type('A')
    await timers.pass(AT_LATEST_MS)
    expect(asked).toEqual([])
    await keeper.keep()
    type('B')
    await timers.pass(PAUSE_MS)
    expect(labels()).toEqual(['A', 'B'])
  })

  test('is kept when the desk is left, unless nobody wrote on it', async () => {
    const keeper = keeperOf()
    keeper.leave()
    type('A')
    keeper.leave()
    await timers.pass(0)
    expect(labels()).toEqual(['A'])
    keeper.stop()
    type('B')
    await timers.pass(AT_LATEST_MS)
    expect(labels()).toEqual(['A'])
  })
})

describe('two windows on one draft', () => {
  test('the second to save changes nothing, says so, and writes no more until the person has chosen', async () => {
    keeperOf({ key: 'draft:9', revision: 4 })
    answers = [refused('DRAFT_CHANGED')]
    type('A')
    await timers.pass(PAUSE_MS)
    expect(states.at(-1)?.phase).toBe('changed')
    type('B')
    await timers.pass(AT_LATEST_MS)
    expect(asked).toHaveLength(1)
  })

  test('what was typed becomes a draft of its own when the person keeps it', async () => {
    store = new EntryStore(entry([{ label: 'Papier' }], { sourceId: 'V-1' }))
    const keeper = keeperOf({ key: 'draft:9', revision: 4 })
    answers = [refused('DRAFT_CHANGED')]
    type('A')
    await timers.pass(PAUSE_MS)
    const answer = await keeper.keepAsNew()
    expect(answer).toEqual({ ok: true, value: { key: 'draft:2', revision: 1 } })
    expect(asked[1]).toMatchObject({ key: null, revision: null, voucher: { sourceId: null } })
    type('B')
    await timers.pass(PAUSE_MS)
    expect(asked[2]).toMatchObject({ key: 'draft:2', revision: 1 })
  })
})

test('a service that does not answer is tried again; a refusal is not', async () => {
  keeperOf()
  answers = [{ ok: false, failure: { kind: 'unreachable' } }, refused('ROLE_MISSING')]
  type('A')
  await timers.pass(PAUSE_MS)
  expect(states.at(-1)?.phase).toBe('failed')
  await timers.pass(AGAIN_MS)
  expect(labels()).toEqual(['A', 'A'])
  await timers.pass(AGAIN_MS)
  expect(asked).toHaveLength(2)
})
