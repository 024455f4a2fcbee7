import { Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { failureOf } from '../../client/failure.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import { AnswerView } from './answer-view.tsx'
import { type ComposedMove, emptyMove, isWhole, movesInput, sideTotal } from './model/composed-moves.ts'
import { MoveFields } from './move-fields.tsx'
import classes from './virements.module.css'
import type { Desk } from './virements-screen.tsx'

interface ComposeFormProps {
  readonly desk: Desk
  readonly onRequested: (number: string) => void
}

/** What gives, what receives, and why; the rules answer while one types. */
export function ComposeForm({ desk, onRequested }: ComposeFormProps) {
  const t = useText('virements')
  const { today } = useScope()
  const [moves, setMoves] = useState<readonly ComposedMove[]>([emptyMove(1, 'from'), emptyMove(2, 'to')])
  const [reason, setReason] = useState('')
  const [date, setDate] = useState<string>(today)
  const request = useCommand(client.virements.request)
  const role = useRoleBlock('preparer')
  const whole = isWhole(moves)
  const preview = useQuery({
    ...orpc.virements.preview.queryOptions({ input: { grant: desk.grant, moves: movesInput(moves) } }),
    enabled: whole,
    retry: false,
    placeholderData: keepPreviousData,
  })
  const answer = whole && !preview.error ? preview.data : undefined
  const blocked =
    role ??
    (!whole || answer === undefined ? t('missing.moves') : undefined) ??
    (answer?.state === 'FORBIDDEN' ? t('missing.forbidden') : undefined) ??
    (reason.trim() === '' ? t('missing.reason') : undefined)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blocked !== undefined) return
    const done = await request.run({ grant: desk.grant, date, reason, moves: movesInput(moves) })
    if (!done.ok) return
    notifications.show({ message: t('requested', { name: done.value.number }) })
    onRequested(done.value.number)
  }
  const side = (of: ComposedMove['side']) => (
    <fieldset className={classes.side}>
      <legend>{t(of === 'from' ? 'form.from' : 'form.to')}</legend>
      {moves
        .filter((move) => move.side === of)
        .map((move, index) => (
          <MoveFields
            key={move.id}
            desk={desk}
            move={move}
            number={index + 1}
            onChange={(changed) => setMoves((before) => before.map((each) => (each.id === move.id ? changed : each)))}
            onRemove={
              moves.filter((each) => each.side === of).length > 1
                ? () => setMoves((before) => before.filter((each) => each.id !== move.id))
                : undefined
            }
          />
        ))}
      <div className={classes.actions}>
        <Button small icon="plus" onClick={() => setMoves((before) => [...before, emptyMove(nextId(before), of)])}>
          {t('form.add')}
        </Button>
        {of === 'to' ? (
          <Button small icon="plus" onClick={() => setMoves((before) => [...before, emptyMove(nextId(before), of, true)])}>
            {t('form.open')}
          </Button>
        ) : null}
        <Money minor={sideTotal(moves, of)} currency={desk.currency} sign="before" strong />
      </div>
    </fieldset>
  )
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      {side('from')}
      {side('to')}
      {whole && preview.error ? <FailureNote failure={failureOf(preview.error)} /> : null}
      {answer === undefined ? null : <AnswerView answer={answer} currency={desk.currency} />}
      <DateField label={t('form.date')} value={date} shown={today} onChange={(chosen) => setDate(chosen ?? today)} />
      <Textarea
        size="xs"
        label={t('form.reason')}
        value={reason}
        autosize
        minRows={2}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FailureNote failure={request.failure} />
      <div className={classes.actions}>
        <Button type="submit" variant="primary" icon="send" busy={request.pending} blocked={blocked}>
          {t('form.request')}
        </Button>
      </div>
    </form>
  )
}

const nextId = (moves: readonly ComposedMove[]): number => Math.max(0, ...moves.map((move) => move.id)) + 1
