import type { Language } from '../../shared/i18n/language.ts'
import { unsoundText } from '../../shared/i18n/unsound-text.ts'
import type { UnsoundNotice } from '../model/unsound-notice.ts'
import type { WorkbookPlan } from './sheet-plan.ts'

interface Noticed {
  readonly unsound?: UnsoundNotice
}

/** What heads the printed pages of a workbook that was made from an unsound ledger. */
export const noticeOf = ({ unsound }: Noticed, language: Language): Pick<WorkbookPlan, 'notice'> =>
  unsound ? { notice: unsoundText(unsound, language) } : {}

/** The banner of a sheet's head: that the ledger is unsound comes before that months are open. Null when there is nothing to say. */
export function bannerOf({ unsound }: Noticed, provisional: string | null, language: Language): string | null {
  const said = [unsound && unsoundText(unsound, language), provisional].filter((words) => typeof words === 'string')
  return said.length === 0 ? null : said.join(' · ')
}
