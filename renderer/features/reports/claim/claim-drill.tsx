import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { SpendingRow } from '../../../../shared/contract/budgets.ts'
import { navigate } from '../../../app/routes/router.ts'
import { orpc } from '../../../client/client.ts'
import { DrillDown } from '../../../ui/drill/drill-down.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { ROW_HEIGHT, useDensity } from '../../../ui/theme/density.ts'
import type { ClaimProof } from '../model/claim-cell.ts'
import { Reading } from '../reading.tsx'
import classes from '../reports.module.css'
import { drillColumns } from './drill-columns.tsx'

/** A figure that was opened, and how it is called in the panel. */
export interface OpenedFigure {
  readonly title: string
  readonly proof: ClaimProof
}

interface ClaimDrillProps {
  readonly grant: string
  readonly currency: string
  readonly opened: OpenedFigure
  readonly onClose: () => void
}

/** Up to this number of rows the panel is as high as they need; beyond, it scrolls. */
const ROWS_SHOWN = 5
const HEADS = 60

/** The voucher lines behind a figure of the claim, with rate and tranche; the panel proves that they sum to it. */
export function ClaimDrill({ grant, currency, opened, onClose }: ClaimDrillProps) {
  const t = useText('reports')
  const language = useLanguage()
  const rowHeight = ROW_HEIGHT[useDensity()]
  const body = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const { proof, title } = opened
  const input = { grant, lines: [...proof.lines], to: proof.to, ...(proof.from === undefined ? {} : { from: proof.from }) }
  const spending = useQuery(orpc.budgets.spending.queryOptions({ input }))
  const columns = useMemo(() => drillColumns(t, currency, language, proof.lines.length > 1), [t, currency, language, proof])
  const rows = spending.data?.rows ?? []
  // One line may stand in several layers, so a row is known by its place.
  const places = useMemo(() => new Map(rows.map((row, index) => [row, String(index)])), [rows])
  const sum = spending.data?.sumMinor ?? null
  const vouchers = new Set(rows.map((row) => row.voucherKey)).size
  // The panel has the focus when it opens; the arrow goes from it into the rows.
  const enter = (event: KeyboardEvent) => {
    const table = body.current?.querySelector('table')
    if (event.key !== 'ArrowDown' || !table || table.contains(document.activeElement)) return
    event.preventDefault()
    table.focus()
    setSelected('0')
  }
  const open = (row: SpendingRow) => row.voucherKey !== '' && navigate('vouchers', { key: row.voucherKey })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hands the arrow key on to the table inside.
    <div
      ref={body}
      className={classes.drill}
      style={{ height: HEADS + rowHeight * Math.min(ROWS_SHOWN, Math.max(1, rows.length)) + 18 }}
      onKeyDown={enter}
    >
      <DrillDown
        label={t('drill.label')}
        title={
          <>
            {title} <Money minor={proof.minor} currency={currency} sign="before" />
          </>
        }
        note={
          spending.data ? `${t('drill.rows', { count: rows.length })}, ${t('drill.vouchers', { count: vouchers })}` : undefined
        }
        gapMinor={sum === null ? null : proof.minor - sum}
        currency={currency}
        onClose={onClose}
      >
        <QueryFailure error={spending.error} onRetry={() => void spending.refetch()} />
        {spending.data ? (
          <DataTable
            label={t('drill.label')}
            columns={columns}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(row) => places.get(row) ?? ''}
            selectedKey={selected}
            onSelect={(_, index) => setSelected(String(index))}
            onOpen={open}
          />
        ) : spending.error ? null : (
          <Reading />
        )}
      </DrillDown>
    </div>
  )
}
