import type { RegisterRow } from '../../../shared/contract/vouchers.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import classes from './documents.module.css'

/** The documents of a row of the register: "3/8" in amber with its sign while some are missing; the count alone where none is asked for. */
export function ScansCell({ documents }: Pick<RegisterRow, 'documents'>) {
  const t = useText('documents')
  const { count, required, settled } = documents
  if (required === 0) {
    if (count === 0) return null
    return (
      <span className={`${classes.scans} ${text.quiet}`} title={t('scans.count', { count })}>
        <Icon name="paperclip" size={11} label={t('scans.count', { count })} />
        {count}
      </span>
    )
  }
  const complete = settled === required
  const words = t(complete ? 'scans.complete' : 'scans.missing', { count: complete ? count : required - settled })
  return (
    <span className={`${classes.scans} ${complete ? text.quiet : classes.incomplete}`} title={words}>
      <Icon name={complete ? 'check' : 'paperclip'} size={11} label={words} />
      {`${settled}/${required}`}
    </span>
  )
}
