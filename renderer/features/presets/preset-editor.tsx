import { Modal, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PresetContent } from '../../../shared/contract/presets.ts'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { useReferences } from '../vouchers/entry/use-references.ts'
import { withAskLabel, withNewAsk, withNewPresetLine, withoutAsk } from './preset-draft.ts'
import { PresetLines } from './preset-lines.tsx'
import classes from './presets.module.css'

interface PresetEditorProps {
  /** `key` null makes a new preset. */
  readonly edited: { readonly key: string | null; readonly name: string; readonly content: PresetContent }
  readonly onClose: () => void
}

/** A preset of the ledger's own: its name, journal, the amounts that it asks, and its lines. */
export function PresetEditor({ edited, onClose }: PresetEditorProps) {
  const t = useText('presets')
  const shell = useText('shell')
  const language = useLanguage()
  const references = useReferences()
  const journals = useQuery(orpc.settings.journals.queryOptions({ staleTime: 300_000 })).data ?? []
  const save = useCommand(client.presets.save)
  const [name, setName] = useState(edited.name)
  const [content, setContent] = useState(edited.content)
  const keep = async () => {
    const answer = await save.run({ key: edited.key, name, content })
    if (!answer.ok) return
    notifications.show({ message: t('editor.done', { name: name.trim() }) })
    onClose()
  }
  const journal = journals.find(({ code }) => code === content.journal)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(edited.key === null ? 'editor.new' : 'editor.edit')}
      size={1180}
      closeButtonProps={{ 'aria-label': shell('action.close') }}
    >
      <div className={classes.dialog}>
        <div className={classes.fields}>
          <TextInput
            label={t('column.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            required
            data-autofocus
          />
          <Select
            label={t('field.journal')}
            data={[
              { value: '', label: t('editor.anyJournal') },
              ...journals.map(({ code, name: named }) => ({ value: code, label: `${code} · ${named[language]}` })),
            ]}
            value={content.journal ?? ''}
            onChange={(code) => setContent((before) => ({ ...before, journal: code === '' ? null : code }))}
          />
        </div>
        <div className={classes.bar}>
          {content.asks
            .filter(({ kind }) => kind === 'amount')
            .map(({ key, label }) => (
              <TextInput
                key={key}
                label={t('editor.asked')}
                value={label[language]}
                onChange={(event) => {
                  const { value } = event.currentTarget
                  setContent((before) => withAskLabel(before, key, value))
                }}
                rightSection={
                  <IconButton
                    icon="close"
                    label={t('editor.unask', { name: label[language] })}
                    onClick={() => setContent((before) => withoutAsk(before, key))}
                  />
                }
              />
            ))}
          <Button small variant="quiet" icon="plus" onClick={() => setContent(withNewAsk)}>
            {t('editor.ask')}
          </Button>
        </div>
        <PresetLines content={content} currency={journal?.currency ?? 'XOF'} references={references} onChange={setContent} />
        <div>
          <Button small variant="quiet" icon="plus" onClick={() => setContent(withNewPresetLine)}>
            {t('editor.addLine')}
          </Button>
        </div>
        <FailureNote failure={save.failure} />
        <div className={classes.actions}>
          <Button variant="primary" icon="save" busy={save.pending} onClick={() => void keep()}>
            {t('editor.save')}
          </Button>
          <Button onClick={onClose}>{shell('action.back')}</Button>
        </div>
      </div>
    </Modal>
  )
}
