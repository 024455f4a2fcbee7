import { sampleSpending } from '../../service/audit/sample-spending.ts'
import { findGrant } from '../../service/conversion/find-grant.ts'
import type { Ledger } from '../../service/kernel/ledger.ts'
import { plainCsv } from '../../service/reports/csv-text.ts'
import { keepDrawn } from '../../service/working-papers/keep-drawn.ts'
import { SAMPLE_METHODS, type SampleRequest, type SpendingSample } from '../../shared/contract/audit.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Command, Invocation } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { papersDeskOf } from '../papers-desk-of.ts'
import { UsageError } from '../usage-error.ts'

const COLUMNS = ['voucher', 'line', 'amount', 'cumulative', 'hits', 'stratum'] as const

/** Draws a sample of a grant's donor spending and projects the errors found in it (spec 10); --keep keeps it in the auditor's file. It writes nothing in the ledger. */
export const command: Command = {
  name: 'audit sample',
  usage:
    'LEDGER --method mus|random|stratified --grant G --size N --seed S [--start N] [--above N] [--confidence 90|95] [--error VOUCHER:LINE:AMOUNT …] [--keep [--author NAME]]',
  options: {
    method: { type: 'string' },
    grant: { type: 'string' },
    size: { type: 'string' },
    seed: { type: 'string' },
    start: { type: 'string' },
    above: { type: 'string' },
    confidence: { type: 'string' },
    error: { type: 'string', multiple: true },
    keep: { type: 'boolean' },
    author: { type: 'string' },
    format: { type: 'string' },
    as: { type: 'string' },
  },
  minimumPositionals: 1,
  maximumPositionals: 1,
  async run(invocation) {
    const method = SAMPLE_METHODS.find((each) => each === invocation.text('method'))
    const size = wholeNumber(invocation, 'size')
    const seed = invocation.text('seed')
    if (method === undefined || size === undefined || seed === undefined)
      throw new UsageError(`audit sample needs --method ${SAMPLE_METHODS.join('|')}, --size and --seed`)
    const confidence = invocation.text('confidence') ?? '95'
    if (confidence !== '90' && confidence !== '95') throw new UsageError(`--confidence takes 90 or 95, not ${confidence}`)
    const format = invocation.text('format') ?? (invocation.json ? 'json' : 'csv')
    if (format !== 'csv' && format !== 'json') throw new UsageError(`--format takes csv or json, not ${format}`)
    const request: SampleRequest = {
      method,
      size,
      seed,
      confidence,
      start: wholeNumber(invocation, 'start'),
      above: wholeNumber(invocation, 'above'),
      errors: invocation.texts('error').map(foundError),
    }
    const reading = invocation.flag('keep') ? 'untouched' : true
    const result = await withLedger(invocation, invocation.positionals[0] ?? '', reading, (ledger) =>
      drawn(ledger, invocation, request),
    )
    if (!result.ok) return result
    if (format === 'json') invocation.print(`${JSON.stringify({ ...result.value, seed, method })}\n`)
    else {
      invocation.print(csvOf(result.value, method))
      if (result.value.kept !== undefined) invocation.warn(`kept ${result.value.kept}`)
    }
    return success(undefined)
  },
}

/** The sample, and the id under which it is kept where that was asked. */
function drawn(
  ledger: Ledger,
  invocation: Invocation,
  request: SampleRequest,
): Result<SpendingSample & { readonly kept: string | undefined }> {
  const grant = findGrant(ledger.database, invocation.text('grant'))
  if (!grant.ok) return grant
  const sample = sampleSpending(ledger.database, grant.value, request)
  if (!sample.ok) return sample
  if (!invocation.flag('keep')) return success({ ...sample.value, kept: undefined })
  const kept = keepDrawn(papersDeskOf(invocation, ledger), grant.value.code, request)
  return kept.ok ? success({ ...sample.value, kept: kept.value.id }) : kept
}

function csvOf(sample: SpendingSample, method: SampleRequest['method']): string {
  const rows = sample.items.map((item) =>
    [item.voucher, item.line, item.amountXof, item.cumulativeXof, item.hits, item.stratum].map(String),
  )
  const figure = (name: string, amount: string): string[] => [name, '', amount, '', '', '']
  const start = method === 'mus' ? [figure('start', String(sample.startXof))] : []
  return plainCsv(COLUMNS, [
    ...rows,
    ...start,
    figure('interval', sample.interval),
    figure('projected', sample.projected),
    figure('upper_limit', sample.upperLimit),
  ])
}

function wholeNumber(invocation: Invocation, name: string): number | undefined {
  const text = invocation.text(name)
  if (text === undefined) return undefined
  const value = /^\d{1,15}$/.test(text) ? Number(text) : undefined
  if (value === undefined) throw new UsageError(`--${name} takes a whole number, not ${text}`)
  return value
}

/** "E07:1:275000"; a voucher's own name may hold colons. */
function foundError(text: string): SampleRequest['errors'][number] {
  const match = /^(.+):(\d{1,6}):(\d{1,15})$/.exec(text)
  if (!match) throw new UsageError(`--error takes VOUCHER:LINE:AMOUNT, not ${text}`)
  return { voucher: match[1] ?? '', line: Number(match[2]), amountXof: Number(match[3]) }
}
