import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CapacityChange } from '../../../shared/contract/capacity.ts'
import { formatDate, formatDecimalText } from '../../../shared/i18n/format.ts'
import { replaceParameters, useParameters } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { Chip, type Tone } from '../../ui/chip/chip.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './capacity.module.css'
import type { CapacityViewProps } from './opened-capacity.ts'

type Direction = CapacityChange['pillars'][number]['direction']
const LOOKS: Readonly<Record<Direction, readonly [Tone, IconName]>> = {
  rose: ['good', 'arrowUp'],
  fell: ['bad', 'arrowDown'],
  same: ['mute', 'minus'],
  new: ['info', 'plus'],
  gone: ['mute', 'close'],
}

/** What changed between two assessments: the first and the last, until others are chosen. */
export function ChangeView({ opened, nameOf }: CapacityViewProps) {
  const t = useText('capacity')
  const given = useParameters('capacity')
  const { assessments, partner } = opened
  const after = assessments.find(({ key }) => key === given.after) ?? assessments.at(-1)
  // Until another is chosen, the first by the same instrument: its answers can be compared too.
  const alike = assessments.find(({ key, template }) => key !== after?.key && template === after?.template)
  const before = assessments.find(({ key }) => key === given.before) ?? alike ?? assessments[0]
  const isPair = before !== undefined && after !== undefined && before.key !== after.key
  const input = { partner, before: before?.key ?? '', after: after?.key ?? '' }
  const answer = useQuery({ ...orpc.capacity.change.queryOptions({ input }), enabled: isPair })
  if (assessments.length < 2)
    return (
      <Card grow>
        <EmptyState icon="checklist" title={t('change.few')}>
          {t('change.fewWhy')}
        </EmptyState>
      </Card>
    )
  const choose = (part: { readonly before?: string; readonly after?: string }) =>
    replaceParameters('capacity', { partner, tab: 'change', before: input.before, after: input.after, ...part })
  const choices = assessments.map(({ key, date, template }) => ({ value: key, label: `${formatDate(date)} · ${template}` }))
  const picker = (name: 'before' | 'after') => (
    <Select
      label={t(name)}
      size="xs"
      w={230}
      data={choices}
      value={input[name]}
      allowDeselect={false}
      onChange={(key) => (key === null ? undefined : choose({ [name]: key }))}
    />
  )
  return (
    <div className={classes.stack}>
      <div className={classes.bar}>
        {picker('before')}
        {picker('after')}
      </div>
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data ? <Changed change={answer.data} nameOf={nameOf} /> : null}
    </div>
  )
}

function DirectionChip({ direction }: { readonly direction: Direction }) {
  const t = useText('capacity')
  return (
    <Chip tone={LOOKS[direction][0]} icon={LOOKS[direction][1]}>
      {t(`direction.${direction}`)}
    </Chip>
  )
}

function Changed({ change, nameOf }: { readonly change: CapacityChange; readonly nameOf: (pillar: string) => string }) {
  const t = useText('capacity')
  const language = useLanguage()
  const [from, to] = [formatDate(change.before.date), formatDate(change.after.date)]
  const percent = (text: string | null): string => (text === null ? '–' : `${formatDecimalText(text, language)}\u202f%`)
  const direction = {
    key: 'direction',
    head: t('direction'),
    width: 118,
    cell: (row: { readonly direction: Direction }) => <DirectionChip direction={row.direction} />,
  }
  const pillars: Column<CapacityChange['pillars'][number]>[] = [
    { key: 'pillar', head: t('pillar'), cell: ({ pillar }) => nameOf(pillar) },
    { key: 'before', head: from, width: 100, align: 'right', cell: (row) => percent(row.before) },
    { key: 'after', head: to, width: 100, align: 'right', cell: (row) => percent(row.after) },
    direction,
  ]
  const items: Column<CapacityChange['items'][number]>[] = [
    { key: 'item', head: t('item'), width: 54, align: 'right', cell: ({ item }) => item },
    { key: 'text', head: t('subject'), cell: ({ text }) => text[language] },
    { key: 'pillar', head: t('pillar'), width: 210, cell: ({ pillar }) => nameOf(pillar) },
    { key: 'before', head: from, width: 100, align: 'right', cell: ({ before }) => before },
    { key: 'after', head: to, width: 100, align: 'right', cell: ({ after }) => after },
    direction,
  ]
  const isQuiet = change.actions.length === 0 && change.trainings.length === 0
  return (
    <>
      <Card title={t('change.pillars')} flush>
        <PlainTable label={t('change.pillars')} columns={pillars} rows={change.pillars} rowKey={({ pillar }) => pillar} />
      </Card>
      <Card title={t('change.items')} flush={change.items.length > 0}>
        {change.items.length === 0 ? (
          <p className={classes.quiet}>{t('change.noItems')}</p>
        ) : (
          <PlainTable label={t('change.items')} columns={items} rows={change.items} rowKey={({ item }) => String(item)} />
        )}
      </Card>
      <Card title={t('change.between')}>
        {isQuiet ? <p className={classes.quiet}>{t('change.nothing')}</p> : null}
        <ul className={classes.between}>
          {change.trainings.map(({ id, date, kind, title, pillars: taught }) => (
            <li key={`training ${id}`}>
              {formatDate(date)} · {t(`kind.${kind}`)} · <strong>{title}</strong>{' '}
              <span className={classes.quiet}>{taught.map(nameOf).join(', ')}</span>
            </li>
          ))}
          {change.actions.map(({ key, item, action, pillar, doneOn }) => (
            <li key={key}>
              {t('doneOn', { date: formatDate(doneOn ?? '') })} · <strong>{action === '' ? item[language] : action}</strong>{' '}
              <span className={classes.quiet}>{nameOf(pillar)}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
