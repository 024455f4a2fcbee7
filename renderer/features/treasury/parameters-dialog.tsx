import { Modal, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { TREASURY_PARAMETERS, type TreasuryParameterName } from '../../../shared/contract/treasury-parameter.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import classes from './treasury.module.css'

/** The dated rules of the area, and a form to give one another value from a day on. */
export function ParametersDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText('treasury')
  const shell = useText('shell')
  const answer = useQuery(orpc.treasury.parameters.queryOptions())
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('parameters.title')}
      size={640}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <p className={classes.hint}>{t('parameters.note')}</p>
        <PlainTable
          label={t('parameters.title')}
          rows={answer.data ?? []}
          rowKey={(row) => `${row.name} ${row.validFrom} ${row.bundled}`}
          columns={[
            { key: 'name', head: t('parameters.name'), cell: (row) => t(`parameter.${row.name}`) },
            { key: 'value', head: t('parameters.value'), width: 90, align: 'right', cell: (row) => row.value },
            { key: 'from', head: t('parameters.from'), width: 100, cell: (row) => formatDate(row.validFrom) },
            {
              key: 'source',
              head: t('parameters.source'),
              width: 120,
              cell: (row) => t(row.bundled ? 'parameters.bundled' : 'parameters.own'),
            },
          ]}
        />
        <ParameterForm />
      </div>
    </Modal>
  )
}

function ParameterForm() {
  const t = useText('treasury')
  const { ledger, today } = useScope()
  const save = useCommand(client.treasury.saveParameter)
  const [name, setName] = useState<TreasuryParameterName>('staleDays')
  const [validFrom, setValidFrom] = useState(today)
  const [value, setValue] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await save.run({ name, validFrom: validFrom.trim(), value: value.trim().replace(',', '.') })
    if (done.ok) setValue('')
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <div className={classes.layoutFields}>
        <Select
          label={t('parameters.name')}
          data={TREASURY_PARAMETERS.map((known) => ({ value: known, label: t(`parameter.${known}`) }))}
          value={name}
          style={{ gridColumn: 'span 2' }}
          onChange={(chosen) => setName(TREASURY_PARAMETERS.find((known) => known === chosen) ?? name)}
        />
        <TextInput label={t('parameters.value')} value={value} onChange={(event) => setValue(event.currentTarget.value)} />
        <TextInput
          label={t('parameters.fromField')}
          style={{ gridColumn: 'span 2' }}
          value={validFrom}
          onChange={(event) => setValidFrom(event.currentTarget.value)}
        />
      </div>
      <FailureNote failure={save.failure} />
      <div>
        <Button
          variant="primary"
          type="submit"
          icon="save"
          busy={save.pending}
          blocked={ledger.user.roles.includes('administrator') ? undefined : t('settings.onlyAdministrator')}
        >
          {t('parameters.add')}
        </Button>
      </div>
    </form>
  )
}
