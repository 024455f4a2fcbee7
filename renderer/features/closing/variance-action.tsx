import { Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ChecklistView } from '../../../shared/contract/closing.ts'
import { formatDecimalText, formatMonth } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './closing.module.css'

type Variance = ChecklistView['variances'][number]

/** The budget lines beyond the tolerance, each with its explanation, kept line by line. */
export function VarianceAction({ view }: { readonly view: ChecklistView }) {
  const t = useText('closing')
  const shell = useText('shell')
  const language = useLanguage()
  const [opened, setOpened] = useState(false)
  const columns: readonly Column<Variance>[] = [
    {
      key: 'line',
      head: t('variance.line'),
      width: 210,
      cell: ({ grant, budgetLine, label }) => (
        <span title={label[language]}>
          {grant} {budgetLine} · {label[language]}
        </span>
      ),
    },
    {
      key: 'expected',
      head: t('variance.expected'),
      width: 110,
      align: 'right',
      cell: ({ expectedMinor, currency }) => <Money minor={expectedMinor} currency={currency} />,
    },
    {
      key: 'spent',
      head: t('variance.spent'),
      width: 100,
      align: 'right',
      cell: ({ spentMinor, currency }) => <Money minor={spentMinor} currency={currency} />,
    },
    {
      key: 'percent',
      head: t('variance.percent'),
      width: 80,
      align: 'right',
      cell: ({ percent }) => (percent === null ? '—' : `${formatDecimalText(percent, language)} %`),
    },
    { key: 'why', head: t('variance.why'), cell: (row) => <Explanation view={view} variance={row} /> },
  ]
  return (
    <>
      <Button small onClick={() => setOpened(true)}>
        {t('variance.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('variance.title', { month: formatMonth(view.month, language) })}
        size={940}
        closeButtonProps={{ 'aria-label': shell('action.close') }}
      >
        <p className={classes.note}>{t('variance.note')}</p>
        <PlainTable
          label={t('variance.open')}
          columns={columns}
          rows={view.variances}
          rowKey={({ grant, budgetLine }) => `${grant}/${budgetLine}`}
        />
      </Modal>
    </>
  )
}

function Explanation({ view, variance }: { readonly view: ChecklistView; readonly variance: Variance }) {
  const t = useText('closing')
  const { ledger } = useScope()
  const [text, setText] = useState(variance.explanation ?? '')
  const { run, pending, failure } = useCommand(client.closing.explainVariance)
  const writes = ledger.user.roles.some((role) => role !== 'auditor')
  if (view.sealed) return <span title={variance.explanation ?? ''}>{variance.explanation ?? '—'}</span>
  const { grant, budgetLine } = variance
  const keep = async () => {
    const answer = await run({ month: view.month, grant, budgetLine, explanation: text })
    if (answer.ok) notifications.show({ message: t('variance.saved', { line: budgetLine }) })
  }
  const changed = text.trim() !== '' && text !== variance.explanation
  return (
    <form
      className={classes.explanation}
      onSubmit={(event) => {
        event.preventDefault()
        if (changed) void keep()
      }}
    >
      <TextInput
        aria-label={`${t('variance.why')} ${grant} ${budgetLine}`}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {changed ? (
        <Button small type="submit" busy={pending} blocked={writes ? undefined : t('blocked.write')}>
          {t('variance.save')}
        </Button>
      ) : null}
      <FailureNote failure={failure} />
    </form>
  )
}
