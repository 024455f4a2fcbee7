import { TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useRef } from 'react'
import type {
  ChecklistAnswerInput,
  ChecklistItemView,
  ChecklistKeptAnswer,
  ChecklistTemplateView,
} from '../../../shared/contract/compliance.ts'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { AnswerField } from './answer-field.tsx'
import { choiceOfKey } from './answer-keys.ts'
import { AnswerMarks } from './answer-marks.tsx'
import classes from './compliance.module.css'
import { EvidenceField } from './evidence-field.tsx'
import { isNotApplicable, openChoices } from './open-choices.ts'
import type { RunPeople } from './run-people.ts'

interface AnswersCardProps {
  readonly template: ChecklistTemplateView
  readonly answers: ReadonlyMap<number, ChecklistAnswerInput>
  /** The answers as they are kept, with whose they are and what the books say. */
  readonly kept: ReadonlyMap<number, ChecklistKeptAnswer>
  /** Items that want a second person, and those against the books, as the kept answers stand. */
  readonly secondPerson: ReadonlySet<number>
  readonly contradicted: ReadonlySet<number>
  readonly people: RunPeople
  /** Items that do not apply by themselves, as the answers that are kept stand. */
  readonly inapplicable: ReadonlySet<number>
  /** Names of the documents that answers and evidence point at, by their ids. */
  readonly documents: ReadonlyMap<string, string>
  readonly readOnly: boolean
  readonly onAnswer: (answer: ChecklistAnswerInput) => void
}

/** The items by section, each with its answer and its evidence. A filled square is a blocking item. */
export function AnswersCard(props: AnswersCardProps) {
  const { template, answers, kept, inapplicable, secondPerson, contradicted, people, documents, readOnly, onAnswer } = props
  const t = useText('compliance')
  const language = useLanguage()
  return (
    <Card title={t('items')} note={t('square')} grow>
      {template.sections.map((section) => (
        <section key={section.code} className={classes.section}>
          <h3 className={classes.sectionTitle}>{section[language]}</h3>
          {section.items.map((item) => (
            <AnswerRow
              key={item.number}
              item={item}
              answer={answers.get(item.number) ?? { item: item.number, answer: '', evidence: '', comment: '' }}
              kept={kept.get(item.number)}
              isAway={inapplicable.has(item.number)}
              wantsSecond={secondPerson.has(item.number)}
              isAgainst={contradicted.has(item.number)}
              people={people}
              documents={documents}
              readOnly={readOnly}
              onAnswer={onAnswer}
            />
          ))}
        </section>
      ))}
    </Card>
  )
}

interface AnswerRowProps extends Pick<AnswersCardProps, 'readOnly' | 'onAnswer' | 'documents' | 'people'> {
  readonly item: ChecklistItemView
  readonly answer: ChecklistAnswerInput
  readonly kept: ChecklistKeptAnswer | undefined
  readonly isAway: boolean
  readonly wantsSecond: boolean
  readonly isAgainst: boolean
}

function AnswerRow(props: AnswerRowProps) {
  const { item: asked, answer, kept, isAway, documents, readOnly, onAnswer } = props
  const booksAway = kept !== undefined && isNotApplicable(kept.books, asked.scale)
  const item = { ...asked, choices: openChoices(asked, asked.mayBeNotApplicable !== null || booksAway) }
  const t = useText('compliance')
  const language = useLanguage()
  const row = useRef<HTMLFieldSetElement>(null)
  const press = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement
    if (readOnly || isAway || isTyping || event.ctrlKey || event.altKey || event.metaKey) return
    const choice = choiceOfKey(item, event.key)
    if (choice !== undefined) onAnswer({ ...answer, answer: choice })
    else if (event.key.toLowerCase() === 'p') row.current?.querySelector<HTMLInputElement>('[data-evidence] input')?.focus()
    else return
    event.preventDefault()
  }
  const help = [item.help?.[language], item.source].filter((part) => part !== undefined && part !== null).join(' · ')
  return (
    <fieldset ref={row} className={classes.row} aria-label={`${item.code} ${item[language]}`} onKeyDown={press}>
      <span className={classes.number}>{item.code}</span>
      <span className={item.blocking ? classes.square : undefined} role="img" aria-label={item.blocking ? t('isBlocking') : ''} />
      <span className={classes.words}>
        {item[language]}
        {item.evidence ? <small className={classes.mark}>{t('wantsEvidence')}</small> : null}
        {help === '' ? null : <small className={classes.quiet}>{help}</small>}
      </span>
      {isAway ? (
        <Chip>{t('away')}</Chip>
      ) : (
        <AnswerField
          item={item}
          value={answer.answer}
          names={documents}
          readOnly={readOnly}
          onChange={(value) => onAnswer({ ...answer, answer: value })}
        />
      )}
      <span data-evidence>
        <EvidenceField
          name={t('evidenceOf', { item: item.code })}
          placeholder={t('evidence')}
          value={answer.evidence}
          names={documents}
          readOnly={readOnly || isAway}
          onChange={(evidence) => onAnswer({ ...answer, evidence })}
        />
      </span>
      {isAway ? null : <AnswerBelow {...props} item={item} />}
    </fieldset>
  )
}

/** Under an answer: its remark, the books where they say otherwise, the second person of an N/A. */
function AnswerBelow({ item, answer, kept, wantsSecond, isAgainst, people, readOnly, onAnswer }: AnswerRowProps) {
  const t = useText('compliance')
  const isKept = kept?.answer === answer.answer && kept.comment === answer.comment
  const isWaved = item.blocking && isNotApplicable(answer.answer, item.scale)
  const isLow = answer.answer === 'no' || answer.answer === 'A'
  const wantsRemark = isWaved || isLow || (isAgainst && isKept) || answer.comment !== ''
  const books = kept && isAgainst && isKept ? `${spokenChoice(kept.books, t)} · ${kept.booksReason}` : null
  if (!wantsRemark && books === null && !wantsSecond) return null
  return (
    <div className={classes.below}>
      {readOnly ? (
        <span className={classes.quiet}>{answer.comment}</span>
      ) : wantsRemark ? (
        <TextInput
          size="xs"
          className={classes.remark ?? ''}
          aria-label={t(isWaved ? 'reasonOf' : 'commentOf', { item: item.code })}
          placeholder={t(isWaved ? 'reason' : 'comment')}
          value={answer.comment}
          maxLength={1000}
          onChange={(event) => onAnswer({ ...answer, comment: event.currentTarget.value })}
        />
      ) : null}
      <AnswerMarks
        item={item}
        books={books}
        wantsSecond={wantsSecond && isKept}
        confirmedBy={kept?.confirmedBy ?? null}
        reason={answer.comment}
        people={people}
      />
    </div>
  )
}

const spokenChoice = (choice: string, t: ReturnType<typeof useText<'compliance'>>): string =>
  choice === 'yes' || choice === 'no' || choice === 'NA' ? t(`answer.${choice}`) : choice
