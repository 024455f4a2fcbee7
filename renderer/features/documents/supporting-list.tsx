import type { DocumentLink, SubjectDocuments } from '../../../shared/contract/documents.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import classes from './documents.module.css'
import { OtherDocuments, SupersededDocuments } from './other-documents.tsx'
import { SupportingItem } from './supporting-item.tsx'
import type { SupportChanges } from './use-support-changes.tsx'

interface SupportingListProps {
  readonly found: SubjectDocuments
  readonly posted: boolean
  readonly blocked: boolean
  readonly changes: SupportChanges
  readonly onChoose: (kind: string) => void
  readonly onFiles: (files: readonly File[], kind: string) => void
  readonly onShow: (link: DocumentLink) => void
}

/** What is asked for, what is there besides, what was set aside. */
export function SupportingList({ found, posted, blocked, changes, onChoose, onFiles, onShow }: SupportingListProps) {
  const t = useText('documents')
  const { items, unknownTypes } = found.completeness
  const inForce = found.links.filter((link) => link.superseded === null)
  const asked = new Set(items.map((item) => item.code))
  const others = inForce.filter((link) => link.kind === null || !asked.has(link.kind))
  const superseded = found.links.filter((link) => link.superseded !== null)
  const shared = { posted, blocked, changes, onShow }
  return (
    <>
      <ul className={classes.items}>
        {items.map((item) => (
          <SupportingItem
            key={item.code}
            item={item}
            links={inForce.filter((link) => link.kind === item.code)}
            unsorted={others}
            onChoose={onChoose}
            onFiles={onFiles}
            {...shared}
          />
        ))}
      </ul>
      {others.length > 0 ? <OtherDocuments links={others} items={items} {...shared} /> : null}
      {superseded.length > 0 ? <SupersededDocuments links={superseded} onShow={onShow} /> : null}
      {items.length === 0 && others.length === 0 ? <p className={text.quiet}>{t('list.noType')}</p> : null}
      {unknownTypes.length > 0 ? (
        <p className={`${text.small} ${text.warn}`}>{t('list.unknownType', { types: unknownTypes.join(', ') })}</p>
      ) : null}
      {inForce.map((link) =>
        link.elsewhere.length === 0 ? null : (
          <p key={link.linkId} className={`${text.small} ${text.warn}`}>
            {t('link.elsewhere', { name: link.name, where: link.elsewhere.join(', ') })}
          </p>
        ),
      )}
    </>
  )
}
