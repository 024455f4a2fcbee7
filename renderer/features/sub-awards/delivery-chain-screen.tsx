import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { saveFile } from '../../client/save-file.ts'
import { usePrint } from '../../client/use-print.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { edgeColumns, nodeColumns } from './chain-columns.tsx'
import { ChainPicture } from './chain-picture.tsx'
import classes from './sub-awards.module.css'

const VIEWS = ['picture', 'table'] as const

/** The delivery-chain map of a grant, or of all: drawn or as tables, saved as a picture, printed as a PDF. */
function DeliveryChain() {
  const t = useText('subAwards')
  const { grant, today } = useScope()
  const [view, setView] = useState<(typeof VIEWS)[number]>('picture')
  const picture = useRef<SVGSVGElement>(null)
  const print = usePrint()
  const answer = useQuery(orpc.subAwards.chain.queryOptions({ input: { grant } }))
  const chain = answer.data
  const save = () => {
    if (picture.current === null) return
    const text = new XMLSerializer().serializeToString(picture.current)
    saveFile(new Blob([text], { type: 'image/svg+xml' }), `chain-${grant ?? 'all'}-${today}.svg`)
  }
  return (
    <Page
      title={t('chain.title')}
      beside={<AreaTabs screen="deliveryChain" />}
      actions={
        <>
          <Segmented
            label={t('views')}
            value={view}
            onChange={setView}
            segments={VIEWS.map((key) => ({ key, label: t(`chain.view.${key}`) }))}
          />
          <Button
            icon="printer"
            busy={print.pending}
            onClick={() => void print.print('delivery-chain', `${grant ?? ''}:${today}`)}
          >
            {t('chain.print')}
          </Button>
          <Button icon="export" blocked={view === 'picture' ? undefined : t('chain.saveBlocked')} onClick={save}>
            {t('chain.save')}
          </Button>
        </>
      }
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      <FailureNote failure={print.failure} />
      {chain && chain.edges.length === 0 ? (
        <Card grow>
          <EmptyState icon="users" title={t('chain.none')}>
            {t('chain.noneWhy')}
          </EmptyState>
        </Card>
      ) : null}
      {chain && chain.edges.length > 0 && view === 'picture' ? (
        <Card grow label={t('chain.view.picture')}>
          <div className={classes.picture}>
            <ChainPicture nodes={chain.nodes} edges={chain.edges} picture={picture} />
          </div>
        </Card>
      ) : null}
      {chain && chain.edges.length > 0 && view === 'table' ? (
        <div className={classes.stack}>
          <Card flush title={t('chain.nodes')}>
            <PlainTable label={t('chain.nodes')} columns={nodeColumns(t)} rows={chain.nodes} rowKey={(node) => node.key} />
          </Card>
          <Card flush title={t('chain.edges')}>
            <PlainTable
              label={t('chain.edges')}
              columns={edgeColumns(t, chain.nodes)}
              rows={chain.edges}
              rowKey={(edge) => `${edge.from} ${edge.to} ${edge.agreement}`}
            />
          </Card>
        </div>
      ) : null}
    </Page>
  )
}

export const deliveryChainScreen: Screen = { area: 'partners', Component: DeliveryChain, folded: false, help: 'deliveryChain' }
