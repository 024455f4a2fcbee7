import { Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ChecklistView } from '../../../shared/contract/closing.ts'
import { formatMonth } from '../../../shared/i18n/format.ts'
import type { Month } from '../../../shared/time/period.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { newCommandId } from '../../client/command-id.ts'
import { downloadExport } from '../../client/save-file.ts'
import { useCommand } from '../../client/use-command.ts'
import { useLongWork } from '../../client/use-long-work.ts'
import { Button } from '../../ui/button/button.tsx'
import { PeriodBadge } from '../../ui/chip/period-badge.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './closing.module.css'
import { ParametersAction } from './parameters-action.tsx'
import { SealAction } from './seal-action.tsx'

interface ClosingActionsProps {
  readonly view: ChecklistView
  readonly onMonth: (month: Month) => void
}

/** The calendar, the checklist's workbook, and the seal, or the certificate once it is sealed. */
export function ClosingActions({ view, onMonth }: ClosingActionsProps) {
  return (
    <>
      <ParametersAction month={view.month} />
      <MonthMenu month={view.month} onMonth={onMonth} />
      <WorkbookAction month={view.month} />
      {view.sealed ? <CertificateAction month={view.month} /> : <SealAction view={view} />}
    </>
  )
}

function MonthMenu({ month, onMonth }: { readonly month: Month; readonly onMonth: (month: Month) => void }) {
  const t = useText('closing')
  const language = useLanguage()
  const { ledger } = useScope()
  const months = [...ledger.periods].sort((a, b) => b.month.localeCompare(a.month))
  return (
    <Menu>
      <Menu.Target>
        <Button variant="quiet" icon="calendar">
          {t('calendar')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.months} aria-label={t('calendar.label')}>
        {months.map((period) => (
          <Menu.Item
            key={period.month}
            onClick={() => onMonth(period.month)}
            rightSection={<PeriodBadge state={period.state} reopened={period.reopened} />}
            aria-current={period.month === month}
          >
            {formatMonth(period.month, language)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function WorkbookAction({ month }: { readonly month: Month }) {
  const t = useText('closing')
  const language = useLanguage()
  const work = useLongWork(client.reports.exportWorkbook)
  const save = async () => {
    const parameters = { period: month }
    const made = await work.run({
      commandId: newCommandId(),
      report: 'closing-checklist',
      parameters,
      language,
      format: 'xlsx',
    })
    if (!made.ok) return
    await downloadExport(made.value.exportId, made.value.fileName)
    notifications.show({ message: t('exported', { name: made.value.fileName }) })
  }
  return (
    <Button icon="sheet" busy={work.state !== 'idle'} onClick={() => void save()}>
      {t('excel')}
    </Button>
  )
}

function CertificateAction({ month }: { readonly month: Month }) {
  const t = useText('closing')
  const language = useLanguage()
  const { ledger } = useScope()
  const { run, pending } = useCommand(client.closing.exportCertificate)
  const save = async () => {
    const made = await run({ month, language })
    if (!made.ok) return
    await downloadExport(made.value.exportId, made.value.fileName)
    notifications.show({ message: t('certificate.done', { name: made.value.fileName }) })
  }
  const blocked = ledger.user.roles.some((role) => role !== 'auditor') ? undefined : t('blocked.write')
  return (
    <Button variant="primary" icon="printer" busy={pending} blocked={blocked} onClick={() => void save()}>
      {t('certificate')}
    </Button>
  )
}
