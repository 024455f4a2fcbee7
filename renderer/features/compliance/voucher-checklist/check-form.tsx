import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { VoucherCheck } from '../../../../shared/contract/compliance-overview.ts'
import { formatDecimalText } from '../../../../shared/i18n/format.ts'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { useRoleBlock } from '../../commitments/use-role-block.ts'
import { useRunPeople } from '../run-people.ts'
import { CheckItem } from './check-item.tsx'
import { currentAnswer, type TypedAnswer } from './current-answer.ts'
import classes from './voucher-checklist.module.css'

interface CheckFormProps {
  readonly check: VoucherCheck
  readonly readOnly: boolean
  readonly onSigned: () => void
}

/** The items of a voucher's T1, answered with V, A and N; what the books know stands there already. */
export function CheckForm({ check, readOnly, onSigned }: CheckFormProps) {
  const t = useText('complianceOverview')
  const compliance = useText('compliance')
  const [typed, setTyped] = useState<ReadonlyMap<number, TypedAnswer>>(new Map())
  const save = useCommand(client.complianceOverview.checkVoucher)
  const sign = useCommand(client.compliance.signRun)
  const preparer = useRoleBlock('preparer')
  const approver = useRoleBlock('approver')
  usePlaceKeys([
    { keys: 'V A N', does: t('check.key') },
    { keys: 'ArrowUp / ArrowDown', does: t('check.keyMove') },
  ])
  const people = useRunPeople(check.run, typed.size > 0)
  const rows = check.items.map((item) => ({ item, answer: currentAnswer(item, typed.get(item.number), readOnly) }))
  const left = rows.filter(({ answer }) => answer.answer === '').length
  const keep = async () => {
    const answers = rows
      .filter(({ answer }) => answer.answer !== '')
      .map(({ item, answer }) => ({ item: item.number, ...answer }))
    return await save.run({ key: check.key, answers })
  }
  const keepOnly = async () => {
    if ((await keep()).ok) notifications.show({ message: t('check.kept') })
  }
  const keepAndSign = async () => {
    const kept = await keep()
    if (!kept.ok) return
    await signOnly(kept.value.id)
  }
  const signOnly = async (id: number) => {
    const signed = await sign.run({ id })
    if (!signed.ok) return
    onSigned()
    const { actions, passed } = signed.value
    notifications.show({ message: t(passed ? 'check.signed' : 'check.signedFailing', { count: actions }) })
  }
  const run = check.run?.state === 'draft' ? check.run : null
  const waiting = check.items.filter((item) => item.secondPerson && item.confirmedBy === null)
  // Whoever kept it does not sign it while another can: keeping and signing at once is for who writes alone.
  const byAnother =
    run === null || typed.size > 0
      ? t('check.keepFirst')
      : people.isPreparer
        ? compliance('ownSignature')
        : waiting.length > 0
          ? compliance('unconfirmed', { items: waiting.map(({ number }) => number).join(', ') })
          : undefined
  const answersFirst = left > 0 ? t('check.leftFirst', { count: left }) : undefined
  return (
    <>
      <div className={classes.squares} aria-hidden="true">
        {rows.map(({ item, answer }) => (
          <span key={item.number} data-answer={answer.answer} data-blocking={item.blocking || undefined} />
        ))}
      </div>
      <ul className={classes.items}>
        {rows.map(({ item, answer }) => (
          <CheckItem
            key={item.number}
            item={item}
            answer={answer}
            isTyped={typed.has(item.number)}
            people={people}
            readOnly={readOnly}
            onAnswer={(next) => setTyped((before) => new Map([...before, [item.number, next]]))}
          />
        ))}
      </ul>
      {check.notAsked > 0 ? <p className={classes.quiet}>{t('check.notAsked', { count: check.notAsked })}</p> : null}
      {check.run ? <ShareLine check={check} run={check.run} /> : null}
      <FailureNote failure={save.failure ?? sign.failure} />
      {readOnly ? null : (
        <div className={classes.foot}>
          <Button
            icon="save"
            busy={save.pending}
            blocked={preparer === undefined ? undefined : approver}
            onClick={() => void keepOnly()}
          >
            {t('check.keep')}
          </Button>
          {people.isAlone ? (
            <Button icon="shield" busy={sign.pending} blocked={approver ?? answersFirst} onClick={() => void keepAndSign()}>
              {t('check.sign')}
            </Button>
          ) : (
            <Button
              icon="shield"
              busy={sign.pending}
              blocked={approver ?? answersFirst ?? byAnother}
              onClick={() => void (run ? signOnly(run.id) : undefined)}
            >
              {compliance('sign')}
            </Button>
          )}
          {left > 0 ? <span className={classes.quiet}>{t('check.left', { count: left })}</span> : null}
        </div>
      )}
    </>
  )
}

/** How much is N/A against what the template allows, and whether anybody else signed it. */
function ShareLine({ check, run }: { readonly check: VoucherCheck; readonly run: NonNullable<VoucherCheck['run']> }) {
  const t = useText('compliance')
  const language = useLanguage()
  const most = formatDecimalText(check.mostNotApplicable, language)
  return (
    <p className={classes.marks}>
      <span className={classes.quiet}>{t('share', { count: run.notApplicable, applicable: run.applicable, most })}</span>
      {run.overShare ? (
        <Chip tone="bad" icon="alert">
          {t('overShare')}
        </Chip>
      ) : null}
      {run.signedAlone ? <Chip icon="user">{t('alone')}</Chip> : null}
    </p>
  )
}
