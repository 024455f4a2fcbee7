import { useQuery } from '@tanstack/react-query'
import { navigate } from '../../../app/routes/router.ts'
import { client, orpc } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { useRoleBlock } from '../../commitments/use-role-block.ts'
import classes from './overview.module.css'

interface ClaimCheckBarProps {
  readonly grant: string
  readonly period: string
  /** A submitted claim is only shown its check. */
  readonly submitted: boolean
}

/** Where the T3 of a claim stands, and the way to it: a draft with what the books know, or the run that was signed. */
export function ClaimCheckBar({ grant, period, submitted }: ClaimCheckBarProps) {
  const t = useText('complianceOverview')
  const { data } = useQuery(orpc.complianceOverview.claimCheck.queryOptions({ input: { grant, period } }))
  const prefill = useCommand(client.complianceOverview.prefillClaim)
  const blocked = useRoleBlock('preparer')
  if (!data) return null
  const { run, draft } = data
  const isPassed = run?.passed === true
  const open = async () => {
    if (isPassed || submitted) {
      if (run) navigate('checklists', { run: String(run.id) })
      return
    }
    if (draft !== null) return navigate('checklists', { run: String(draft) })
    const kept = await prefill.run({ grant, period })
    if (kept.ok) navigate('checklists', { run: String(kept.value.id) })
  }
  return (
    <>
      <div className={classes.pill}>
        {isPassed ? (
          <Chip tone="good" icon="check">
            {t('claim.signed')}
          </Chip>
        ) : draft !== null ? (
          <Chip tone="warn" icon="hourglass">
            {t('claim.draft')}
          </Chip>
        ) : run ? (
          <Chip tone="bad" icon="close">
            {run.blocking > 0 ? t('claim.failing', { count: run.blocking }) : t('claim.notPassed')}
          </Chip>
        ) : (
          <Chip tone="mute" icon="circle">
            {t('claim.none')}
          </Chip>
        )}
        {run !== null && run.contradicted > 0 ? (
          <Chip tone="warn" icon="alert">
            {t('contradicted', { count: run.contradicted })}
          </Chip>
        ) : null}
        <Button
          small
          icon="checklist"
          busy={prefill.pending}
          blocked={isPassed || submitted || draft !== null ? undefined : blocked}
          onClick={() => void open()}
        >
          {t('claim.check')}
        </Button>
      </div>
      <FailureNote failure={prefill.failure} />
    </>
  )
}
