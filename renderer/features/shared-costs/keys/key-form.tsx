import { Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { type AllocationKey, KEY_BASES, type KeyShare } from '../../../../shared/contract/shared-costs.ts'
import { monthOf } from '../../../../shared/time/period.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client } from '../../../client/client.ts'
import { useAction } from '../../../client/use-action.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { IconButton } from '../../../ui/button/icon-button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { readDecimal, writtenDecimal } from '../../payroll/staff/employee-draft.ts'
import { DateField } from '../../vouchers/entry/panels/date-field.tsx'
import classes from '../shared-costs.module.css'
import { ApproveKey } from './approve-key.tsx'
import { KeyShares, type TypedKeyShare } from './key-shares.tsx'

interface KeyFormProps {
  /** The key whose words it begins with: itself, or the version before. */
  readonly like: AllocationKey | null
  /** The key that is changed; null makes a new one. */
  readonly id: number | null
  readonly onClose: () => void
  readonly onSaved: (id: number) => void
}

/** A key that nobody approved yet: its basis, dates, evidence, receivers and weights. */
export function KeyForm({ like, id, onClose, onSaved }: KeyFormProps) {
  const t = useText('sharedCosts')
  const language = useLanguage()
  const { today, ledger } = useScope()
  const save = useCommand(client.sharedCosts.saveKey)
  const hours = useAction(client.sharedCosts.hourShares)
  const [words, setWords] = useState({
    code: like?.code ?? '',
    label: like?.label ?? '',
    evidence: id === null ? '' : (like?.evidence ?? ''),
  })
  const [basis, setBasis] = useState<AllocationKey['basis']>(like?.basis ?? 'fte')
  const [from, setFrom] = useState<string | null>(id === null ? null : (like?.from ?? null))
  const [to, setTo] = useState<string | null>(id === null ? null : (like?.to ?? null))
  const typed = (list: readonly KeyShare[]): TypedKeyShare[] =>
    list.map((share, at) => ({ ...share, weight: writtenDecimal(share.weight, language), id: at }))
  const [shares, setShares] = useState<readonly TypedKeyShare[]>(() =>
    typed(like?.shares ?? [0, 1].map(() => ({ grant: null, budgetLine: null, partner: null, weight: '' }))),
  )
  const [noHours, setNoHours] = useState(false)
  const blocked = ledger.user.roles.includes('preparer') ? undefined : t('onlyPreparer')
  const fill = async () => {
    const month = monthOf(from ?? today)
    const answer = await hours.run({ from: month, to: month })
    if (!answer.ok) return
    setNoHours(answer.value.length === 0)
    if (answer.value.length > 0) setShares(typed(answer.value))
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined) return
    const answer = await save.run({
      key: {
        ...words,
        id,
        basis,
        from: from ?? '',
        to,
        evidence: words.evidence.trim() === '' ? null : words.evidence,
        shares: shares.map(({ id: _, weight, ...share }) => ({ ...share, weight: readDecimal(weight, language) })),
      },
    })
    if (!answer.ok) return
    notifications.show({ message: t('key.saved', { code: words.code.toUpperCase() }) })
    onSaved(answer.value.id)
  }
  const word = (name: keyof typeof words) => ({
    value: words[name],
    onChange: (event: { currentTarget: { value: string } }) => setWords({ ...words, [name]: event.currentTarget.value }),
  })
  const title = like ? `${like.code} v${id === null ? like.version + 1 : like.version}` : t('key.new')
  return (
    <Card grow ruled title={title} end={<IconButton icon="close" label={t('close')} onClick={onClose} />}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <div className={classes.wide}>
          <TextInput label={t('key.code')} required readOnly={like !== null} {...word('code')} />
          <TextInput label={t('key.label')} required {...word('label')} />
        </div>
        <Select
          label={t('key.basis')}
          data={KEY_BASES.map((each) => ({ value: each, label: t(`basis.${each}`) }))}
          value={basis}
          onChange={(chosen) => setBasis(KEY_BASES.find((each) => each === chosen) ?? basis)}
        />
        <div className={classes.pair}>
          <DateField label={t('key.from')} value={from} onChange={setFrom} shown={today} />
          <DateField label={t('key.to')} value={to} onChange={setTo} shown={today} clearable />
        </div>
        <TextInput label={t('key.evidence')} placeholder={t('key.evidencePlaceholder')} {...word('evidence')} />
        <section className={classes.section}>
          <div className={text.row}>
            <h3>{t('key.shares')}</h3>
            <span className={text.grow} />
            {basis === 'hours' ? (
              <Button small icon="clock" busy={hours.pending} onClick={() => void fill()}>
                {t('key.fromHours')}
              </Button>
            ) : null}
          </div>
          {noHours ? <p className={`${text.small} ${text.warn}`}>{t('key.noHours')}</p> : null}
          <KeyShares shares={shares} onChange={setShares} />
        </section>
        <FailureNote failure={save.failure ?? hours.failure} />
        <div>
          <Button variant={id === null ? 'primary' : 'default'} type="submit" icon="save" busy={save.pending} blocked={blocked}>
            {t('key.save')}
          </Button>
        </div>
      </form>
      {id !== null && like ? <ApproveKey allocationKey={like} /> : null}
    </Card>
  )
}
