import { Modal, TextInput } from '@mantine/core'
import { Fragment, useState } from 'react'
import { PILLARS } from '../../../shared/contract/sub-awards.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './capacity.module.css'
import type { OpenedCapacity } from './opened-capacity.ts'
import { PillarField } from './pillar-field.tsx'

/** An assessment made elsewhere or before the ledger, typed: instrument, day, author, source, scale, and a score a pillar. */
export function AssessmentDialog({ opened, onClose }: { readonly opened: OpenedCapacity; readonly onClose: () => void }) {
  const t = useText('capacity')
  const { today } = useScope()
  const record = useCommand(client.capacity.recordAssessment)
  const [date, setDate] = useState(today)
  const [typed, setTyped] = useState({ template: '', version: '', assessedBy: '', source: '', scaleFrom: '0', scaleTo: '4' })
  const [scores, setScores] = useState<readonly { id: number; pillar: string; score: string }[]>(
    PILLARS.map((pillar, id) => ({ id, pillar, score: '' })),
  )
  const field = (name: keyof typeof typed, label: string, wide = false) => (
    <TextInput
      label={label}
      className={wide ? (classes.wide ?? '') : ''}
      value={typed[name]}
      onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
    />
  )
  const change = (id: number, part: { readonly pillar?: string; readonly score?: string }) =>
    setScores(scores.map((each) => (each.id === id ? { ...each, ...part } : each)))
  const submit = async () => {
    const given = scores.filter(({ score }) => score.trim() !== '')
    const assessment = {
      ...typed,
      scaleFrom: plain(typed.scaleFrom),
      scaleTo: plain(typed.scaleTo),
      partner: opened.partner,
      date,
      scores: given.map(({ pillar, score }) => ({ pillar, score: plain(score) })),
    }
    const answer = await record.run({ assessment })
    if (answer.ok) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={`${t('record')} · ${opened.partner}`} size={680}>
      <div className={classes.dialog}>
        <div className={classes.fields}>
          {field('template', t('instrument'), true)}
          {field('version', t('version'))}
          <DateField label={t('date')} value={date} shown={date} onChange={(day) => (day === null ? undefined : setDate(day))} />
          {field('assessedBy', t('by'), true)}
          {field('scaleFrom', t('scaleFrom'))}
          {field('scaleTo', t('scaleTo'))}
          <TextInput
            label={t('source')}
            className={classes.whole ?? ''}
            value={typed.source}
            onChange={(event) => setTyped({ ...typed, source: event.currentTarget.value })}
          />
        </div>
        <div className={classes.score}>
          {scores.map(({ id, pillar, score }) => (
            <Fragment key={id}>
              <PillarField pillars={opened.pillars} value={pillar} onChange={(chosen) => change(id, { pillar: chosen })} />
              <TextInput
                size="xs"
                aria-label={`${t('score')} ${id + 1}`}
                placeholder={t('score')}
                inputMode="decimal"
                value={score}
                onChange={(event) => change(id, { score: event.currentTarget.value })}
              />
            </Fragment>
          ))}
        </div>
        <FailureNote failure={record.failure} />
        <div className={classes.end}>
          <Button icon="plus" onClick={() => setScores([...scores, { id: scores.length, pillar: '', score: '' }])}>
            {t('addPillar')}
          </Button>
          <Button variant="primary" busy={record.pending} onClick={() => void submit()}>
            {t('keep')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

/** "2,5" as it is typed in French. */
const plain = (text: string): string => text.trim().replace(',', '.')
