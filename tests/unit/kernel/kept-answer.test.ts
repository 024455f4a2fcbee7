import { expect, test } from 'vitest'
import { z } from 'zod'
import { runCommand } from '../../../service/kernel/run-command.ts'
import { contract } from '../../../shared/contract/index.ts'
import { success } from '../../../shared/result/result.ts'
import { temporaryLedger } from '../../helpers/temporary-ledger.ts'

const COMMAND_ID = '018f0000-0000-7000-8000-000000000001'

/** Asks one command, and counts how often its work was done. */
function asking() {
  const { ledger, database } = temporaryLedger()
  const done = { times: 0 }
  const ask = (input: string, answers: z.ZodType<{ code: string; count: number }> = ANSWERS) => {
    const request = { name: 'settings.addRate', user: 'owner', commandId: COMMAND_ID, answers, input } as const
    return runCommand(ledger, request, () => {
      done.times += 1
      return success({ code: input, count: done.times })
    })
  }
  return { database, done, ask }
}
const ANSWERS = z.object({ code: z.string(), count: z.number().int() })

test('a command asked again is answered as it was the first time, and its work is not done again', () => {
  const { done, ask } = asking()
  expect(ask('A')).toEqual(success({ code: 'A', count: 1 }))
  expect(ask('A')).toEqual(success({ code: 'A', count: 1 }))
  expect(done.times).toBe(1)
})

test('the same id with another input is refused', () => {
  const { done, ask } = asking()
  ask('A')
  expect(ask('B')).toMatchObject({ ok: false, faults: [{ code: 'COMMAND_ID_REUSED' }] })
  expect(done.times).toBe(1)
})

test.each(['{"code":"A","count":"1"}', '{"code":"A"}', 'null', '{"code":', ''])(
  'a kept answer that reads %s is damage',
  (answer) => {
    const { database, ask } = asking()
    ask('A')
    database.update('command', { commandId: COMMAND_ID }, { answer })
    expect(ask('A')).toMatchObject({ ok: false, faults: [{ code: 'LEDGER_DAMAGED' }] })
  },
)

test('a command without an id is given a fresh one each time', () => {
  const { ledger, database } = temporaryLedger()
  const before = database.raw.prepare('SELECT count(*) FROM command').pluck().get()
  for (const input of ['A', 'A'])
    expect(runCommand(ledger, { name: 'settings.addRate', user: 'owner', input }, () => success({ input })).ok).toBe(true)
  expect(database.raw.prepare('SELECT count(DISTINCT command_id) FROM command').pluck().get()).toBe(Number(before) + 2)
})

test('every command of the contract says what it answers', () => {
  const commands = Object.entries(contract).flatMap(([area, entries]) =>
    Object.entries(entries).flatMap(([name, entry]) => {
      const said = '~orpc' in entry ? entry['~orpc'] : undefined
      return said?.meta.command ? [{ name: `${area}.${name}`, answers: said.outputSchema !== undefined }] : []
    }),
  )
  expect(commands.length).toBeGreaterThan(150)
  expect(commands.filter(({ answers }) => !answers)).toEqual([])
})
