import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import type { RunPeople } from './run-people.ts'

interface AnswerMarksProps {
  readonly item: { readonly number: number; readonly code: string }
  /** What the books say, where a person answered otherwise, in the reader's words. */
  readonly books: string | null
  /** The N/A of a blocking item wants a second person; its word and its reason as they are kept. */
  readonly wantsSecond: boolean
  readonly confirmedBy: string | null
  readonly reason: string
  readonly people: RunPeople
}

/** What stays marked at an answer: the books against it, and the second person of an N/A, who confirms it here. */
export function AnswerMarks({ item, books, wantsSecond, confirmedBy, reason, people }: AnswerMarksProps) {
  const t = useText('compliance')
  return (
    <>
      {books === null ? null : (
        <Chip tone="warn" icon="alert">
          {t('booksSay', { answer: books })}
        </Chip>
      )}
      {wantsSecond ? <SecondPerson item={item} confirmedBy={confirmedBy} reason={reason} people={people} /> : null}
    </>
  )
}

function SecondPerson({
  item,
  confirmedBy,
  reason,
  people,
}: Pick<AnswerMarksProps, 'item' | 'confirmedBy' | 'reason' | 'people'>) {
  const t = useText('compliance')
  const confirm = useCommand(client.compliance.confirmAnswers)
  const preparer = useRoleBlock('preparer')
  const approver = useRoleBlock('approver')
  const send = (confirmed: boolean) => {
    if (people.run !== null) void confirm.run({ id: people.run, items: [item.number], confirmed, reasons: [reason] })
  }
  const blocked = preparer === undefined ? undefined : approver
  if (confirmedBy !== null)
    return (
      <>
        <Chip tone="good" icon="users">
          {t('confirmedBy', { name: confirmedBy })}
        </Chip>
        {people.isOpen && confirmedBy === people.user ? (
          <Button small variant="quiet" busy={confirm.pending} onClick={() => send(false)}>
            {t('takeBack')}
          </Button>
        ) : null}
        <FailureNote failure={confirm.failure} />
      </>
    )
  if (people.isAlone || !people.isOpen) return <Chip icon="user">{t('noSecond')}</Chip>
  return (
    <>
      <Chip tone="warn" icon="hourglass">
        {t('waitsSecond')}
      </Chip>
      {people.isPreparer ? null : (
        <Button
          small
          icon="check"
          busy={confirm.pending}
          blocked={blocked}
          aria-label={t('confirmOf', { item: item.code })}
          onClick={() => send(true)}
        >
          {t('confirm')}
        </Button>
      )}
      <FailureNote failure={confirm.failure} />
    </>
  )
}
