import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../../client/client.ts'
import { FaultList } from '../../../ui/failure/fault-list.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { ProvisionalBanner } from '../provisional-banner.tsx'
import { Reading } from '../reading.tsx'
import type { ClaimView } from '../report-view.ts'
import classes from '../reports.module.css'
import { FundsTable } from '../tabular/funds-table.tsx'
import { TabularTable } from '../tabular/tabular-table.tsx'
import { ChecksTable } from './checks-table.tsx'
import { CLAIM_SHEETS, type ClaimSheet } from './claim-columns.ts'
import { ClaimDrill, type OpenedFigure } from './claim-drill.tsx'
import { ClaimFoot } from './claim-foot.tsx'
import { ClaimTable } from './claim-table.tsx'

interface ClaimPreviewProps {
  readonly grant: string
  readonly period: string
}

/** The sheets of the claim that the screen can show; a figure opens its vouchers under the table. */
export function ClaimPreview({ grant, period }: ClaimPreviewProps) {
  const claim = useQuery(orpc.reports.claimPreview.queryOptions({ input: { grant, period } }))
  if (claim.error) return <QueryFailure error={claim.error} onRetry={() => void claim.refetch()} />
  if (!claim.data) return <Reading />
  return <Sheets key={`${grant} ${period}`} claim={claim.data} grant={grant} period={period} />
}

function Sheets({ claim, grant, period }: ClaimPreviewProps & { readonly claim: ClaimView }) {
  const t = useText('reports')
  const [sheet, setSheet] = useState<ClaimSheet>('claim')
  const [opened, setOpened] = useState<OpenedFigure | null>(null)
  const failed = claim.checks.filter((check) => !check.holds).length
  const show = (next: ClaimSheet) => {
    setOpened(null)
    setSheet(next)
  }
  return (
    <div className={classes.table}>
      <ProvisionalBanner months={claim.openMonths} />
      {claim.faults.length > 0 ? (
        <Notice tone="bad">
          <FaultList faults={claim.faults} />
        </Notice>
      ) : null}
      <div className={classes.sheets}>
        <Tabs
          label={t('sheet.label')}
          tabs={CLAIM_SHEETS.map((key) => ({
            key,
            label: t(`sheet.${key}`),
            ...(key === 'checks' && failed > 0 ? { count: failed } : {}),
          }))}
          active={sheet}
          onChange={show}
        />
      </div>
      <Sheet {...{ claim, grant, period, sheet }} onOpen={setOpened} />
      {opened ? (
        <ClaimDrill key={opened.title} grant={grant} currency={claim.currency} opened={opened} onClose={() => setOpened(null)} />
      ) : sheet === 'checks' ? null : (
        <ClaimFoot claim={claim} onAll={() => show('checks')} />
      )}
    </div>
  )
}

interface SheetProps extends ClaimPreviewProps {
  readonly claim: ClaimView
  readonly sheet: ClaimSheet
  readonly onOpen: (opened: OpenedFigure) => void
}

function Sheet({ claim, grant, period, sheet, onOpen }: SheetProps) {
  switch (sheet) {
    case 'funds':
      return <FundsTable parameters={{ grant, period }} />
    case 'transactions':
      return <TabularTable report="transactions" parameters={{ grant, period, expenditure: true }} />
    case 'checks':
      return <ChecksTable claim={claim} />
    default:
      return <ClaimTable key={sheet} claim={claim} sheet={sheet} onOpen={onOpen} />
  }
}
