import { eventDays } from '../../domain/activities/event-days.ts'
import type { ActivityEventInput, Headcount, Participant } from '../../shared/contract/activities.ts'
import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import { EVENT_SERIES } from './community-event-table.ts'
import { GRANT_CODE, LEAD, SAMPLE_SEED } from './programme.ts'
import { SeededSequence } from './seeded-sequence.ts'
import { type Workshop, workshopsOf } from './workshop-table.ts'

/** An event of the lead's register, and how its lines are found in the books. */
export interface PlannedEvent {
  readonly event: ActivityEventInput
  /** "formation en gestion financière, Koutiala", as the labels of its lines say; null where a partner's accepted spending is all that the lead has. */
  readonly says: string | null
}

const ORGANISATIONS = ['Élus et agents communaux', 'Services techniques de l’État', 'Organisations de la société civile']

const BASE: Pick<ActivityEventInput, 'id' | 'grant' | 'state' | 'note' | 'participants' | 'headcounts'> = {
  id: null,
  grant: GRANT_CODE,
  state: 'held',
  note: '',
  participants: [],
  headcounts: [],
}

/** Head counts by sex of so many people, drawn; women are some four in ten, more of them in villages. */
function headcounts(
  people: number,
  organisations: readonly string[],
  sequence: SeededSequence,
  womenPercent: number,
): Headcount[] {
  let left = people
  return organisations.flatMap((organisation, index) => {
    const isLast = index === organisations.length - 1
    const here = isLast ? left : Math.min(left, Math.floor((people * sequence.between(25, 40)) / 100))
    left -= here
    const women = Math.floor((here * sequence.between(womenPercent - 8, womenPercent + 8)) / 100)
    return [
      { organisation, sex: 'F' as const, count: women },
      { organisation, sex: 'M' as const, count: here - women },
    ].filter(({ count }) => count > 0)
  })
}

const FIRST_NAMES = {
  F: ['Aminata', 'Awa', 'Bintou', 'Djénéba', 'Fatoumata', 'Kadiatou', 'Mariam', 'Oumou', 'Rokia', 'Salimata'],
  M: ['Abdoulaye', 'Adama', 'Bakary', 'Daouda', 'Issa', 'Lamine', 'Mamadou', 'Moussa', 'Seydou', 'Yacouba'],
} as const
const LAST_NAMES = ['Bagayoko', 'Berthé', 'Coulibaly', 'Dembélé', 'Diarra', 'Koné', 'Ouattara', 'Sanogo', 'Togola', 'Traoré']

/** An invented list of names, each once, all there on every day, with the per diem of every day. */
function attendees({ participants, from, days, perDiemXof }: Workshop, sequence: SeededSequence): Participant[] {
  return Array.from({ length: participants }, (_, index): Participant => {
    const sex = sequence.below(10) < 4 ? 'F' : 'M'
    const first = FIRST_NAMES[sex][index % 10] ?? ''
    const last = LAST_NAMES[(Math.floor(index / 10) + index * 3) % 10] ?? ''
    return {
      name: `${first} ${last}`,
      sex,
      organisation: ORGANISATIONS[index % 3] ?? '',
      role: '',
      phone: `7${sequence.between(1, 9)} ${sequence.between(10, 99)} ${sequence.between(10, 99)} ${sequence.between(10, 99)}`,
      days: eventDays(from, addDays(from, days - 1)),
      perDiemXof: days * perDiemXof,
      voucher: null,
      line: null,
    }
  })
}

/** The two courses whose lists of names were typed in. */
const LISTED: readonly LocalDate[] = ['2020-03-10', '2020-06-09']

function workshopEvent(workshop: Workshop, index: number): PlannedEvent {
  const { organisation, subject, place, from, days, participants, perDiemXof, lines } = workshop
  const sequence = new SeededSequence(`${SAMPLE_SEED} attendance ${organisation} ${from}`)
  const isLead = organisation === LEAD.code
  const isListed = isLead && LISTED.includes(from)
  const title = subject.charAt(0).toUpperCase() + subject.slice(1)
  const isTechnical = organisation === 'AT'
  return {
    event: {
      ...BASE,
      code: `${organisation}-AT-${String(index + 1).padStart(2, '0')}`,
      kind: 'workshop',
      titleFr: `${title}, ${place}`,
      titleEn: `${ENGLISH[subject] ?? title}, ${place}`,
      activity: isTechnical ? 'P4' : 'P1',
      output: isTechnical ? '2.2' : '1.1',
      budgetLines: [...new Set(Object.values(lines))],
      partner: isLead ? null : organisation,
      place,
      from,
      to: addDays(from, days - 1),
      plannedParticipants: Math.ceil(participants / 5) * 5,
      perDiemXof,
      participants: isListed ? attendees(workshop, sequence) : [],
      headcounts: isListed
        ? []
        : headcounts(participants, isTechnical ? ['Comptables des partenaires'] : ORGANISATIONS, sequence, 40),
    },
    says: isLead ? `${subject}, ${place}` : null,
  }
}

