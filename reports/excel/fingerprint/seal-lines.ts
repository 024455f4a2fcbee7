import { hash } from 'node:crypto'
import type { SheetPrint } from './sheet-fingerprint.ts'

const CODES_A_LINE = 24
const TAG = 'sikasso.workbook.1'

/** What a workbook's seal says of its cells. */
export interface WorkbookPrint {
  /** The fingerprint of the workbook: of all that follows. */
  readonly total: string
  /** What the workbook is, so that a ledger can make it again: "claim?…", "trial-balance?…". */
  readonly source: string | null
  readonly sheets: readonly SheetPrint[]
}

/**
 * The fingerprints as lines of the seal sheet, each beginning with a number sign: `#total`, `#source`, then for each sheet `#sheet`, `#rows`, `#columns` and
 * `#open`. People read the first; the others tell `sikasso verify` which cell was changed.
 */
export function sealLines(sheets: readonly SheetPrint[], source: string | undefined): readonly string[] {
  const prints = sheets.flatMap((sheet, index) => {
    const at = index + 1
    return [
      `#sheet ${at} ${sheet.hash} ${sheet.step} ${sheet.name}`,
      ...listed(`#rows ${at}`, sheet.rows),
      ...listed(`#columns ${at}`, sheet.columns),
      ...listed(`#open ${at}`, sheet.open),
    ]
  })
  const lines = [...(source === undefined ? [] : [`#source ${source}`]), ...prints]
  return [`#total ${totalOf(lines)}`, ...lines]
}

const totalOf = (lines: readonly string[]): string => hash('sha256', `${TAG}\n${lines.join('\n')}`)

function* listed(head: string, words: readonly string[]): Generator<string> {
  for (let at = 0; at < words.length; at += CODES_A_LINE) yield `${head} ${words.slice(at, at + CODES_A_LINE).join(' ')}`
}

/** Reads the lines back; undefined where they are no fingerprints. `holds` says whether the total is that of the lines. */
export function readSealLines(lines: readonly string[]): (WorkbookPrint & { readonly holds: boolean }) | undefined {
  const [first = '', ...others] = lines
  const total = /^#total ([0-9a-f]{64})$/.exec(first)?.[1]
  if (total === undefined) return undefined
  const sheets: { name: string; hash: string; step: number; rows: string[]; columns: string[]; open: string[] }[] = []
  for (const line of others) {
    const sheet = /^#sheet (\d+) ([0-9a-f]{64}) (\d+) (.*)$/.exec(line)
    if (sheet)
      sheets.push({ name: sheet[4] ?? '', hash: sheet[2] ?? '', step: Number(sheet[3]) || 1, rows: [], columns: [], open: [] })
    const list = /^#(rows|columns|open) (\d+) (.*)$/.exec(line)
    const words = list?.[3]?.split(' ') ?? []
    const kind = list?.[1]
    if (kind === 'rows' || kind === 'columns' || kind === 'open') sheets[Number(list?.[2]) - 1]?.[kind].push(...words)
  }
  const source = /^#source (.*)$/.exec(others[0] ?? '')?.[1] ?? null
  return { total, source, sheets, holds: totalOf(others) === total }
}
