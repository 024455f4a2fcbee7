import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { IncomeTaxScaleView } from '../../../../shared/contract/payroll.ts'
import { formatDate, formatDecimalText } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import { MoneyField } from '../../../ui/money/money-field.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { PlainTable } from '../../../ui/table/plain-table.tsx'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import classes from '../payroll.module.css'
import { readDecimal, writtenDecimal } from '../staff/employee-draft.ts'

type Band = IncomeTaxScaleView['bands'][number]

/** The bands and family reductions of the tax on salaries as last dated, and dating new ones. */
export function ScaleCard({ scales }: { readonly scales: readonly IncomeTaxScaleView[] }) {
  const t = useText('payroll')
  const language = useLanguage()
  const [changing, setChanging] = useState(false)
  const scale = scales.at(-1)
  if (!scale) return null
  const columns: readonly Column<Band>[] = [
    {
      key: 'upTo',
      head: t('scale.upTo'),
      align: 'right',
      cell: (band) =>
        band.upToXof === null ? t('scale.beyond') : <Money minor={band.upToXof} currency={FUNCTIONAL_CURRENCY} sign="none" />,
    },
    { key: 'percent', head: '%', width: 64, align: 'right', cell: (band) => formatDecimalText(band.percent, language) },
  ]
  const percent = (value: string) => `${formatDecimalText(value, language)}\u00a0%`
  return (
    <Card
      title={t('scale.title')}
      end={
        <Button small icon="pencil" onClick={() => setChanging(!changing)}>
          {t('scale.change')}
        </Button>
      }
      flush
    >
      {changing ? (
        <ScaleForm scale={scale} onDone={() => setChanging(false)} />
      ) : (
        <>
          <PlainTable label={t('scale.title')} columns={columns} rows={scale.bands} rowKey={(band) => String(band.upToXof)} />
          <div style={{ padding: '8px 12px 12px' }}>
            <p className={text.small}>
              {t('scale.family', {
                married: percent(scale.marriedPercent),
                child: percent(scale.childPercent),
                count: scale.maximumChildren,
                disabled: percent(scale.disabledChildPercent),
              })}
            </p>
            <p className={`${text.small} ${text.quiet}`}>
              {t('scale.since', { date: formatDate(scale.from) })} {scale.source}
            </p>
          </div>
        </>
      )}
    </Card>
  )
}

function ScaleForm({ scale, onDone }: { readonly scale: IncomeTaxScaleView; readonly onDone: () => void }) {
  const t = useText('payroll')
  const language = useLanguage()
  const { today } = useScope()
  const save = useCommand(client.payroll.saveScale)
  const [from, setFrom] = useState<string | null>(null)
  const [source, setSource] = useState('')
  const [bands, setBands] = useState(() =>
    scale.bands.map((band, id) => ({ ...band, percent: writtenDecimal(band.percent, language), id })),
  )
  const [further, setFurther] = useState(writtenDecimal(scale.furtherPercent, language))
  const blocked = from === null ? t('rates.fromNeeded') : source.trim() === '' ? t('rates.sourceNeeded') : undefined
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (from === null || blocked !== undefined) return
    const typed = bands.map(({ upToXof, percent }) => ({ upToXof, percent: readDecimal(percent, language) }))
    const next = { ...scale, id: null, from, to: null, bands: typed, furtherPercent: readDecimal(further, language), source }
    const answer = await save.run({ scale: next })
    if (!answer.ok) return
    notifications.show({ message: t('scale.saved') })
    onDone()
  }
  const edit = (id: number, part: Partial<(typeof bands)[number]>) =>
    setBands(bands.map((band) => (band.id === id ? { ...band, ...part } : band)))
  return (
    <form className={classes.form} style={{ padding: '0 12px 12px' }} onSubmit={(event) => void submit(event)}>
      {bands.map((band) => (
        <div key={band.id} className={classes.wide}>
          {band.upToXof === null ? (
            <span className={text.quiet}>{t('scale.beyond')}</span>
          ) : (
            <MoneyField
              name={t('scale.upTo')}
              minor={band.upToXof}
              currency={FUNCTIONAL_CURRENCY}
              onChange={(upToXof) => upToXof !== null && edit(band.id, { upToXof })}
            />
          )}
          <TextInput
            aria-label={t('scale.percent')}
            rightSection="%"
            value={band.percent}
            onChange={(event) => edit(band.id, { percent: event.currentTarget.value })}
          />
        </div>
      ))}
      <TextInput
        label={t('scale.further')}
        rightSection="%"
        value={further}
        onChange={(event) => setFurther(event.currentTarget.value)}
      />
      <DateField label={t('rates.from')} value={from} onChange={setFrom} shown={today} />
      <TextInput label={t('rates.source')} required value={source} onChange={(event) => setSource(event.currentTarget.value)} />
      <FailureNote failure={save.failure} />
      <div>
        <Button type="submit" icon="save" busy={save.pending} blocked={blocked}>
          {t('scale.save')}
        </Button>
      </div>
    </form>
  )
}
