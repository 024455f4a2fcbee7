import type { PartnerCard } from '../../shared/contract/sub-awards.ts'

/** The card of a partner of whom nothing is written yet but its role in the programme; in Mali, as the consortium's organisations are. */
export const blankPartnerCard = (role: string): PartnerCard => ({
  legalName: null,
  country: 'ML',
  role,
  identifier: null,
  address: null,
  contact: null,
  phone: null,
  email: null,
  bank: null,
  bankAccount: null,
  rating: null,
  assessedOn: null,
  assessmentValidUntil: null,
  governance: null,
  delivery: null,
  finance: null,
  downstream: null,
  screenedOn: null,
  screeningReference: null,
  note: null,
})
