import { useState } from 'react'
import { monthOf } from '../../../shared/time/period.ts'
import { Card } from '../../ui/card/card.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import classes from './conversion.module.css'
import type { ConversionView } from './conversion-view.ts'
import { IdentityLine } from './identity-line.tsx'
import { LayersPicture } from './layers-picture.tsx'
import { isDrawnByLine } from './model/layer-blocks.ts'
import { MonthsPicture } from './months-picture.tsx'
import { PictureLegend } from './picture-legend.tsx'
import { TrancheList } from './tranche-list.tsx'

interface LayersCardProps {
  readonly grant: string
  readonly view: ConversionView
  /** The line being traced, in laterite in the picture. */
  readonly chosen: { readonly key: string; readonly name: string } | null
}

/** How the money received was used: a picture, or the list of tranches with their proofs; under both, the identity that proves it. */
export function LayersCard({ grant, view, chosen }: LayersCardProps) {
  const t = useText('conversion')
  const [shown, setShown] = useState<'picture' | 'list'>('picture')
  const layered = view.method === 'FIFO'
  const months = [...new Set(view.rows.map((row) => monthOf(row.date)))].sort()
  const picture = t(layered ? 'layers' : 'months')
  const choices = [
    { key: 'picture', label: picture },
    { key: 'list', label: t('received') },
  ] as const
  return (
    <Card
      title={<Segmented label={t('tranches')} segments={choices} value={shown} onChange={setShown} />}
      end={
        layered && shown === 'picture' && view.layers.length > 0 ? (
          <PictureLegend months={months} chosen={isDrawnByLine(view.rows.length) ? (chosen?.name ?? null) : null} />
        ) : undefined
      }
      label={picture}
    >
      <div className={classes.picture}>
        {shown === 'list' ? (
          <TrancheList grant={grant} />
        ) : layered ? (
          <LayersPicture view={view} months={months} chosenKey={chosen?.key ?? null} />
        ) : (
          <MonthsPicture view={view} />
        )}
      </div>
      <IdentityLine view={view} />
    </Card>
  )
}
