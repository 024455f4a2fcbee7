import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Invocation } from '../../../cli/command.ts'
import { command } from '../../../cli/commands/demo.ts'
import { loadCommand } from '../../../cli/commands.ts'
import { FixedClock } from '../../helpers/fixed-clock.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'
import { newFolder } from '../../helpers/temporary-ledger.ts'

function invocation(folder: string, json: boolean) {
  const printed: string[] = []
  const told: string[] = []
  const made: Invocation = {
    positionals: [folder],
    entryFolder: folder,
    text: () => undefined,
    flag: () => false,
    texts: () => [],
    json,
    language: undefined,
    spoken: () => 'fr',
    noteLedgerLanguage: () => {},
    surroundings: { clock: new FixedClock('2026-01-05T08:00:00.000Z'), randomBytes: seededRandom('demo') },
    print: (text) => void printed.push(text),
    progress: (text) => void told.push(text),
    warn: (text) => void told.push(text),
  }
  return { made, printed, told }
}

test('sikasso demo DIR prints what it made, one file a line, and tells its progress apart', async () => {
  expect((await loadCommand(['demo', 'x']))?.command).toBe(command)
  const folder = join(newFolder(), 'demo')
  const { made, printed, told } = invocation(folder, false)
  expect(await command.run(made)).toEqual({ ok: true, value: undefined })
  const files = printed.join('').trimEnd().split('\n')
  expect(files).toHaveLength(21)
  expect(files).toContain(join(folder, 'lead.sikasso'))
  expect(files).toContain(join(folder, 'claims', 'claim-2020-Q4.xlsx'))
  expect(files).toContain(join(folder, 'packages', 'CEAM-AT-PECIC-2020-Q1-001.sikpkg'))
  expect(told.some((text) => /^AMSS \d+ \/ \d+$/.test(text))).toBe(true)
}, 60_000)

test('sikasso demo DIR refuses a folder that holds something and prints nothing', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'notes.txt'), '')
  const { made, printed } = invocation(folder, true)
  expect(await command.run(made)).toMatchObject({ ok: false, faults: [{ code: 'FOLDER_NOT_EMPTY' }] })
  expect(printed).toEqual([])
  expect(readdirSync(folder)).toEqual(['notes.txt'])
})
