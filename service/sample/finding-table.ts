import type { FindingText } from '../../domain/audit/findings/finding.ts'

/** A finding of the story: invented, in the words of the trade. Its lines are found by their labels. */
export interface StoryFinding extends Omit<FindingText, 'grant' | 'date'> {
  readonly lines: readonly { readonly label: string; readonly questionedXof: number }[]
}

/** What the technical assistance saw when it reviewed the first half of the year. */
export const MIDYEAR_FINDINGS: readonly StoryFinding[] = [
  {
    entity: 'AMSS',
    kind: 'governance',
    title: 'Suppléance des signataires bancaires',
    criteria: 'Manuel de procédures : chaque compte a deux signataires et un suppléant désigné par écrit.',
    condition: 'Le compte du projet a deux signataires et pas de suppléant.',
    cause: 'La lettre à la banque n’a pas été renouvelée après un départ.',
    effect: 'Une absence arrête les paiements, ou pousse à signer des chèques d’avance.',
    classification: 'control',
    risk: 'low',
    recommendation: 'Désigner un suppléant et en informer la banque.',
    evidence: 'Spécimens de signature de la banque',
    test: null,
    lines: [],
  },
  {
    entity: 'ARGA',
    kind: 'governance',
    title: 'Bail du bureau non enregistré',
    criteria: 'Un bail à usage professionnel est enregistré aux impôts dans le mois de sa signature.',
    condition: 'Le bail du bureau d’ARGA ne porte pas de mention d’enregistrement.',
    cause: 'La formalité était attendue du bailleur.',
    effect: 'Des pénalités, qui ne seraient pas éligibles.',
    classification: 'control',
    risk: 'medium',
    recommendation: 'Enregistrer le bail et en joindre la copie au dossier.',
    evidence: 'Copie du bail',
    test: null,
    lines: [{ label: 'Dépenses acceptées de février 2020, ARGA, loyer', questionedXof: 0 }],
  },
  {
    entity: 'AMSS',
    kind: 'finance',
    title: 'Arrêté de caisse signé par une seule personne',
    criteria: 'Manuel de procédures : la caisse est comptée en présence d’un témoin, qui signe.',
    condition: 'Deux arrêtés du premier trimestre ne portent que la signature du caissier.',
    cause: 'Le témoin désigné était en mission.',
    effect: 'Un écart pourrait passer inaperçu.',
    classification: 'control',
    risk: 'low',
    recommendation: 'Désigner deux témoins et ne rien compter sans l’un d’eux.',
    evidence: 'Arrêtés de janvier et de mars',
    test: null,
    lines: [],
  },
  {
    entity: 'CEAM',
    kind: 'finance',
    title: 'Loyer de février versé avant la signature du bail',
    criteria: 'Accord de sous-subvention : une dépense est éligible à partir de l’obligation qui la fonde.',
    condition: 'Le loyer de février est versé le 3 février ; le bail est signé le 17.',
    cause: 'Le local a été occupé avant la fin de la négociation.',
    effect: 'Une partie du mois n’est fondée sur aucun contrat.',
    classification: 'ineligible',
    risk: 'high',
    recommendation: 'Obtenir un avenant qui date l’occupation, ou prendre la somme sur fonds propres.',
    evidence: 'Bail et reçu du bailleur',
    test: null,
    lines: [{ label: 'Dépenses acceptées de février 2020, CEAM, loyer', questionedXof: 57_143 }],
  },
  {
    entity: 'AMSS',
    kind: 'procurement',
    title: 'Photocopies commandées sans bon',
    criteria:
      'Manuel de passation : tout achat répété auprès d’un même fournisseur passe par un contrat cadre ou un bon de commande.',
    condition: 'Les photocopies sont payées chaque mois en espèces, sans bon ni contrat.',
    cause: 'Chaque achat reste sous le seuil de la demande de prix.',
    effect: 'Le total de l’année dépasse le seuil sans mise en concurrence.',
    classification: 'control',
    risk: 'medium',
    recommendation: 'Conclure un contrat cadre annuel après demande de prix.',
    evidence: 'Liste des achats du premier semestre',
    test: 'SPLIT_PURCHASE',
    lines: [
      { label: 'Photocopies et reliure de janvier 2020', questionedXof: 21_250 },
      { label: 'Photocopies et reliure de février 2020', questionedXof: 10_750 },
    ],
  },
]

/** What it saw when the year was over. */
export const YEAR_END_FINDINGS: readonly StoryFinding[] = [
  {
    entity: 'AMSS',
    kind: 'finance',
    title: 'Dialogue de Kignan : émargements partiels',
    criteria:
      'Guide du bailleur : un remboursement de transport est appuyé par la liste d’émargement signée de chaque participant.',
    condition: 'La liste porte 37 signatures pour 49 remboursements de 3 250 XOF.',
    cause: 'La liste du deuxième jour a été égarée au retour.',
    effect: '12 remboursements ne sont pas justifiés.',
    classification: 'unsupported',
    risk: 'medium',
    recommendation: 'Retrouver la liste, ou obtenir l’attestation de chaque participant.',
    evidence: 'Liste d’émargement du 26 février',
    test: null,
    lines: [{ label: 'Transport de 49 participants, dialogue communautaire, Kignan', questionedXof: 39_000 }],
  },
  {
    entity: 'AMSS',
    kind: 'finance',
    title: 'Carburant sans carnet de bord',
    criteria: 'Manuel de procédures : chaque plein est porté au carnet de bord avec le kilométrage et l’objet du déplacement.',
    condition: 'Deux pleins de mars ne figurent dans aucun carnet.',
    cause: 'Le carnet, plein, n’a été remplacé qu’en avril.',
    effect: 'Rien ne rattache ces pleins aux activités du projet.',
    classification: 'unsupported',
    risk: 'high',
    recommendation: 'Tenir un carnet par véhicule, visé chaque mois par le responsable financier.',
    evidence: 'Carnets de bord de janvier à avril',
    test: null,
    lines: [
      { label: 'Carburant du véhicule, gasoil, premier plein de mars 2020', questionedXof: 68_276 },
      { label: 'Carburant du véhicule, gasoil, deuxième plein de mars 2020', questionedXof: 60_000 },
    ],
  },
]
