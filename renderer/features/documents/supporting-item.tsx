import { Menu } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import type { DocumentLink, SubjectCompleteness } from '../../../shared/contract/documents.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './documents.module.css'
import type { SupportChanges } from './use-support-changes.tsx'

export type RequiredItem = SubjectCompleteness['items'][number]

const ICONS: Readonly<Record<RequiredItem['state'], IconName>> = {
  present: 'check',
  notApplicable: 'minus',
  attested: 'check',
  missing: 'close',
  awaited: 'clock',
  optional: 'minus',
}

interface SupportingItemProps {
  readonly item: RequiredItem
  /** Files attached as this document. */
  readonly links: readonly DocumentLink[]
  /** Files attached as none yet. */
  readonly unsorted: readonly DocumentLink[]
  readonly posted: boolean
  readonly blocked: boolean
  readonly changes: SupportChanges
  readonly onChoose: (kind: string) => void
  readonly onFiles: (files: readonly File[], kind: string) => void
  readonly onShow: (link: DocumentLink) => void
}

/** A document that is asked for: whether it is there, what was declared, and what may be done about it. It takes files dropped on it. */
export function SupportingItem(props: SupportingItemProps) {
  const { item, links, onFiles, onShow } = props
  const language = useLanguage()
  const [over, setOver] = useState(false)
  const hover = (event: DragEvent, inside: boolean) => {
    event.preventDefault()
    setOver(inside && event.dataTransfer.types.includes('Files'))
  }
  const [first, ...more] = links
  return (
    <li
      className={[classes.item, classes[item.state], over && classes.over].filter(Boolean).join(' ')}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        hover(event, false)
        event.stopPropagation()
        onFiles([...event.dataTransfer.files], item.code)
      }}
    >
      <Icon name={ICONS[item.state]} size={13} className={classes.mark} />
      <span className={classes.itemName} title={item.name[language]}>
        {item.name[language]}
      </span>
      {first ? (
        <button type="button" className={classes.file} title={first.name} onClick={() => onShow(first)}>
          {more.length === 0 ? first.name : `${first.name} +${more.length}`}
        </button>
      ) : (
        <ItemWord item={item} />
      )}
      {props.blocked ? null : <ItemMenu {...props} />}
    </li>
  )
}

/** Where there is no file: what was declared, or by when it is asked for. */
function ItemWord({ item }: { readonly item: RequiredItem }) {
  const t = useText('documents')
  if (item.absence)
    return (
      <span className={classes.word} title={t('absence.by', { reason: item.absence.reason, by: item.absence.by })}>
        {t(item.state === 'attested' ? 'item.attested' : 'item.notApplicable')}
      </span>
    )
  if (item.state === 'awaited' && item.dueOn !== null)
    return <span className={classes.word}>{t('item.awaited', { date: formatDate(item.dueOn) })}</span>
  return <span className={classes.word}>{t(item.mandatory ? 'item.missing' : 'item.optional')}</span>
}

function ItemMenu({ item, links, unsorted, posted, changes, onChoose, onShow }: SupportingItemProps) {
  const t = useText('documents')
  const language = useLanguage()
  const name = item.name[language]
  const { absence } = item
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <IconButton icon="more" label={t('item.menu', { name })} size={13} className={classes.more} />
      </Menu.Target>
      <Menu.Dropdown>
        {links.map((link) => (
          <Menu.Item key={`show${link.linkId}`} leftSection={<Icon name="eye" />} onClick={() => onShow(link)}>
            {t('item.show', { name: link.name })}
          </Menu.Item>
        ))}
        <Menu.Item leftSection={<Icon name="paperclip" />} onClick={() => onChoose(item.code)}>
          {t('attach')}
        </Menu.Item>
        {unsorted.map((link) => (
          <Menu.Item
            key={`is${link.linkId}`}
            leftSection={<Icon name="link" />}
            onClick={() => changes.classify(link, item.code)}
          >
            {t('item.isThis', { name: link.name })}
          </Menu.Item>
        ))}
        {links.length === 0 && absence === null ? (
          <>
            <Menu.Item leftSection={<Icon name="minus" />} onClick={() => changes.declare('notApplicable', item.code, name)}>
              {t('item.declare')}
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="check" />} onClick={() => changes.declare('attested', item.code, name)}>
              {t('item.attest')}
            </Menu.Item>
          </>
        ) : null}
        {absence ? (
          <Menu.Item leftSection={<Icon name="restore" />} onClick={() => changes.withdraw(absence.absenceId)}>
            {t('item.withdraw')}
          </Menu.Item>
        ) : null}
        {links.map((link) => (
          <Menu.Item key={`not${link.linkId}`} leftSection={<Icon name="undo" />} onClick={() => changes.classify(link, null)}>
            {t('item.isNotThis', { name: link.name })}
          </Menu.Item>
        ))}
        {links.map((link) => (
          <Menu.Item key={`off${link.linkId}`} leftSection={<Icon name="trash" />} onClick={() => changes.remove(link)}>
            {t(posted ? 'link.supersede' : 'link.remove', { name: link.name })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
