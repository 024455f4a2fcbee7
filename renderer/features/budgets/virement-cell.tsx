import type { BudgetRow } from '../../../shared/contract/budgets.ts'
import { formatPercent } from '../../../shared/i18n/format.ts'
import type { client } from '../../client/client.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import type { IconName } from '../../ui/icon/paths.ts'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import classes from './budget-report.module.css'

export type VirementDesk = Awaited<ReturnType<typeof client.virements.desk>>

interface VirementCellProps {
  readonly row: BudgetRow
  readonly desk: VirementDesk
}

/** What the virement rule says of a line: its glyph, its word, and how far the line passes what was approved. */
export function VirementCell({ row, desk }: VirementCellProps) {
  const t = useText('virements')
  const language = useLanguage()
  const isLocked = (code: string) => desk.rules.lockedHeads.includes(code)
  if (row.kind === 'total') return null
  if (row.kind === 'head') return isLocked(row.code) ? <Mark icon="lock" words={t('cell.locked')} /> : null
  const line = desk.lines.find((each) => each.code === row.code)
  if (!line || line.state === null) return null
  const percent = formatPercent(line.changeMinor ?? 0, line.approvedMinor, language, 2)
  const change = percent === '' ? '' : `+${percent}`
  switch (line.state) {
    case 'WITHIN':
      return <Mark icon={isLocked(line.head) ? 'lock' : 'check'} words={t(isLocked(line.head) ? 'cell.locked' : 'test.WITHIN')} />
    case 'TOLERANCE':
      return <Mark icon="alert" words={t('cell.TOLERANCE', { change })} tone={text.warn} />
    case 'APPROVAL':
      return <Mark icon="alert" words={t('cell.APPROVAL', { change })} tone={text.bad} />
    case 'FORBIDDEN':
      return <Mark icon="lock" words={t('cell.FORBIDDEN', { change })} tone={text.bad} />
  }
}

function Mark({ icon, words, tone }: { readonly icon: IconName; readonly words: string; readonly tone?: string | undefined }) {
  return (
    <span className={`${classes.virement} ${tone ?? text.second}`} title={words}>
      <Icon name={icon} size={13} /> {words}
    </span>
  )
}
