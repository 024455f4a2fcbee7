import { Icon } from '../../ui/icon/icon.tsx'
import { Kbd } from '../../ui/kbd/kbd.tsx'
import { longDate, writeInstant } from '../../ui/language/format-instant.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { BehindStatus } from '../questions/behind-status.tsx'
import { routeHash } from '../routes/routes.ts'
import { useShownKeys } from './place-keys.ts'
import { useScope } from './scope.tsx'
import classes from './status-line.module.css'

/** Saved, verified, backed up, encrypted; and the keys of the place, or the date. */
export function StatusLine() {
  const language = useLanguage()
  const t = useText('shell')
  const { ledger, today } = useScope()
  const keys = useShownKeys()
  const saved = ledger.lastSavedAt === null ? null : writeInstant(ledger.lastSavedAt)
  const backup = ledger.lastBackupAt === null ? null : writeInstant(ledger.lastBackupAt)
  return (
    <footer className={classes.line}>
      <h2 className="sr-only">{t('status.label')}</h2>
      <span>
        <Icon name={ledger.readOnly ? 'eye' : 'save'} size={13} />
        {ledger.readOnly
          ? t('status.readOnly')
          : saved === null
            ? t('status.notSaved')
            : t(saved.day === today ? 'status.saved' : 'status.savedOn', { ...saved })}
      </span>
      <Proof />
      <span>
        <Icon name="clock" size={13} />
        {ledger.backupFaults.length > 0
          ? t('status.backupFailed')
          : backup === null
            ? t('status.noBackup')
            : t(backup.day === today ? 'status.backup' : 'status.backupOn', { ...backup })}
      </span>
      <span>
        <Icon name={ledger.encrypted ? 'lock' : 'unlock'} size={13} />
        {t(ledger.encrypted ? 'status.encrypted' : 'status.notEncrypted')}
      </span>
      {ledger.behind ? <BehindStatus fault={ledger.behind} /> : null}
      <span className={classes.end}>
        {keys.length === 0
          ? longDate(today, language)
          : keys.map((key) => (
              <span key={key.keys + key.does}>
                {key.keys.split(' / ').map((one) => (
                  <Kbd key={one} keys={one} />
                ))}
                {key.does}
              </span>
            ))}
      </span>
    </footer>
  )
}

/** When the chain was proved last, or that the last check failed: on every screen until a verification finds no fault. */
function Proof() {
  const t = useText('shell')
  const { ledger, today } = useScope()
  const { state, at } = ledger.integrity
  const when = at === null ? null : writeInstant(at)
  if (state === 'altered' || state === 'damaged') {
    return (
      <span className={classes.bad} role="status">
        <Icon name="alert" size={13} />
        <a href={routeHash('audit')}>{t(`status.${state}`, { date: when?.date ?? '' })}</a>
      </span>
    )
  }
  return (
    <span>
      <Icon name="shield" size={13} />
      {ledger.checking
        ? t('status.checking')
        : state === 'unknown' || when === null
          ? t('status.notVerified')
          : t(when.day === today ? 'status.verified' : 'status.verifiedOn', { ...when })}
    </span>
  )
}
