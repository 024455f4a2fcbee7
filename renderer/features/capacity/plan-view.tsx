import { useState } from 'react'
import type { CapacityAction } from '../../../shared/contract/capacity.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { Card } from '../../ui/card/card.tsx'
import { Chip, type Tone } from '../../ui/chip/chip.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { ActionDialog } from './action-dialog.tsx'
import type { CapacityViewProps } from './opened-capacity.ts'

const LOOKS: Readonly<Record<CapacityAction['state'], readonly [Tone, IconName]>> = {
  planned: ['mute', 'hourglass'],
  started: ['info', 'arrowRight'],
  done: ['good', 'check'],
  dropped: ['mute', 'close'],
}

/** The plan: its own actions open to be changed, those of a checklist open their checklist. */
export function PlanView({ opened, nameOf }: CapacityViewProps) {
  const t = useText('capacity')
  const language = useLanguage()
  const [changing, setChanging] = useState<CapacityAction | null>(null)
  const { actions } = opened
  const open = (action: CapacityAction) =>
    action.origin === 'plan' ? setChanging(action) : navigate('checklists', { run: String(action.runId) })
  const columns: Column<CapacityAction>[] = [
    { key: 'pillar', head: t('pillar'), width: 190, cell: ({ pillar }) => <span title={nameOf(pillar)}>{nameOf(pillar)}</span> },
    { key: 'item', head: t('weakness'), cell: ({ item }) => <span title={item[language]}>{item[language]}</span> },
    { key: 'action', head: t('action'), cell: ({ action }) => <span title={action}>{action}</span> },
    { key: 'owner', head: t('owner'), width: 130, cell: ({ owner }) => owner },
    { key: 'due', head: t('due'), width: 88, cell: ({ dueOn }) => formatDate(dueOn) },
    {
      key: 'state',
      head: t('state'),
      width: 118,
      cell: ({ state, late }) =>
        late ? (
          <Chip tone="bad" icon="clock">
            {t('late')}
          </Chip>
        ) : (
          <Chip tone={LOOKS[state][0]} icon={LOOKS[state][1]}>
            {t(`state.${state}`)}
          </Chip>
        ),
    },
    { key: 'evidence', head: t('evidence'), width: 150, cell: ({ evidence }) => <span title={evidence}>{evidence}</span> },
    { key: 'origin', head: t('origin'), width: 76, cell: ({ origin }) => t(`origin.${origin}`) },
  ]
  return (
    <Card
      title={t('plan')}
      end={t('openCount', { count: actions.filter(({ state }) => state === 'planned' || state === 'started').length })}
      flush
      grow
    >
      <DataTable
        label={t('plan')}
        columns={columns}
        rowCount={actions.length}
        rowAt={(index) => actions[index]}
        rowKey={({ key }) => key}
        onSelect={() => undefined}
        onOpen={open}
        empty={
          <EmptyState icon="check" title={t('plan.none')}>
            {t('plan.noneWhy')}
          </EmptyState>
        }
      />
      {changing ? <ActionDialog opened={opened} action={changing} onClose={() => setChanging(null)} /> : null}
    </Card>
  )
}
