import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { GrantPlanRow, TrancheCondition } from '../../../shared/contract/grants.ts'
import { formatDate, formatDecimalText, formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import forms from '../commitments/commitments.module.css'
import { ConditionForm } from './condition-form.tsx'
import classes from './grants.module.css'

interface TrancheDetailProps {
  readonly grant: string
  readonly row: GrantPlanRow
  readonly currency: string
}

/** A tranche: the money received under its number, with the voucher of each, and what the agreement asks before it. */
export function TrancheDetail({ grant, row, currency }: TrancheDetailProps) {
  const t = useText('grants')
  const [edited, setEdited] = useState<TrancheCondition | 'new' | null>(null)
  const done = () => setEdited(null)
  return (
    <>
      <section className={classes.section}>
        <h3>{t('receipts.title')}</h3>
        {row.receipts.length === 0 ? <p className={text.quiet}>{t('receipts.none')}</p> : null}
        {row.receipts.map((receipt) => (
          <Receipt key={receipt.number} receipt={receipt} currency={currency} />
        ))}
      </section>
      <section className={classes.section}>
        <h3>{t('conditions.title')}</h3>
        {row.conditions.length === 0 ? <p className={text.quiet}>{t('conditions.none')}</p> : null}
        {row.conditions.map((condition) => (
          <Condition key={condition.id} condition={condition} onEdit={() => setEdited(condition)} />
        ))}
      </section>
      {edited === null ? (
        row.plannedMinor === null ? null : (
          <div>
            <Button icon="plus" onClick={() => setEdited('new')}>
              {t('condition.add')}
            </Button>
          </div>
        )
      ) : (
        <ConditionForm
          key={edited === 'new' ? 'new' : edited.id}
          grant={grant}
          tranche={row.label}
          condition={edited === 'new' ? null : edited}
          onDone={done}
        />
      )}
    </>
  )
}

function Receipt({ receipt, currency }: { readonly receipt: GrantPlanRow['receipts'][number]; readonly currency: string }) {
  const t = useText('grants')
  const language = useLanguage()
  const francs = (xof: number) => formatMoney(xof, FUNCTIONAL_CURRENCY, language)
  const { voucher } = receipt
  return (
    <div className={classes.condition}>
      <div className={classes.conditionText}>
        <strong>
          {t('receipts.line', {
            amount: formatMoney(receipt.amountMinor, currency, language),
            currency,
            date: formatDate(receipt.date),
          })}
        </strong>
        <span className={text.second}>
          {receipt.xofCredited === null
            ? t('receipts.own', { currency })
            : t('receipts.xof', {
                xof: francs(receipt.xofCredited),
                fees: francs(receipt.feesXof),
                rate: receipt.rate === null ? '–' : formatDecimalText(receipt.rate, language),
              })}
        </span>
        {receipt.reference === null ? null : <span className={text.quiet}>{receipt.reference}</span>}
      </div>
      {voucher === null ? (
        <Chip tone="warn" icon="hourglass">
          {t('receipts.draft')}
        </Chip>
      ) : (
        <button type="button" className={forms.link} onClick={() => navigate('vouchers', { key: voucher.key })}>
          {voucher.number}
        </button>
      )}
    </div>
  )
}

function Condition({ condition, onEdit }: { readonly condition: TrancheCondition; readonly onEdit: () => void }) {
  const t = useText('grants')
  const { today } = useScope()
  const remove = useCommand(client.grants.removeCondition)
  const { label, metOn, dueOn, evidence } = condition
  const late = metOn === null && dueOn !== null && dueOn < today
  const take = async () => {
    const answer = await remove.run({ id: condition.id })
    if (answer.ok) notifications.show({ message: t('condition.removed') })
  }
  return (
    <div className={classes.condition}>
      <div className={classes.conditionText}>
        <strong>{label}</strong>
        {evidence === null ? null : <span className={text.second}>{evidence}</span>}
        <span>
          <Chip tone={metOn !== null ? 'good' : late ? 'bad' : 'mute'} icon={metOn !== null ? 'check' : late ? 'alert' : 'clock'}>
            {metOn !== null
              ? t('condition.met', { date: formatDate(metOn) })
              : dueOn === null
                ? t('condition.open')
                : t(late ? 'condition.late' : 'condition.due', { date: formatDate(dueOn) })}
          </Chip>
        </span>
        <FailureNote failure={remove.failure} />
      </div>
      <IconButton icon="pencil" label={`${t('condition.edit')} ${label}`} onClick={onEdit} />
      {metOn === null ? <IconButton icon="trash" label={t('condition.remove', { label })} onClick={() => void take()} /> : null}
    </div>
  )
}
