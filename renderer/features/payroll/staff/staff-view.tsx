import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Employee } from '../../../../shared/contract/payroll.ts'
import { formatDate, formatDecimalText } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { replaceParameters, useParameters } from '../../../app/routes/router.ts'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { SplitView } from '../../../ui/layout/split-view.tsx'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import type { PayrollViewProps } from '../payroll-screen.tsx'
import { EmployeeForm } from './employee-form.tsx'

const FORM_WIDTH = 470

/** The register of staff, and the record of one of them. */
export function StaffView({ beside }: PayrollViewProps) {
  const t = useText('payroll')
  const parameters = useParameters('payroll')
  const answer = useQuery(orpc.payroll.employees.queryOptions())
  const [adding, setAdding] = useState(false)
  usePlaceKeys([{ keys: 'Enter', does: t('key.record') }])
  const people = answer.data ?? []
  const chosen = adding ? undefined : people.find((person) => String(person.id) === parameters.employee)
  const choose = (employee: string | undefined) => {
    setAdding(false)
    replaceParameters('payroll', { ...parameters, employee })
  }
  const open = adding || chosen !== undefined
  const close = () => choose(undefined)
  return (
    <Page
      title={t('title')}
      sub={t('staff.count', { count: people.length })}
      beside={beside}
      actions={
        <Button variant={open ? 'default' : 'primary'} icon="plus" onClick={() => setAdding(true)}>
          {t('staff.add')}
        </Button>
      }
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data ? (
        <SplitView
          label={t('staff.record')}
          detailWidth={FORM_WIDTH}
          onClose={close}
          detail={
            open ? (
              <EmployeeForm
                key={chosen?.id ?? 'new'}
                employee={chosen ?? null}
                onClose={close}
                onSaved={(id) => choose(String(id))}
              />
            ) : null
          }
        >
          <Card flush grow label={t('view.staff')}>
            <StaffTable people={people} chosen={chosen?.id ?? null} onChoose={(id) => choose(String(id))} />
          </Card>
        </SplitView>
      ) : null}
    </Page>
  )
}

interface StaffTableProps {
  readonly people: readonly Employee[]
  readonly chosen: number | null
  readonly onChoose: (id: number) => void
}

function StaffTable({ people, chosen, onChoose }: StaffTableProps) {
  const t = useText('payroll')
  const language = useLanguage()
  const columns: readonly Column<Employee>[] = [
    {
      key: 'number',
      head: t('column.number'),
      width: 76,
      cell: (person) => <span className={text.second}>{person.number}</span>,
    },
    {
      key: 'name',
      head: t('column.name'),
      cell: (person) => (
        <>
          <b>{person.name}</b> <span className={text.quiet}>{person.job}</span>
        </>
      ),
    },
    {
      key: 'contract',
      head: t('staff.contract'),
      width: 178,
      cell: (person) =>
        `${formatDate(person.contractFrom)} – ${person.contractTo === null ? t('staff.open') : formatDate(person.contractTo)}`,
    },
    {
      key: 'base',
      head: t('staff.base'),
      width: 104,
      align: 'right',
      cell: (person) => <Money minor={person.terms.at(-1)?.baseXof ?? null} currency={FUNCTIONAL_CURRENCY} sign="none" />,
    },
    {
      key: 'plan',
      head: t('staff.plan'),
      width: 240,
      cell: (person) => (
        <span className={text.second}>
          {(person.plans.at(-1)?.shares ?? [])
            .map(
              ({ grant, budgetLine, percent }) =>
                `${[grant ?? t('ownFunds'), budgetLine].filter((part) => part !== null).join(' ')} ${formatDecimalText(percent, language)}\u00a0%`,
            )
            .join(' · ')}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      label={t('view.staff')}
      columns={columns}
      rowCount={people.length}
      rowAt={(index) => people[index]}
      rowKey={(person) => String(person.id)}
      selectedKey={chosen === null ? null : String(chosen)}
      onSelect={(person) => onChoose(person.id)}
      onOpen={(person) => onChoose(person.id)}
      empty={
        <EmptyState icon="users" title={t('staff.none')}>
          {t('staff.noneText')}
        </EmptyState>
      }
    />
  )
}
