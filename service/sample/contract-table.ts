import type { LocalDate } from '../../shared/time/local-date.ts'

/** A cost that comes once or a few times: studies, equipment, broadcasts, insurance. */
export interface Contract {
  readonly organisation: string
  readonly date: LocalDate
  readonly account: string
  readonly budgetLine: string
  readonly label: string
  readonly supplier: string
  readonly xof: number
  /** An invoice is entered in the purchases journal and paid later; a transfer or a cheque pays at once. */
  readonly by: 'invoice' | 'transfer' | 'cheque'
  readonly expenseType: string
  readonly site: string | undefined
  readonly withheldPercent: bigint | undefined
}

type Row = readonly [
  organisation: string,
  date: LocalDate,
  account: string,
  budgetLine: string,
  label: string,
  supplier: string,
  xof: number,
  by: Contract['by'],
  expenseType: string,
  withheldPercent?: number,
]

// biome-ignore format: a table reads by its rows.
const ROWS: readonly Row[] = [
  ['AMSS', '2020-01-21', '2442', 'C1.6', 'Deux ordinateurs portables, bon de commande 0003', 'Sahel Informatique', 1_184_000, 'invoice', 'Immobilisation'],
  ['AMSS', '2020-02-13', '6252', 'D1.3', 'Assurance du véhicule, février 2020 à janvier 2021', 'Assurances du Wassoulou', 386_500, 'transfer', 'Services'],
  ['AMSS', '2020-02-06', '6324', 'B3.2', 'Étude de base, premier acompte de 40 %', 'Cabinet Sahel Études', 1_320_000, 'invoice', 'Services', 15],
  ['AMSS', '2020-03-12', '2442', 'C1.6', 'Imprimante multifonction, bon de commande 0007', 'Sahel Informatique', 618_500, 'invoice', 'Immobilisation'],
  ['AMSS', '2020-04-24', '6324', 'B3.2', 'Étude de base, solde à la remise du rapport', 'Cabinet Sahel Études', 1_980_000, 'invoice', 'Services', 15],
  ['AMSS', '2020-05-12', '6056', 'B1.4', 'Lavabos, savon et masques pour les ateliers', 'Pharmacie du Marché', 128_500, 'cheque', 'Achat de biens'],
  ['AMSS', '2020-06-18', '6056', 'C1.6', 'Batteries et onduleur solaires, premier lot', 'Solaire du Kénédougou', 318_000, 'cheque', 'Achat de biens'],
  ['AMSS', '2020-06-23', '6056', 'C1.6', 'Batteries et onduleur solaires, second lot', 'Solaire du Kénédougou', 306_500, 'cheque', 'Achat de biens'],
  ['AMSS', '2020-10-19', '6324', 'B3.2', 'Enquête finale, premier acompte de 40 %', 'Cabinet Sahel Études', 1_300_000, 'invoice', 'Services', 15],
  ['AMSS', '2020-12-17', '6324', 'B3.2', 'Enquête finale, solde à la remise du rapport', 'Cabinet Sahel Études', 1_950_000, 'invoice', 'Services', 15],
  ['AMSS', '2020-12-10', '6324', 'B3.3', 'Audit externe 2020, acompte de 40 %', 'Cabinet Banifing Audit', 1_800_000, 'transfer', 'Services', 15],
  ['AMSS', '2020-03-24', '6271', 'B1.5', 'Couverture radio de l’atelier de lancement', 'Radio Karité FM', 125_000, 'cheque', 'Services'],
  ['AMSS', '2020-12-21', '6271', 'B1.5', 'Couverture radio de l’atelier de restitution', 'Radio Karité FM', 125_000, 'cheque', 'Services'],
  ['ARGA', '2020-03-06', '6271', 'B4.1', 'Émission Parole aux citoyens, 4 passages', 'Radio Coton FM', 224_000, 'transfer', 'Services'],
  ['ARGA', '2020-05-08', '6271', 'B4.1', 'Émission Parole aux citoyens, 5 passages', 'Radio Coton FM', 280_000, 'transfer', 'Services'],
  ['ARGA', '2020-06-05', '6271', 'B4.1', 'Émission Parole aux citoyens, 4 passages', 'Radio Coton FM', 224_000, 'transfer', 'Services'],
  ['ARGA', '2020-07-10', '6271', 'B4.1', 'Émission Parole aux citoyens, 5 passages', 'Radio Coton FM', 280_000, 'transfer', 'Services'],
  ['ARGA', '2020-09-04', '6271', 'B4.1', 'Émission Parole aux citoyens, 5 passages', 'Radio Coton FM', 280_000, 'transfer', 'Services'],
  ['ARGA', '2020-10-09', '6271', 'B4.1', 'Émission Parole aux citoyens, 5 passages', 'Radio Coton FM', 280_000, 'transfer', 'Services'],
  ['ARGA', '2020-11-06', '6271', 'B4.1', 'Émission Parole aux citoyens, 5 passages', 'Radio Coton FM', 280_000, 'transfer', 'Services'],
  ['ARGA', '2020-12-04', '6271', 'B4.1', 'Émission Parole aux citoyens, 2 passages', 'Radio Coton FM', 112_000, 'transfer', 'Services'],
  ['CEAM', '2020-05-14', '6055', 'B1.8', 'Manuels d’éducation citoyenne, 60 exemplaires', 'Librairie de la Frontière', 145_000, 'invoice', 'Achat de biens'],
  ['CEAM', '2020-10-06', '6055', 'B1.8', 'Affiches et fiches pédagogiques, impression', 'Imprimerie du Sud', 112_500, 'invoice', 'Achat de biens'],
  ['AT', '2020-01-29', '6343', 'C5.2', 'Licences bureautiques, quatre postes, douze mois', 'Sahel Informatique', 236_000, 'transfer', 'Achat de biens'],
  ['AT', '2020-02-11', '6056', 'C5.2', 'Vidéoprojecteur et écran', 'Sahel Informatique', 418_500, 'invoice', 'Achat de biens'],
  ['AT', '2020-06-10', '6056', 'C5.2', 'Disques de sauvegarde et onduleurs des partenaires', 'Sahel Informatique', 327_000, 'invoice', 'Achat de biens'],
  ['AT', '2020-02-20', '6324', 'A5.3', 'Diagnostic comptable des partenaires, 6 jours', 'Consultante en audit (R. T.)', 840_000, 'transfer', 'Services', 15],
  ['AT', '2020-05-15', '6324', 'A5.3', 'Appui au plan comptable SYCEBNL, 7 jours', 'Consultante en audit (R. T.)', 980_000, 'transfer', 'Services', 15],
  ['AT', '2020-08-14', '6324', 'A5.3', 'Revue des procédures d’achat, 6 jours', 'Consultant en passation (L. M.)', 840_000, 'transfer', 'Services', 15],
  ['AT', '2020-10-23', '6324', 'A5.3', 'Préparation à l’audit externe, 7 jours', 'Consultante en audit (R. T.)', 980_000, 'transfer', 'Services', 15],
  ['AT', '2020-12-11', '6324', 'A5.3', 'Évaluation finale des capacités, 3 jours', 'Consultant en passation (L. M.)', 420_000, 'transfer', 'Services', 15],
  ['AT', '2020-07-16', '6275', 'B5.3', 'Guide de gestion financière, mise en page et traduction', 'Imprimerie du Sud', 985_000, 'invoice', 'Achat de biens'],
  ['AT', '2020-09-24', '6275', 'B5.3', 'Guide de gestion financière, impression de 300 exemplaires', 'Imprimerie du Sud', 1_140_000, 'invoice', 'Achat de biens'],
]

export const contractsOf = (code: string, town: string): Contract[] =>
  ROWS.filter(([organisation]) => organisation === code).map(
    ([organisation, date, account, budgetLine, label, supplier, xof, by, expenseType, withheldPercent]) => ({
      organisation,
      date,
      account,
      budgetLine,
      label,
      supplier,
      xof,
      by,
      expenseType,
      site: town,
      withheldPercent: withheldPercent === undefined ? undefined : BigInt(withheldPercent),
    }),
  )
