import type { LocalDate } from '../../shared/time/local-date.ts'

/** A movement of an organisation's own money, on its core account: dues and gifts that come in, small costs that go out. */
export interface OwnMovement {
  readonly organisation: string
  readonly date: LocalDate
  readonly direction: 'in' | 'out'
  readonly account: string
  readonly label: string
  readonly thirdParty: string
  readonly xof: number
}

type Row = readonly [
  organisation: string,
  date: LocalDate,
  direction: OwnMovement['direction'],
  account: string,
  label: string,
  thirdParty: string,
  xof: number,
]

// biome-ignore format: a table reads by its rows.
const ROWS: readonly Row[] = [
  ['AMSS', '2020-01-23', 'in', '701', 'Cotisations 2020 des membres, premier versement', 'Membres', 215_000],
  ['AMSS', '2020-03-05', 'out', '6383', 'Réunion du bureau exécutif, restauration', 'Restaurant Chez Tantie', 48_500],
  ['AMSS', '2020-03-27', 'in', '7041', 'Don d’un commerçant pour les activités sociales', 'Donateur de Sikasso', 150_000],
  ['AMSS', '2020-04-15', 'out', '6351', 'Cotisation annuelle au collectif régional des associations', 'Collectif régional', 100_000],
  ['AMSS', '2020-06-12', 'in', '701', 'Cotisations 2020 des membres, deuxième versement', 'Membres', 180_000],
  ['AMSS', '2020-07-24', 'out', '6273', 'Assemblée générale, salle et collation', 'Maison des jeunes', 135_000],
  ['AMSS', '2020-08-06', 'out', '6055', 'Registre des donateurs et cachets', 'Papeterie du Kénédougou', 27_500],
  ['AMSS', '2020-09-18', 'in', '701', 'Cotisations 2020 des membres, troisième versement', 'Membres', 165_000],
  ['AMSS', '2020-10-02', 'out', '6383', 'Réunion du bureau exécutif, restauration', 'Restaurant Chez Tantie', 52_000],
  ['AMSS', '2020-11-20', 'out', '6288', 'Nom de domaine et boîte de courriel', 'Kénédougou Connexion', 45_000],
  ['AMSS', '2020-12-18', 'in', '7041', 'Collecte de fin d’année', 'Membres et sympathisants', 127_500],
  ['ARGA', '2020-02-20', 'in', '701', 'Cotisations 2020 des membres', 'Membres', 95_000],
  ['ARGA', '2020-05-22', 'out', '6383', 'Réunion du conseil d’administration', 'Restaurant du Stade', 32_500],
  ['ARGA', '2020-09-25', 'out', '6351', 'Cotisation au réseau national', 'Réseau national', 50_000],
  ['ARGA', '2020-11-27', 'in', '7041', 'Don d’un ressortissant', 'Donateur de Koutiala', 75_000],
  ['ACRAC', '2020-03-13', 'in', '701', 'Cotisations 2020 des membres', 'Membres', 70_000],
  ['ACRAC', '2020-06-26', 'out', '6383', 'Réunion du conseil d’administration', 'Restaurant de la Gare', 27_500],
  ['ACRAC', '2020-10-30', 'out', '6462', 'Timbres et légalisations', 'Mairie de Bougouni', 12_000],
  ['CEAM', '2020-03-20', 'in', '701', 'Cotisations 2020 des membres', 'Membres', 62_500],
  ['CEAM', '2020-07-30', 'out', '6383', 'Réunion du bureau', 'Restaurant de la Frontière', 24_000],
  ['CEAM', '2020-12-04', 'in', '7041', 'Don de l’association des parents d’élèves', 'Parents d’élèves', 50_000],
  ['AT', '2020-04-10', 'out', '6265', 'Abonnement à une revue comptable', 'Librairie de Bamako', 38_500],
  ['AT', '2020-07-03', 'out', '6462', 'Timbres et légalisations', 'Mairie de Sikasso', 9_000],
  ['AT', '2020-09-11', 'in', '706', 'Formation vendue à une coopérative', 'Coopérative de Niéna', 275_000],
]

export const ownMovementsOf = (code: string): OwnMovement[] =>
  ROWS.filter(([organisation]) => organisation === code).map(
    ([organisation, date, direction, account, label, thirdParty, xof]) => ({
      organisation,
      date,
      direction,
      account,
      label,
      thirdParty,
      xof,
    }),
  )
