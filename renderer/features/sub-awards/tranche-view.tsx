import type { AwardDetail, AwardTranche } from '../../../shared/contract/sub-awards.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { replaceParameters, useParameters } from '../../app/routes/router.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip, type Tone } from '../../ui/chip/chip.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { type Text, useText } from '../../ui/language/use-text.ts'
import { SplitView } from '../../ui/layout/split-view.tsx'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { DetailCard } from '../commitments/detail-card.tsx'
import type { OpenedPartner } from './partner-page.tsx'
import { TranchePanel } from './tranche-panel.tsx'
import { TrancheRequest } from './tranche-request.tsx'

const LOOKS: Readonly<Record<AwardTranche['state'], readonly [Tone, IconName]>> = {
  planned: ['mute', 'calendar'],
  requested: ['info', 'hourglass'],
  refused: ['bad', 'lock'],
  approved: ['info', 'check'],
  paying: ['info', 'hourglass'],
  paid: ['good', 'check'],
  cancelled: ['mute', 'close'],
}

/** A tranche's state in a word. */
export function TrancheChip({ state }: { readonly state: AwardTranche['state'] }) {
  const t = useText('subAwards')
  const [tone, icon] = LOOKS[state]
  return (
    <Chip tone={tone} icon={icon}>
      {t(`tranche.state.${state}`)}
    </Chip>
  )
}

/** The tranches of an agreement, and beside them the chosen one or the request being typed. */
export function TrancheView({ award, partner }: { readonly award: AwardDetail; readonly partner: OpenedPartner }) {
  const t = useText('subAwards')
  const { tranche: chosen } = useParameters('partners')
  const choose = (tranche: string | undefined) =>
    replaceParameters('partners', { partner: award.partner, award: award.code, tab: 'tranches', tranche })
  const close = () => choose(undefined)
  const row = award.tranches.find((known) => String(known.id) === chosen)
  const ask = (
    <>
      <Button icon="calendar" onClick={() => choose('plan')}>
        {t('tranche.plan')}
      </Button>
      <Button variant="primary" icon="plus" onClick={() => choose('new')}>
        {t('tranche.ask')}
      </Button>
    </>
  )
  const detail =
    chosen === 'new' || chosen === 'plan' ? (
      <DetailCard title={t(chosen === 'new' ? 'tranche.ask' : 'tranche.plan')} onClose={close}>
        <TrancheRequest
          on={partner.on}
          key={chosen}
          award={award}
          tranche={null}
          planning={chosen === 'plan'}
          onMade={(id) => choose(String(id))}
        />
      </DetailCard>
    ) : row ? (
      <DetailCard title={t('tranche.title', { number: row.number })} onClose={close}>
        <TranchePanel
          key={`${row.id} ${row.state}`}
          award={award}
          tranche={row}
          partner={partner}
          onMade={(id) => choose(String(id))}
        />
      </DetailCard>
    ) : null
  return (
    <SplitView detail={detail} detailWidth={452} onClose={close} label={t('tranche.detail')}>
      <Card flush grow title={t('view.tranches')} end={<div style={{ display: 'flex', gap: 8 }}>{ask}</div>}>
        <DataTable
          label={t('view.tranches')}
          columns={trancheColumns(t, award.currency, detail !== null)}
          rowCount={award.tranches.length}
          rowAt={(index) => award.tranches[index]}
          rowKey={(each) => String(each.id)}
          selectedKey={chosen ?? null}
          onSelect={(each) => choose(String(each.id))}
          empty={
            <EmptyState icon="calendar" title={t('tranche.none')}>
              {t('tranche.noneWhy')}
            </EmptyState>
          }
        />
      </Card>
    </SplitView>
  )
}

function trancheColumns(t: Text<'subAwards'>, currency: string, narrow: boolean): readonly Column<AwardTranche>[] {
  const money = (key: 'need' | 'netted' | 'net'): Column<AwardTranche> => ({
    key,
    head: t(`tranche.${key}`),
    width: 112,
    align: 'right',
    cell: (row) => <Money minor={row[key]} currency={currency} strong={key === 'net'} />,
  })
  const all: readonly Column<AwardTranche>[] = [
    { key: 'number', head: t('tranche.number'), width: 44, cell: (row) => row.number },
    {
      key: 'plannedOn',
      head: t('tranche.plannedOn'),
      width: 92,
      className: () => text.second,
      cell: (row) => (row.plannedOn === null ? '' : formatDate(row.plannedOn)),
    },
    { key: 'condition', head: t('tranche.condition'), cell: (row) => <span title={row.condition ?? ''}>{row.condition}</span> },
    money('need'),
    money('netted'),
    money('net'),
    { key: 'state', head: t('column.state'), width: 132, cell: (row) => <TrancheChip state={row.state} /> },
  ]
  return narrow ? all.filter(({ key }) => key !== 'netted' && key !== 'plannedOn') : all
}
