import { NumberInput, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { type AgreementTerms, AMENDMENT_KINDS, type AwardDetail } from '../../../shared/contract/sub-awards.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import { AgreementLines } from './agreement-lines.tsx'
import classes from './sub-awards.module.css'

type WordTerm = 'agreementReference' | 'account' | 'samplePercent' | 'deliverable' | 'risk' | 'controls'

/** Records the agreement, or amends it: what is typed here is kept only with its reference and its reason. */
export function AgreementForm({ award }: { readonly award: AwardDetail }) {
  const t = useText('subAwards')
  const { today } = useScope()
  const role = useRoleBlock('administrator')
  const save = useCommand(client.subAwards.amend)
  const [terms, setTerms] = useState<AgreementTerms>(award.terms)
  const [kind, setKind] = useState<(typeof AMENDMENT_KINDS)[number]>(award.recorded ? 'PARAMETERS' : 'AGREEMENT')
  const [reference, setReference] = useState('')
  const [reason, setReason] = useState('')
  const [signedOn, setSignedOn] = useState<string | null>(today)
  const [effectiveOn, setEffectiveOn] = useState<string | null>(today)
  const change = (part: Partial<AgreementTerms>) => setTerms((before) => ({ ...before, ...part }))
  const whole = reference.trim() !== '' && reason.trim() !== '' && signedOn !== null && effectiveOn !== null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (role !== undefined || !whole) return
    const answer = await save.run({ subAward: award.code, kind, reference, signedOn, effectiveOn, reason, terms })
    if (answer.ok) notifications.show({ message: t('agreement.saved', { reference }) })
  }
  const word = (name: WordTerm, wide = false) => (
    <TextInput
      className={wide ? classes.wide : undefined}
      label={t(`term.${name}`)}
      value={terms[name] ?? ''}
      onChange={({ currentTarget: { value } }) => change({ [name]: value === '' && name !== 'account' ? null : value })}
    />
  )
  const percent = (name: 'advanceLimitPercent' | 'minimumLiquidationPercent') => (
    <TextInput
      label={t(`term.${name}`)}
      value={terms[name]}
      inputMode="decimal"
      onChange={({ currentTarget: { value } }) => change({ [name]: value.replace(',', '.') })}
    />
  )
  const days = (name: 'reportDueDays' | 'reviewDays') => (
    <NumberInput
      size="xs"
      label={t(`term.${name}`)}
      value={terms[name]}
      min={0}
      max={366}
      allowDecimal={false}
      onChange={(value) => change({ [name]: typeof value === 'number' ? value : 0 })}
    />
  )
  const day = (name: 'start' | 'end') => (
    <DateField
      label={t(`term.${name}`)}
      value={terms[name]}
      shown={today}
      onChange={(date) => change({ [name]: date ?? terms[name] })}
    />
  )
  return (
    <Card title={t(award.recorded ? 'agreement.amend' : 'agreement.record')} note={award.code}>
      <form className={classes.step} onSubmit={(event) => void submit(event)}>
        <div className={classes.form}>
          {word('agreementReference')}
          <DateField
            label={t('term.signedOn')}
            value={terms.signedOn}
            shown={today}
            clearable
            onChange={(date) => change({ signedOn: date })}
          />
          <MoneyField
            label={t('term.ceiling')}
            minor={terms.ceiling}
            currency={award.currency}
            onChange={(ceiling) => change({ ceiling: ceiling ?? 0 })}
          />
          {day('start')}
          {day('end')}
          {word('account')}
          {percent('advanceLimitPercent')}
          {percent('minimumLiquidationPercent')}
          {word('samplePercent')}
          {days('reportDueDays')}
          {days('reviewDays')}
          {word('deliverable', true)}
          {word('risk')}
          {word('controls')}
        </div>
        <AgreementLines award={award} lines={terms.lines} onChange={(lines) => change({ lines })} />
        <div className={classes.form}>
          <Select
            label={t('agreement.kind')}
            data={AMENDMENT_KINDS.filter((each) => (each === 'AGREEMENT') !== award.recorded).map((each) => ({
              value: each,
              label: t(`kind.${each}`),
            }))}
            value={kind}
            allowDeselect={false}
            onChange={(value) => setKind(AMENDMENT_KINDS.find((each) => each === value) ?? kind)}
          />
          <TextInput
            label={t('agreement.reference')}
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
          <DateField label={t('agreement.signedOn')} value={signedOn} shown={today} onChange={setSignedOn} />
          <DateField label={t('agreement.effectiveOn')} value={effectiveOn} shown={today} onChange={setEffectiveOn} />
          <TextInput
            className={classes.wide}
            label={t('agreement.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </div>
        <FailureNote failure={save.failure} />
        <div className={classes.actions}>
          <Button
            type="submit"
            variant="primary"
            icon="save"
            busy={save.pending}
            blocked={role ?? (whole ? undefined : t('agreement.missing'))}
          >
            {t(award.recorded ? 'agreement.amendDo' : 'agreement.recordDo')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
