// The entry and the register at 100,000 vouchers: what a person waits for after each key, and gaps of the register while it scrolls.
// Usage: node tests/bench/entry.bench.ts   (after a build; needs Chromium; BENCH_VOUCHERS sets the size, BENCH_LEDGER keeps the ledger there)
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { benchSetup, writeVouchersCsv } from './bench-data.ts'

/** The bench's vouchers have four and a half lines each. */
const LINES = Number(process.env.BENCH_VOUCHERS ?? 100_000) * 4.5
const CLI = resolve('out/main/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'sikasso-bench-'))
const ledger = process.env.BENCH_LEDGER ?? join(folder, 'bench.sikasso')
const told = (what: string, figure: string): boolean => process.stdout.write(`${what} | ${figure}\n`)
const run = (...words: string[]): string => execFileSync(process.execPath, [CLI, ...words], { encoding: 'utf8', stdio: 'pipe' })

async function makeLedger(): Promise<void> {
  await writeVouchersCsv(join(folder, 'vouchers.csv'), LINES)
  writeFileSync(join(folder, 'setup.json'), benchSetup())
  run('new', ledger, '--organisation', 'AMSS', '--name', 'AMSS')
  run('import', 'setup', ledger, join(folder, 'setup.json'))
  run('import', 'vouchers', ledger, join(folder, 'vouchers.csv'), '--post')
}

interface Sample {
  readonly p50: number
  readonly p95: number
  readonly worst: number
}

function summary(values: readonly number[]): Sample {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { p50: at(0.5), p95: at(0.95), worst: sorted.at(-1) ?? 0 }
}

const written = ({ p50, p95, worst }: Sample): string =>
  `p50 ${Math.ceil(p50)} ms, p95 ${Math.ceil(p95)} ms, worst ${Math.ceil(worst)} ms`

/** Starts to measure, in the page: from each key to the frame that shows it. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const samples: { key: string; ms: number }[] = []
    Object.assign(window, { keySamples: samples })
    window.addEventListener(
      'keydown',
      ({ key }) => {
        const began = performance.now()
        requestAnimationFrame(() => setTimeout(() => samples.push({ key, ms: performance.now() - began }), 0))
      },
      { capture: true },
    )
  })
interface KeySample {
  readonly key: string
  readonly ms: number
}
/** The samples so far. The page's own window holds them under a name that the type of a window does not know. */
const heard = (page: Page): Promise<KeySample[]> =>
  page.evaluate(() => (window as unknown as { keySamples: KeySample[] }).keySamples.splice(0))

/** Types a voucher of twenty lines, each with an account by words, a label, an amount and a budget line. */
async function typeVoucher(page: Page): Promise<void> {
  for (let line = 1; line <= 20; line += 1) {
    await page.keyboard.type('fournitures bureau', { delay: 35 })
    await page.keyboard.press('Tab')
    await page.keyboard.type(`Achat ${line} du bureau`, { delay: 35 })
    await page.keyboard.press('Tab')
    await page.keyboard.type(String(1_000 + line * 25), { delay: 35 })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Home')
  }
}

/** Scrolls the register from its first row to its last; answers the frame times and how many frames showed an empty row. */
const scroll = (page: Page): Promise<{ frames: number[]; gaps: number; rows: number }> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const box = document.querySelector('table')?.parentElement
        if (!box) throw new Error('no register')
        const frames: number[] = []
        let gaps = 0
        let last = performance.now()
        const steps = 240
        let step = 0
        const frame = (now: number) => {
          frames.push(now - last)
          last = now
          const shown = [...box.querySelectorAll('tbody tr')].filter((row) => {
            const { top, bottom } = row.getBoundingClientRect()
            const room = box.getBoundingClientRect()
            return bottom > room.top + 30 && top < room.bottom
          })
          // A gap is paper without rows: rows that wait for their text are drawn all the same.
          const covered = shown.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0)
          if (covered < box.clientHeight * 0.8) gaps += 1
          step += 1
          if (step > steps) return done({ frames: frames.slice(2), gaps, rows: box.scrollHeight / 28 })
          box.scrollTop = (box.scrollHeight * step) / steps
          requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      }),
  )

try {
  if (!existsSync(ledger)) await makeLedger()
  const environment = { ...process.env, SIKASSO_HOME: join(folder, 'home') }
  const host = spawn(process.execPath, [CLI, 'serve', ledger], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((done) => {
    host.stdout.setEncoding('utf8').once('data', (text: string) => done(text.trim()))
  })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' })
  await page.goto(address)
  await page.getByRole('main').first().waitFor()
  const began = performance.now()
  await page.evaluate(() => {
    window.location.hash = '#/vouchers'
  })
  await page.locator('tbody tr').nth(10).waitFor()
  told('register, first rows', `${Math.ceil(performance.now() - began)} ms`)
  await page.locator('tbody tr').filter({ hasText: '£' }).first().waitFor({ timeout: 120_000 })
  told('register, first donor amounts', `${Math.ceil(performance.now() - began)} ms`)
  await page.waitForTimeout(3_000)
  const { frames, gaps, rows } = await scroll(page)
  told('vouchers in the register', String(Math.round(rows)))
  told('register scrolled end to end, frames', `${written(summary(frames))}; frames with a gap: ${gaps} of ${frames.length}`)
  await page.evaluate(() => {
    window.location.hash = '#/voucherEntry'
  })
  await page.locator('tbody tr').nth(3).waitFor()
  // The budgets of three grants are read once; a person meets them before the first account.
  await page.waitForTimeout(8_000)
  await page.locator('tbody td').nth(1).click()
  await listen(page)
  await typeVoucher(page)
  const keys = await heard(page)
  const letters = keys.filter(({ key }) => key.length === 1).map(({ ms }) => ms)
  told(
    'entry, letter to frame',
    `${written(summary(letters))}; over 50 ms: ${letters.filter((ms) => ms > 50).length} of ${letters.length}`,
  )
  told('entry, Tab, Enter and Home to frame', written(summary(keys.filter(({ key }) => key.length > 1).map(({ ms }) => ms))))
  if (process.env.BENCH_SLOW) for (const { key, ms } of keys.filter((each) => each.ms > 50)) told(key, `${Math.ceil(ms)} ms`)
  await browser.close()
  host.kill('SIGTERM')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
