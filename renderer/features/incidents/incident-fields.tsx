import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { INCIDENT_KINDS, INCIDENT_STATES, type IncidentContent } from '../../../shared/contract/incidents.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { Card } from '../../ui/card/card.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { MoneyField } from '../../ui/money/money-field.tsx'
import classes from './incidents.module.css'
import { RecoveriesCard } from './recoveries-card.tsx'

interface IncidentFieldsProps {
  readonly content: IncidentContent
  readonly onChange: (part: Partial<IncidentContent>) => void
}

/** What an incident says, field by field. */
export function IncidentFields({ content, onChange }: IncidentFieldsProps) {
  const t = useText('incidents')
  const words = (name: 'narrative' | 'actions' | 'outcome', rows: number) => (
    <Textarea
      label={t(name)}
      className={classes.whole ?? ''}
      autosize
      minRows={rows}
      value={content[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <>
      <Card title={t('title')}>
        <div className={classes.fields}>
          <Select
            label={t('kind')}
            size="xs"
            data={INCIDENT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            value={content.kind}
            allowDeselect={false}
            onChange={(chosen) => onChange({ kind: INCIDENT_KINDS.find((kind) => kind === chosen) ?? content.kind })}
          />
          <Select
            label={t('state')}
            size="xs"
            data={INCIDENT_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
            value={content.state}
            allowDeselect={false}
            onChange={(chosen) => onChange({ state: INCIDENT_STATES.find((state) => state === chosen) ?? content.state })}
          />
          <MomentField label={t('detectedAt')} moment={content.detectedAt} onChange={(detectedAt) => onChange({ detectedAt })} />
          <MomentField
            label={t('reportedAt')}
            moment={content.reportedAt ?? ''}
            onChange={(moment) => onChange({ reportedAt: moment === '' ? null : moment })}
          />
          <TextInput
            label={t('means')}
            className={classes.wide ?? ''}
            value={content.means}
            onChange={(event) => onChange({ means: event.currentTarget.value })}
          />
          <TextInput
            label={t('reference')}
            className={classes.wide ?? ''}
            value={content.reportReference}
            onChange={(event) => onChange({ reportReference: event.currentTarget.value })}
          />
          <TextInput
            label={t('reporter')}
            className={classes.wide ?? ''}
            value={content.reporter}
            readOnly={content.anonymous}
            onChange={(event) => onChange({ reporter: event.currentTarget.value })}
          />
          <Checkbox
            label={t('anonymous')}
            className={classes.wide ?? ''}
            checked={content.anonymous}
            onChange={(event) => onChange({ anonymous: event.currentTarget.checked, reporter: '' })}
          />
          {words('narrative', 4)}
          <div className={classes.wide}>
            <MoneyField
              label={t('exposedXof')}
              minor={content.exposedXof}
              currency={FUNCTIONAL_CURRENCY}
              onChange={(minor) => onChange({ exposedXof: minor ?? 0 })}
            />
          </div>
          <div className={classes.wide}>
            <MoneyField
              label={t('exposedGbp')}
              minor={content.exposedGbp}
              currency="GBP"
              onChange={(minor) => onChange({ exposedGbp: minor ?? 0 })}
            />
          </div>
          <VouchersField vouchers={content.vouchers} onChange={(vouchers) => onChange({ vouchers })} />
          {words('actions', 2)}
          {words('outcome', 2)}
        </div>
      </Card>
      <RecoveriesCard recoveries={content.recoveries} onChange={(recoveries) => onChange({ recoveries })} />
    </>
  )
}

/** A day and a minute as it is typed, "2020-05-30 10:00"; the moment keeps a T between them. */
function MomentField({
  label,
  moment,
  onChange,
}: {
  readonly label: string
  readonly moment: string
  readonly onChange: (moment: string) => void
}) {
  const t = useText('incidents')
  return (
    <TextInput
      label={label}
      placeholder={t('format')}
      maxLength={16}
      value={moment.replace('T', ' ')}
      onChange={(event) => onChange(event.currentTarget.value.replace(' ', 'T'))}
    />
  )
}

/** The numbers of the vouchers on hold, as they are typed; read on leaving the field. */
function VouchersField({
  vouchers,
  onChange,
}: {
  readonly vouchers: readonly string[]
  readonly onChange: (vouchers: string[]) => void
}) {
  const t = useText('incidents')
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      label={t('vouchers')}
      description={t('vouchersHelp')}
      className={classes.whole ?? ''}
      value={typed ?? vouchers.join(', ')}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed === null) return
        onChange(
          typed
            .split(/[,;\s]+/)
            .map((number) => number.trim())
            .filter((number) => number !== ''),
        )
        setTyped(null)
      }}
    />
  )
}
