import { TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { CheckedItem } from '../../../../shared/contract/compliance-overview.ts'
import { evidenceText } from '../../../../shared/i18n/evidence-text.ts'
import { Chip } from '../../../ui/chip/chip.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Segmented } from '../../../ui/tabs/segmented.tsx'
import { AnswerMarks } from '../answer-marks.tsx'
import { openChoices } from '../open-choices.ts'
import type { RunPeople } from '../run-people.ts'
import type { TypedAnswer } from './current-answer.ts'
import classes from './voucher-checklist.module.css'

interface CheckItemProps {
  readonly item: CheckedItem
  readonly answer: TypedAnswer
  /** Typed since it was kept: what a second person said of it, or would say, is of another answer. */
  readonly isTyped: boolean
  readonly people: RunPeople
  readonly readOnly: boolean
  readonly onAnswer: (answer: TypedAnswer) => void
}

/** Moves to the row after (1) or before (-1). */
function step(row: HTMLElement, by: 1 | -1): void {
  const next = by === 1 ? row.nextElementSibling : row.previousElementSibling
  if (next instanceof HTMLElement) next.focus()
}

/** One item: its answer, what the books say of it, and a remark where the answer is another or something is absent. */
export function CheckItem(props: CheckItemProps) {
  const { item, answer, readOnly, onAnswer } = props
  const t = useText('complianceOverview')
  const language = useLanguage()
  const { proposed } = item
  const choices = openChoices(item, item.naAllowed)
  const isBooks = proposed !== null && proposed.answer === answer.answer
  // What the books only say stands there too: the answer is a person's.
  const isSaid = isBooks || (proposed !== null && proposed.answer === null)
  const reason = isSaid ? evidenceText(proposed.reason, language) : answer.evidence
  const choose = (chosen: string) => onAnswer({ ...answer, answer: chosen, evidence: '' })
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey) return
    const letter = event.key.toUpperCase()
    if (!readOnly && choices.includes(letter)) {
      event.preventDefault()
      choose(letter)
      step(event.currentTarget, 1)
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && event.target === event.currentTarget) {
      event.preventDefault()
      step(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)
    }
  }
  return (
    <li
      className={classes.item}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a row of a list that letters answer must hold the focus
      tabIndex={0}
      aria-label={`${item.number} ${item[language]}`}
      onKeyDown={onKeyDown}
    >
      <span className={classes.number}>{item.number}</span>
      <span
        className={item.blocking ? classes.square : undefined}
        role="img"
        aria-label={item.blocking ? t('check.blocking') : ''}
      />
      <span>{item[language]}</span>
      {readOnly ? (
        <strong title={t(`check.${letterOf(answer.answer)}`)}>{answer.answer}</strong>
      ) : (
        <Segmented
          label={t('check.answerOf', { item: item.number })}
          segments={choices.map((key) => ({ key, label: key, name: t(`check.${letterOf(key)}`) }))}
          value={answer.answer}
          onChange={choose}
        />
      )}
      {isSaid || reason !== '' ? (
        <span className={classes.reason}>
          {isSaid ? <Chip tone="info">{t('check.books')}</Chip> : null} {reason}
        </span>
      ) : null}
      <CheckBelow {...props} />
    </li>
  )
}

/** Under an item: its remark or reason, the books where they say otherwise, the second person of an N/A. */
function CheckBelow({ item, answer, isTyped, people, readOnly, onAnswer }: CheckItemProps) {
  const t = useText('complianceOverview')
  const compliance = useText('compliance')
  const language = useLanguage()
  const live = item.proposed
  const isAgainst = live !== null && live.answer !== null && answer.answer !== '' && live.answer !== answer.answer
  const isWaved = item.blocking && answer.answer === 'N' && live?.answer !== 'N'
  const against = readOnly
    ? item.contradicted
    : isAgainst
      ? { answer: live.answer ?? '', reason: evidenceText(live.reason, language) }
      : null
  const wantsSecond = item.secondPerson && !isTyped
  return (
    <>
      {(answer.answer === 'A' || isAgainst || isWaved) && !readOnly ? (
        <TextInput
          size="xs"
          className={classes.comment ?? ''}
          aria-label={isWaved ? compliance('reasonOf', { item: item.number }) : t('check.commentOf', { item: item.number })}
          placeholder={isWaved ? compliance('reason') : t('check.comment')}
          value={answer.comment}
          maxLength={1000}
          onChange={(event) => onAnswer({ ...answer, comment: event.currentTarget.value })}
        />
      ) : null}
      {readOnly && answer.comment !== '' ? <span className={classes.reason}>{answer.comment}</span> : null}
      {against !== null || wantsSecond ? (
        <span className={classes.marks}>
          <AnswerMarks
            item={item}
            books={against === null ? null : `${against.answer} · ${against.reason}`}
            wantsSecond={wantsSecond}
            confirmedBy={item.confirmedBy}
            reason={answer.comment}
            people={people}
          />
        </span>
      ) : null}
    </>
  )
}

const letterOf = (answer: string): 'V' | 'A' | 'N' => (answer === 'A' ? 'A' : answer === 'N' ? 'N' : 'V')
