import { Autocomplete, Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RequiredByType } from '../../../../shared/contract/documents.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { documentNamed, type RequiredRow, withDocument, withoutDocument } from './edit-table.ts'
import classes from './required.module.css'

interface TypeDocumentsProps {
  readonly type: RequiredByType
  readonly types: readonly RequiredByType[]
  readonly locked: boolean
  readonly onChange: (type: RequiredByType) => void
}

/** What one type of expense asks for: names in both languages, the tick that makes it mandatory, the days by which it may follow. */
export function TypeDocuments({ type, types, locked, onChange }: TypeDocumentsProps) {
  const t = useText('documents')
  return (
    <div className={classes.documents}>
      <div className={classes.names}>
        <TextInput
          label={t('required.nameFr')}
          value={type.name.fr}
          readOnly={locked}
          onChange={(event) => onChange({ ...type, name: { ...type.name, fr: event.currentTarget.value } })}
        />
        <TextInput
          label={t('required.nameEn')}
          value={type.name.en}
          readOnly={locked}
          onChange={(event) => onChange({ ...type, name: { ...type.name, en: event.currentTarget.value } })}
        />
      </div>
      <table className={classes.table} aria-label={t('required.documents')}>
        <thead>
          <tr>
            <th>{t('required.mandatory')}</th>
            <th>{t('required.nameFr')}</th>
            <th>{t('required.nameEn')}</th>
            <th>{t('required.dueDays')}</th>
            <th aria-label={t('required.remove')} />
          </tr>
        </thead>
        <tbody>
          {type.documents.map((document, at) => (
            <DocumentRow
              key={document.code}
              document={document}
              locked={locked}
              onChange={(part) => onChange(withDocument(type, at, part))}
              onRemove={() => onChange(withoutDocument(type, at))}
            />
          ))}
        </tbody>
      </table>
      {type.documents.length === 0 ? <p className={classes.none}>{t('required.nothing')}</p> : null}
      {locked ? null : <AddDocument type={type} types={types} onChange={onChange} />}
    </div>
  )
}

interface DocumentRowProps {
  readonly document: RequiredRow
  readonly locked: boolean
  readonly onChange: (part: Partial<RequiredRow>) => void
  readonly onRemove: () => void
}

function DocumentRow({ document, locked, onChange, onRemove }: DocumentRowProps) {
  const t = useText('documents')
  const language = useLanguage()
  const { name, mandatory, dueDays } = document
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={t('required.mandatoryOf', { name: name[language] })}
          checked={mandatory}
          disabled={locked}
          onChange={(event) => onChange({ mandatory: event.currentTarget.checked, dueDays: null })}
        />
      </td>
      {(['fr', 'en'] as const).map((one) => (
        <td key={one}>
          <TextInput
            aria-label={`${t(one === 'fr' ? 'required.nameFr' : 'required.nameEn')}, ${name[language]}`}
            value={name[one]}
            readOnly={locked}
            onChange={(event) => onChange({ name: { ...name, [one]: event.currentTarget.value } })}
          />
        </td>
      ))}
      <td>
        <NumberInput
          size="xs"
          aria-label={t('required.dueDaysOf', { name: name[language] })}
          value={dueDays ?? ''}
          min={1}
          max={365}
          allowDecimal={false}
          hideControls
          disabled={locked || !mandatory}
          placeholder={mandatory ? t('required.atOnce') : t('item.optional')}
          onChange={(value) => onChange({ dueDays: typeof value === 'number' ? value : null })}
        />
      </td>
      <td>
        {locked ? null : (
          <IconButton icon="trash" size={13} label={t('required.removeOf', { name: name[language] })} onClick={onRemove} />
        )}
      </td>
    </tr>
  )
}

function AddDocument({ type, types, onChange }: Omit<TypeDocumentsProps, 'locked'>) {
  const t = useText('documents')
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const known = [...new Set(types.flatMap((one) => one.documents.map((document) => document.name[language])))]
  const add = () => {
    if (typed.trim() === '') return
    const document = documentNamed(types, typed)
    if (!type.documents.some(({ code }) => code === document.code))
      onChange({ ...type, documents: [...type.documents, document] })
    setTyped('')
  }
  return (
    <div className={classes.add}>
      <Autocomplete
        size="xs"
        label={t('required.add')}
        data={known}
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) => event.key === 'Enter' && add()}
        className={classes.addField}
      />
      <Button icon="plus" blocked={typed.trim() === '' ? t('required.nameFirst') : undefined} onClick={add}>
        {t('required.addAction')}
      </Button>
    </div>
  )
}
