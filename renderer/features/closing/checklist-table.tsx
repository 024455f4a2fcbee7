import type { ChecklistItemRow, ChecklistView } from '../../../shared/contract/closing.ts'
import { evidenceText } from '../../../shared/i18n/evidence-text.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import classes from './closing.module.css'
import { ANSWER_ICONS, shownAnswer } from './model/answer-look.ts'

interface ChecklistTableProps {
  readonly view: ChecklistView
  readonly chosen: number | null
  readonly onChoose: (item: number) => void
}

/** The 21 items of T2 with their answers, what they rest on and who answers for them. */
export function ChecklistTable({ view, chosen, onChoose }: ChecklistTableProps) {
  const t = useText('closing')
  const language = useLanguage()
  const strong = (row: ChecklistItemRow) => (shownAnswer(row) === 'blocking' ? classes.blockedRow : undefined)
  const columns: readonly Column<ChecklistItemRow>[] = [
    { key: 'number', head: t('column.number'), width: 36, align: 'right', cell: ({ number }) => number },
    {
      key: 'blocking',
      head: '',
      name: t('column.blocking'),
      width: 24,
      align: 'center',
      cell: (row) =>
        row.blocking ? (
          <span
            className={shownAnswer(row) === 'blocking' ? classes.squareBad : classes.square}
            role="img"
            aria-label={t('column.blocking')}
          />
        ) : null,
    },
    {
      key: 'item',
      head: (
        <>
          {t('column.item')} <span className={classes.headNote}>{t('column.note')}</span>
        </>
      ),
      cell: ({ text }) => <span title={text[language]}>{text[language]}</span>,
      className: strong,
    },
    {
      key: 'answer',
      head: t('column.answer'),
      width: 108,
      cell: (row) => (
        <span className={classes.marked}>
          <AnswerMark row={row} />
          {row.saidOtherwise === null ? null : (
            <Icon name="alert" size={12} label={t('item.againstBooks', { answer: t(`state.${row.saidOtherwise}`) })} />
          )}
        </span>
      ),
    },
    {
      key: 'evidence',
      head: t('column.evidence'),
      width: 186,
      cell: (row) => {
        const words = evidenceWords(row, language)
        return <span title={words}>{words}</span>
      },
      className: (row) => (shownAnswer(row) === 'blocking' ? classes.bad : classes.second),
    },
    {
      key: 'responsible',
      head: t('column.responsible'),
      width: 104,
      cell: (row) => row.answer?.responsible ?? roleWord(row.role, t),
      className: () => classes.second,
    },
  ]
  return (
    <DataTable
      label={t('plainTitle')}
      columns={columns}
      rowCount={view.rows.length}
      rowAt={(index) => view.rows[index]}
      rowKey={({ number }) => String(number)}
      selectedKey={chosen === null ? null : String(chosen)}
      onSelect={({ number }) => onChoose(number)}
    />
  )
}

/** The answer with its glyph: state has shape, word and colour. */
export function AnswerMark({ row }: { readonly row: ChecklistItemRow }) {
  const t = useText('closing')
  const shown = shownAnswer(row)
  return (
    <span className={`${classes.answer} ${classes[shown]}`}>
      <Icon name={ANSWER_ICONS[shown]} size={13} />
      {t(`state.${shown}`)}
    </span>
  )
}

/** A line's worth of evidence: the comment of a person, else what the books say first. */
function evidenceWords(row: ChecklistItemRow, language: 'fr' | 'en'): string {
  const byHand = [row.answer?.comment ?? '', row.answer?.evidence ?? ''].filter((text) => text !== '')
  const facts = row.evidence.map((fact) => evidenceText(fact, language))
  return [...byHand, ...facts].join(' · ')
}

const ROLES = ['accountant', 'finance-officer', 'coordinator', 'director'] as const

function roleWord(role: string, t: ReturnType<typeof useText<'closing'>>): string {
  const known = ROLES.find((name) => name === role)
  return known ? t(`role.${known}`) : role
}
