import { Modal, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ChecklistTemplateRowView } from '../../../../shared/contract/checklist-templates.ts'
import { navigate } from '../../../app/routes/router.ts'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { BLANK_TEMPLATE } from './edit-template.ts'
import classes from './templates.module.css'

interface NewTemplateDialogProps {
  readonly rows: readonly ChecklistTemplateRowView[]
  /** What is copied, as "T4/1"; null while one chooses. */
  readonly from: string | null
  readonly onClose: () => void
}

/** Asks for the code of a new template, and what it begins from: nothing, or another template. */
export function NewTemplateDialog({ rows, from, onClose }: NewTemplateDialogProps) {
  const t = useText('checklistTemplates')
  const shell = useText('shell')
  const language = useLanguage()
  const copy = useCommand(client.checklistTemplates.copy)
  const save = useCommand(client.checklistTemplates.save)
  const [source, setSource] = useState(from ?? '')
  const [code, setCode] = useState('')
  const make = async (event: FormEvent) => {
    event.preventDefault()
    const name = code.trim().toUpperCase()
    const [copied = '', version = ''] = source.split('/')
    const answer =
      source === ''
        ? await save.run({ content: { ...BLANK_TEMPLATE, template: name }, revision: null })
        : await copy.run({ from: { code: copied, version: Number(version) }, code: name })
    if (!answer.ok) return
    onClose()
    navigate('checklists', { tab: 'templates', code: answer.value.code, version: String(answer.value.version) })
  }
  return (
    <Modal opened onClose={onClose} title={t('new')} size={480} closeButtonProps={{ 'aria-label': shell('action.close') }}>
      <form className={classes.dialog} onSubmit={(event) => void make(event)}>
        <Select
          size="xs"
          label={t('beginFrom')}
          data={[
            { value: '', label: t('blank') },
            ...rows.map((row) => ({
              value: `${row.code}/${row.version}`,
              label: `${row.code} v${row.version} ${row.name[language]}`,
            })),
          ]}
          value={source}
          onChange={(chosen) => setSource(chosen ?? '')}
          allowDeselect={false}
        />
        <TextInput
          size="xs"
          label={t('code')}
          description={t('codeWhy')}
          placeholder="AMSS-T4"
          value={code}
          maxLength={20}
          data-autofocus
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <FailureNote failure={copy.failure ?? save.failure} />
        <div>
          <Button
            type="submit"
            variant="primary"
            busy={copy.pending || save.pending}
            blocked={code.trim() === '' ? t('codeMissing') : undefined}
          >
            {t('begin')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
