import type { ChecklistItem } from '../../domain/closing/checklist.ts'
import bundled from '../../resources/checklists/monthly-close.json' with { type: 'json' }

export interface BundledItem extends ChecklistItem {
  /** Who usually answers, while nobody is named. */
  readonly role: string
  readonly fr: string
  readonly en: string
}

/** The 21 items of T2 (spec 05 §3.3), in order. */
export const CHECKLIST_ITEMS: readonly BundledItem[] = bundled.items

/** The largest share of N/A, in hundredths, with which a month is sealed. */
export const MOST_LEFT_OUT: string = bundled.mostNotApplicable

/** Written by the close itself: the backup and the lock. */
export const WRITTEN_BY_CLOSE: readonly number[] = [20, 21]
