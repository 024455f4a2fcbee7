import { Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Timesheet } from '../../../../shared/contract/shared-costs.ts'
import { formatDecimalText } from '../../../../shared/i18n/format.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client, orpc } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import type { Column } from '../../../ui/table/column.ts'
import { PlainTable } from '../../../ui/table/plain-table.tsx'
import { readDecimal, writtenDecimal } from '../../payroll/staff/employee-draft.ts'
import classes from '../shared-costs.module.css'

type Variance = Timesheet['variances'][number]

/** Hours worked against the plan, by line; beyond the ledger's limit a line is flagged. */
export function VariancesCard({ sheet }: { readonly sheet: Timesheet }) {
  const t = useText('sharedCosts')
  const language = useLanguage()
  const limit = useQuery(orpc.sharedCosts.parameters.queryOptions())
  const [changing, setChanging] = useState(false)
  const points = limit.data?.variancePoints ?? ''
  const figure = (key: 'planned' | 'actual' | 'points'): Column<Variance> => ({
    key,
    head: t(`variance.${key}`),
    width: 76,
    align: 'right',
    cell: (row) => (
      <span className={row.flagged && key === 'points' ? text.warn : undefined}>{formatDecimalText(row[key], language)}</span>
    ),
  })
  const columns: readonly Column<Variance>[] = [
    {
      key: 'place',
      head: t('variance.place'),
      cell: (row) => [row.grant ?? t('ownFunds'), row.budgetLine].filter((part) => part !== null).join(' '),
    },
    figure('planned'),
    figure('actual'),
    figure('points'),
  ]
  return (
    <Card
      title={t('variance.title')}
      end={
        <>
          {limit.data ? t('variance.limit', { points: writtenDecimal(points, language) }) : null}
          <IconButton icon="settings" size={13} label={t('limit.change')} onClick={() => setChanging(true)} />
        </>
      }
      flush
    >
      <PlainTable
        label={t('variance.title')}
        columns={columns}
        rows={sheet.variances}
        rowKey={(row) => `${row.grant} ${row.budgetLine}`}
      />
      {sheet.variances.length === 0 ? (
        <p className={`${text.small} ${text.quiet}`} style={{ padding: 12 }}>
          {t('variance.none')}
        </p>
      ) : null}
      {changing && limit.data ? <LimitDialog points={points} onClose={() => setChanging(false)} /> : null}
    </Card>
  )
}

function LimitDialog({ points, onClose }: { readonly points: string; readonly onClose: () => void }) {
  const t = useText('sharedCosts')
  const language = useLanguage()
  const { today, ledger } = useScope()
  const save = useCommand(client.sharedCosts.saveParameter)
  const [typed, setTyped] = useState(writtenDecimal(points, language))
  const [source, setSource] = useState('')
  const blocked = ledger.user.roles.includes('administrator') ? undefined : t('limit.onlyAdministrator')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined) return
    const answer = await save.run({ variancePoints: readDecimal(typed, language), source, from: today })
    if (answer.ok) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('limit.change')} size={380}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <TextInput label={t('limit.points')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <TextInput
          label={t('limit.source')}
          placeholder={t('limit.sourceNote')}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <FailureNote failure={save.failure} />
        <div className={classes.actions}>
          <Button variant="primary" type="submit" busy={save.pending} blocked={blocked}>
            {t('limit.save')}
          </Button>
          <Button onClick={onClose}>{t('back')}</Button>
        </div>
      </form>
    </Modal>
  )
}
