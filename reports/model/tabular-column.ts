import { columnLabel, type ReportColumnKey } from '../../shared/i18n/report-words.ts'
import type { TabularColumn } from './tabular-report.ts'

/** A column by its machine name, with its heading in both languages. Money without a currency takes the one of the row's column `currency`. */
export const tabularColumn = (
  key: ReportColumnKey,
  kind: TabularColumn['kind'],
  currency: string | null = null,
): TabularColumn => ({ key, label: columnLabel(key), kind, currency })
