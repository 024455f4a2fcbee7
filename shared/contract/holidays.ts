import { z } from 'zod'
import { isoDate } from './procedure.ts'

export const holidayView = z.object({
  date: isoDate,
  name: z.object({ fr: z.string(), en: z.string() }),
  /** False for a bundled day that somebody struck out. */
  kept: z.boolean(),
  /** A feast whose day is announced shortly before it. */
  estimated: z.boolean(),
  source: z.string(),
  setBy: z.string().nullable(),
})
export type HolidayView = z.infer<typeof holidayView>

export const holidayInput = z.object({
  date: z.string().max(20),
  nameFr: z.string().max(200),
  nameEn: z.string().max(200),
  kept: z.boolean(),
  source: z.string().max(300),
})
export type HolidayInput = z.infer<typeof holidayInput>
