import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

/** A small generator of repeatable integers (a linear congruence modulo 2^31): the same seed gives the same books on every machine. */
export class Repeatable {
  private state: number

  constructor(seed: number) {
    this.state = seed
  }

  below(limit: number): number {
    this.state = (this.state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(this.state / 65_536) % limit
  }
}

export const BUDGET_LINES = Array.from({ length: 60 }, (_, index) => `${'ABCDE'[Math.floor(index / 12)]}${(index % 12) + 1}`)
const GRANTS = ['G1', 'G2', 'G3']
const PARTNERS = ['ARGA', 'ACRAC', 'CEAM', 'AT']
const EXPENSES = ['6222', '6277', '6055', '6384', '6181', '6053', '6327', '6611']

/** The setup of the bench: three grants of sixty budget lines, four partners. */
export const benchSetup = (): string =>
  JSON.stringify({
    organisation: { code: 'AMSS', name: 'AMSS' },
    partners: PARTNERS.map((code) => ({ code, name: code })),
    donors: [{ code: 'FCDO', name: 'FCDO' }],
    grants: GRANTS.map((code) => ({
      code,
      donor: 'FCDO',
      titleFr: code,
      titleEn: code,
      currency: 'GBP',
      ceiling: '9000000000.00',
      start: '2020-01-01',
      end: '2021-12-31',
      conversion: { method: 'MONTHLY_TABLE', budgetRate: '770', table: 'HMRC' },
    })),
    budgetLines: GRANTS.flatMap((grant) =>
      BUDGET_LINES.map((code) => ({ grant, code, head: code.slice(0, 1), labelFr: code, labelEn: code, amount: '1000000.00' })),
    ),
  })

export interface BenchLine {
  readonly voucher: string
  readonly date: string
  readonly account: string
  readonly debit: number
  readonly credit: number
  readonly grant: string
  readonly budgetLine: string
  readonly partner: string
  readonly thirdParty: string
}

/** Two to eight lines a voucher: expenses against the bank, over two years. */
export function* benchLines(count: number): Generator<BenchLine> {
  const random = new Repeatable(2020)
  let made = 0
  for (let number = 1; made < count; number++) {
    const size = 2 + random.below(7)
    const grant = GRANTS[random.below(3)] ?? 'G1'
    const date = `${2020 + random.below(2)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`
    const voucher = `S${String(number).padStart(7, '0')}`
    const thirdParty = `Fournisseur ${random.below(400)}`
    let total = 0
    for (let line = 1; line < size; line++) {
      const debit = 500 + random.below(32_000) * 25
      total += debit
      const budgetLine = BUDGET_LINES[random.below(60)] ?? 'A1'
      const partner = random.below(2) === 0 ? '' : (PARTNERS[random.below(4)] ?? '')
      yield {
        voucher,
        date,
        account: EXPENSES[random.below(8)] ?? '6055',
        debit,
        credit: 0,
        grant,
        budgetLine,
        partner,
        thirdParty,
      }
    }
    yield { voucher, date, account: '5211', debit: 0, credit: total, grant, budgetLine: '', partner: '', thirdParty: '' }
    made += size
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Writes the lines as a vouchers file; answers how many lines it holds. */
export async function writeVouchersCsv(path: string, count: number): Promise<number> {
  const file = createWriteStream(path)
  let lines = 0
  let block = 'voucher,date,journal,account,debit,credit,label,grant,budget_line,partner,third_party\n'
  for (const line of benchLines(count)) {
    lines++
    block += `${line.voucher},${line.date},BQ1,${line.account},${line.debit || ''},${line.credit || ''},Dépense ${line.voucher},${line.grant},${line.budgetLine},${line.partner},${line.thirdParty}\n`
    if (block.length > 1 << 20) {
      if (!file.write(block)) await once(file, 'drain')
      block = ''
    }
  }
  file.end(block)
  await once(file, 'finish')
  return lines
}

/** The same lines as a journal that hledger reads. */
export async function writeHledgerJournal(path: string, count: number): Promise<void> {
  const file = createWriteStream(path)
  let block = ''
  let current = ''
  for (const line of benchLines(count)) {
    if (line.voucher !== current) {
      current = line.voucher
      block += `\n${line.date} ${line.voucher}\n`
    }
    block += `    ${line.account}:${line.grant}:${line.budgetLine || '-'}  ${line.debit - line.credit} XOF\n`
    if (block.length > 1 << 20) {
      if (!file.write(block)) await once(file, 'drain')
      block = ''
    }
  }
  file.end(block)
  await once(file, 'finish')
}
