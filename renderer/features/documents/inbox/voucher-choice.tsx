import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import type { RegisterRow } from '../../../../shared/contract/vouchers.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { orpc } from '../../../client/client.ts'
import { VoucherStateChip } from '../../../ui/chip/voucher-state-chip.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import { ScansCell } from '../scans-cell.tsx'
import classes from './inbox.module.css'
import { DRAGGED } from './waiting.ts'

interface VoucherChoiceProps {
  readonly chosen: string | null
  readonly onChoose: (row: RegisterRow) => void
  /** Something that waits was let fall on a voucher. */
  readonly onDropped: (row: RegisterRow) => void
}

const PAUSE_MS = 200
const OFFERED = 40

/** The vouchers that a scan may belong to: drafts first, then the newest; words narrow them. Each takes what is dropped on it. */
export function VoucherChoice({ chosen, onChoose, onDropped }: VoucherChoiceProps) {
  const t = useText('documents')
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), PAUSE_MS)
  const answer = useQuery({
    ...orpc.vouchers.search.queryOptions({ input: { filter: asked === '' ? {} : { text: asked }, offset: 0, limit: OFFERED } }),
    placeholderData: keepPreviousData,
  })
  const rows = answer.data?.rows ?? []
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = rows[Math.max(0, Math.min(rows.length - 1, rows.findIndex(({ key }) => key === chosen) + step))]
    if (next) onChoose(next)
  }
  return (
    <section className={classes.choice} aria-label={t('inbox.vouchers')} onKeyDown={move}>
      <TextInput
        label={t('inbox.find')}
        placeholder={t('inbox.findExample')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
      />
      {answer.error ? <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      <ul className={classes.vouchers}>
        {rows.map((row) => (
          <VoucherRow key={row.key} row={row} chosen={row.key === chosen} onChoose={onChoose} onDropped={onDropped} />
        ))}
      </ul>
      {answer.data && rows.length === 0 ? <p className={classes.none}>{t('inbox.noVoucher')}</p> : null}
    </section>
  )
}

interface VoucherRowProps {
  readonly row: RegisterRow
  readonly chosen: boolean
  readonly onChoose: (row: RegisterRow) => void
  readonly onDropped: (row: RegisterRow) => void
}

function VoucherRow({ row, chosen, onChoose, onDropped }: VoucherRowProps) {
  const [over, setOver] = useState(false)
  const state = row.reversal ? 'reversal' : row.reversed ? 'reversed' : row.state
  return (
    <li>
      <button
        type="button"
        aria-pressed={chosen}
        className={[classes.voucher, chosen && classes.chosen, over && classes.over].filter(Boolean).join(' ')}
        onClick={() => onChoose(row)}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes(DRAGGED)) return
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false)
          if (!event.dataTransfer.types.includes(DRAGGED)) return
          event.preventDefault()
          onDropped(row)
        }}
      >
        <span className={classes.voucherHead}>
          <strong>{row.number ?? row.sourceId ?? row.journal}</strong>
          <VoucherStateChip state={state} />
          <span className={classes.end}>
            <ScansCell documents={row.documents} />
          </span>
        </span>
        <span className={classes.name}>{row.label}</span>
        <span className={classes.words}>
          {formatDate(row.date)} · <Money minor={row.totalXof} currency={FUNCTIONAL_CURRENCY} sign="after" />
          {row.thirdParty === null ? null : ` · ${row.thirdParty}`}
        </span>
      </button>
    </li>
  )
}
