import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RequiredByType } from '../../../../shared/contract/documents.ts'
import { PERMISSIONS } from '../../../../shared/contract/permission.ts'
import type { Role } from '../../../../shared/contract/role.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { useLeaveGuard } from '../../../app/routes/router.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client, orpc } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import { typeNamed, withType } from './edit-table.ts'
import classes from './required.module.css'
import { TypeDocuments } from './type-documents.tsx'

/** The table of what each type of expense asks for, and its change from a date on. */
export function RequiredEditor() {
  const t = useText('documents')
  const answer = useQuery(orpc.documents.required.queryOptions({ input: { date: null } }))
  const [edited, setEdited] = useState<readonly RequiredByType[] | null>(null)
  const [code, setCode] = useState<string | null>(null)
  useLeaveGuard(edited !== null)
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return null
  const types = edited ?? answer.data.types
  const type = types.find((one) => one.code === code) ?? types[0]
  return (
    <EditorBody
      types={types}
      type={type}
      onChoose={setCode}
      onTypes={setEdited}
      edited={edited !== null}
      onSaved={() => setEdited(null)}
      note={
        answer.data.bundled
          ? t('required.bundled')
          : t('required.since', { date: formatDate(answer.data.effectiveFrom), reason: answer.data.history[0]?.reason ?? '' })
      }
    />
  )
}

interface EditorBodyProps {
  readonly types: readonly RequiredByType[]
  readonly type: RequiredByType | undefined
  readonly edited: boolean
  readonly note: string
  readonly onChoose: (code: string) => void
  readonly onTypes: (types: readonly RequiredByType[]) => void
  readonly onSaved: () => void
}

function EditorBody({ types, type, edited, note, onChoose, onTypes, onSaved }: EditorBodyProps) {
  const t = useText('documents')
  const language = useLanguage()
  const { ledger } = useScope()
  const allowed: readonly Role[] = PERMISSIONS['documents.setRequired']
  const locked = !ledger.user.roles.some((role) => allowed.includes(role))
  return (
    <div className={classes.columns}>
      <Card title={t('required.types')} ruled flush className={classes.types}>
        <ul className={classes.list}>
          {types.map((one) => (
            <li key={one.code}>
              <button
                type="button"
                aria-pressed={one.code === type?.code}
                className={one.code === type?.code ? `${classes.type} ${classes.chosen}` : classes.type}
                onClick={() => onChoose(one.code)}
              >
                <b>{one.code}</b>
                <span>{one.name[language]}</span>
                <span className={classes.count}>{one.documents.length}</span>
              </button>
            </li>
          ))}
        </ul>
        {locked ? null : (
          <AddType
            onAdd={(name) => {
              const added = typeNamed(types, name)
              onTypes([...types, added])
              onChoose(added.code)
            }}
          />
        )}
      </Card>
      <Card title={type?.name[language] ?? ''} note={note} grow>
        {type ? (
          <TypeDocuments
            key={type.code}
            type={type}
            types={types}
            locked={locked}
            onChange={(changed) => onTypes(withType(types, type.code, () => changed))}
          />
        ) : null}
        {locked ? <p className={classes.none}>{t('required.locked')}</p> : null}
        {edited ? <SaveTable types={types} onSaved={onSaved} /> : null}
      </Card>
    </div>
  )
}

function AddType({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const t = useText('documents')
  const [name, setName] = useState('')
  const add = () => {
    if (name.trim() === '') return
    onAdd(name)
    setName('')
  }
  return (
    <div className={classes.add}>
      <TextInput
        label={t('required.newType')}
        value={name}
        className={classes.addField}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && add()}
        autoComplete="off"
      />
      <Button icon="plus" blocked={name.trim() === '' ? t('required.nameFirst') : undefined} onClick={add}>
        {t('required.addAction')}
      </Button>
    </div>
  )
}

/** From when the changed table holds, and why. */
function SaveTable({ types, onSaved }: { readonly types: readonly RequiredByType[]; readonly onSaved: () => void }) {
  const t = useText('documents')
  const shell = useText('shell')
  const { today } = useScope()
  const [from, setFrom] = useState<string | null>(today)
  const [reason, setReason] = useState('')
  const set = useCommand(client.documents.setRequired)
  const save = async () => {
    const answer = await set.run({ effectiveFrom: from ?? '', reason, types: [...types] })
    if (!answer.ok) return
    notifications.show({ message: t('required.saved', { date: formatDate(from ?? '') }) })
    onSaved()
  }
  return (
    <>
      <FailureNote failure={set.failure} />
      <div className={classes.save}>
        <DateField label={t('required.from')} value={from} onChange={setFrom} shown={today} className={classes.from} />
        <TextInput
          label={t('required.reason')}
          value={reason}
          className={classes.addField}
          onChange={(event) => setReason(event.currentTarget.value)}
          autoComplete="off"
        />
        <Button
          variant="primary"
          icon="save"
          busy={set.pending}
          blocked={from === null || reason.trim() === '' ? t('required.reasonFirst') : undefined}
          onClick={() => void save()}
        >
          {t('required.save')}
        </Button>
        <Button onClick={onSaved}>{shell('action.cancel')}</Button>
      </div>
    </>
  )
}
