import { TextInput } from '@mantine/core'
import type { ChecklistAnswerInput, ChecklistItemView, ChecklistTemplateView } from '../../../shared/contract/compliance.ts'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import classes from './compliance.module.css'

interface AnswersCardProps {
  readonly template: ChecklistTemplateView
  readonly answers: ReadonlyMap<number, ChecklistAnswerInput>
  readonly readOnly: boolean
  readonly onAnswer: (answer: ChecklistAnswerInput) => void
}

/** The items by section, each with its answer, its evidence and a remark. A filled square is a blocking item. */
export function AnswersCard({ template, answers, readOnly, onAnswer }: AnswersCardProps) {
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
              readOnly={readOnly}
              onAnswer={onAnswer}
            />
          ))}
        </section>
      ))}
    </Card>
  )
}

interface AnswerRowProps extends Pick<AnswersCardProps, 'readOnly' | 'onAnswer'> {
  readonly item: ChecklistItemView
  readonly answer: ChecklistAnswerInput
}

function AnswerRow({ item, answer, readOnly, onAnswer }: AnswerRowProps) {
  const t = useText('compliance')
  const language = useLanguage()
  const spoken = (choice: string): string =>
    choice === 'yes' || choice === 'no' || choice === 'NA' ? t(`answer.${choice}`) : choice
  return (
    <div className={classes.row}>
      <span className={classes.number}>{item.number}</span>
      <span className={item.blocking ? classes.square : undefined} role="img" aria-label={item.blocking ? t('isBlocking') : ''} />
      <span className={classes.words}>{item[language]}</span>
      {readOnly ? (
        <strong>{answer.answer === '' ? '–' : spoken(answer.answer)}</strong>
      ) : (
        <Segmented
          label={`${item.number} ${item[language]}`}
          segments={item.choices.map((choice) => ({ key: choice, label: spoken(choice) }))}
          value={answer.answer}
          onChange={(choice) => onAnswer({ ...answer, answer: choice })}
        />
      )}
      {readOnly ? (
        <span className={classes.quiet}>{answer.evidence}</span>
      ) : (
        <TextInput
          aria-label={t('evidenceOf', { item: item.number })}
          placeholder={t('evidence')}
          value={answer.evidence}
          maxLength={500}
          onChange={(event) => onAnswer({ ...answer, evidence: event.currentTarget.value })}
        />
      )}
    </div>
  )
}
