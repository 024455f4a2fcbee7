// The ledger's own bench: import, posting, reports, verification, open, claim, beside the raw floor and hledger in the same run.
// BENCH_LINES sets the size (default 100000).
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { verifyLedger } from '../../service/audit/verify-ledger.ts'
import { closeLedger, type Ledger } from '../../service/kernel/ledger.ts'
import { openLedger } from '../../service/kernel/open-ledger.ts'
import { runCommand } from '../../service/kernel/run-command.ts'
import { machineReport } from '../../service/reports/machine-report.ts'
import { saveDraft } from '../../service/vouchers/draft-life-cycle.ts'
import { draftsNamed } from '../../service/vouchers/drafts-named.ts'
import { postDrafts } from '../../service/vouchers/post-drafts.ts'
import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { systemClock } from '../../shared/time/instant.ts'
import { benchSetup, writeHledgerJournal, writeVouchersCsv } from './bench-data.ts'
import { rawInsertRate, rawTrialBalanceMs } from './raw-floor.ts'

const LINES = Number(process.env.BENCH_LINES ?? 100_000)
const CLI = resolve('out/main/cli.js')
const surroundings = { clock: systemClock, randomBytes: (size: number) => randomBytes(size) }
const folder = mkdtempSync(join(tmpdir(), 'sikasso-bench-'))
const at = (name: string): string => join(folder, name)
const rows: [string, string, string][] = []
const told = (what: string, ours: string, beside: string): void => {
  rows.push([what, ours, beside])
  console.log(`${what} | ${ours} | ${beside}`)
}
const fixed = (value: number, decimals = 1): string =>
  new Intl.NumberFormat('en', { maximumFractionDigits: decimals, useGrouping: true }).format(value)

