import { Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClosingParameterName } from '../../../shared/contract/closing.ts'
import { formatMonth } from '../../../shared/i18n/format.ts'
import type { Month } from '../../../shared/time/period.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './closing.module.css'

/** The accounts and the tolerance that the close works with, each from the month in view on. */
export function ParametersAction({ month }: { readonly month: Month }) {
  const t = useText('closing')
  const shell = useText('shell')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <IconButton icon="settings" label={t('parameters.open')} onClick={() => setOpened(true)} />
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('parameters.title')}
        size={560}
        closeButtonProps={{ 'aria-label': shell('action.close') }}
      >
        {opened ? <ParameterList month={month} /> : null}
      </Modal>
    </>
  )
}

function ParameterList({ month }: { readonly month: Month }) {
  const t = useText('closing')
  const { data, error, refetch } = useQuery(orpc.closing.parameters.queryOptions({ input: { month } }))
  return (
    <div className={classes.dialog}>
      <p className={classes.note}>{t('parameters.text')}</p>
      <QueryFailure error={error} onRetry={() => void refetch()} />
      {data?.map((parameter) => (
        <Parameter key={parameter.name} month={month} {...parameter} />
      ))}
    </div>
  )
}

interface ParameterProps {
  readonly month: Month
  readonly name: ClosingParameterName
  readonly value: string
  readonly from: Month | null
}

function Parameter({ month, name, value, from }: ParameterProps) {
  const t = useText('closing')
  const language = useLanguage()
  const { ledger } = useScope()
  const [typed, setTyped] = useState(value)
  const { run, pending, failure } = useCommand(client.closing.setParameter)
  const keep = async () => {
    const answer = await run({ name, from: month, value: typed })
    if (answer.ok) notifications.show({ message: t('parameters.saved', { month: formatMonth(month, language) }) })
  }
  const blocked = ledger.user.roles.includes('administrator') ? undefined : t('parameters.role')
  return (
    <form
      className={classes.parameter}
      onSubmit={(event) => {
        event.preventDefault()
        if (typed !== value && blocked === undefined) void keep()
      }}
    >
      <label htmlFor={`parameter-${name}`}>{t(`parameter.${name}`)}</label>
      <TextInput id={`parameter-${name}`} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} w={120} />
      <span className={classes.note}>
        {from === null ? t('parameters.bundled') : t('parameters.from', { month: formatMonth(from, language) })}
      </span>
      {typed === value ? null : (
        <Button small type="submit" busy={pending} blocked={blocked}>
          {t('parameters.save')}
        </Button>
      )}
      <FailureNote failure={failure} />
    </form>
  )
}
