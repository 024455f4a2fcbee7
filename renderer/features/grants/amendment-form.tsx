import { Select, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { agreementChanges } from '../../../domain/grants/agreement-changes.ts'
import { AMENDMENT_KINDS, type AmendmentKind } from '../../../domain/grants/grant-agreement.ts'
import type { AmendmentInput } from '../../../shared/contract/grant-agreement.ts'
import type { GrantPage } from '../../../shared/contract/grants.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import forms from '../commitments/commitments.module.css'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import { AgreementFieldInput } from './agreement-field-input.tsx'
import { ChangesList } from './changes-list.tsx'
import classes from './grants.module.css'
import { AGREEMENT_SECTIONS, isWide, offeredFields } from './model/agreement-sections.ts'
import { amendmentField, spokenFailure } from './model/spoken-failure.ts'

interface AmendmentFormProps {
  readonly page: GrantPage
  readonly onSaved: (id: number) => void
}

/** An amendment being written: the paper, the values that its kind may change, and what changes so far. */
export function AmendmentForm({ page, onSaved }: AmendmentFormProps) {
  const t = useText('grants')
  const { today } = useScope()
  const amend = useCommand(client.grants.amend)
  const role = useRoleBlock('administrator')
  const blank: AmendmentInput = {
    kind: 'NO_COST_EXTENSION',
    reference: '',
    signedOn: today,
    effectiveOn: today,
    reason: '',
    approval: null,
    agreement: page.agreement,
  }
  const [typed, setTyped] = useState(blank)
  const [seen] = useState(page.amendments.length)
  const change = (part: Partial<AmendmentInput>) => setTyped((before) => ({ ...before, ...part }))
  // Another kind may not change what was typed for the one before.
  const choose = (kind: AmendmentKind) => change({ kind, agreement: page.agreement, approval: null })
  const changes = agreementChanges(page.agreement, typed.agreement)
  const whole = typed.reference.trim() !== '' && typed.reason.trim() !== ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (role !== undefined || !whole) return
    const answer = await amend.run({ grant: page.agreement.code, seen, amendment: typed })
    if (!answer.ok) return
    notifications.show({ message: t('amendment.saved', { number: answer.value.number }) })
    onSaved(answer.value.id)
  }
  const kinds = AMENDMENT_KINDS.filter((kind) => kind !== 'AGREEMENT' || page.amendments.length === 0)
  return (
    <form className={forms.form} onSubmit={(event) => void submit(event)}>
      <Select
        label={t('amendment.kind')}
        data={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={typed.kind}
        allowDeselect={false}
        onChange={(value) => choose(kinds.find((kind) => kind === value) ?? typed.kind)}
      />
      <p className={text.second}>{t(`kindNote.${typed.kind}`)}</p>
      <TextInput
        label={t('amendment.reference')}
        value={typed.reference}
        onChange={(event) => change({ reference: event.currentTarget.value })}
      />
      <div className={forms.pair}>
        <DateField
          label={t('amendment.signedOn')}
          value={typed.signedOn}
          shown={today}
          onChange={(date) => change({ signedOn: date ?? today })}
        />
        <DateField
          label={t('amendment.effectiveOn')}
          value={typed.effectiveOn}
          shown={today}
          onChange={(date) => change({ effectiveOn: date ?? today })}
        />
      </div>
      <Textarea
        size="xs"
        label={t('amendment.reason')}
        value={typed.reason}
        autosize
        minRows={1}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <Fields page={page} typed={typed} onChange={(agreement) => change({ agreement })} />
      {typed.agreement.method === page.agreement.method ? null : (
        <TextInput
          label={t('amendment.approval')}
          value={typed.approval ?? ''}
          onChange={(event) => change({ approval: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
      )}
      <h3 className={classes.legend}>{t('amendment.changes')}</h3>
      {changes.length === 0 ? <p className={text.quiet}>{t('amendment.nothing')}</p> : <ChangesList changes={changes} />}
      <FailureNote failure={spokenFailure(amend.failure, amendmentField(t))} />
      <div className={forms.actions}>
        <Button
          type="submit"
          variant="primary"
          icon="save"
          busy={amend.pending}
          blocked={role ?? (whole ? undefined : t('amendment.missing'))}
        >
          {t('amendment.save')}
        </Button>
      </div>
    </form>
  )
}

interface FieldsProps {
  readonly page: GrantPage
  readonly typed: AmendmentInput
  readonly onChange: (agreement: AmendmentInput['agreement']) => void
}

/** The fields that the kind may change, section by section. */
function Fields({ page, typed, onChange }: FieldsProps) {
  const t = useText('grants')
  const offered = offeredFields(typed.kind, page.inUse)
  const sections = AGREEMENT_SECTIONS.map(({ key, fields }) => ({ key, fields: fields.filter((field) => offered.has(field)) }))
  const many = offered.size > 6
  return (
    <>
      {typed.kind === 'AGREEMENT' && page.inUse ? <p className={text.quiet}>{t('locked')}</p> : null}
      {sections
        .filter(({ fields }) => fields.length > 0)
        .map(({ key, fields }) => (
          <div key={key} className={forms.form}>
            {many ? <h3 className={classes.legend}>{t(`section.${key}`)}</h3> : null}
            <div className={classes.fields}>
              {fields.map((field) => (
                <div key={field} className={isWide(field) ? classes.wide : undefined}>
                  <AgreementFieldInput field={field} agreement={typed.agreement} page={page} onChange={onChange} />
                </div>
              ))}
            </div>
          </div>
        ))}
    </>
  )
}