/** Runs a program; answers wall seconds, CPU seconds and peak memory in MB, from GNU time where it is there. */
function timed(program: string, args: readonly string[]): { wall: number; cpu: number; megabytes: number; code: number | null } {
  const started = performance.now()
  const result = spawnSync('/usr/bin/time', ['-f', '%U %S %M', program, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  const wall = (performance.now() - started) / 1000
  const [user = 0, system = 0, kilobytes = 0] = (result.stderr ?? '').trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  return { wall, cpu: user + system, megabytes: kilobytes / 1024, code: result.status }
}

function middle(samples: number[]): { p50: number; p99: number } {
  const sorted = [...samples].sort((a, b) => a - b)
  return { p50: sorted[Math.floor(sorted.length * 0.5)] ?? 0, p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0 }
}

const line = (account: string, debitMinor: number | null, creditMinor: number | null): VoucherLineInput => ({
  account,
  debitMinor,
  creditMinor,
  currency: 'XOF',
  rate: null,
  debitXof: null,
  creditXof: null,
  label: 'banc',
  grant: 'G1',
  budgetLine: creditMinor === null ? 'A1' : null,
  partner: null,
  activity: null,
  site: null,
  thirdParty: null,
  documentReference: null,
  documentDate: null,
  invoice: null,
  paymentMode: null,
  expenseType: null,
})

function postOne(ledger: Ledger, amount: number): void {
  const lines = [
    line('6055', amount, null),
    line('6222', amount, null),
    line('6277', amount, null),
    line('5211', null, 3 * amount),
  ]
  const voucher = { sourceId: null, journal: 'BQ1', date: '2021-06-15', kind: 'normal' as const, corrects: null, lines }
  const request = { name: 'vouchers.post', user: 'owner', input: amount } as const
  const posted = runCommand(ledger, request, (work) => {
    const draft = saveDraft(work, surroundings, { key: null, revision: null, voucher })
    if (!draft.ok) return draft
    const named = draftsNamed(work, [draft.value.key])
    return named.ok ? postDrafts(work, named.value) : named
  })
  if (!posted.ok) throw new Error(JSON.stringify(posted.faults))
}

function opened(reading: boolean): Ledger {
  const result = openLedger({ path: at('bench.sikasso'), reading }, surroundings)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.value
}

function reportMs(ledger: Ledger, name: string, parameters: Parameters<typeof machineReport>[2]): number {
  const samples: number[] = []
  for (let round = 0; round < 5; round++) {
    const started = performance.now()
    const report = machineReport(ledger.database, name, parameters, 'fr')
    if (!report.ok) throw new Error(JSON.stringify(report.faults))
    let count = 0
    for (const _row of report.value.rows) count++
    samples.push(performance.now() - started)
    if (count === 0) throw new Error(`${name} is empty`)
  }
  return middle(samples).p50
}

try {
  console.log('work | ours | beside, in the same run')
  const lines = await writeVouchersCsv(at('vouchers.csv'), LINES)
  await writeHledgerJournal(at('bench.journal'), LINES)
  writeFileSync(at('setup.json'), benchSetup())
  const sikasso = (...args: string[]) => timed(process.execPath, [CLI, ...args])
  sikasso('new', at('bench.sikasso'), '--organisation', 'AMSS', '--name', 'AMSS')
  sikasso('import', 'setup', at('bench.sikasso'), at('setup.json'))
  const floor = rawInsertRate(at('raw.sqlite'), LINES)
  const imported = sikasso('import', 'vouchers', at('bench.sikasso'), at('vouchers.csv'), '--post')
  if (imported.code !== 0) throw new Error('the import failed')
  const rate = lines / imported.wall
  told(
    `import ${fixed(lines, 0)} lines, every control on, whole process`,
    `${fixed(rate, 0)} lines/s (CPU ${fixed(imported.cpu)} s, ${fixed(imported.megabytes, 0)} MB)`,
    `bare inserts ${fixed(floor, 0)} lines/s: × ${fixed(floor / rate, 2)}`,
  )
  const hledger = timed('hledger', ['-f', at('bench.journal'), 'check'])
  told(
    '  hledger check, whole process',
    '',
    hledger.code === 0
      ? `${fixed(hledger.wall)} s (CPU ${fixed(hledger.cpu)} s, ${fixed(hledger.megabytes, 0)} MB)`
      : 'not installed',
  )
  const balance = sikasso('report', 'trial-balance', at('bench.sikasso'))
  const hledgerBalance = timed('hledger', ['-f', at('bench.journal'), 'balance', '--depth', '1'])
  told(
    'trial balance, whole process',
    `${fixed(balance.wall, 2)} s`,
    hledgerBalance.code === 0
      ? `hledger ${fixed(hledgerBalance.wall, 2)} s: × ${fixed(hledgerBalance.wall / balance.wall)}`
      : 'hledger not installed',
  )
  const started = performance.now()
  closeLedger(opened(true))
  told('open and close, plain', `${fixed(performance.now() - started)} ms`, '')
  const reading = opened(true)
  told(
    'trial balance, inside',
    `${fixed(reportMs(reading, 'trial-balance', {}))} ms`,
    `one grouped sum over bare lines ${fixed(rawTrialBalanceMs(at('raw.sqlite')))} ms`,
  )
  told('trial balance of one month', `${fixed(reportMs(reading, 'trial-balance', { period: '2021-03' }))} ms`, '')
  told(
    'budget versus actual, one grant, XOF and GBP',
    `${fixed(reportMs(reading, 'budget-vs-actual', { grant: 'G1' }))} ms`,
    'after the first conversion',
  )
  told('fund balance', `${fixed(reportMs(reading, 'fund-balance', {}))} ms`, '')
  const verifyStarted = performance.now()
  const steps = verifyLedger(reading.database, systemClock)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const verifySeconds = (performance.now() - verifyStarted) / 1000
  if (!step.value.sound) throw new Error('the bench ledger is not sound')
  told('verification of everything', `${fixed(lines / verifySeconds, 0)} lines/s`, `${fixed(verifySeconds, 2)} s`)
  closeLedger(reading)
  const writing = opened(false)
  const samples: number[] = []
  for (let round = 0; round < 300; round++) {
    const before = performance.now()
    postOne(writing, 100 + round)
    samples.push(performance.now() - before)
  }
  const { p50, p99 } = middle(samples.slice(20))
  told('one 4-line voucher drafted, decided and posted', `p50 ${fixed(p50, 2)} ms, p99 ${fixed(p99, 2)} ms`, '')
  closeLedger(writing)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
