import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { EligibilityFilter, EligibilityHitView } from '../../../shared/contract/eligibility.ts'
import { ELIGIBILITY_CODES } from '../../../shared/contract/eligibility-code.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate, replaceParameters, useParameters } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { SplitView } from '../../ui/layout/split-view.tsx'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { DetailCard } from '../commitments/detail-card.tsx'
import classes from './eligibility.module.css'
import { hitColumns } from './hit-columns.tsx'
import { HitFilters } from './hit-filters.tsx'
import { LinePanel } from './line-panel.tsx'
import { useHitRows } from './use-hit-rows.ts'

const keyOf = (row: EligibilityHitView): string => `${row.voucherKey}/${row.lineNumber}/${row.code}`

/** What the rules found on the grant's lines; the one chosen opens beside the list, to be ruled on or set aside. */
export function HitsView({ grant }: { readonly grant: string }) {
  const t = useText('eligibility')
  const language = useLanguage()
  const parameters = useParameters('eligibility')
  const filter = useMemo(() => filterOf(grant, parameters), [grant, parameters])
  const rows = useHitRows(filter)
  const partners = useQuery(orpc.settings.partners.queryOptions()).data ?? []
  const chosen = parameters.key ?? null
  const columns = useMemo(() => hitColumns(t, language, chosen !== null), [t, language, chosen])
  const choose = (key: string | undefined) => replaceParameters('eligibility', { ...parameters, key })
  if (rows.error) return <QueryFailure error={rows.error} onRetry={rows.retry} />
  const [voucherKey, lineNumber, code] = chosen?.split('/') ?? []
  const detail =
    voucherKey !== undefined && lineNumber !== undefined ? (
      <DetailCard title={t('line.title', { line: lineNumber })} onClose={() => choose(undefined)}>
        <LinePanel
          key={chosen}
          voucherKey={voucherKey}
          lineNumber={Number(lineNumber)}
          code={ELIGIBILITY_CODES.find((each) => each === code) ?? null}
          filter={filter}
          onVoucher={() => navigate('vouchers', { key: voucherKey })}
        />
      </DetailCard>
    ) : null
  return (
    <SplitView detail={detail} detailWidth={440} onClose={() => choose(undefined)} label={t('line.detail')}>
      <div className={classes.column}>
        <HitFilters counts={rows.counts} partners={partners} />
        <Card flush grow>
          {rows.ready ? (
            <DataTable
              label={t('tab.hits')}
              columns={columns}
              rowCount={rows.rowCount}
              rowAt={rows.rowAt}
              rowKey={keyOf}
              onRange={rows.onRange}
              selectedKey={chosen}
              onSelect={(row) => choose(keyOf(row))}
              onOpen={(row) => navigate('vouchers', { key: row.voucherKey })}
              foot={
                <>
                  <td colSpan={columns.length - 2}>{t('foot', { count: rows.rowCount })}</td>
                  <td className={text.right}>
                    <Money minor={rows.xof} currency={FUNCTIONAL_CURRENCY} strong />
                  </td>
                  <td />
                </>
              }
              empty={
                <EmptyState icon="check" title={t('none')}>
                  {t('noneWhy')}
                </EmptyState>
              }
            />
          ) : null}
        </Card>
      </div>
    </SplitView>
  )
}

/** The filter of the address; what it does not say is not narrowed, except that answered hints are left out until asked for. */
function filterOf(grant: string, parameters: Readonly<Partial<Record<string, string | undefined>>>): EligibilityFilter {
  const { code, severity, state = 'open', from, to, partner, text: words } = parameters
  const known = ELIGIBILITY_CODES.find((each) => each === code)
  return {
    grant,
    ...(known === undefined ? {} : { code: known }),
    ...(severity === 'BLOCK' || severity === 'WARN' ? { severity } : {}),
    ...(state === 'open' || state === 'ruled' || state === 'dismissed' ? { state } : {}),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(partner === undefined ? {} : { partner }),
    ...(words === undefined ? {} : { text: words }),
  }
}
