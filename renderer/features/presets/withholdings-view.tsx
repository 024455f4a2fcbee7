import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Withholding } from '../../../shared/contract/presets.ts'
import { formatDate, formatDecimalText } from '../../../shared/i18n/format.ts'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './presets.module.css'
import { WithholdingForm } from './withholding-form.tsx'

const keyOf = ({ code, from }: Withholding): string => `${code} ${from}`

/** The dated withholding table with the source of each rate; a row is chosen to change it. */
export function WithholdingsView() {
  const t = useText('presets')
  const language = useLanguage()
  const table = useQuery(orpc.presets.withholdings.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const rows = table.data?.rows ?? []
  const row = rows.find((known) => keyOf(known) === chosen) ?? null
  return (
    <div className={classes.split}>
      <div className={classes.column}>
        <QueryFailure error={table.error} onRetry={() => void table.refetch()} />
        <Card
          title={t('table.title')}
          note={table.data ? t(table.data.bundled ? 'table.bundled' : 'table.own') : undefined}
          flush
          grow
        >
          <div className={classes.scroll}>
            <PlainTable
              label={t('table.title')}
              rows={rows}
              rowKey={keyOf}
              selectedKey={chosen}
              onSelect={(selected) => setChosen(keyOf(selected))}
              columns={[
                {
                  key: 'code',
                  head: t('table.code'),
                  width: 96,
                  cell: (known) => (
                    <button type="button" className={classes.pick} onClick={() => setChosen(keyOf(known))}>
                      {known.code}
                    </button>
                  ),
                },
                {
                  key: 'label',
                  head: t('column.label'),
                  cell: (known) => (
                    <>
                      {known.label[language]}
                      <div className={classes.source}>{known.source}</div>
                    </>
                  ),
                },
                {
                  key: 'rate',
                  head: t('table.rate'),
                  width: 70,
                  align: 'right',
                  cell: (known) => formatDecimalText(known.rate, language),
                },
                { key: 'base', head: t('table.base'), width: 96, cell: (known) => t(`base.${known.base}`) },
                { key: 'account', head: t('column.account'), width: 72, cell: (known) => known.account },
                {
                  key: 'dates',
                  head: t('table.dates'),
                  width: 170,
                  cell: (known) => (
                    <span className={text.second}>
                      {known.to === null
                        ? t('table.since', { from: formatDate(known.from) })
                        : t('table.between', { from: formatDate(known.from), to: formatDate(known.to) })}
                    </span>
                  ),
                },
              ]}
            />
          </div>
        </Card>
      </div>
      <div className={classes.column}>
        <WithholdingForm key={chosen ?? 'new'} row={row} onDone={() => setChosen(null)} />
      </div>
    </div>
  )
}
