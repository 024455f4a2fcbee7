import { FileButton, Textarea, TextInput } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import type { ReadHeadView } from '../../../shared/contract/heads.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import type { Failure } from '../../client/failure.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import classes from './heads.module.css'
import type { HandedOver } from './use-handed-over.ts'

interface HandOverFormProps {
  readonly given: HandedOver
  /** What the form is for. */
  readonly children: ReactNode
  readonly action: string
  readonly accept: string
  readonly busy: boolean
  readonly failure: Failure | null
  readonly onSend: () => void
}

/** A head handed over as a file or as text, read before anything is done with it: whose it is, and how its signatures stand. */
export function HandOverForm({ given, children, action, accept, busy, failure, onSend }: HandOverFormProps) {
  const t = useText('heads')
  const { file, text, key } = given.input
  const isEmpty = file === null && text.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isEmpty) onSend()
  }
  return (
    <form className={classes.stack} onSubmit={submit}>
      <p>{children}</p>
      <div className={classes.buttons}>
        <FileButton onChange={given.choose} accept={accept} inputProps={{ 'aria-label': t('choose') }}>
          {(props) => (
            <Button {...props} icon="folder" data-autofocus>
              {t('choose')}
            </Button>
          )}
        </FileButton>
        {file ? <span>{t('chosen', { name: file.name })}</span> : null}
      </div>
      <Textarea
        label={t('paste')}
        value={text}
        onChange={(event) => given.type(event.currentTarget.value)}
        autosize
        minRows={4}
        maxRows={10}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--font-mono)', fontSize: 'var(--fs-11)' } }}
      />
      <TextInput
        label={t('publicKey')}
        value={key}
        onChange={(event) => given.setKey(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      {given.read ? <WhatItSays read={given.read} /> : null}
      <FailureNote failure={failure ?? given.failure} />
      <div className={classes.buttons}>
        <Button type="submit" variant="primary" busy={busy} blocked={isEmpty ? t('look.needed') : undefined}>
          {action}
        </Button>
        <Button icon="eye" busy={given.busy} blocked={isEmpty ? t('look.needed') : undefined} onClick={() => void given.look()}>
          {t('look')}
        </Button>
      </div>
    </form>
  )
}

function WhatItSays({ read }: { readonly read: ReadHeadView }) {
  const t = useText('heads')
  const { own, organisation, sequence, date, signatures } = read
  const faults = signatures.flatMap(({ fault }) => fault ?? [])
  const details = { organisation: organisation || t('organisation.unknown'), sequence, date: formatDate(date) }
  return (
    <Notice tone={faults.length > 0 ? 'warn' : 'info'}>
      <p>{t(own ? 'look.own' : 'look.other', details)}</p>
      {signatures.length === 0 ? <p>{t('look.unsigned')}</p> : null}
      {signatures
        .filter(({ fault }) => fault === null)
        .map(({ name, keyId }) => (
          <p key={`${name} ${keyId}`}>{t('look.holds', { name })}</p>
        ))}
      {faults.length > 0 ? <FaultList faults={faults} /> : null}
    </Notice>
  )
}
