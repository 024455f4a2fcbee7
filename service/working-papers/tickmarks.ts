import bundled from '../../resources/audit/tickmarks.json' with { type: 'json' }
import type { Tickmark } from '../../shared/contract/working-papers.ts'

/** The legend of the tickmarks, in the order in which a voucher's file is read. */
export const TICKMARKS: readonly Tickmark[] = bundled.tickmarks.map(({ code, fr, en }) => ({ code, label: { fr, en } }))
