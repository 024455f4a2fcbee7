import { Select } from '@mantine/core'
import type { DocumentLink } from '../../../shared/contract/documents.ts'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './documents.module.css'
import type { RequiredItem } from './supporting-item.tsx'
import type { SupportChanges } from './use-support-changes.tsx'

interface OtherDocumentsProps {
  /** Files attached as no document of the table. */
  readonly links: readonly DocumentLink[]
  readonly items: readonly RequiredItem[]
  readonly posted: boolean
  readonly blocked: boolean
  readonly changes: SupportChanges
  readonly onShow: (link: DocumentLink) => void
}

/** Files that nobody has sorted yet, or that support the voucher besides what is asked for. */
export function OtherDocuments({ links, items, posted, blocked, changes, onShow }: OtherDocumentsProps) {
  const t = useText('documents')
  const language = useLanguage()
  const kinds = items.map((item) => ({ value: item.code, label: item.name[language] }))
  return (
    <ul className={classes.items}>
      {links.map((link) => (
        <li key={link.linkId} className={classes.item}>
          <Icon name="paperclip" size={13} className={classes.mark} />
          <button type="button" className={`${classes.file} ${classes.itemName}`} title={link.name} onClick={() => onShow(link)}>
            {link.name}
          </button>
          {kinds.length === 0 || blocked ? null : (
            <Select
              size="xs"
              className={classes.kind}
              aria-label={t('kind.of', { name: link.name })}
              placeholder={t('kind.choose')}
              data={kinds}
              value={null}
              onChange={(kind) => kind !== null && changes.classify(link, kind)}
              comboboxProps={{ width: 280, position: 'bottom-end' }}
              searchable
            />
          )}
          {blocked ? null : (
            <IconButton
              icon="trash"
              size={13}
              className={classes.more}
              label={t(posted ? 'link.supersede' : 'link.remove', { name: link.name })}
              onClick={() => changes.remove(link)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

/** Files that were set aside: they stay visible, with the reason. */
export function SupersededDocuments({ links, onShow }: Pick<OtherDocumentsProps, 'links' | 'onShow'>) {
  const t = useText('documents')
  return (
    <ul className={classes.items}>
      {links.map((link) => (
        <li key={link.linkId} className={`${classes.item} ${classes.superseded}`}>
          <Icon name="undo" size={13} className={classes.mark} />
          <button type="button" className={`${classes.file} ${classes.itemName}`} title={link.name} onClick={() => onShow(link)}>
            {link.name}
          </button>
          <span className={classes.word} title={link.superseded?.reason}>
            {t('link.superseded', { by: link.superseded?.by ?? '', reason: link.superseded?.reason ?? '' })}
          </span>
        </li>
      ))}
    </ul>
  )
}
