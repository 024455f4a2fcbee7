import { Select, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { FINDING_CLASSES, FINDING_KINDS, FINDING_RISKS } from '../../../shared/contract/finding-terms.ts'
import type { FindingInput } from '../../../shared/contract/findings.ts'
import { reportWord } from '../../../shared/i18n/report-words.ts'
import { useLeaveGuard } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './findings.module.css'
import { LinePicker, type PickedLine } from './line-picker.tsx'
import { useEntities } from './use-entities.ts'
import { useFindingBlock } from './use-finding-block.ts'
import { useFindingCommands } from './use-finding-commands.ts'

type Written = Omit<FindingInput, 'lines'>

interface FindingFormProps {
  readonly id: string | null
  readonly start: Written
  readonly lines: readonly PickedLine[]
  readonly onClose: () => void
  readonly onSaved: (id: string) => void
}

const TEXTS = ['criteria', 'condition', 'cause', 'effect', 'recommendation'] as const

/** The auditor's part of a finding. */
export function FindingForm({ id, start, lines: first, onClose, onSaved }: FindingFormProps) {
  const t = useText('findings')
  const [written, setWritten] = useState(start)
  const [lines, setLines] = useState(first)
  const command = useCommand(useFindingCommands().save)
  const block = useFindingBlock()('save')
  const [left, setLeft] = useState(false)
  useLeaveGuard(!left && (written !== start || lines !== first))
  const set = (part: Partial<Written>) => setWritten({ ...written, ...part })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const claims = lines.map(({ voucher, lineNumber, questionedXof }) => ({ voucher, lineNumber, questionedXof }))
    const answer = await command.run({ id, finding: { ...written, lines: claims } })
    if (!answer.ok) return
    setLeft(true)
    notifications.show({ message: t('savedNow', { number: answer.value.number }) })
    // The guard lets go with the next drawing.
    window.setTimeout(() => onSaved(answer.value.id), 0)
  }
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)} aria-label={t(id === null ? 'new' : 'edit')}>
      <TextInput
        label={t('titleOf')}
        value={written.title}
        maxLength={200}
        autoFocus
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Codes written={written} onChange={set} />
      {TEXTS.map((key) => (
        <Textarea
          key={key}
          size="xs"
          label={t(key)}
          value={written[key]}
          autosize
          minRows={key === 'cause' || key === 'effect' ? 1 : 2}
          maxLength={4000}
          onChange={(event) => set({ [key]: event.currentTarget.value })}
        />
      ))}
      <TextInput
        label={t('evidence')}
        value={written.evidence}
        maxLength={4000}
        onChange={(event) => set({ evidence: event.currentTarget.value })}
      />
      <LinePicker lines={lines} control={written.classification === 'control'} except={id} onChange={setLines} />
      <FailureNote failure={command.failure} />
      <div className={classes.actions}>
        <Button type="submit" variant="primary" icon="check" busy={command.pending} blocked={block}>
          {t('save')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  )
}

interface CodesProps {
  readonly written: Written
  readonly onChange: (part: Partial<Written>) => void
}

/** Where the finding belongs: day, entity, grant, area, class and risk. */
function Codes({ written, onChange }: CodesProps) {
  const t = useText('findings')
  const language = useLanguage()
  const { ledger, today } = useScope()
  const entities = useEntities()
  return (
    <div className={classes.three}>
      <DateField label={t('date')} value={written.date} shown={today} onChange={(day) => onChange({ date: day ?? today })} />
      <Select
        size="xs"
        label={t('entity')}
        data={entities.map(({ code }) => code)}
        value={written.entity}
        allowDeselect={false}
        onChange={(entity) => onChange({ entity: entity ?? ledger.organisationCode })}
      />
      <Select
        size="xs"
        label={t('grant')}
        placeholder={t('noGrant')}
        data={ledger.grants.map(({ code }) => code)}
        value={written.grant}
        clearable
        onChange={(grant) => onChange({ grant })}
      />
      <Select
        size="xs"
        label={t('kind')}
        data={FINDING_KINDS.map((each) => ({ value: each, label: reportWord(`finding.kind.${each}`)[language] }))}
        value={written.kind}
        allowDeselect={false}
        onChange={(value) => onChange({ kind: FINDING_KINDS.find((each) => each === value) ?? 'finance' })}
      />
      <Select
        size="xs"
        label={t('class')}
        data={FINDING_CLASSES.map((each) => ({ value: each, label: reportWord(`finding.class.${each}`)[language] }))}
        value={written.classification}
        allowDeselect={false}
        onChange={(value) => onChange({ classification: FINDING_CLASSES.find((each) => each === value) ?? 'unsupported' })}
      />
      <Select
        size="xs"
        label={t('risk')}
        data={FINDING_RISKS.map((each) => ({ value: each, label: reportWord(`finding.risk.${each}`)[language] }))}
        value={written.risk}
        allowDeselect={false}
        onChange={(value) => onChange({ risk: FINDING_RISKS.find((each) => each === value) ?? 'medium' })}
      />
    </div>
  )
}
