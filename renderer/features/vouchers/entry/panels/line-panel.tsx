import { Select, TextInput } from '@mantine/core'
import { memo, useEffect, useState } from 'react'
import { useScope } from '../../../../app/shell/scope.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useText } from '../../../../ui/language/use-text.ts'
import text from '../../../../ui/layout/text.module.css'
import { ExpenseTypePicker } from '../../../documents/expense-type-picker.tsx'
import type { EntryLine } from '../model/entry-line.ts'
import { isBlankLine } from '../model/entry-line.ts'
import { lineAt, withLine } from '../model/entry-voucher.ts'
import type { EntryDesk } from '../use-entry-desk.ts'
import { DateField } from './date-field.tsx'
import classes from './line-panel.module.css'
import { ThirdPartyField } from './third-party-field.tsx'

type TextField = 'activity' | 'site' | 'documentReference' | 'invoice' | 'paymentMode'

const FIELDS: readonly TextField[] = ['paymentMode', 'invoice', 'documentReference', 'activity', 'site']

/** What a line says besides its cells: third party, payment, document, activity and place. F6 comes here from the grid and back. */
export const LinePanel = memo(function LinePanel({ desk }: { readonly desk: EntryDesk }) {
  const t = useText('vouchers')
  const { today } = useScope()
  const { row } = desk.state.cursor
  const line = lineAt(desk.state.voucher, row)
  const blank = isBlankLine(line)
  const change = (part: Partial<EntryLine>) =>
    desk.store.change((voucher) => withLine(voucher, row, (before) => ({ ...before, ...part })))
  return (
    <Card
      title={t('line.title', { line: row + 1 })}
      note={[line.account, desk.references.accountNames.get(line.account)].filter(Boolean).join(' ') || undefined}
      className={classes.card}
    >
      {blank ? (
        <p className={text.quiet}>{t('line.blank')}</p>
      ) : (
        // Another line brings other fields: what was half typed must not follow.
        <div className={classes.fields} key={line.id} id="entry-line-panel">
          <ThirdPartyField
            label={t('line.thirdParty')}
            value={line.thirdParty}
            onChange={(thirdParty) => change({ thirdParty })}
          />
          {FIELDS.map((field) => (
            <LineText
              key={field}
              label={t(`line.${field}`)}
              value={line[field]}
              onChange={(value) => change({ [field]: value })}
            />
          ))}
          <ExpenseTypePicker
            label={t('line.expenseType')}
            value={line.expenseType}
            date={desk.state.voucher.date}
            onChange={(expenseType) => change({ expenseType })}
          />
          <DateField
            label={t('line.documentDate')}
            value={line.documentDate}
            onChange={(documentDate) => change({ documentDate })}
            shown={desk.state.voucher.date === '' ? today : desk.state.voucher.date}
            clearable
          />
          <LineFund line={line} onChange={(grant) => change({ grant })} />
        </div>
      )}
    </Card>
  )
})

interface LineFundProps {
  readonly line: EntryLine
  readonly onChange: (grant: string | null) => void
}

/** The fund of a line where the grid has no column for it: one grant, and vouchers that one fund pays for another. */
function LineFund({ line, onChange }: LineFundProps) {
  const t = useText('vouchers')
  const { ledger } = useScope()
  if (ledger.grants.length === 0) return null
  const grants = ledger.grants.map(({ code, donor }) => ({ value: code, label: `${code} · ${donor}` }))
  return (
    <Select
      label={t('line.grant')}
      data={[{ value: '', label: t('lines.ownFunds') }, ...grants]}
      value={line.grant ?? ''}
      onChange={(code) => onChange(code === '' ? null : code)}
    />
  )
}

interface LineTextProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** A text of the line, written down when one leaves the field. */
function LineText({ label, value, onChange }: LineTextProps) {
  const [typed, setTyped] = useState(value ?? '')
  useEffect(() => setTyped(value ?? ''), [value])
  const leave = () => {
    const next = typed.trim() === '' ? null : typed.trim()
    if (next !== value) onChange(next)
  }
  return (
    <TextInput
      label={label}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
      autoComplete="off"
    />
  )
}
