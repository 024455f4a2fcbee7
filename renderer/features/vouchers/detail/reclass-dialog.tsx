import { Modal, Select, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { isSpendingAccount, isTreasuryAccount } from '../../../../shared/accounting/spending-account.ts'
import type { ReclassedFields, VoucherDetail } from '../../../../shared/contract/vouchers.ts'
import { formatMoney } from '../../../../shared/i18n/format.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Picker } from '../../../ui/picker/picker.tsx'
import { ThirdPartyField } from '../entry/panels/third-party-field.tsx'
import { useReferences } from '../entry/use-references.ts'
import classes from './detail.module.css'

interface ReclassDialogProps {
  readonly voucher: VoucherDetail
  readonly onClose: () => void
  readonly onProposed: (key: string) => void
}

type Line = VoucherDetail['lines'][number]

const fieldsOf = (line: Line): ReclassedFields => ({
  account: line.account,
  grant: line.grant,
  budgetLine: line.budgetLine,
  partner: line.partner,
  activity: line.activity,
  site: line.site,
  thirdParty: line.thirdParty,
  expenseType: line.expenseType,
})

/** Gives one posted line another budget line, another dimension or another expense account; the bank line stays (spec 08 §15). */
export function ReclassDialog({ voucher, onClose, onProposed }: ReclassDialogProps) {
  const t = useText('vouchers')
  const shell = useText('shell')
  const language = useLanguage()
  const references = useReferences()
  const lines = voucher.lines.filter((line) => !isTreasuryAccount(line.account))
  const [number, setNumber] = useState(
    lines.find((line) => isSpendingAccount(line.account))?.lineNumber ?? lines[0]?.lineNumber ?? 0,
  )
  const line = lines.find((known) => known.lineNumber === number)
  const [change, setChange] = useState<ReclassedFields | null>(line ? fieldsOf(line) : null)
  const [reason, setReason] = useState('')
  const reclass = useCommand(client.vouchers.reclass)
  const unchanged = !line || !change || JSON.stringify(change) === JSON.stringify(fieldsOf(line))
  const blocked = unchanged ? t('reclass.changeFirst') : reason.trim() === '' ? t('reclass.reasonFirst') : undefined
  const choose = (text: string | null) => {
    const chosen = lines.find((known) => String(known.lineNumber) === text)
    if (!chosen) return
    setNumber(chosen.lineNumber)
    setChange(fieldsOf(chosen))
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined || !change) return
    const answer = await reclass.run({ key: voucher.key, line: number, change, reason })
    if (!answer.ok) return
    notifications.show({ message: t('done.reclassed') })
    onClose()
    onProposed(answer.value.key)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('reclass.title', { number: voucher.number ?? '' })}
      size={620}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <form className={classes.dialog} onSubmit={(event) => void send(event)} noValidate>
        <Notice tone="info">{t('reclass.text')}</Notice>
        {lines.length === 0 ? <Notice tone="warn">{t('reclass.noLine')}</Notice> : null}
        <Select
          label={t('reclass.line')}
          data={lines.map((known) => ({
            value: String(known.lineNumber),
            label: `${known.account} ${known.label} · ${formatMoney(known.amountXof, 'XOF', language)} XOF${known.budgetLine ? ` · ${known.budgetLine}` : ''}`,
          }))}
          value={String(number)}
          onChange={choose}
        />
        {line && change ? (
          <ReclassFields key={number} line={line} change={change} references={references} onChange={setChange} />
        ) : null}
        <Textarea
          label={t('reclass.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minRows={2}
          autosize
          required
        />
        <FailureNote failure={reclass.failure} />
        <div className={classes.dialogActions}>
          <Button variant="primary" icon="tag" type="submit" busy={reclass.pending} blocked={blocked}>
            {t('reclass.propose')}
          </Button>
          <Button onClick={onClose}>{shell('action.back')}</Button>
        </div>
      </form>
    </Modal>
  )
}

interface ReclassFieldsProps {
  readonly line: Line
  readonly change: ReclassedFields
  readonly references: ReturnType<typeof useReferences>
  readonly onChange: (change: ReclassedFields) => void
}

function ReclassFields({ line, change, references, onChange }: ReclassFieldsProps) {
  const t = useText('vouchers')
  const { ledger } = useScope()
  const write = (part: Partial<ReclassedFields>) => onChange({ ...change, ...part })
  const words = (field: 'activity' | 'site' | 'expenseType') => ({
    label: t(`line.${field}`),
    value: change[field] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => write({ [field]: event.currentTarget.value || null }),
  })
  return (
    <div className={classes.reclass}>
      {isSpendingAccount(line.account) ? (
        <Picker
          label={t('grid.account')}
          items={references.accounts.filter(({ code }) => isSpendingAccount(code))}
          value={change.account}
          onChange={(account) => account && write({ account })}
        />
      ) : null}
      <Select
        label={t('heading.grant')}
        data={[
          { value: '', label: t('lines.ownFunds') },
          ...ledger.grants.map(({ code, donor }) => ({ value: code, label: `${code} · ${donor}` })),
        ]}
        value={change.grant ?? ''}
        onChange={(grant) => write({ grant: grant === '' ? null : grant, budgetLine: null })}
      />
      {change.grant === null ? null : (
        <Picker
          label={t('budget.title')}
          items={references.budgets.get(change.grant)?.choices ?? []}
          value={change.budgetLine}
          onChange={(budgetLine) => write({ budgetLine })}
          clearable
          autoFocus
        />
      )}
      {references.partners.length > 0 ? (
        <Picker
          label={t('filter.partner')}
          items={references.partners}
          value={change.partner}
          onChange={(partner) => write({ partner })}
          clearable
        />
      ) : null}
      <ThirdPartyField label={t('line.thirdParty')} value={change.thirdParty} onChange={(thirdParty) => write({ thirdParty })} />
      <TextInput {...words('activity')} />
      <TextInput {...words('site')} />
      <TextInput {...words('expenseType')} />
    </div>
  )
}
