import { REPORT_NAMES, type ReportName } from '../../../shared/contract/report-name.ts'
import { Card } from '../../ui/card/card.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { ReportPicture } from './report-picture.tsx'
import classes from './reports.module.css'

interface ReportGalleryProps {
  readonly chosen: ReportName
  readonly onChoose: (report: ReportName) => void
}

/** The reports of this version, each with its picture. */
export function ReportGallery({ chosen, onChoose }: ReportGalleryProps) {
  const t = useText('reports')
  return (
    <Card flush grow label={t('gallery.label')}>
      <ul className={classes.gallery}>
        {REPORT_NAMES.map((report) => (
          <li key={report}>
            <button
              type="button"
              className={classes.choice}
              aria-current={report === chosen ? 'true' : undefined}
              onClick={() => onChoose(report)}
            >
              <ReportPicture report={report} />
              <span>
                <strong>{t(`gallery.${report}`)}</strong>
                <small>{t(`gallery.${report}.note`)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
