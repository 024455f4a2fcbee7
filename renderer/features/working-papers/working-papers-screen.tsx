import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { AnnotationForm } from './annotation-form.tsx'
import { AnnotationsCard } from './annotations-card.tsx'
import { AuthorForm } from './author-form.tsx'
import { KeptSamplesCard } from './kept-samples-card.tsx'
import { usePapersActions } from './papers-actions.tsx'
import { PapersProofCard } from './papers-proof-card.tsx'
import { usePapers } from './use-papers.ts'
import classes from './working-papers.module.css'

/** The auditor's file: what was annotated, what was kept, and how it travels. */
function WorkingPapers() {
  const t = useText('workingPapers')
  const { state } = usePapers()
  const { buttons, failure } = usePapersActions()
  const isAltered = state !== undefined && state.faults.length > 0
  const place = state && t(state.beside ? 'where.beside' : 'where.workspace', { file: state.fileName })
  return (
    <Page title={t('title')} beside={<AreaTabs screen="workingPapers" />} actions={buttons}>
      <FailureNote failure={failure} />
      {isAltered ? <PapersProofCard /> : null}
      <div className={classes.columns}>
        <div className={classes.side}>
          <AnnotationsCard />
          <KeptSamplesCard />
        </div>
        <div className={classes.side}>
          <Card title={t('add')} note={state?.author ? t('signs', { name: state.author }) : undefined}>
            <AuthorForm />
            <AnnotationForm edited={null} onDone={() => undefined} />
          </Card>
          {isAltered ? null : <PapersProofCard />}
          <p className={classes.place}>{place}</p>
        </div>
      </div>
    </Page>
  )
}

export const workingPapersScreen: Screen = { area: 'audit', Component: WorkingPapers, folded: false, help: 'workingPapers' }
