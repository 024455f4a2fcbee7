import { TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { CheckedItem } from '../../../../shared/contract/compliance-overview.ts'
import { evidenceText } from '../../../../shared/i18n/evidence-text.ts'
import { Chip } from '../../../ui/chip/chip.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Segmented } from '../../../ui/tabs/segmented.tsx'
import type { TypedAnswer } from './current-answer.ts'
import classes from './voucher-checklist.module.css'

interface CheckItemProps {
  readonly item: CheckedItem
  readonly answer: TypedAnswer
  readonly readOnly: boolean
  readonly onAnswer: (answer: TypedAnswer) => void
}

/** Moves to the row after (1) or before (-1). */
function step(row: HTMLElement, by: 1 | -1): void {
  const next = by === 1 ? row.nextElementSibling : row.previousElementSibling
  if (next instanceof HTMLElement) next.focus()
}

/** One item: its answer, what the books say of it, and a remark where the answer is another or something is absent. */
export function CheckItem({ item, answer, readOnly, onAnswer }: CheckItemProps) {
  const t = useText('complianceOverview')
  const language = useLanguage()
  const { proposed } = item
  const isBooks = proposed !== null && proposed.answer === answer.answer
  const reason = isBooks ? evidenceText(proposed.reason, language) : answer.evidence
  const wantsWords = answer.answer === 'A' || (proposed !== null && !isBooks)
  const choose = (chosen: string) => onAnswer({ ...answer, answer: chosen, evidence: '' })
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey) return
    const letter = event.key.toUpperCase()
    if (!readOnly && item.choices.includes(letter)) {
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
          segments={item.choices.map((key) => ({ key, label: key, name: t(`check.${letterOf(key)}`) }))}
          value={answer.answer}
          onChange={choose}
        />
      )}
      {isBooks || reason !== '' ? (
        <span className={classes.reason}>
          {isBooks ? <Chip tone="info">{t('check.books')}</Chip> : null} {reason}
        </span>
      ) : null}
      {wantsWords && !readOnly ? (
        <TextInput
          size="xs"
          className={classes.comment ?? ''}
          aria-label={t('check.commentOf', { item: item.number })}
          placeholder={t('check.comment')}
          value={answer.comment}
          maxLength={1000}
          onChange={(event) => onAnswer({ ...answer, comment: event.currentTarget.value })}
        />
      ) : null}
      {readOnly && answer.comment !== '' ? <span className={classes.reason}>{answer.comment}</span> : null}
    </li>
  )
}

const letterOf = (answer: string): 'V' | 'A' | 'N' => (answer === 'A' ? 'A' : answer === 'N' ? 'N' : 'V')
