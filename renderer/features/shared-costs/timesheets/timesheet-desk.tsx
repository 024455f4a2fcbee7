import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Timesheet, TimesheetRow } from '../../../../shared/contract/shared-costs.ts'
import { formatMonth } from '../../../../shared/i18n/format.ts'
import { useLeaveGuard } from '../../../app/routes/router.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { FaultList } from '../../../ui/failure/fault-list.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Notice } from '../../../ui/notice/notice.tsx'
import { sumOfRow, writtenHours } from '../model/hours.ts'
import classes from '../shared-costs.module.css'
import { AddTask } from './add-task.tsx'
import { HoursGrid } from './hours-grid.tsx'
import { SignaturesCard } from './signatures-card.tsx'
import { VariancesCard } from './variances-card.tsx'

/** One person's month: the grid of hours, the signatures, hours worked against the plan. */
export function TimesheetDesk({ sheet }: { readonly sheet: Timesheet }) {
  const t = useText('sharedCosts')
  const language = useLanguage()
  const { ledger } = useScope()
  const save = useCommand(client.sharedCosts.saveTimesheet)
  const [rows, setRows] = useState<readonly TimesheetRow[]>(sheet.rows)
  const [touched, setTouched] = useState(false)
  useLeaveGuard(touched)
  const change = (next: readonly TimesheetRow[]) => {
    setRows(next)
    setTouched(true)
  }
  const blocked = !ledger.user.roles.includes('preparer') ? t('onlyPreparer') : undefined
  const keep = async () => {
    if (blocked !== undefined || !touched) return
    const answer = await save.run({ employeeId: sheet.employeeId, month: sheet.month, rows: [...rows] })
    if (!answer.ok) return
    setTouched(false)
    notifications.show({ message: t('grid.saved', { name: sheet.name }) })
  }
  const worked = rows.filter((row) => row.absence === null).reduce((sum, row) => sum + sumOfRow(row), 0)
  const absent = rows.filter((row) => row.absence !== null).reduce((sum, row) => sum + sumOfRow(row), 0)
  const hours = (hundredths: number) => `${writtenHours(hundredths, language) || '0'} h`
  const month = formatMonth(sheet.month, language)
  return (
    <div className={classes.desk}>
      <Card
        flush
        title={sheet.name}
        note={sheet.job}
        end={
          <>
            <span>
              {t('sheet.worked')} <b>{hours(worked)}</b> · {t('sheet.absent')} <b>{hours(absent)}</b> · {t('sheet.contract')}{' '}
              <b>{hours(sheet.contractHundredths)}</b>
            </span>
            {sheet.locked ? null : (
              <Button
                variant="primary"
                icon="save"
                keys="Ctrl S"
                busy={save.pending}
                blocked={blocked}
                onClick={() => void keep()}
              >
                {t('grid.save')}
              </Button>
            )}
          </>
        }
      >
        <HoursGrid
          label={t('grid.label', { name: sheet.name, month })}
          month={sheet.month}
          rows={rows}
          locked={sheet.locked}
          onChange={change}
          onSave={() => void keep()}
        />
        {sheet.locked ? (
          <p className={`${text.small} ${text.quiet}`} style={{ padding: '8px 12px' }}>
            {t('grid.locked')}
          </p>
        ) : (
          <AddTask empty={rows.length === 0} onAdd={(row) => change([...rows, row])} />
        )}
      </Card>
      <FailureNote failure={save.failure} />
      {sheet.flags.length > 0 && !touched ? (
        <Notice tone="warn">
          <FaultList faults={sheet.flags} title={t('sheets.flags')} />
        </Notice>
      ) : null}
      <div className={classes.feet}>
        <SignaturesCard sheet={sheet} unsaved={touched || sheet.id === null} />
        <VariancesCard sheet={sheet} />
      </div>
    </div>
  )
}
