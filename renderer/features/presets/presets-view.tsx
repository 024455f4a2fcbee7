import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Preset } from '../../../shared/contract/presets.ts'
import { navigate } from '../../app/routes/router.ts'
import { client, orpc } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { ConfirmDialog } from '../../ui/confirm/confirm-dialog.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import { PresetEditor } from './preset-editor.tsx'
import classes from './presets.module.css'

interface Edited {
  /** Null makes a new preset, from a copy. */
  readonly key: string | null
  readonly name: string
  readonly content: Preset['content']
}

/** The presets: used from here, copied into the ledger's own, changed, deleted. */
export function PresetsView() {
  const t = useText('presets')
  const language = useLanguage()
  const presets = useQuery(orpc.presets.list.queryOptions())
  const remove = useCommand(client.presets.delete)
  const [edited, setEdited] = useState<Edited | null>(null)
  const copy = ({ name, content }: Preset) =>
    setEdited({ key: null, name: t('presets.copyName', { name: name[language] }), content })
  const [asked, setAsked] = useState<Preset | null>(null)
  const takeOut = async () => {
    if (!asked || !(await remove.run({ key: asked.key })).ok) return
    notifications.show({ message: t('presets.deleted', { name: asked.name[language] }) })
    setAsked(null)
  }
  return (
    <>
      <QueryFailure error={presets.error} onRetry={() => void presets.refetch()} />
      <Card title={t('view.presets')} note={t('presets.note')} flush grow>
        <div className={classes.scroll}>
          <PlainTable
            label={t('view.presets')}
            rows={presets.data ?? []}
            rowKey={({ key }) => key}
            columns={[
              { key: 'name', head: t('column.name'), width: 220, cell: ({ name }) => <b>{name[language]}</b> },
              {
                key: 'about',
                head: t('column.about'),
                className: () => classes.wrap,
                cell: ({ about, content }) =>
                  about[language] === '' ? (
                    <span className={text.second}>{content.lines.map((line) => line.label[language]).join(' · ')}</span>
                  ) : (
                    about[language]
                  ),
              },
              { key: 'lines', head: t('column.lines'), width: 66, align: 'right', cell: ({ content }) => content.lines.length },
              {
                key: 'actions',
                head: '',
                name: t('column.actions'),
                width: 210,
                cell: (preset) => (
                  <span className={classes.rowActions}>
                    <Button small onClick={() => navigate('voucherEntry', { mask: preset.key })}>
                      {t('presets.use')}
                    </Button>
                    <IconButton
                      icon="copy"
                      label={t('presets.copy', { name: preset.name[language] })}
                      onClick={() => copy(preset)}
                    />
                    {preset.key.startsWith('own:') ? (
                      <>
                        <IconButton
                          icon="pencil"
                          label={t('presets.edit', { name: preset.name[language] })}
                          onClick={() => setEdited({ ...preset, name: preset.name[language] })}
                        />
                        <IconButton
                          icon="trash"
                          label={t('presets.delete', { name: preset.name[language] })}
                          onClick={() => setAsked(preset)}
                        />
                      </>
                    ) : null}
                  </span>
                ),
              },
            ]}
          />
        </div>
      </Card>
      <ConfirmDialog
        opened={asked !== null}
        title={t('presets.deleteTitle')}
        action={t('delete')}
        danger
        busy={remove.pending}
        onConfirm={() => void takeOut()}
        onClose={() => setAsked(null)}
      >
        {t('presets.deleteText', { name: asked?.name[language] ?? '' })}
        <FailureNote failure={remove.failure} />
      </ConfirmDialog>
      {edited ? <PresetEditor edited={edited} onClose={() => setEdited(null)} /> : null}
    </>
  )
}
