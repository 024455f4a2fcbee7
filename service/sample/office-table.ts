/** A running cost that comes back: who, on what line, what for, from whom, how it is paid, about when, and how much. */
export interface OfficeCost {
  readonly organisation: string
  readonly budgetLine: string
  readonly account: string
  /** "{of}" stands for "de mars 2020", "{month}" for "mars 2020". */
  readonly label: string
  readonly supplier: string
  /** An invoice is entered first and paid by the bank a week or two later. */
  readonly by: 'invoice' | 'cheque' | 'transfer' | 'cash'
  readonly day: number
  readonly lowXof: number
  readonly highXof: number
  readonly stepXof: number
  readonly expenseType: string
  /** Months of the year in which it comes; absent for all. */
  readonly months: readonly number[] | undefined
  readonly withheldPercent: bigint | undefined
}

type Row = readonly [
  organisation: string,
  budgetLine: string,
  account: string,
  label: string,
  supplier: string,
  by: OfficeCost['by'],
  day: number,
  lowXof: number,
  highXof: number,
  stepXof: number,
  expenseType: string,
  months?: readonly number[],
]

const EVEN = [2, 4, 6, 8, 10, 12]
const ODD = [1, 3, 5, 7, 9, 11]

// biome-ignore format: a table reads by its rows.
const ROWS: readonly Row[] = [
  ['AMSS', 'C1.1', '6222', 'Loyer {of}, bureau de Sikasso', 'SCI Wayerma', 'transfer', 6, 255_000, 255_000, 1, 'Loyer'],
  ['AMSS', 'C1.2', '6284', 'Abonnement internet {of}', 'Kénédougou Connexion', 'invoice', 3, 49_500, 49_500, 1, 'Communication'],
  ['AMSS', 'C1.2', '6281', 'Crédit téléphonique de service {of}', 'Boutique Télécom Médine', 'cash', 7, 35_000, 50_000, 5_000, 'Communication'],
  ['AMSS', 'C1.3', '6055', 'Fournitures de bureau {of}', 'Papeterie du Kénédougou', 'invoice', 10, 47_000, 68_000, 250, 'Achat de biens'],
  ['AMSS', 'C1.3', '6055', 'Photocopies et reliure {of}', 'Secrétariat public Hamdallaye', 'cash', 18, 9_500, 21_500, 250, 'Petite dépense'],
  ['AMSS', 'C1.3', '616', 'Envoi de plis à Bamako par car', 'Messagerie de la gare routière', 'cash', 21, 3_000, 6_500, 500, 'Petite dépense', ODD],
  ['AMSS', 'C1.4', '6052', 'Électricité, facture {of}', 'Compagnie d’électricité, agence de Sikasso', 'cash', 15, 31_500, 46_200, 145, 'Achat de biens'],
  ['AMSS', 'C1.4', '6051', 'Eau, facture {of}', 'Société des eaux, agence de Sikasso', 'cash', 15, 8_400, 13_900, 55, 'Achat de biens', EVEN],
  ['AMSS', 'C1.4', '6043', 'Produits d’entretien {of}', 'Alimentation Baba', 'cash', 5, 7_500, 14_500, 250, 'Petite dépense'],
  ['AMSS', 'C1.4', '6383', 'Eau minérale et café, réunion de coordination {of}', 'Alimentation Baba', 'cash', 12, 7_500, 14_000, 500, 'Petite dépense'],
  ['AMSS', 'C1.4', '6242', 'Entretien des climatiseurs', 'Froid Services Sikasso', 'cheque', 19, 35_000, 45_000, 500, 'Services', [4, 10]],
  ['AMSS', 'C1.4', '6388', 'Gardiennage du bureau {of}', 'Gardiens du quartier', 'cash', 27, 15_000, 15_000, 1, 'Services'],
  ['AMSS', 'D1.2', '6053', 'Carburant du véhicule, gasoil, premier plein {of}', 'Station Sabali', 'cheque', 4, 60_840, 70_980, 676, 'Carburant'],
  ['AMSS', 'D1.2', '6053', 'Carburant du véhicule, gasoil, deuxième plein {of}', 'Station Sabali', 'cash', 14, 60_840, 70_304, 676, 'Carburant'],
  ['AMSS', 'D1.2', '6053', 'Carburant du véhicule, gasoil, troisième plein {of}', 'Station Sabali', 'cheque', 23, 54_756, 62_868, 676, 'Carburant', [2, 3, 5, 6, 7, 8, 9, 10, 11, 12]],
  ['AMSS', 'D1.3', '6242', 'Vidange et filtres, véhicule du projet', 'Garage Moderne', 'cheque', 17, 58_500, 74_500, 500, 'Services', [2, 5, 8, 11]],
  ['AMSS', 'D1.3', '6242', 'Réparation du véhicule, train avant', 'Garage Moderne', 'invoice', 9, 96_500, 128_000, 500, 'Services', [6]],
  ['ARGA', 'C2.1', '6222', 'Loyer {of}, bureau de Koutiala', 'Bailleur, immeuble Darsalam', 'transfer', 7, 115_000, 115_000, 1, 'Loyer'],
  ['ARGA', 'C2.2', '6281', 'Crédit téléphonique et internet {of}', 'Boutique Télécom du marché', 'cash', 9, 25_000, 32_500, 2_500, 'Communication'],
  ['ARGA', 'C2.2', '6055', 'Fournitures de bureau {of}', 'Librairie-papeterie Balanzan', 'cheque', 13, 34_500, 45_000, 250, 'Achat de biens', ODD],
  ['ARGA', 'C2.2', '6052', 'Électricité, facture {of}', 'Compagnie d’électricité, agence de Koutiala', 'cash', 16, 18_800, 27_500, 145, 'Achat de biens', EVEN],
  ['ARGA', 'D2.1', '6053', 'Carburant des motos {of}', 'Station Miniankala', 'cash', 8, 22_500, 29_500, 500, 'Carburant'],
  ['ARGA', 'D2.1', '6242', 'Entretien des motos', 'Atelier motos Sogomougou', 'cash', 22, 11_500, 19_500, 500, 'Services', EVEN],
  ['ACRAC', 'C3.1', '6222', 'Loyer {of}, bureau de Bougouni', 'Bailleur, quartier Torakabougou', 'transfer', 7, 100_000, 100_000, 1, 'Loyer'],
  ['ACRAC', 'C3.2', '6281', 'Crédit téléphonique et internet {of}', 'Kiosque Télécom', 'cash', 10, 22_500, 30_000, 2_500, 'Communication'],
  ['ACRAC', 'C3.2', '6055', 'Fournitures de bureau {of}', 'Papeterie du Banimonotié', 'cheque', 14, 31_000, 41_500, 250, 'Achat de biens', ODD],
  ['ACRAC', 'C3.2', '6052', 'Électricité, facture {of}', 'Compagnie d’électricité, agence de Bougouni', 'cash', 17, 16_700, 24_650, 145, 'Achat de biens', EVEN],
  ['ACRAC', 'D3.1', '6053', 'Carburant des motos {of}', 'Station du carrefour', 'cash', 9, 20_500, 27_000, 500, 'Carburant'],
  ['ACRAC', 'D3.1', '6242', 'Réparation des motos', 'Atelier motos Médine', 'cash', 23, 9_500, 17_500, 500, 'Services', ODD],
  ['CEAM', 'C4.1', '6222', 'Loyer {of}, bureau de Kadiolo', 'Bailleur, quartier administratif', 'transfer', 7, 100_000, 100_000, 1, 'Loyer'],
  ['CEAM', 'C4.2', '6281', 'Crédit téléphonique et internet {of}', 'Kiosque Télécom de la frontière', 'cash', 6, 20_000, 27_500, 2_500, 'Communication'],
  ['CEAM', 'C4.2', '6055', 'Fournitures de bureau {of}', 'Librairie de la Frontière', 'cheque', 12, 31_500, 42_500, 250, 'Achat de biens', ODD],
  ['CEAM', 'C4.2', '6052', 'Électricité, facture {of}', 'Compagnie d’électricité, agence de Kadiolo', 'cash', 18, 15_600, 23_400, 145, 'Achat de biens', EVEN],
  ['CEAM', 'D4.1', '6053', 'Carburant de la moto {of}', 'Station Zégoua', 'cash', 10, 19_500, 26_500, 500, 'Carburant'],
  ['CEAM', 'D4.1', '6181', 'Déplacement Kadiolo-Sikasso, réunion de coordination {of}', 'Transport en commun', 'cash', 20, 12_000, 18_000, 1_000, 'Mission'],
  ['AT', 'C5.1', '6284', 'Abonnement internet {of}', 'Kénédougou Connexion', 'cheque', 4, 39_500, 39_500, 1, 'Communication'],
  ['AT', 'C5.1', '6281', 'Crédit téléphonique {of}', 'Boutique Télécom Médine', 'cash', 8, 15_000, 20_000, 2_500, 'Communication'],
  ['AT', 'C5.1', '6055', 'Fournitures et impressions {of}', 'Papeterie du Kénédougou', 'cheque', 15, 30_500, 42_000, 250, 'Achat de biens', ODD],
  ['AT', 'C5.1', '6052', 'Électricité, facture {of}', 'Compagnie d’électricité, agence de Sikasso', 'cash', 16, 15_300, 22_500, 145, 'Achat de biens', EVEN],
  ['AT', 'D5.1', '6181', 'Taxi et transport en ville {of}', 'Transport en commun', 'cash', 22, 7_500, 12_500, 500, 'Petite dépense', EVEN],
]

/** Rents are paid net of fifteen per cent (spec 13 §7). */
const RENT_WITHHOLDING = 15n

export const officeCostsOf = (code: string): OfficeCost[] =>
  ROWS.filter(([organisation]) => organisation === code).map(
    ([organisation, budgetLine, account, label, supplier, by, day, lowXof, highXof, stepXof, expenseType, months]) => ({
      organisation,
      budgetLine,
      account,
      label,
      supplier,
      by,
      day,
      lowXof,
      highXof,
      stepXof,
      expenseType,
      months,
      withheldPercent: expenseType === 'Loyer' ? RENT_WITHHOLDING : undefined,
    }),
  )
