import type { Fault } from '../../../shared/result/fault.ts'
import { ask } from '../../client/questions.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './questions.module.css'

/** On every screen while the file lacks what this computer knows: typing is not kept until somebody has answered. */
export function BehindStatus({ fault }: { readonly fault: Fault }) {
  const t = useText('heads')
  return (
    <span className={classes.status}>
      <Icon name="alert" size={13} />
      <b>{t('behind.status')}</b>
      <button type="button" className={classes.answer} onClick={() => void ask({ kind: 'behind', fault })}>
        {t('behind.answer')}
      </button>
    </span>
  )
}
