import type { SampleRequest } from '../../../shared/contract/audit.ts'
import { navigate } from '../../app/routes/router.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import { Button } from '../../ui/button/button.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { AuthorForm } from './author-form.tsx'
import { usePapers } from './use-papers.ts'
import classes from './working-papers.module.css'

/** Keeps the sample that was drawn, with the errors typed so far, and opens its sheet. */
export function KeepSample({ grant, request }: { readonly grant: string; readonly request: SampleRequest }) {
  const t = useText('workingPapers')
  const { blocked } = usePapers()
  const keep = useCommand(client.workingPapers.keepSample)
  const run = async () => {
    const answer = await keep.run({ grant, request })
    if (answer.ok) navigate('auditSample', { sample: answer.value.id })
  }
  return (
    <div className={classes.line}>
      <AuthorForm />
      <FailureNote failure={keep.failure} />
      <Button icon="save" busy={keep.pending} blocked={blocked} onClick={() => void run()}>
        {t('keep')}
      </Button>
    </div>
  )
}
