import { REPORT_NAMES, type ReportName } from '../../shared/contract/report-name.ts'

/** The report of this name, if there is one. */
export const reportName = (text: string): ReportName | undefined => REPORT_NAMES.find((name) => name === text)
