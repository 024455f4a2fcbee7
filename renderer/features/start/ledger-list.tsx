import type { z } from 'zod'
import type { ledgerFile } from '../../../shared/contract/settings.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { writeInstant } from '../../ui/language/format-instant.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './ledger-list.module.css'

export type LedgerFile = z.infer<typeof ledgerFile>

interface LedgerListProps {
  readonly files: readonly LedgerFile[]
  readonly today: string
  readonly onOpen: (file: LedgerFile) => void
}

/** Ledgers that can be opened, the latest first. */
export function LedgerList({ files, today, onOpen }: LedgerListProps) {
  const t = useText('start')
  return (
    <ul className={classes.list}>
      {files.map((file) => {
        const written = writeInstant(file.modifiedAt)
        return (
          <li key={file.fileId}>
            <button type="button" className={classes.file} onClick={() => onOpen(file)}>
              <Icon
                name={file.encrypted ? 'lock' : 'unlock'}
                label={t(file.encrypted ? 'file.encrypted' : 'file.plain')}
                className={classes.glyph}
              />
              <span className={classes.words}>
                <span className={classes.name}>{file.name.replace(/\.sikasso$/, '')}</span>
                <span className={classes.place}>
                  {file.folder} › {file.name.replace(/\.sikasso$/, '')}.sikasso
                </span>
              </span>
              <span className={classes.date}>{written.day === today ? t('today', { time: written.time }) : written.date}</span>
              <Icon name="chevronRight" className={classes.glyph} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
