import { memo, useState } from 'react'
import { faultText } from '../../../../../shared/i18n/fault-text.ts'
import { Icon } from '../../../../ui/icon/icon.tsx'
import { useLanguage } from '../../../../ui/language/use-language.ts'
import { useText } from '../../../../ui/language/use-text.ts'
import { VoucherPeek } from '../../detail/voucher-peek.tsx'
import { FAULTS_ID } from '../grid/cell-editor.tsx'
import { ENTRY_COLUMNS, type EntryColumn } from '../model/entry-column.ts'
import type { PlacedFault } from '../model/fault-cells.ts'
import type { EntryDesk } from '../use-entry-desk.ts'
import classes from './fault-strip.module.css'

/** Sentences written out at once; the others are one press away. */
const SHOWN = 2

const isColumn = (column: PlacedFault['column']): column is EntryColumn => ENTRY_COLUMNS.some((known) => known === column)

/** What is to be corrected, in sentences: first of the line one is on. A bad line stays in the draft, and says so here. Flags come last, and stop nothing. */
export const FaultStrip = memo(function FaultStrip({ desk }: { readonly desk: EntryDesk }) {
  const t = useText('vouchers')
  const language = useLanguage()
  const { row } = desk.state.cursor
  const nearestFirst = (found: readonly PlacedFault[]) => [...found].sort((a, b) => distance(a, row) - distance(b, row))
  const ordered = [...nearestFirst(desk.faults), ...nearestFirst(desk.flags)]
  const stops = desk.faults.length > 0
  const shown = ordered.slice(0, SHOWN)
  const next = ordered.find((fault) => fault.row !== null && fault.row !== row)
  const [peeked, setPeeked] = useState<string | null>(null)
  const goTo = (fault: PlacedFault) => {
    if (fault.row !== null) desk.store.goTo(fault.row, isColumn(fault.column) ? fault.column : 'account')
  }
  if (ordered.length === 0) return null
  return (
    <div className={stops ? classes.strip : classes.flags} id={FAULTS_ID} role="status">
      <ul className={classes.list}>
        {shown.map((fault, index) => (
          // Faults have no identity of their own.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index} className={classes.fault}>
            <Icon name={desk.flags.includes(fault) ? 'info' : 'alert'} size={13} className={classes.glyph} />
            <button type="button" className={classes.place} onClick={() => goTo(fault)}>
              {placeWords(t, fault)}
            </button>
            <span>{faultText(fault.fault, language)}</span>
            {typeof fault.fault.details?.key === 'string' ? (
              <button type="button" className={classes.more} onClick={() => setPeeked(String(fault.fault.details?.key))}>
                {t('faults.open', { voucher: String(fault.fault.details.voucher ?? '') })}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {next && ordered.length > shown.length ? (
        <button type="button" className={classes.more} onClick={() => goTo(next)}>
          {t('faults.more', { count: ordered.length - shown.length })}
        </button>
      ) : (
        <span className={classes.kept}>{t(stops ? 'faults.kept' : 'faults.flagged')}</span>
      )}
      {peeked === null ? null : <VoucherPeek voucherKey={peeked} onClose={() => setPeeked(null)} />}
    </div>
  )
})

const distance = (fault: PlacedFault, row: number): number => (fault.row === null ? -1 : Math.abs(fault.row - row))

function placeWords(t: ReturnType<typeof useText<'vouchers'>>, { row, column, heading }: PlacedFault): string {
  if (heading) return t(`heading.${heading}`)
  if (row === null) return t('faults.voucher')
  const line = t('faults.line', { line: row + 1 })
  if (column === null) return line
  const name = isColumn(column)
    ? t(column === 'label' ? 'grid.label.head' : `grid.${column}`, { currency: '' }).trim()
    : t(`line.${column}`)
  return `${line}, ${name}`
}
