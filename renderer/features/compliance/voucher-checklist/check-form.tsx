import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { VoucherCheck } from '../../../../shared/contract/compliance-overview.ts'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { client } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { useRoleBlock } from '../../commitments/use-role-block.ts'
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
  const [typed, setTyped] = useState<ReadonlyMap<number, TypedAnswer>>(new Map())
  const save = useCommand(client.complianceOverview.checkVoucher)
  const sign = useCommand(client.compliance.signRun)
  const preparer = useRoleBlock('preparer')
  const approver = useRoleBlock('approver')
  usePlaceKeys([
    { keys: 'V A N', does: t('check.key') },
    { keys: 'ArrowUp / ArrowDown', does: t('check.keyMove') },
  ])
  const rows = check.items.map((item) => ({ item, answer: currentAnswer(item, typed.get(item.number)) }))
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
    const signed = await sign.run({ id: kept.value.id })
    if (!signed.ok) return
    onSigned()
    notifications.show({ message: t('check.signed', { count: signed.value.actions }) })
  }
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
            readOnly={readOnly}
            onAnswer={(next) => setTyped((before) => new Map([...before, [item.number, next]]))}
          />
        ))}
      </ul>
      {check.notAsked > 0 ? <p className={classes.quiet}>{t('check.notAsked', { count: check.notAsked })}</p> : null}
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
          <Button
            icon="shield"
            busy={sign.pending}
            blocked={approver ?? (left > 0 ? t('check.leftFirst', { count: left }) : undefined)}
            onClick={() => void keepAndSign()}
          >
            {t('check.sign')}
          </Button>
          {left > 0 ? <span className={classes.quiet}>{t('check.left', { count: left })}</span> : null}
        </div>
      )}
    </>
  )
}
