import type { ReactNode } from 'react'
import { IconButton } from '../../ui/button/icon-button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { useText } from '../../ui/language/use-text.ts'
import classes from './commitments.module.css'

interface DetailCardProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The detail beside a list: its name, its own scroll, and the way back. */
export function DetailCard({ title, onClose, children }: DetailCardProps) {
  const t = useText('commitments')
  return (
    <Card flush grow className={classes.detail}>
      <div className={classes.scroll}>
        <div className={classes.head}>
          <h2>{title}</h2>
          <span className={classes.close}>
            <IconButton icon="close" label={t('detail.close')} onClick={onClose} />
          </span>
        </div>
        {children}
      </div>
    </Card>
  )
}
