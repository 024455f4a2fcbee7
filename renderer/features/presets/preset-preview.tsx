import type { Preset } from '../../../shared/contract/presets.ts'
import { formatDecimalText, formatMoney } from '../../../shared/i18n/format.ts'
import type { client } from '../../client/client.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './presets.module.css'

type Filled = Awaited<ReturnType<typeof client.presets.fill>>

interface PresetPreviewProps {
  readonly preset: Preset
  readonly filled: Filled
  readonly accountNames: ReadonlyMap<string, string>
}

/** The voucher that a preset makes of what was typed, and each withholding with the rate and the source of its table. */
export function PresetPreview({ preset, filled, accountNames }: PresetPreviewProps) {
  const t = useText('presets')
  const language = useLanguage()
  const { lines } = filled.voucher
  const [first] = lines
  const currency = first?.currency ?? ''
  const rows = lines.map((line, index) => ({ ...line, key: `${index}` }))
  return (
    <div className={classes.preview}>
      <div className={classes.previewTable}>
        <PlainTable
          label={t('preview.title', { name: preset.name[language] })}
          rows={rows}
          rowKey={(row) => row.key}
          columns={[
            {
              key: 'account',
              head: t('column.account'),
              width: 170,
              cell: (row) => (
                <span className={text.cut}>
                  <b>{row.account}</b> <span className={text.second}>{accountNames.get(row.account)}</span>
                </span>
              ),
            },
            { key: 'label', head: t('column.label'), cell: (row) => row.label },
            {
              key: 'debit',
              head: t('column.debit', { currency }),
              width: 96,
              align: 'right',
              cell: (row) => <Money minor={row.debitMinor} currency={currency} />,
            },
            {
              key: 'credit',
              head: t('column.credit', { currency }),
              width: 96,
              align: 'right',
              cell: (row) => <Money minor={row.creditMinor} currency={currency} />,
            },
          ]}
        />
      </div>
      {filled.taken.length > 0 ? (
        <ul className={classes.taken}>
          {filled.taken.map((taken, index) => (
            // One code may be taken twice from different bases.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is written anew with each answer
            <li key={index}>
              <b>{taken.label[language]}</b>{' '}
              {t('preview.taken', {
                rate: formatDecimalText(taken.rate, language),
                base: formatMoney(taken.baseMinor, currency, language),
                amount: formatMoney(taken.amountMinor, currency, language),
              })}{' '}
              <span className={text.quiet}>{taken.source}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
