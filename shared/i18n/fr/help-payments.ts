import type { HelpPage } from '../help.ts'

export const paymentsHelpFr = {
  cash: {
    title: 'Caisse',
    body: [
      'Choisissez une caisse, tapez le nombre de chaque billet et de chaque pièce : Entrée descend à la ligne suivante. La phrase du haut dit à mesure s’il manque ou s’il y a trop, par rapport aux livres de ce jour.',
      'Un bon provisoire tient lieu d’argent : donnez son numéro, sa date, sa personne et son montant. Passé 48 heures, il est signalé.',
      'Gardez le comptage, puis signez. Dès la première signature, rien de ce qui est compté ne change ; si deux personnes peuvent écrire, deux personnes différentes signent. Un écart doit être expliqué avant.',
      'La pièce d’écart est proposée en brouillon : un manquant est dû par le caissier, un excédent reste une dette jusqu’à son explication. Ce n’est jamais une dépense du projet.',
      'Le réapprovisionnement est l’avance permanente moins le solde, soit le total des pièces depuis le dernier versement. Le solde par jour nomme chaque jour sous zéro ou au-dessus du plafond.',
    ],
    keys: [
      ['Enter', 'coupure suivante'],
      ['Tab', 'champ suivant'],
      ['Ctrl S', 'garder le comptage'],
    ],
  },
  payments: {
    title: 'Paiements',
    body: [
      'Échéances liste ce qui est dû et n’est pas payé, le plus en retard d’abord. Cochez, choisissez le compte, la date et le mode : ce qui cloche est dit avant que rien ne soit fait.',
      'Préparer le paiement propose une pièce par bénéficiaire, ou une seule pour tous, chaque dette avec sa subvention. Les pièces suivent ensuite leur chemin habituel ; la lettre à la banque et sa liste s’impriment depuis l’ordre.',
      'Les chèques sont lus dans les pièces (« Chèque 000458 » dans le règlement ou la référence). Un numéro utilisé deux fois, hors chéquier ou trop vieux est signalé ; un chèque annulé garde son numéro et son motif.',
      'Un ordre sur un portefeuille sort dans les colonnes de l’opérateur. Sa réponse, importée, dit qui a été payé ; un échec propose le retour de l’argent, les frais vont au compte des frais.',
      'Délais, comptes et formats sont des valeurs datées : l’administrateur les change, avec leur source.',
    ],
    keys: [
      ['Space', 'choisir une dette'],
      ['Enter', 'ouvrir sa pièce'],
    ],
  },
} satisfies Record<string, HelpPage>
