import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { usePapers } from './use-papers.ts'
import classes from './working-papers.module.css'

/** Asks once who writes in the auditor's file; nothing where it is known, or where whoever acts may not write. */
export function AuthorForm() {
  const t = useText('workingPapers')
  const { state } = usePapers()
  const [name, setName] = useState('')
  const set = useCommand(client.workingPapers.setAuthor)
  if (!state?.mayWrite || state.author !== '') return null
  return (
    <form
      className={classes.line}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void set.run({ author: name.trim() })
      }}
    >
      <TextInput
        label={t('author')}
        description={t('authorWhy')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={100}
        w={280}
      />
      <Button type="submit" busy={set.pending} blocked={name.trim() === '' ? t('authorMissing') : undefined}>
        {t('authorSave')}
      </Button>
      <FailureNote failure={set.failure} />
    </form>
  )
}
