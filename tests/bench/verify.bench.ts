// Verification alone, at BENCH_LINES (default 1,000,000): time, lines a second, and the memory of the process that does it.

import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { verifyOpenLedger } from '../../service/audit/verify-open-ledger.ts'
import { closeLedger } from '../../service/kernel/ledger.ts'
import { openLedger } from '../../service/kernel/open-ledger.ts'
import { systemClock } from '../../shared/time/instant.ts'
import { benchSetup, writeVouchersCsv } from './bench-data.ts'

const LINES = Number(process.env.BENCH_LINES ?? 1_000_000)
const CLI = resolve('out/main/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'sikasso-bench-'))
const at = (name: string): string => join(folder, name)
const figure = (value: number, decimals = 0): string =>
  new Intl.NumberFormat('en', { maximumFractionDigits: decimals }).format(value)

/** Runs the command line; a command that fails ends the bench. */
function sikasso(...words: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`)
}

try {
  const lines = await writeVouchersCsv(at('vouchers.csv'), LINES)
  writeFileSync(at('setup.json'), benchSetup())
  sikasso('new', at('bench.sikasso'), '--organisation', 'AMSS', '--name', 'AMSS')
  sikasso('import', 'setup', at('bench.sikasso'), at('setup.json'))
  sikasso('import', 'vouchers', at('bench.sikasso'), at('vouchers.csv'), '--post')
  const surroundings = { clock: systemClock, randomBytes: (size: number) => randomBytes(size) }
  const opened = openLedger({ path: at('bench.sikasso'), reading: true }, surroundings)
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
  const cpu = process.cpuUsage()
  const started = performance.now()
  const steps = verifyOpenLedger(opened.value)
  let peak = 0
  let longest = 0
  let last = started
  let step = steps.next()
  while (!step.done) {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    peak = Math.max(peak, process.memoryUsage().rss)
    step = steps.next()
  }
  const seconds = (performance.now() - started) / 1000
  longest = Math.max(longest, performance.now() - last)
  const used = process.cpuUsage(cpu)
  if (!step.value.sound) throw new Error(JSON.stringify(step.value.faults.slice(0, 3)))
  console.log('work | lines | seconds | CPU seconds | lines/s | MB | longest step, ms')
  console.log(
    `verification of everything | ${figure(lines)} | ${figure(seconds, 2)} | ${figure((used.user + used.system) / 1e6, 2)} | ${figure(lines / seconds)} | ${figure(peak / 1024 / 1024)} | ${figure(longest)}`,
  )
  closeLedger(opened.value)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
