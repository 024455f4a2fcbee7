import { Select, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { blankPartnerCard } from '../../../domain/sub-awards/blank-partner-card.ts'
import { PARTNER_RATINGS, type PartnerCard, PILLARS } from '../../../shared/contract/sub-awards.ts'
import { decimalFromText } from '../../../shared/money/decimal.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { PartnerDiligence } from '../compliance/overview/partner-diligence.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import type { OpenedPartner } from './partner-page.tsx'
import classes from './sub-awards.module.css'

const WORDS = [
  'legalName',
  'country',
  'role',
  'identifier',
  'address',
  'contact',
  'phone',
  'email',
  'bank',
  'bankAccount',
] as const

/** Who the partner is, and its due diligence by pillar, with what has expired said first. */
export function CardForm({ partner }: { readonly partner: OpenedPartner }) {
  const t = useText('subAwards')
  const { today } = useScope()
  const role = useRoleBlock('preparer')
  const save = useCommand(client.subAwards.saveCard)
  const [card, setCard] = useState<PartnerCard>(() => partner.card ?? blankPartnerCard(t('card.usualRole')))
  const change = (part: Partial<PartnerCard>) => setCard((before) => ({ ...before, ...part }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (role !== undefined) return
    const answer = await save.run({ partner: partner.code, card })
    if (answer.ok) notifications.show({ message: t('card.saved', { partner: partner.code }) })
  }
  const word = (name: (typeof WORDS)[number] | 'screeningReference') => (
    <TextInput
      key={name}
      label={t(`card.${name}`)}
      value={card[name] ?? ''}
      onChange={({ currentTarget: { value } }) =>
        change({ [name]: value === '' && name !== 'country' && name !== 'role' ? null : value })
      }
    />
  )
  const day = (name: 'assessedOn' | 'assessmentValidUntil' | 'screenedOn') => (
    <DateField
      label={t(`card.${name}`)}
      value={card[name]}
      shown={today}
      clearable
      onChange={(date) => change({ [name]: date })}
    />
  )
  return (
    <form className={classes.columns} onSubmit={(event) => void submit(event)}>
      <div className={classes.stack}>
        <Card title={t('card.who')} note={partner.name}>
          <div className={classes.form}>{WORDS.map(word)}</div>
        </Card>
      </div>
      <div className={classes.stack}>
        {partner.warnings.length > 0 ? (
          <Notice tone="warn">
            <FaultList faults={partner.warnings} title={t('gate.look')} />
          </Notice>
        ) : null}
        <PartnerDiligence partner={partner.code} />
        <Card title={t('card.diligence')}>
          <div className={classes.step}>
            <div className={classes.pillars}>
              {PILLARS.map((pillar) => (
                <Pillar
                  key={pillar}
                  label={t(`pillar.${pillar}`)}
                  score={card[pillar]}
                  onChange={(score) => change({ [pillar]: score })}
                />
              ))}
            </div>
            <div className={classes.form}>
              <Select
                label={t('card.rating')}
                data={PARTNER_RATINGS.map((rating) => ({ value: rating, label: t(`rating.${rating}`) }))}
                value={card.rating}
                clearable
                onChange={(rating) => change({ rating: PARTNER_RATINGS.find((each) => each === rating) ?? null })}
              />
              {day('assessedOn')}
              {day('assessmentValidUntil')}
              {day('screenedOn')}
              {word('screeningReference')}
              <Textarea
                className={classes.wide}
                label={t('card.note')}
                value={card.note ?? ''}
                autosize
                minRows={2}
                onChange={({ currentTarget: { value } }) => change({ note: value === '' ? null : value })}
              />
            </div>
            <FailureNote failure={save.failure} />
            <div className={classes.actions}>
              <Button type="submit" variant="primary" icon="save" busy={save.pending} blocked={role}>
                {t('card.save')}
              </Button>
            </div>
          </div>
        </Card>
      </div>
    </form>
  )
}

interface PillarProps {
  readonly label: string
  readonly score: string | null
  readonly onChange: (score: string | null) => void
}

/** A pillar's mean score from 0 to 4, typed, with its length. */
function Pillar({ label, score, onChange }: PillarProps) {
  const ratio = score === null ? undefined : decimalFromText(score)
  // Of four: 25 per cent for each point, whole per cents being enough for a picture.
  const length = ratio ? Math.min(100, Number((ratio.numerator * 25n) / ratio.denominator)) : 0
  return (
    <div>
      <TextInput
        label={label}
        value={score ?? ''}
        inputMode="decimal"
        placeholder="0–4"
        onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : value.replace(',', '.'))}
      />
      <div className={classes.track} aria-hidden="true">
        <span style={{ width: `${length}%` }} />
      </div>
    </div>
  )
}
