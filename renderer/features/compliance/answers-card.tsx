import type { KeyboardEvent } from 'react'
import { useRef } from 'react'
import type { ChecklistAnswerInput, ChecklistItemView, ChecklistTemplateView } from '../../../shared/contract/compliance.ts'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { AnswerField } from './answer-field.tsx'
import { choiceOfKey } from './answer-keys.ts'
import classes from './compliance.module.css'
import { EvidenceField } from './evidence-field.tsx'

interface AnswersCardProps {
  readonly template: ChecklistTemplateView
  readonly answers: ReadonlyMap<number, ChecklistAnswerInput>
  /** Items that do not apply by themselves, as the answers that are kept stand. */
  readonly inapplicable: ReadonlySet<number>
  /** Names of the documents that answers and evidence point at, by their ids. */
  readonly documents: ReadonlyMap<string, string>
  readonly readOnly: boolean
  readonly onAnswer: (answer: ChecklistAnswerInput) => void
}

/** The items by section, each with its answer and its evidence. A filled square is a blocking item. */
export function AnswersCard({ template, answers, inapplicable, documents, readOnly, onAnswer }: AnswersCardProps) {
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
              isAway={inapplicable.has(item.number)}
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

interface AnswerRowProps extends Pick<AnswersCardProps, 'readOnly' | 'onAnswer' | 'documents'> {
  readonly item: ChecklistItemView
  readonly answer: ChecklistAnswerInput
  readonly isAway: boolean
}

function AnswerRow({ item, answer, isAway, documents, readOnly, onAnswer }: AnswerRowProps) {
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
    </fieldset>
  )
}
