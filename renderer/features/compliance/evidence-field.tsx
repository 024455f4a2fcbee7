import { Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EVIDENCE_DOCUMENT } from '../../../shared/contract/checklist-evidence.ts'
import { navigate } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './compliance.module.css'

interface EvidenceFieldProps {
  readonly name: string
  readonly placeholder: string
  /** Words, or "document:" and the document's id. */
  readonly value: string
  readonly names: ReadonlyMap<string, string>
  readonly readOnly: boolean
  readonly onChange: (evidence: string) => void
}

/** Evidence in words, or a document that the ledger keeps: its name is found while one types. */
export function EvidenceField({ name, placeholder, value, names, readOnly, onChange }: EvidenceFieldProps) {
  const t = useText('compliance')
  const [searched, setSearched] = useState('')
  const [picked, setPicked] = useState<string | null>(null)
  const found = useQuery({
    ...orpc.compliance.documents.queryOptions({ input: { text: searched } }),
    enabled: searched.trim().length >= 2 && !readOnly,
  })
  const id = EVIDENCE_DOCUMENT.exec(value)?.[1]
  if (id !== undefined)
    return (
      <span className={classes.document}>
        <Button small variant="quiet" icon="paperclip" onClick={() => navigate('documents', { document: id })}>
          {names.get(id) ?? picked ?? id.slice(0, 12)}
        </Button>
        {readOnly ? null : <IconButton icon="close" label={t('evidenceDrop')} onClick={() => onChange('')} />}
      </span>
    )
  if (readOnly) return <span className={classes.quiet}>{value}</span>
  const options = new Map((found.data ?? []).map((document) => [`${document.name} · ${document.id.slice(0, 8)}`, document]))
  return (
    <Autocomplete
      size="xs"
      aria-label={name}
      placeholder={placeholder}
      value={value}
      maxLength={500}
      data={[...options.keys()]}
      filter={({ options: all }) => all}
      onChange={(typed) => {
        const document = options.get(typed)
        setPicked(document?.name ?? null)
        setSearched(typed)
        onChange(document ? `document:${document.id}` : typed)
      }}
    />
  )
}
