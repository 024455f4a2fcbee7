import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PARAMETERS_OF } from '../../../../domain/audit/tests/test-parameters.ts'
import type { AuditTestCode } from '../../../../shared/contract/audit.ts'
import type { AuditParameterName, AuditParameterView, ParameterTrial } from '../../../../shared/contract/audit-parameters.ts'
import { client, orpc } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import classes from './tests.module.css'

interface ParametersCardProps {
  readonly test: AuditTestCode | null
  readonly trial: ParameterTrial
  readonly onTry: (trial: ParameterTrial) => void
}

/** What the chosen test goes by: another value may be tried at once, and kept for everybody. */
export function ParametersCard({ test, trial, onTry }: ParametersCardProps) {
  const t = useText('auditTests')
  const { data } = useQuery(orpc.audit.parameters.queryOptions())
  const names: readonly AuditParameterName[] = (test === null ? undefined : PARAMETERS_OF[test]) ?? []
  const shown = (data ?? []).filter(({ name }) => names.includes(name))
  if (shown.length === 0) return null
  const isTrying = Object.values(trial).some((value) => value !== undefined)
  return (
    <Card
      title={t('parameters')}
      note={t(isTrying ? 'trying' : 'parametersNote')}
      end={
        isTrying ? (
          <Button variant="quiet" small onClick={() => onTry({})}>
            {t('resetTrial')}
          </Button>
        ) : undefined
      }
    >
      <div className={classes.parameters}>
        {shown.map((parameter) => (
          <Parameter
            key={`${parameter.name}/${parameter.value}`}
            parameter={parameter}
            tried={trial[parameter.name]}
            onTry={(value) => onTry({ ...trial, [parameter.name]: value })}
            onKept={() => onTry({ ...trial, [parameter.name]: undefined })}
          />
        ))}
      </div>
    </Card>
  )
}

interface ParameterProps {
  readonly parameter: AuditParameterView
  readonly tried: string | undefined
  readonly onTry: (value: string) => void
  readonly onKept: () => void
}

function Parameter({ parameter: { name, value, usual, setBy }, tried, onTry, onKept }: ParameterProps) {
  const t = useText('auditTests')
  const [typed, setTyped] = useState(tried ?? value)
  const keep = useCommand(client.audit.setParameter)
  const isWide = name === 'perDiemWords'
  const save = async () => {
    const answer = await keep.run({ name, value: typed })
    if (!answer.ok) return
    onKept()
    notifications.show({ message: t('keptParameter') })
  }
  return (
    <form
      className={classes.parameter}
      onSubmit={(event) => {
        event.preventDefault()
        onTry(typed)
      }}
    >
      <TextInput
        label={t(`parameter.${name}`)}
        description={setBy === null ? t('usual', { value: usual }) : t('setBy', { name: setBy })}
        value={typed}
        maxLength={500}
        w={isWide ? 420 : 190}
        inputWrapperOrder={['label', 'input', 'description']}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.deeds}>
        <Button type="submit" small blocked={typed === (tried ?? value) ? t('unchanged') : undefined}>
          {t('try')}
        </Button>
        <Button small busy={keep.pending} blocked={typed === value ? t('unchanged') : undefined} onClick={() => void save()}>
          {t('keepParameter')}
        </Button>
      </div>
      <FailureNote failure={keep.failure} />
    </form>
  )
}