const ENGLISH: Readonly<Record<string, string>> = {
  'atelier de lancement': 'Launch workshop',
  'atelier de restitution': 'Closing workshop',
  'formation en gestion financière': 'Training in financial management',
  'formation au suivi du budget communal': 'Training on following the municipal budget',
  'formation en passation des marchés': 'Training in procurement',
  'formation des élus sur la redevabilité': 'Training of councillors on accountability',
  'formation des leaders communautaires': 'Training of community leaders',
  'atelier jeunesse et citoyenneté': 'Youth and citizenship workshop',
  'formation des enseignants': 'Training of teachers',
  'formation des directeurs d’école': 'Training of head teachers',
  'session de gestion financière, comptables': 'Course in financial management, accountants',
  'session sur les achats et les stocks': 'Course on purchases and stores',
  'session sur le suivi budgétaire': 'Course on budget control',
  'session sur la clôture annuelle': 'Course on the annual close',
}

/** The lead's dialogues; the day and the number of people are those that the books name. */
function dialogueEvents(): PlannedEvent[] {
  const series = EVENT_SERIES.filter(({ organisation }) => organisation === LEAD.code)
  return series.flatMap(({ title, budgetLine, events }) =>
    events.map(([month, day, place], index) => {
      const date = `2020-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      return {
        event: {
          ...BASE,
          code: `${LEAD.code}-DC-${String(index + 1).padStart(2, '0')}`,
          kind: 'other' as const,
          titleFr: `Dialogue communautaire, ${place}`,
          titleEn: `Community dialogue, ${place}`,
          activity: 'P2',
          output: '1.2',
          budgetLines: [budgetLine],
          partner: null,
          place,
          from: date,
          to: date,
          plannedParticipants: 65,
          perDiemXof: null,
        },
        says: `${title}, ${place}`,
      }
    }),
  )
}

/** Sessions in which the partners' accountants work on each other's books, and the baseline study in the field. */
const OTHER_EVENTS: readonly PlannedEvent[] = [
  ...(['2020-03-19', '2020-06-18', '2020-09-17', '2020-11-19'] as const).map((date, index) => ({
    event: {
      ...BASE,
      code: `AT-EP-${String(index + 1).padStart(2, '0')}`,
      kind: 'peer' as const,
      titleFr: 'Échange entre pairs, comptables des partenaires',
      titleEn: 'Peer-to-peer session, partners’ accountants',
      activity: 'P4',
      output: '2.2',
      budgetLines: ['B5.2'],
      partner: 'AT',
      place: 'Sikasso',
      from: date,
      to: date,
      plannedParticipants: 10,
      perDiemXof: null,
      headcounts: [
        { organisation: 'Comptables des partenaires', sex: 'F' as const, count: 4 },
        { organisation: 'Comptables des partenaires', sex: 'M' as const, count: 5 },
      ],
    },
    says: null,
  })),
  {
    event: {
      ...BASE,
      code: `${LEAD.code}-RT-01`,
      kind: 'research',
      titleFr: 'Étude de base dans les communes',
      titleEn: 'Baseline study in the municipalities',
      activity: 'P4',
      output: null,
      budgetLines: ['B3.2'],
      partner: null,
      place: 'Koutiala',
      from: '2020-02-17',
      to: '2020-03-27',
      plannedParticipants: 8,
      perDiemXof: null,
      headcounts: [
        { organisation: 'Enquêteurs', sex: 'F', count: 3 },
        { organisation: 'Enquêteurs', sex: 'M', count: 5 },
      ],
    },
    says: 'Étude de base',
  },
]

export const plannedEvents = (): PlannedEvent[] => [
  ...['AMSS', 'ARGA', 'ACRAC', 'CEAM', 'AT'].flatMap((code) => workshopsOf(code).map(workshopEvent)),
  ...dialogueEvents(),
  ...OTHER_EVENTS,
]

/** Head counts of a village meeting of so many people. */
export const villagers = (people: number, place: string): Headcount[] =>
  headcounts(
    people,
    ['Habitants', 'Élus et agents communaux'],
    new SeededSequence(`${SAMPLE_SEED} villagers ${place} ${people}`),
    52,
  )
