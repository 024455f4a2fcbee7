import { Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  ANNOTATION_SUBJECTS,
  ANNOTATION_TAGS,
  type Annotation,
  type AnnotationSubject,
} from '../../../shared/contract/working-papers.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { usePapers } from './use-papers.ts'
import classes from './working-papers.module.css'

interface AnnotationFormProps {
  /** The annotation that is written anew; null makes one. */
  readonly edited: Pick<Annotation, 'id' | 'subject' | 'text' | 'tag'> | null
  /** What it may be about, where the place knows; else a person says it. */
  readonly subjects?: readonly { readonly subject: AnnotationSubject; readonly label: string }[] | undefined
  readonly onDone: () => void
}

/** Writes an annotation, or a new version of one: what it is about, its tag and its text. */
export function AnnotationForm({ edited, subjects, onDone }: AnnotationFormProps) {
  const t = useText('workingPapers')
  const { blocked } = usePapers()
  const [subject, setSubject] = useState<AnnotationSubject>(
    edited?.subject ?? subjects?.[0]?.subject ?? { kind: 'voucher', key: '' },
  )
  const [tag, setTag] = useState(edited?.tag ?? 'question')
  const [text, setText] = useState(edited?.text ?? '')
  const annotate = useCommand(client.workingPapers.annotate)
  const incomplete = subject.key.trim() === '' || text.trim() === '' ? t('incomplete') : undefined
  const save = async () => {
    const answer = await annotate.run({ id: edited?.id ?? null, subject, text, tag })
    if (!answer.ok) return
    setText('')
    onDone()
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (blocked === undefined && incomplete === undefined) void save()
      }}
    >
      {edited ? null : subjects ? (
        <Select
          label={t('subject')}
          data={subjects.map(({ subject: one, label }) => ({ value: one.key, label }))}
          value={subject.key}
          onChange={(key) => setSubject(subjects.find(({ subject: one }) => one.key === key)?.subject ?? subject)}
          allowDeselect={false}
          size="xs"
        />
      ) : (
        <SubjectFields subject={subject} onChange={setSubject} />
      )}
      <Segmented
        label={t('tag')}
        segments={ANNOTATION_TAGS.map((key) => ({ key, label: t(`tag.${key}`) }))}
        value={tag}
        onChange={setTag}
      />
      <Textarea
        label={t('text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={4_000}
        autosize
        minRows={3}
        maxRows={10}
      />
      <FailureNote failure={annotate.failure} />
      <div>
        <Button type="submit" icon="check" busy={annotate.pending} blocked={blocked ?? incomplete}>
          {edited ? t('save') : t('add')}
        </Button>
      </div>
    </form>
  )
}

interface SubjectFieldsProps {
  readonly subject: AnnotationSubject
  readonly onChange: (subject: AnnotationSubject) => void
}

function SubjectFields({ subject, onChange }: SubjectFieldsProps) {
  const t = useText('workingPapers')
  return (
    <div className={classes.line}>
      <Select
        label={t('subject')}
        data={ANNOTATION_SUBJECTS.map((kind) => ({ value: kind, label: t(`subject.${kind}`) }))}
        value={subject.kind}
        onChange={(value) => onChange({ ...subject, kind: ANNOTATION_SUBJECTS.find((kind) => kind === value) ?? 'voucher' })}
        allowDeselect={false}
        size="xs"
        w={140}
      />
      <TextInput
        label={t('key')}
        placeholder={t(`key.${subject.kind}`)}
        value={subject.key}
        onChange={(event) => onChange({ ...subject, key: event.currentTarget.value })}
        maxLength={200}
        size="xs"
        className={classes.wide ?? ''}
      />
    </div>
  )
}
