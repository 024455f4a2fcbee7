import type { PartyRow } from '../../../shared/contract/third-parties.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Tabs } from '../../ui/tabs/tabs.tsx'
import { CardForm } from './card-form.tsx'
import { MatchingView } from './matching-view.tsx'
import classes from './third-parties.module.css'

interface PartyPanelProps {
  /** Null for one that is being added. */
  readonly party: PartyRow | null
  readonly pane: PartyPane
  readonly onPane: (pane: PartyPane) => void
  readonly onClose: () => void
  readonly onMade: (id: number) => void
}

const PANES = ['card', 'matching'] as const
export type PartyPane = (typeof PANES)[number]

/** A third party beside the list: its card, edited in place, and its lines with their letters. */
export function PartyPanel({ party, pane, onPane, onClose, onMade }: PartyPanelProps) {
  const t = useText('thirdParties')
  const replaced = party?.sameAs ? ` · ${t('sameAs', { name: party.sameAs.name })}` : ''
  return (
    <Card flush grow label={t('panel')}>
      <header className={classes.head}>
        <h2 className={classes.headTitle} title={party?.name}>
          {party?.name ?? t('new')}
        </h2>
        {party?.closedOn ? (
          <Chip tone="mute" icon="lock">
            {t('closedOn', { date: formatDate(party.closedOn) }) + replaced}
          </Chip>
        ) : null}
        <span className={classes.headEnd}>
          <IconButton icon="close" label={t('panel.close')} onClick={onClose} />
        </span>
      </header>
      {party === null ? null : (
        <Tabs
          ruled
          label={t('tab.label')}
          active={pane}
          onChange={onPane}
          tabs={PANES.map((key) => ({ key, label: t(`tab.${key}`) }))}
        />
      )}
      {pane === 'card' || party === null ? <CardForm party={party} onMade={onMade} /> : <MatchingView party={party} />}
    </Card>
  )
}
