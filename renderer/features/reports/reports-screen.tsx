import { useState } from 'react'
import type { Language } from '../../../shared/i18n/language.ts'
import { navigate } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { useShortcut } from '../../app/shell/use-shortcut.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { ProgressPanel } from '../../ui/progress/progress-panel.tsx'
import { ClaimPreview } from './claim/claim-preview.tsx'
import { contractParameters, isComplete, needsGrant, type ReportChoice } from './model/report-choice.ts'
import { ReportGallery } from './report-gallery.tsx'
import { ReportParameters } from './report-parameters.tsx'
import classes from './reports.module.css'
import { FundsTable } from './tabular/funds-table.tsx'
import { TabularTable } from './tabular/tabular-table.tsx'
import { useReportChoice } from './use-report-choice.ts'
import { useReportFile } from './use-report-file.ts'

/** The gallery of reports: parameters, a preview whose figures open, then the file. */
function Reports() {
  const t = useText('reports')
  const { choice, periods, formats, ready, error, change } = useReportChoice()
  const [fileLanguage, setFileLanguage] = useState<Language>(useLanguage())
  const { work, save } = useReportFile(choice, fileLanguage)
  useShortcut('Ctrl E', () => void save('xlsx'))
  useShortcut('Ctrl P', () => void save('pdf'), formats.includes('pdf'))
  usePlaceKeys([
    ...(choice.report === 'fund-balance' ? [] : [{ keys: 'Enter', does: t(choice.report === 'claim' ? 'key.open' : 'key.row') }]),
    { keys: 'Ctrl E', does: t('key.excel') },
  ])
  const busy = work.state !== 'idle'
  const blocked = isComplete(choice) ? undefined : t('export.blocked')
  return (
    <Page title={t('title')} sub={t('sub')} beside={<AreaTabs screen="reports" />}>
      <div className={classes.desk}>
        <ReportGallery
          chosen={choice.report}
          onChoose={(report) => {
            work.reset()
            change({ report, period: null, dates: null })
          }}
        />
        <Card flush grow label={t(`gallery.${choice.report}`)}>
          <div className={classes.parameters}>
            <ReportParameters {...{ choice, periods, fileLanguage }} onChange={change} onLanguage={setFileLanguage} />
            <div className={classes.files}>
              {formats.includes('csv') ? (
                <Button busy={busy} blocked={blocked} onClick={() => void save('csv')}>
                  {t('export.csv')}
                </Button>
              ) : null}
              {formats.includes('pdf') ? (
                <Button icon="printer" keys="Ctrl P" busy={busy} blocked={blocked} onClick={() => void save('pdf')}>
                  {t('export.pdf')}
                </Button>
              ) : null}
              <Button
                variant="primary"
                icon="sheet"
                keys="Ctrl E"
                busy={busy}
                blocked={blocked}
                onClick={() => void save('xlsx')}
              >
                {t('export.excel')}
              </Button>
            </div>
          </div>
          {busy ? (
            <div className={classes.notes}>
              <ProgressPanel
                title={t('export.running')}
                done={work.progress?.done ?? 0}
                total={work.progress?.total ?? null}
                cancelling={work.state === 'cancelling'}
                onCancel={work.cancel}
              />
            </div>
          ) : null}
          {work.failure ? (
            <div className={classes.notes}>
              <FailureNote failure={work.failure} />
            </div>
          ) : null}
          <QueryFailure error={error} />
          {ready ? <Preview choice={choice} /> : null}
        </Card>
      </div>
    </Page>
  )
}

function Preview({ choice }: { readonly choice: ReportChoice }) {
  const { ledger } = useScope()
  if (needsGrant(choice.report) && ledger.grants.length === 0) return <NoGrant />
  if (!isComplete(choice)) return choice.report === 'bank-reconciliation' ? <NoAccount /> : <NoPeriod />
  const parameters = contractParameters(choice)
  switch (choice.report) {
    case 'claim':
      return <ClaimPreview grant={choice.grant ?? ''} period={choice.period ?? ''} />
    case 'fund-balance':
      return <FundsTable parameters={parameters} banner />
    default:
      return <TabularTable key={choice.report} report={choice.report} parameters={parameters} banner />
  }
}

function NoGrant() {
  const t = useText('reports')
  const action = (
    <Button icon="import" onClick={() => navigate('reference', { tab: 'setup' })}>
      {t('noGrant.do')}
    </Button>
  )
  return (
    <EmptyState icon="report" title={t('noGrant.title')} action={action}>
      {t('noGrant.text')}
    </EmptyState>
  )
}

function NoAccount() {
  const t = useText('reports')
  return (
    <EmptyState
      icon="report"
      title={t('noAccount.title')}
      action={<Button onClick={() => navigate('reconciliation')}>{t('noAccount.do')}</Button>}
    >
      {t('noAccount.text')}
    </EmptyState>
  )
}

function NoPeriod() {
  const t = useText('reports')
  const action = (
    <Button icon="plus" onClick={() => navigate('voucherEntry')}>
      {t('noPeriod.do')}
    </Button>
  )
  return (
    <EmptyState icon="calendar" title={t('noPeriod.title')} action={action}>
      {t('noPeriod.text')}
    </EmptyState>
  )
}

export const reportsScreen: Screen = { area: 'reports', Component: Reports, folded: false, help: 'reports' }
