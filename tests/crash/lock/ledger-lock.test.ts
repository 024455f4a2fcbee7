import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimLedger } from '../../../db/ledger-lock.ts'

let folder: string
let ledger: string
const children: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sikasso-lock-'))
  ledger = join(folder, 'livre.sikasso')
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Another process that claims the ledger: what it said, and how to kill it and wait for its end. */
async function holder(): Promise<{ said: string; kill(): Promise<void> }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'lock-holder.mjs'), ledger], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (bytes) => resolve(String(bytes).trim()))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the holder ended with ${code} before it spoke`)))
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    said,
    kill: () => {
      child.kill('SIGKILL')
      return ended
    },
  }
}
const codeOf = (claim: ReturnType<typeof claimLedger>) => (claim.ok ? 'held' : claim.faults[0]?.code)

test('a second claim in another process is refused, and a killed holder leaves nothing in the way', async () => {
  const first = await holder()
  expect(first.said).toBe('held')
  expect((await holder()).said).toBe('LEDGER_IN_USE')
  expect(codeOf(claimLedger(ledger))).toBe('LEDGER_IN_USE')
  await first.kill()
  expect(readdirSync(folder)).toEqual(['livre.sikasso-lock'])
  expect(statSync(`${ledger}-lock`).size).toBe(0)
  const next = claimLedger(ledger)
  expect(codeOf(next)).toBe('held')
  if (next.ok) next.value.release()
})

test('twenty holders killed one after the other, and each next one gets the ledger at once', async () => {
  for (let round = 0; round < 20; round++) {
    const { said, kill } = await holder()
    expect(said).toBe('held')
    await kill()
  }
  expect(readdirSync(folder)).toEqual(['livre.sikasso-lock'])
}, 60_000)

test('the same process cannot claim twice, and a released ledger is free for others', async () => {
  const first = claimLedger(ledger)
  expect(codeOf(first)).toBe('held')
  expect(codeOf(claimLedger(ledger))).toBe('LEDGER_IN_USE')
  expect((await holder()).said).toBe('LEDGER_IN_USE')
  if (first.ok) first.value.release()
  expect((await holder()).said).toBe('held')
})

test('a claim of one ledger leaves its neighbours free', () => {
  const first = claimLedger(ledger)
  const other = claimLedger(`${ledger}2`)
  expect([codeOf(first), codeOf(other)]).toEqual(['held', 'held'])
  for (const claim of [first, other]) if (claim.ok) claim.value.release()
})

test('a folder that is not there is named', () => {
  expect(codeOf(claimLedger(join(folder, 'absent', 'livre.sikasso')))).toBe('LEDGER_MISSING')
})
