import { Kbd } from '../../ui/kbd/kbd.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './start.module.css'

interface StartFootProps {
  readonly version: string
  readonly onHelp: () => void
  readonly onRestore: () => void
}

/** No connection, a copy to bring back, help for the first hour, version. */
export function StartFoot({ version, onHelp, onRestore }: StartFootProps) {
  const t = useText('start')
  return (
    <footer className={classes.foot}>
      <span>{t('offline')}</span>
      <span className={classes.footEnd}>
        <button type="button" className={classes.helpLink} onClick={onRestore}>
          {t('restore')}
        </button>
        <button type="button" className={classes.helpLink} onClick={onHelp}>
          {t('firstHour')} <Kbd keys="F1" />
        </button>
        <span>{t('version', { version })}</span>
      </span>
    </footer>
  )
}
