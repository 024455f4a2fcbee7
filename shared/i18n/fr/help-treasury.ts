import type { HelpPage } from '../help.ts'

export const treasuryHelpFr = {
  treasury: {
    title: 'Trésorerie',
    body: [
      'Chaque banque, caisse et portefeuille a son journal et son compte. On voit ce que les livres y tiennent, le dernier relevé, le dernier rapprochement et ce qui reste en suspens.',
      'Un compte choisi montre ses réglages : banque, numéro, titulaire, étiquette de subvention, plafond et limites. Le numéro bancaire sert à reconnaître le compte dans un fichier qui en contient plusieurs.',
      'Un solde négatif ou au-dessus du plafond est marqué ; rien n’est refusé pour autant.',
      'Les règles datées disent après combien de jours un chèque est périmé, la TVA des frais bancaires et les comptes des pièces proposées. Changer une règle n’atteint pas les mois d’avant sa date.',
    ],
    keys: [['Enter', 'Ouvrir les écritures du compte']],
  },
  reconciliation: {
    title: 'Rapprochement',
    body: [
      'Importez le relevé de la banque, puis pointez : à gauche ce que la banque a vu, à droite ce qui est dans les livres. Chaque proposition dit sa raison ; les sûres s’acceptent toutes ensemble.',
      'Un mouvement peut répondre à plusieurs écritures, et l’inverse : choisissez-les avec Espace. Un pointage tombe toujours juste.',
      'Ce qui reste est un chèque en circulation, un versement en cours, une erreur de la banque, un mouvement à enregistrer ou une erreur d’enregistrement. Pour les deux derniers, la pièce est proposée et suit le chemin habituel.',
      'L’état au bas de l’écran doit avoir un écart nul. Une personne le signe, une autre le revoit ; la liste est alors figée, et une écriture tardive la montre dépassée.',
      'Au premier mois, dites au point de départ ce que la banque n’avait pas encore vu.',
    ],
    keys: [
      ['A', 'Accepter la proposition de la ligne'],
      ['Space', 'Choisir la ligne'],
      ['P', 'Pointer la sélection'],
      ['V', 'Proposer une pièce'],
      ['E', 'Erreur de la banque'],
    ],
  },
} satisfies Record<string, HelpPage>
