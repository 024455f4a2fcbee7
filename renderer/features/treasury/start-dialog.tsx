import { Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReconciliationView } from '../../../shared/contract/treasury.ts'
import { formatDate, formatMoney } from '../../../shared/i18n/format.ts'
import { addDays, isLocalDate } from '../../../shared/time/local-date.ts'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import { toggled } from './model/selection.ts'
import { StartItems, type TypedItem } from './start-items.tsx'
import classes from './treasury.module.css'

interface StartDialogProps {
  readonly view: ReconciliationView
  readonly onClose: () => void
}

/** From when on the account is reconciled, and what the bank had not seen by then (spec 08 §14); the equation shows when it comes out. */
export function StartDialog({ view, onClose }: StartDialogProps) {
  const t = useText('treasury')
  const shell = useText('shell')
  const { code, currency } = view.account
  const [date, setDate] = useState(view.startGap ? addDays(view.startGap.from, -1) : (view.start.date ?? `${view.month}-01`))
  const [entries, setEntries] = useState<ReadonlySet<string>>(new Set())
  const [items, setItems] = useState<readonly TypedItem[]>([])
  const valid = isLocalDate(date)
  const candidates = useQuery(orpc.treasury.startCandidates.queryOptions({ input: { account: code, date }, enabled: valid }))
  const keep = useCommand(client.treasury.setStart)
  const rows = candidates.data?.entries ?? []
  const outstanding =
    rows.filter((row) => entries.has(row.key)).reduce((sum, row) => sum + row.amountMinor, 0) +
    items.reduce((sum, item) => sum + (item.amountMinor ?? 0), 0)
  const send = async () => {
    const kept = items.flatMap(({ key: _, amountMinor, ...item }) => (amountMinor === null ? [] : [{ ...item, amountMinor }]))
    const done = await keep.run({ account: code, date, entries: [...entries], items: kept })
    if (done.ok) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('start.title')}
      size={760}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <p className={classes.hint}>{t('start.text')}</p>
        <TextInput
          label={t('start.date')}
          w={180}
          value={date}
          error={valid ? undefined : date}
          onChange={(event) => setDate(event.currentTarget.value.trim())}
        />
        <div className={classes.scroll}>
          {rows.length === 0 ? <p className={classes.hint}>{t('start.none')}</p> : null}
          <PlainTable
            label={t('start.entries')}
            rows={rows}
            rowKey={(row) => row.key}
            columns={[
              {
                key: 'chosen',
                head: '',
                name: t('item.chosen'),
                width: 30,
                cell: (row) => (
                  <input
                    type="checkbox"
                    className={classes.tick}
                    aria-label={`${t('item.chosen')} ${row.label}`}
                    checked={entries.has(row.key)}
                    onChange={() => setEntries((before) => toggled(before, row.key))}
                  />
                ),
              },
              { key: 'date', head: t('item.date'), width: 90, cell: (row) => formatDate(row.date) },
              { key: 'reference', head: t('item.reference'), width: 140, cell: (row) => row.reference || row.voucher?.number },
              { key: 'label', head: t('start.entries'), cell: (row) => row.label },
              {
                key: 'amount',
                head: t('item.amount', { currency }),
                width: 130,
                align: 'right',
                cell: (row) => <Money minor={row.amountMinor} currency={currency} bracket />,
              },
            ]}
          />
        </div>
        <StartItems items={items} currency={currency} onChange={setItems} />
        {candidates.data ? <Equation {...candidates.data} outstanding={outstanding} currency={currency} /> : null}
        <FailureNote failure={keep.failure} />
        <div className={classes.dialogActions}>
          <Button variant="primary" icon="save" busy={keep.pending} onClick={() => void send()}>
            {t('start.keep')}
          </Button>
          <Button onClick={onClose}>{shell('action.cancel')}</Button>
        </div>
      </div>
    </Modal>
  )
}

interface EquationProps {
  readonly balanceMinor: number
  readonly openingMinor: number | null
  readonly outstanding: number
  readonly currency: string
}

function Equation({ balanceMinor, openingMinor, outstanding, currency }: EquationProps) {
  const t = useText('treasury')
  const language = useLanguage()
  const money = (minor: number) => formatMoney(minor, currency, language)
  const expected = balanceMinor - outstanding
  return (
    <p className={openingMinor === expected ? text.good : text.warn}>
      {t('start.equation', {
        book: money(balanceMinor),
        outstanding: money(outstanding),
        expected: money(expected),
        opening: openingMinor === null ? '–' : money(openingMinor),
      })}
    </p>
  )
}
