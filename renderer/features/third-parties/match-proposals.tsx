import type { MatchProposal } from '../../../shared/contract/third-parties.ts'
import { Button } from '../../ui/button/button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import classes from './third-parties.module.css'

interface MatchProposalsProps {
  readonly proposals: readonly MatchProposal[]
  readonly blocked: string | undefined
  readonly busy: boolean
  readonly onShow: (proposal: MatchProposal) => void
  readonly onAccept: (sure: readonly MatchProposal[]) => void
}

/** How many proposals are written out; the rest come once these are settled. */
const SHOWN = 4

/** What could be matched on an account: the sure ones at once, the others one by one after a look. */
export function MatchProposals({ proposals, blocked, busy, onShow, onAccept }: MatchProposalsProps) {
  const t = useText('thirdParties')
  if (proposals.length === 0) return null
  const sure = proposals.filter((proposal) => proposal.sure)
  const others = proposals.filter((proposal) => !proposal.sure)
  return (
    <section aria-label={t('match.proposals', { count: proposals.length })}>
      <div className={classes.tools}>
        <strong className={text.small}>{t('match.proposals', { count: proposals.length })}</strong>
        {sure.length === 0 ? null : (
          <Button small icon="check" blocked={blocked} busy={busy} onClick={() => onAccept(sure)}>
            {t('match.acceptSure', { count: sure.length })}
          </Button>
        )}
      </div>
      {others.slice(0, SHOWN).map((proposal) => (
        <div key={proposal.lines.map((line) => `${line.voucherId}/${line.lineNumber}`).join(' ')} className={classes.proposal}>
          <span>{t('proposal', { reason: t(`reason.${proposal.reason}`), count: proposal.lines.length })}</span>
          <Button small variant="quiet" onClick={() => onShow(proposal)}>
            {t('match.show')}
          </Button>
        </div>
      ))}
    </section>
  )
}
