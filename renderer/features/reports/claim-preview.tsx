import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatPercent, shortMonthName } from '../../../shared/i18n/format.ts'
import { firstDay, lastDay, type Month } from '../../../shared/time/period.ts'
import { orpc, type ServiceClient } from '../../client/client.ts'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import { type SpendingCell, SpendingDrill } from '../budgets/spending-drill.tsx'
import { ClaimFoot } from './claim-foot.tsx'
import { ProvisionalBanner } from './provisional-banner.tsx'
import classes from './reports.module.css'

export type ClaimView = Awaited<ReturnType<ServiceClient['reports']['claimPreview']>>
type ClaimLine = ClaimView['lines'][number]

interface ClaimPreviewProps {
  readonly grant: string
  readonly period: string
}

/** The Claim sheet on screen: each figure of a month opens to its vouchers. */
export function ClaimPreview({ grant, period }: ClaimPreviewProps) {
  const language = useLanguage()
  const t = useText('reports')
  const claim = useQuery(orpc.reports.claimPreview.queryOptions({ input: { grant, period } }))
  const [opened, setOpened] = useState<SpendingCell | null>(null)
  if (claim.error) return <QueryFailure error={claim.error} onRetry={claim.refetch} />
  if (!claim.data) return null
  const { data } = claim
  const open = (line: ClaimLine, month: Month, minor: number) =>
    setOpened({
      title: t('drill.title', { code: line.code, month: shortMonthName(month, language) }),
      lines:
        line.kind === 'head'
          ? data.lines.filter((each) => each.kind === 'line' && belongs(each, line, data)).map((each) => each.code)
          : [line.code],
      from: firstDay(month),
      to: lastDay(month),
      minor,
    })
  return (
    <div className={classes.table}>
      <ProvisionalBanner months={data.openMonths} />
      <div className={classes.scroll}>
        <PlainTable
          label={t('gallery.claim')}
          columns={columnsOf(data, t, language, open)}
          rows={data.lines}
          rowKey={(line) => `${line.kind} ${line.code}`}
          rowKind={(line) =>
            line.kind === 'head' ? 'heading' : line.kind === 'direct' || line.kind === 'total' ? 'total' : 'row'
          }
          lines
        />
      </div>
      {opened ? <SpendingDrill grant={grant} currency={data.currency} cell={opened} onClose={() => setOpened(null)} /> : null}
      <ClaimFoot claim={data} />
    </div>
  )
}

/** The lines of a head stand between it and the next head. */
function belongs(line: ClaimLine, head: ClaimLine, claim: ClaimView): boolean {
  const place = claim.lines.indexOf(line)
  const heads = claim.lines.filter((each, index) => each.kind === 'head' && index < place)
  return heads.at(-1) === head
}

type Text = ReturnType<typeof useText<'reports'>>

function columnsOf(
  claim: ClaimView,
  t: Text,
  language: 'fr' | 'en',
  open: (line: ClaimLine, month: Month, minor: number) => void,
): Column<ClaimLine>[] {
  const { currency } = claim
  const money = (key: string, head: string, minor: (line: ClaimLine) => number, strong = false): Column<ClaimLine> => ({
    key,
    head,
    width: 84,
    align: 'right',
    donor: true,
    cell: (line) => <Money minor={minor(line)} currency={currency} bracket strong={strong || line.kind !== 'line'} />,
  })
  const label = (line: ClaimLine): string =>
    line.kind === 'direct' ? t('claim.direct') : line.kind === 'total' ? t('claim.total') : line.label[language]
  return [
    { key: 'code', head: t('claim.code'), width: 50, cell: (line) => line.code },
    { key: 'label', head: t('claim.line'), cell: label },
    money('budget', t('claim.budget'), (line) => line.budgetMinor),
    money('previous', t('claim.previous'), (line) => line.previousMinor),
    ...claim.months.map(
      (month, index): Column<ClaimLine> => ({
        key: month,
        head: shortMonthName(month, language),
        width: 80,
        align: 'right',
        donor: true,
        cell: (line) => {
          const minor = line.monthMinors[index] ?? 0
          const opens = (line.kind === 'line' || line.kind === 'head') && minor !== 0
          return (
            <Money
              minor={minor}
              currency={currency}
              bracket
              strong={line.kind !== 'line'}
              {...(opens ? { onOpen: () => open(line, month, minor), openLabel: line.code } : {})}
            />
          )
        },
      }),
    ),
    // Most claims adjust nothing of an earlier period: the column is there when one does.
    ...(claim.lines.some((line) => line.priorAdjustmentMinor !== 0)
      ? [money('prior', t('claim.prior'), (line: ClaimLine) => line.priorAdjustmentMinor)]
      : []),
    money('period', t('claim.period'), (line) => line.periodMinor, true),
    money('cumulative', t('claim.cumulative'), (line) => line.cumulativeMinor),
    {
      key: 'burn',
      head: t('claim.burn'),
      width: 68,
      align: 'right',
      cell: (line) => formatPercent(line.cumulativeMinor, line.budgetMinor, language),
    },
  ]
}
