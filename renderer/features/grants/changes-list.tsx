import { AGREEMENT_FIELDS } from '../../../domain/grants/agreement-changes.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './grants.module.css'
import { spokenItem, spokenValue } from './model/value-word.ts'

interface Change {
  readonly field: string
  readonly item: string | null
  readonly before: string | null
  readonly after: string | null
}

/** Before and after, side by side, of the values that changed and of no other. */
export function ChangesList({ changes }: { readonly changes: readonly Change[] }) {
  const t = useText('grants')
  const language = useLanguage()
  return (
    <div className={classes.changes}>
      <span>{t('amendment.value')}</span>
      <span>{t('amendment.before')}</span>
      <span>{t('amendment.after')}</span>
      {changes.map((change) => {
        const field = AGREEMENT_FIELDS.find((known) => known === change.field)
        const name = field === undefined ? change.field : t(`field.${field}`)
        return [
          <span key={`${change.field} ${change.item} name`}>
            {change.item === null ? name : `${name}, ${spokenItem(change.item, t)}`}
          </span>,
          <del key={`${change.field} ${change.item} before`}>{spokenValue(change.before, t, language)}</del>,
          <ins key={`${change.field} ${change.item} after`}>{spokenValue(change.after, t, language)}</ins>,
        ]
      })}
    </div>
  )
}
