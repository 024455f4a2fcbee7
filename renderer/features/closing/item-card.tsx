import type { ChecklistItemRow, ChecklistView } from '../../../shared/contract/closing.ts'
import { evidenceText } from '../../../shared/i18n/evidence-text.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { AnswerMark } from './checklist-table.tsx'
import classes from './closing.module.css'
import { InterFundList } from './inter-fund-list.tsx'
import { answerBlock, shownAnswer } from './model/answer-look.ts'
import { openItemPlace } from './model/item-place.ts'
import type { Answering } from './use-answering.ts'
import { VarianceAction } from './variance-action.tsx'

/** So many facts are shown; the rest is counted, and its screen is a click away. */
const SHOWN = 6

interface ItemCardProps {
  readonly view: ChecklistView
  readonly row: ChecklistItemRow
  readonly answering: Answering
}

/** The item chosen: what it rests on, where it is dealt with, and its action. */
export function ItemCard({ view, row, answering }: ItemCardProps) {
  const t = useText('closing')
  const language = useLanguage()
  // What funds owe each other has a list of its own below.
  const listed = row.evidence.filter(({ code }) => row.number !== 16 || !code.startsWith('CLOSING_INTER_FUND'))
  const facts = listed.map((fact) => evidenceText(fact, language))
  const rest = facts.length - SHOWN
  return (
    <Card
      title={`${row.number} ${row.text[language]}`}
      end={<AnswerMark row={row} />}
      className={shownAnswer(row) === 'blocking' ? classes.panelBad : classes.panel}
    >
      {facts.length > 0 ? (
        <ul className={classes.facts}>
          {facts.slice(0, SHOWN).map((fact) => (
            <li key={fact}>
              <button type="button" className={classes.fact} onClick={() => openItemPlace(row.number, view.month)}>
                {fact}
              </button>
            </li>
          ))}
          {rest > 0 ? <li className={classes.note}>{t('item.more', { count: rest })}</li> : null}
        </ul>
      ) : null}
      {row.evidence.length === 0 && row.answer === null ? <p className={classes.note}>{t('item.noFact')}</p> : null}
      {row.saidOtherwise === null ? null : (
        <Chip tone="bad" icon="alert">
          {t('item.againstBooks', { answer: t(`state.${row.saidOtherwise}`) })}
        </Chip>
      )}
      {row.answer ? <GivenAnswer answer={row.answer} /> : null}
      {row.number === 16 ? <InterFundList view={view} /> : null}
      <FailureNote failure={answering.failure} />
      <div className={classes.actions}>
        {row.number === 18 && view.variances.length > 0 ? <VarianceAction view={view} /> : null}
        {view.sealed || row.writtenByClose ? null : <AnswerButtons row={row} answering={answering} />}
        <Button small icon="arrowRight" onClick={() => openItemPlace(row.number, view.month)}>
          {t('item.open')}
        </Button>
      </div>
    </Card>
  )
}

function GivenAnswer({ answer }: { readonly answer: NonNullable<ChecklistItemRow['answer']> }) {
  const t = useText('closing')
  return (
    <dl className={classes.given}>
      {answer.comment === '' ? null : (
        <>
          <dt>{t('item.comment')}</dt>
          <dd>{answer.comment}</dd>
        </>
      )}
      {answer.evidence === '' ? null : (
        <>
          <dt>{t('item.evidence')}</dt>
          <dd>{answer.evidence}</dd>
        </>
      )}
      <dd className={classes.note}>{t('item.byHand', { name: answer.by, date: formatDate(answer.at.slice(0, 10)) })}</dd>
    </dl>
  )
}

function AnswerButtons({ row, answering }: { readonly row: ChecklistItemRow; readonly answering: Answering }) {
  const t = useText('closing')
  const reason = (answer: 'yes' | 'no' | 'notApplicable'): string | undefined => {
    if (answering.blocked !== undefined) return answering.blocked
    const block = answerBlock(row, answer)
    return block === undefined ? undefined : t(`blocked.${block}`)
  }
  return (
    <>
      {(['yes', 'no', 'notApplicable'] as const).map((answer) => (
        <Button key={answer} small blocked={reason(answer)} busy={answering.pending} onClick={() => answering.give(row, answer)}>
          {t(`answer.${answer}`)}
        </Button>
      ))}
      <Button small icon="paperclip" blocked={reason(row.answer?.answer ?? 'no')} onClick={() => answering.attach(row)}>
        {t('answer.proof')}
      </Button>
      {row.answer ? (
        <Button small variant="quiet" blocked={answering.blocked} onClick={() => answering.clear(row)}>
          {t('answer.clear')}
        </Button>
      ) : null}
    </>
  )
}
