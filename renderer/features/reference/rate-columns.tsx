import { Tooltip } from '@mantine/core'
import { formatDate, formatMonth, formatRate } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { rateFromText } from '../../../shared/money/rate.ts'
import { Chip } from '../../ui/chip/chip.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import type { Column } from '../../ui/table/column.ts'

export interface RateRow {
  readonly base: string
  readonly quote: string
  readonly dated: string
  readonly rate: string
  readonly source: string
  readonly evidence: string | null
  readonly bundled: boolean
  readonly flag: { readonly fr: string; readonly en: string } | null
}

/** A month or a day, as the rate is dated. */
const writtenDate = (dated: string, language: Language): string =>
  dated.length === 7 ? formatMonth(dated, language) : formatDate(dated)

function writtenRate(rate: string, language: Language): string {
  const exact = rateFromText(rate)
  return exact ? formatRate(exact, language) : rate
}

/** The columns of the rate table. */
export function useRateColumns(): readonly Column<RateRow>[] {
  const t = useText('reference')
  const language = useLanguage()
  return [
    { key: 'dated', head: t('rates.dated'), width: 124, cell: (row) => writtenDate(row.dated, language) },
    {
      key: 'rate',
      head: t('rates.rate'),
      width: 116,
      align: 'right',
      donor: true,
      cell: (row) => <b>{writtenRate(row.rate, language)}</b>,
    },
    { key: 'source', head: t('rates.source'), width: 150, cell: (row) => row.source },
    { key: 'evidence', head: t('rates.evidence'), cell: (row) => <span className={text.second}>{row.evidence}</span> },
    {
      key: 'origin',
      head: t('rates.origin'),
      width: 178,
      cell: (row) => (
        <span className={text.row} style={{ gap: 5 }}>
          <Chip tone={row.bundled ? 'mute' : 'info'} icon={row.bundled ? 'lock' : 'pencil'}>
            {t(row.bundled ? 'rates.bundled' : 'rates.own')}
          </Chip>
          {row.flag ? (
            <Tooltip label={row.flag[language]} multiline w={280} openDelay={100}>
              <span>
                <Chip tone="warn" icon="alert">
                  {t('rates.flagged')}
                </Chip>
                <span className="sr-only">{row.flag[language]}</span>
              </span>
            </Tooltip>
          ) : null}
        </span>
      ),
    },
  ]
}
