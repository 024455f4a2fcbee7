import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'

/** The seed of everything that is drawn: another one tells another year of the same programme. */
export const SAMPLE_SEED = 'Sikasso 2020'

/** With the code of an organisation behind it, the passphrase of that organisation's key: printed in the help, since nothing in the sample is a secret. */
export const SAMPLE_PASSPHRASE = 'cle-exemple-'

/** The code of the grant, in the lead's books and, as the lead's grant, in each partner's. */
export const GRANT_CODE = 'AT-PECIC'

export const SAMPLE_MONTHS: readonly Month[] = Array.from(
  { length: 12 },
  (_, index) => `2020-${String(index + 1).padStart(2, '0')}`,
)

/** The months that are closed when the story stops: December is still open. */
export const CLOSED_MONTHS: readonly Month[] = SAMPLE_MONTHS.slice(0, 11)

export const GRANT = {
  donor: { code: 'FCDO', name: 'UK Foreign, Commonwealth & Development Office (FCO until 1 September 2020)' },
  titleFr: 'Assistance technique à Engagement Civique : Identité et Citoyenneté',
  titleEn: 'Technical assistance to Engagement Civique: Identité et Citoyenneté',
  currency: 'GBP',
  ceiling: '304463.63',
  start: '2020-01-01',
  end: '2020-12-31',
  budgetRate: '770',
} as const

export interface OrganisationProfile {
  readonly code: string
  readonly name: string
  /** The town of its office. */
  readonly town: string
  readonly firstMonth: Month
  /** The first day on which the project's account can pay. */
  readonly paysFrom: LocalDate
  /** The budget line of bank and mobile-money charges. */
  readonly chargesLine: string
  /** What is kept in the cash box beyond what is about to be spent. */
  readonly cashReserveXof: number
  /** Days of the month on which the cash box is filled. */
  readonly cashDays: readonly number[]
  /** The wallet is loaded for what it will send in so many days. */
  readonly walletDays: number
  readonly opening: { readonly bankXof: number; readonly furnitureXof: number; readonly depreciationXof: number }
}

export const LEAD: OrganisationProfile = {
  code: 'AMSS',
  name: 'Association Malienne pour la Survie au Sahel',
  town: 'Sikasso',
  firstMonth: '2020-01',
  paysFrom: '2020-01-13',
  chargesLine: 'C1.5',
  cashReserveXof: 40_000,
  cashDays: [2, 16],
  walletDays: 6,
  opening: { bankXof: 4_860_000, furnitureXof: 3_200_000, depreciationXof: 1_920_000 },
}

/** The four that receive sub-awards, in the order of the agreements. AT is the provider of technical assistance. */
export const PARTNERS: readonly OrganisationProfile[] = [
  {
    code: 'ARGA',
    name: 'Alliance Malienne pour Refonder la Gouvernance en Afrique',
    town: 'Koutiala',
    firstMonth: '2020-01',
    paysFrom: '2020-01-17',
    chargesLine: 'C2.2',
    cashReserveXof: 25_000,
    cashDays: [3],
    walletDays: 14,
    opening: { bankXof: 1_240_000, furnitureXof: 850_000, depreciationXof: 510_000 },
  },
  {
    code: 'ACRAC',
    name: 'Association pour la Citoyenneté et la Résilience par des Actions Communautaires',
    town: 'Bougouni',
    firstMonth: '2020-01',
    paysFrom: '2020-01-17',
    chargesLine: 'C3.2',
    cashReserveXof: 25_000,
    cashDays: [3],
    walletDays: 14,
    opening: { bankXof: 985_000, furnitureXof: 640_000, depreciationXof: 320_000 },
  },
  {
    code: 'CEAM',
    name: 'Club Education Actuelle au Mali',
    town: 'Kadiolo',
    firstMonth: '2020-02',
    paysFrom: '2020-02-18',
    chargesLine: 'C4.2',
    cashReserveXof: 20_000,
    cashDays: [3],
    walletDays: 14,
    opening: { bankXof: 720_000, furnitureXof: 480_000, depreciationXof: 288_000 },
  },
  {
    code: 'AT',
    name: 'Prestataire d’assistance technique',
    town: 'Sikasso',
    firstMonth: '2020-01',
    paysFrom: '2020-01-17',
    chargesLine: 'C5.1',
    cashReserveXof: 20_000,
    cashDays: [3],
    walletDays: 14,
    opening: { bankXof: 2_150_000, furnitureXof: 1_100_000, depreciationXof: 440_000 },
  },
]

export interface DonorTranche {
  readonly number: string
  readonly date: LocalDate
  readonly amount: string
  /** XOF for one pound as the bank credited it: HMRC's rate of the month less a spread of four per thousand. */
  readonly rate: string
  readonly feesXof: number
  readonly reference: string
  readonly trigger: string
}

export const DONOR_TRANCHES: readonly DonorTranche[] = [
  {
    number: '1',
    date: '2020-01-10',
    amount: '65000.00',
    rate: '767.55',
    feesXof: 35_400,
    reference: 'Avis de crédit 0001874',
    trigger: 'Signature de la convention',
  },
  {
    number: '2',
    date: '2020-04-06',
    amount: '67500.00',
    rate: '709.41',
    feesXof: 35_400,
    reference: 'Avis de crédit 0002119',
    trigger: 'Rapport du premier trimestre',
  },
  {
    number: '3',
    date: '2020-07-06',
    amount: '84000.00',
    rate: '730.03',
    feesXof: 38_650,
    reference: 'Avis de crédit 0002407',
    trigger: 'Rapport du deuxième trimestre',
  },
  {
    number: '4',
    date: '2020-10-05',
    amount: '78500.00',
    rate: '714.31',
    feesXof: 38_650,
    reference: 'Avis de crédit 0002688',
    trigger: 'Rapport du troisième trimestre',
  },
]

/** The balance of the agreement, asked for with the final report. */
export const FINAL_TRANCHE = {
  number: '5',
  amount: '9463.63',
  trigger: 'Rapport final et audit',
  plannedDate: '2021-03-31',
} as const

/** The days on which the lead pays its partners' advances; CEAM joins in February. */
export const ADVANCE_DATES: Readonly<Record<string, readonly LocalDate[]>> = {
  ARGA: ['2020-01-15', '2020-04-17', '2020-07-17', '2020-10-16'],
  ACRAC: ['2020-01-15', '2020-04-17', '2020-07-17', '2020-10-16'],
  CEAM: ['2020-02-14', '2020-04-17', '2020-07-17', '2020-10-16'],
  AT: ['2020-01-15', '2020-04-17', '2020-07-17', '2020-10-16'],
}

/** When each quarter's claim leaves: the last one while December is still open, so it is provisional. */
export const CLAIMS: readonly { readonly period: string; readonly date: LocalDate }[] = [
  { period: '2020-Q1', date: '2020-04-28' },
  { period: '2020-Q2', date: '2020-07-29' },
  { period: '2020-Q3', date: '2020-10-28' },
  { period: '2020-Q4', date: '2021-01-28' },
]
