import { formatDate } from '../../../shared/i18n/format.ts'
import { Chip } from '../../ui/chip/chip.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Marked } from '../../ui/picker/marked.tsx'
import type { Choice, Match } from '../../ui/picker/match.ts'
import type { Column } from '../../ui/table/column.ts'

interface Account extends Choice {
  readonly class: number
  readonly postable: boolean
  readonly closedOn: string | null
  readonly custom: boolean
}

/** Pixels of indent for each digit of a code: the tree of the chart shows without lines. */
const INDENT = 7

/** The columns of the chart of accounts. */
export function useAccountColumns(): readonly Column<Match<Account>>[] {
  const t = useText('reference')
  return [
    {
      key: 'code',
      head: t('accounts.code'),
      width: 110,
      cell: ({ item, codeMarks }) => (
        <b>
          <Marked text={item.code} marks={codeMarks} />
        </b>
      ),
    },
    {
      key: 'name',
      head: t('accounts.name'),
      cell: ({ item, labelMarks }) => (
        <span style={{ paddingLeft: Math.max(0, item.code.length - 2) * INDENT }} title={item.label}>
          <Marked text={item.label} marks={labelMarks} />
        </span>
      ),
    },
    {
      key: 'class',
      head: t('accounts.class'),
      width: 64,
      align: 'center',
      cell: ({ item }) => <span className={text.second}>{item.class}</span>,
    },
    {
      key: 'use',
      head: t('accounts.use'),
      width: 280,
      cell: ({ item }) => (
        <span className={text.row} style={{ gap: 5 }}>
          {item.closedOn === null ? null : <Chip icon="lock">{t('accounts.isClosed', { date: formatDate(item.closedOn) })}</Chip>}
          {item.closedOn !== null ? null : item.postable ? (
            <Chip tone="good" icon="pencil">
              {t('accounts.isPostable')}
            </Chip>
          ) : (
            <Chip icon="list">{t('accounts.isHeading')}</Chip>
          )}
          {item.custom ? (
            <Chip tone="info" icon="tag">
              {t('accounts.isCustom')}
            </Chip>
          ) : null}
        </span>
      ),
    },
  ]
}
