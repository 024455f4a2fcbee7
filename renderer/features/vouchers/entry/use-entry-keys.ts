import { notifications } from '@mantine/notifications'
import { useLayoutEffect, useRef } from 'react'
import { isDebit } from '../../../../domain/vouchers/voucher-balance.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { useShortcut } from '../../../app/shell/use-shortcut.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { type EntryLine, isBlankLine } from './model/entry-line.ts'
import { lineAt, withLine } from './model/entry-voucher.ts'
import { fillGap } from './model/fill-gap.ts'
import { deleteLine, duplicateLine } from './model/line-edits.ts'
import { liveBalance } from './model/live-balance.ts'
import type { EntryEnd, useEntryCommands } from './use-entry-commands.ts'
import type { EntryDesk } from './use-entry-desk.ts'
import { type Readiness, useReadiness } from './use-readiness.ts'

/** What the keys of the entry do; the buttons do the same. */
export function useEntryKeys(
  desk: EntryDesk,
  commands: ReturnType<typeof useEntryCommands>,
  onEnd: (end: EntryEnd) => void,
  drawPanel: () => void,
) {
  const t = useText('vouchers')
  const { ledger } = useScope()
  const readiness = useReadiness(desk)
  const { store } = desk

  const keep = async () => {
    if (readiness.mayKeep !== null) return notifications.show({ message: readiness.mayKeep })
    if (await commands.keep()) notifications.show({ message: t('done.kept') })
  }
  const judged = useJudged(desk, readiness)
  const finishing = useRef(false)
  const finish = async () => {
    // What is still in the field counts before anything is judged.
    store.settle()
    if (commands.pending || finishing.current) return
    finishing.current = true
    try {
      const { mayFinish } = await judged()
      if (mayFinish !== null) return notifications.show({ message: mayFinish })
      const ended = await commands.finish()
      if (ended) onEnd(ended)
    } finally {
      finishing.current = false
    }
  }
  const lineChanged = (change: (row: number) => void) => {
    store.settle()
    store.wantsFocus = true
    change(store.read().cursor.row)
  }
  const fill = () => lineChanged((row) => fillLine(desk, row, t))
  const duplicate = () =>
    lineChanged((row) => {
      store.change((voucher) => duplicateLine(voucher, row))
      store.move('down')
    })
  const remove = () => lineChanged((row) => store.change((voucher) => deleteLine(voucher, row)))

  useShortcut('Ctrl S', () => void keep())
  useShortcut('Ctrl Enter', () => void finish())
  useShortcut('F9', fill)
  useShortcut('Ctrl D', duplicate)
  useShortcut('Ctrl Delete', remove)
  useShortcut('F6', () => {
    store.settle()
    // The rest of the line is drawn when there is time: now it must be there.
    drawPanel()
    nextPane()
  })
  return { keep, finish, fillGap: fill, duplicate, remove, readiness, alone: ledger.postsAlone }
}

/** The ledger's answer comes after a pause and a journey; longer than this, it is not coming, and posting will say what is wrong. */
const CHECK_PATIENCE_MS = 5_000
const CHECK_STEP_MS = 25

/**
 * Judges the voucher as it stands at this moment: whoever presses the key right after the last letter is answered on what the ledger says of that
 * letter, not on what it said before.
 */
function useJudged(desk: EntryDesk, readiness: Readiness): () => Promise<Readiness> {
  const latest = useRef({ desk, readiness })
  useLayoutEffect(() => {
    latest.current = { desk, readiness }
  }, [desk, readiness])
  return async () => {
    for (let waited = 0; waited < CHECK_PATIENCE_MS; waited += CHECK_STEP_MS) {
      await new Promise((done) => window.setTimeout(done, CHECK_STEP_MS))
      const { check, state } = latest.current.desk
      if (check.current || state.voucher.lines.every(isBlankLine)) break
    }
    return latest.current.readiness
  }
}

/** F9: the line takes the gap up. A line without an account takes that of the journal, and the label of the line above. */
function fillLine(desk: EntryDesk, row: number, t: ReturnType<typeof useText<'vouchers'>>): void {
  const { store, references, check } = desk
  const { voucher } = store.read()
  const balance = liveBalance(voucher.lines, check.lineOf)
  if (!balance.whole) return void notifications.show({ message: t(balance.unread ? 'balance.unread' : 'balance.rateMissing') })
  const gaps = {
    xof: balance.xof.gap,
    byCurrency: new Map(balance.foreign.map(({ currency, totals }) => [currency, totals.gap])),
  }
  const journal = references.journals.find((known) => known.code === voucher.journal)
  const above = row > 0 ? lineAt(voucher, row - 1).label : ''
  store.change((before) =>
    withLine(before, row, (line) => {
      const filled = fillGap(line, gaps, before.kind === 'correction', signedXof(line, balance.amountsXof[row] ?? null))
      if (filled === line || line.account !== '') return filled
      return { ...filled, account: journal?.account ?? '', label: line.label === '' ? above : line.label }
    }),
  )
}

/** The XOF of a line, debit positive. */
const signedXof = (line: EntryLine, own: number | null): number | null =>
  own === null || own === 0 || isDebit(line) ? own : -own

/** F6 goes from the heading to the grid, to the rest of the line, and round again. */
function nextPane(): void {
  const panes = ['#entry-heading', 'table td', '#entry-line-panel']
  const present = panes.findIndex((pane) => document.activeElement?.closest(pane.replace('table td', 'table')) !== null)
  for (let step = 1; step <= panes.length; step += 1) {
    const pane = panes[(present + step) % panes.length]
    const field = document.querySelector<HTMLInputElement>(`${pane} input`)
    if (!field) continue
    field.focus()
    field.select()
    return
  }
}
