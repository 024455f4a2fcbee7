import { PasswordInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useText } from '../../ui/language/use-text.ts'
import type { StepProps } from './organisation-step.tsx'
import classes from './wizard.module.css'

export function SecretStep({ draft, faults, onChange }: StepProps) {
  const t = useText('start')
  const plain = useRef<HTMLInputElement>(null)
  // With a passphrase its own field takes the keyboard.
  useEffect(() => {
    if (plain.current?.checked) plain.current.focus()
  }, [])
  return (
    <>
      <h2 className={classes.question}>{t('secret.title')}</h2>
      <div className={classes.options} role="radiogroup" aria-label={t('secret.title')}>
        <label className={classes.option}>
          <input type="radio" name="encrypt" checked={draft.encrypt} onChange={() => onChange({ encrypt: true })} />
          <b>{t('secret.encrypt')}</b>
          <span>{t('secret.encryptNote')}</span>
        </label>
        <label className={classes.option}>
          <input ref={plain} type="radio" name="encrypt" checked={!draft.encrypt} onChange={() => onChange({ encrypt: false })} />
          <b>{t('secret.plain')}</b>
          <span>{t('secret.plainNote')}</span>
        </label>
      </div>
      {draft.encrypt ? (
        <>
          <div className={classes.pair}>
            <PasswordInput
              autoFocus
              label={t('secret.passphrase')}
              value={draft.passphrase}
              onChange={(event) => onChange({ passphrase: event.currentTarget.value })}
              error={faults.passphrase ? t(faults.passphrase) : undefined}
              autoComplete="new-password"
            />
            <PasswordInput
              label={t('secret.again')}
              value={draft.again}
              onChange={(event) => onChange({ again: event.currentTarget.value })}
              error={faults.again ? t(faults.again) : undefined}
              autoComplete="new-password"
            />
          </div>
          <p className={classes.note}>{t('secret.note')}</p>
        </>
      ) : null}
    </>
  )
}
