import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { REPORT_NAMES } from '../../../shared/contract/report-name.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { replaceParameters, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { useShortcut } from '../../app/shell/use-shortcut.ts'
import { client, orpc } from '../../client/client.ts'
import { newCommandId } from '../../client/command-id.ts'
import { downloadExport } from '../../client/save-file.ts'
import { useLongWork } from '../../client/use-long-work.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { ProgressPanel } from '../../ui/progress/progress-panel.tsx'
import { ClaimPreview } from './claim-preview.tsx'
import { contractParameters, needsGrant, type ReportChoice, usualPeriod } from './report-choice.ts'
import { ReportGallery } from './report-gallery.tsx'
import { ReportParameters } from './report-parameters.tsx'
import classes from './reports.module.css'
import { TabularPreview } from './tabular-preview.tsx'

/** The gallery of reports: parameters, a preview whose figures open, then the file. */
function Reports() {
  const t = useText('reports')
  const { choice, periods, change } = useReportChoice()
  const [fileLanguage, setFileLanguage] = useState<Language>(useLanguage())
  const work = useLongWork(client.reports.exportWorkbook)
  const { run } = work
  const save = useCallback(
    async (format: 'xlsx' | 'csv') => {
      const parameters = contractParameters(choice)
      const made = await run({ commandId: newCommandId(), report: choice.report, parameters, language: fileLanguage, format })
      if (!made.ok) return
      await downloadExport(made.value.exportId, made.value.fileName)
      notifications.show({ message: t('export.done', { name: made.value.fileName }) })
    },
    [choice, fileLanguage, run, t],
  )
  const excel = useCallback(() => void save('xlsx'), [save])
  useShortcut('Ctrl E', excel)
  usePlaceKeys([
    { keys: 'Enter', does: t('key.open') },
    { keys: 'Ctrl E', does: t('key.excel') },
  ])
  const ready = !(needsGrant(choice.report) && choice.grant === null) && !(choice.report === 'claim' && choice.period === null)
  const busy = work.state !== 'idle'
  return (
    <Page title={t('title')} sub={t('sub')}>
      <div className={classes.desk}>
        <ReportGallery chosen={choice.report} onChoose={(report) => change({ report, period: null })} />
        <Card flush grow>
          <div className={classes.work}>
            <div className={classes.parameters}>
              <ReportParameters
                choice={choice}
                periods={periods}
                fileLanguage={fileLanguage}
                onChange={change}
                onLanguage={setFileLanguage}
              />
              <div>
                {choice.report === 'claim' ? null : (
                  <Button busy={busy} onClick={() => void save('csv')}>
                    {t('export.csv')}
                  </Button>
                )}
                <Button variant="primary" icon="sheet" keys="Ctrl E" busy={busy} onClick={excel}>
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
            {ready ? (
              choice.report === 'claim' ? (
                <ClaimPreview grant={choice.grant ?? ''} period={choice.period ?? ''} />
              ) : (
                <TabularPreview choice={choice} />
              )
            ) : null}
          </div>
        </Card>
      </div>
    </Page>
  )
}

/** The choice lives in the address, so that it stays; what the address does not say follows the top bar and the usual period. */
function useReportChoice() {
  const given = useParameters('reports')
  const { ledger, grant } = useScope()
  const gallery = useQuery(orpc.reports.gallery.queryOptions())
  const report = REPORT_NAMES.find((name) => name === given.report) ?? 'claim'
  const periods = gallery.data?.find((entry) => entry.name === report)?.periods ?? []
  const usualGrant = grant ?? (needsGrant(report) ? (ledger.grants[0]?.code ?? null) : null)
  const choice: ReportChoice = {
    report,
    grant: given.grant === '*' ? null : (given.grant ?? usualGrant),
    period: given.period === '*' ? null : (given.period ?? usualPeriod(report, periods)),
    partner: given.partner ?? null,
    account: given.account ?? null,
  }
  const change = (next: Partial<ReportChoice>) => {
    const merged = { ...choice, ...next }
    replaceParameters('reports', {
      report: merged.report,
      grant: merged.grant ?? (needsGrant(merged.report) ? undefined : '*'),
      period: 'report' in next ? undefined : (merged.period ?? '*'),
      partner: merged.partner ?? undefined,
      account: merged.account ?? undefined,
    })
  }
  return { choice, periods, change }
}

export const reportsScreen: Screen = { area: 'reports', Component: Reports, folded: false, help: 'reports' }
