import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { AwardSummary } from '../../../shared/contract/sub-awards.ts'
import { faultText } from '../../../shared/i18n/fault-text.ts'
import { formatDate, formatDecimalText } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { navigate } from '../../app/routes/router.ts'
import { useAgeingDay } from '../../app/shell/ageing-day.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { type client, orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { type Text, useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { GateChip } from './gate-chip.tsx'
import { NewSubAward } from './new-sub-award.tsx'

type Answer = Awaited<ReturnType<typeof client.subAwards.list>>
interface Row {
  readonly key: string
  readonly partner: Answer['partners'][number]
  /** Null for a partner that has no agreement. */
  readonly award: AwardSummary | null
}

/** Every partner with its agreements: what was advanced, accepted and is owed, and whether the next tranche may be paid. */
export function PartnerList() {
  const t = useText('subAwards')
  const language = useLanguage()
  const { grant, ledger } = useScope()
  const on = useAgeingDay()
  const role = useRoleBlock('administrator')
  const [making, setMaking] = useState(false)
  const answer = useQuery(orpc.subAwards.list.queryOptions({ input: { on } }))
  const columns = useMemo(() => listColumns(t, language), [t, language])
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('key.move') },
    { keys: 'Enter', does: t('key.open') },
  ])
  const rows = rowsOf(answer.data, grant)
  const open = ({ partner, award }: Row) => navigate('partners', { partner: partner.code, award: award?.code })
  return (
    <Page
      title={t('title')}
      sub={t('onDay', { date: formatDate(on) })}
      beside={<AreaTabs screen="partners" />}
      actions={
        <>
          <Button icon="sheet" onClick={() => navigate('reports', { report: 'sub-award-status' })}>
            {t('report')}
          </Button>
          <Button
            variant="primary"
            icon="plus"
            blocked={role ?? (ledger.grants.length === 0 ? t('new.noGrant') : undefined)}
            onClick={() => setMaking(true)}
          >
            {t('new.title')}
          </Button>
        </>
      }
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      <NewSubAward
        opened={making}
        partners={answer.data?.partners.map((known) => known.code) ?? []}
        onClose={() => setMaking(false)}
      />
      {answer.data ? (
        <Card flush grow label={t('title')}>
          <DataTable
            label={t('title')}
            columns={columns}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(row) => row.key}
            onOpen={open}
            autoFocus
            empty={
              <EmptyState
                icon="users"
                title={t('none')}
                action={<Button onClick={() => navigate('reference', { tab: 'setup' })}>{t('noneDo')}</Button>}
              >
                {t('noneWhy')}
              </EmptyState>
            }
          />
        </Card>
      ) : null}
    </Page>
  )
}

function rowsOf(answer: Answer | undefined, grant: string | null): Row[] {
  return (answer?.partners ?? []).flatMap((partner): Row[] => {
    const awards = (answer?.awards ?? []).filter((award) => award.partner === partner.code)
    const shown = awards.filter((award) => grant === null || award.grant === grant)
    if (awards.length === 0) return [{ key: partner.code, partner, award: null }]
    return shown.map((award) => ({ key: award.code, partner, award }))
  })
}

function listColumns(t: Text<'subAwards'>, language: Language): readonly Column<Row>[] {
  const money = (key: 'ceiling' | 'advanced' | 'accepted' | 'outstanding', width = 100): Column<Row> => ({
    key,
    head: t(`figure.${key}`),
    width,
    align: 'right',
    cell: ({ award }) => (award ? <Money minor={award[key]} currency={award.currency} /> : null),
  })
  return [
    {
      key: 'partner',
      head: t('column.partner'),
      cell: ({ partner }) => (
        <button
          type="button"
          className={text.cut}
          style={{ border: 0, padding: 0, background: 'none', color: 'var(--link)', textAlign: 'left' }}
          tabIndex={-1}
          onClick={() => navigate('partners', { partner: partner.code })}
        >
          <strong>{partner.code}</strong> {partner.name}
        </button>
      ),
    },
    { key: 'award', head: t('column.award'), width: 88, cell: ({ award }) => award?.code ?? '' },
    { key: 'grant', head: t('column.grant'), width: 80, className: () => text.second, cell: ({ award }) => award?.grant ?? '' },
    money('ceiling'),
    money('advanced'),
    money('accepted'),
    money('outstanding'),
    {
      key: 'percent',
      head: t('column.percent'),
      width: 74,
      align: 'right',
      cell: ({ award }) =>
        award?.liquidationPercent === null || award === null
          ? ''
          : formatDecimalText(award.liquidationPercent.slice(0, -2), language),
    },
    {
      key: 'age',
      head: t('column.age'),
      width: 72,
      align: 'right',
      cell: ({ award }) => (award?.ageDays === null || award === null ? '' : award.ageDays),
    },
    {
      key: 'diligence',
      head: t('column.diligence'),
      width: 90,
      cell: ({ partner }) => {
        const why = partner.warnings.map((warning) => faultText(warning, language)).join('\n')
        return partner.rating === null ? (
          <span className={text.quiet} title={why}>
            {t('rating.none')}
          </span>
        ) : (
          <span title={why}>
            <Chip
              tone={partner.warnings.length === 0 ? 'mute' : 'warn'}
              icon={partner.warnings.length === 0 ? 'shield' : 'alert'}
            >
              {t(`rating.${partner.rating}`)}
            </Chip>
          </span>
        )
      },
    },
    { key: 'gate', head: t('column.gate'), width: 96, cell: ({ award }) => (award ? <GateChip award={award} short /> : null) },
  ]
}
