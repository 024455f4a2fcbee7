import type { LocalDate } from '../../shared/time/local-date.ts'
import { addMonths, type Month } from '../../shared/time/period.ts'
import { LEAD, type OrganisationProfile } from './programme.ts'
import { workingDayOf } from './working-calendar.ts'

/** The lead waits for its partners' reports; they close first and send them. */
const isLead = ({ code }: OrganisationProfile): boolean => code === LEAD.code

/** When an organisation posts its entries of a month's end: for the lead, also what it accepts of its partners' reports. */
export const monthEndPosting = (profile: OrganisationProfile, month: Month): LocalDate =>
  workingDayOf(addMonths(month, 1), isLead(profile) ? 14 : 7)

/** When an organisation closes a month. */
export const closingDay = (profile: OrganisationProfile, month: Month): LocalDate =>
  workingDayOf(addMonths(month, 1), isLead(profile) ? 20 : 9)
