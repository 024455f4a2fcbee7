import type { HelpPage } from '../help.ts'
import { activitiesHelpFr } from './help-activities.ts'
import { advancesHelpFr } from './help-advances.ts'
import { assetsHelpFr } from './help-assets.ts'
import { auditHelpFr } from './help-audit.ts'
import { budgetVersionsHelpFr } from './help-budget-versions.ts'
import { capacityHelpFr } from './help-capacity.ts'
import { claimsHelpFr } from './help-claims.ts'
import { closingHelpFr } from './help-closing.ts'
import { commitmentsHelpFr } from './help-commitments.ts'
import { complianceHelpFr } from './help-compliance.ts'
import { complianceOverviewHelpFr } from './help-compliance-overview.ts'
import { documentsHelpFr } from './help-documents.ts'
import { eligibilityHelpFr } from './help-eligibility.ts'
import { exchangeHelpFr } from './help-exchange.ts'
import { grantsHelpFr } from './help-grants.ts'
import { headsHelpFr } from './help-heads.ts'
import { incidentsHelpFr } from './help-incidents.ts'
import { partnerReportsHelpFr } from './help-partner-reports.ts'
import { paymentsHelpFr } from './help-payments.ts'
import { payrollHelpFr } from './help-payroll.ts'
import { presetsHelpFr } from './help-presets.ts'
import { procurementHelpFr } from './help-procurement.ts'
import { sharedCostsHelpFr } from './help-shared-costs.ts'
import { subAwardsHelpFr } from './help-sub-awards.ts'
import { thirdPartiesHelpFr } from './help-third-parties.ts'
import { treasuryHelpFr } from './help-treasury.ts'
import { virementsHelpFr } from './help-virements.ts'

/** The help of each screen, in French. */
export const helpFr = {
  start: {
    title: 'Première heure, pas à pas',
    body: [
      'Un registre est un seul fichier sur cet ordinateur. Il contient les pièces, les budgets, les taux et la preuve que rien n’a été modifié. Aucune connexion n’est nécessaire.',
      'Pour essayer sans risque, explorez l’exemple : le consortium AMSS, ARGA, ACRAC et CEAM en 2020, avec des chiffres inventés et des taux réels. Les clés de l’exemple ont des phrases secrètes imprimées : cle-exemple-AMSS, cle-exemple-CEAM…',
      'Pour vos propres comptes, créez un registre : l’organisation, le plan comptable, votre nom, puis une phrase secrète. Imprimez la clé de secours et gardez-la hors de l’ordinateur.',
      'Ensuite, dans Référentiel, importez votre fichier de mise en place (journaux, subventions, budget), puis saisissez votre première pièce avec Ctrl N.',
    ],
    keys: [
      ['Ctrl O', 'ouvrir un registre'],
      ['Ctrl N', 'créer un registre'],
      ['Ctrl E', 'explorer l’exemple'],
      ['F1', 'ouvrir ou fermer cette aide'],
    ],
  },
  dashboard: {
    title: 'Tableau de bord',
    body: [
      'Où en est chaque subvention : ce qui est dépensé et engagé, face au temps écoulé. Le trait noir est le temps ; une barre qui le dépasse va plus vite que le calendrier.',
      'La trésorerie et l’autonomie disent combien de jours l’argent disponible couvre, au rythme des trois derniers mois. Le trait est pointillé tant que le mois n’est pas clos ; les lignes verticales sont les tranches reçues.',
      'En haut à droite, ce qui attend quelqu’un : un mois à clore, des pièces à valider, une ligne qui dépasse son budget, une vérification à faire. Chaque pastille mène à son endroit.',
      'Chaque chiffre souligné de points s’ouvre sur ses pièces ; une barre ouvre le budget, un cadenas mène à la clôture.',
    ],
    keys: [
      ['Ctrl K', 'chercher partout'],
      ['Ctrl N', 'nouvelle pièce'],
    ],
  },
  vouchers: {
    title: 'Registre des pièces',
    body: [
      'Toutes les pièces, de la plus récente à la plus ancienne. Les filtres restent en place quand vous revenez ; les totaux du bas portent sur tout ce qui répond au filtre.',
      'Une pièce passe de brouillon à soumise, approuvée, puis validée. Validée, elle ne change plus : on la corrige par une extourne liée, suivie d’une nouvelle pièce.',
      'Dès que deux personnes peuvent écrire, celle qui prépare une pièce ne l’approuve pas. Une extourne est alors proposée par l’une, approuvée et validée par l’autre.',
      'Corriger propose en un clic l’écriture négative et sa copie, prête à changer. Reclasser une ligne change sa ligne budgétaire, une autre dimension ou son compte de dépense, sans toucher la banque.',
      'Les montants en XOF disent ce que la pièce fait à la trésorerie : entre parenthèses, l’argent sort. Une pièce qui ne touche pas la trésorerie montre son total, en plus pâle.',
      'Garder la vue conserve les filtres sous un nom. Importer lit d’abord le fichier en entier, montre ce qu’il apporte ou toutes ses erreurs, et n’écrit rien avant votre accord.',
    ],
    keys: [
      ['ArrowDown', 'pièce suivante'],
      ['Enter', 'ouvrir la pièce'],
      ['F', 'chercher dans la liste'],
      ['Ctrl Enter', 'soumettre, approuver ou valider'],
      ['Ctrl N', 'nouvelle pièce'],
    ],
  },
  voucherEntry: {
    title: 'Saisie d’une pièce',
    body: [
      'La grille se remplit comme un tableur : Tab avance d’une cellule, Entrée d’une ligne, = répète la cellule du dessus.',
      'Le compte et la ligne budgétaire se choisissent par leur code ou par des mots, sans accents. Tapez d’abord le montant : la liste montre ce qui restera sur chaque ligne budgétaire.',
      'L’équilibre est toujours visible sous la grille. F9 porte l’écart sur la ligne où vous êtes.',
      'Collez un bloc depuis Excel avec Ctrl V : une première ligne de titres dit où va chaque colonne. Un montant illisible reste tel quel, à corriger.',
      'Devises ajoute la monnaie, le taux et la valeur en XOF de chaque ligne. Sans taux saisi, celui du référentiel est pris ; une valeur en XOF saisie est celle de la banque.',
      'La saisie se garde seule en brouillon, quelques secondes après chaque frappe : une coupure ne perd que les dernières secondes, et la saisie est proposée au retour. Ctrl S la garde tout de suite.',
      'Modèle pose les lignes d’une pièce usuelle et calcule ses retenues. Une facture ou un montant déjà payés au même tiers sont signalés pendant la frappe, avec la pièce en cause.',
      'La date de la pièce choisit son mois et ses taux ; l’horloge de l’ordinateur ne fait que dater ce qui s’écrit.',
    ],
    keys: [
      ['Tab', 'cellule suivante'],
      ['Enter', 'ligne suivante'],
      ['=', 'répéter la cellule du dessus'],
      ['F9', 'solder sur cette ligne'],
      ['F2', 'modifier la cellule'],
      ['Escape', 'abandonner la modification'],
      ['F4', 'ouvrir la liste'],
      ['F6', 'volet suivant'],
      ['Ctrl D', 'dupliquer la ligne'],
      ['Ctrl Delete', 'supprimer la ligne'],
      ['Ctrl Z', 'défaire'],
      ['Ctrl S', 'garder le brouillon'],
      ['Ctrl Enter', 'soumettre ou valider'],
    ],
  },
  budgets: {
    title: 'Budget et réalisations',
    body: [
      'Chaque ligne du budget, en XOF et dans la monnaie du bailleur : budget, dépensé, engagé, disponible. Les deux monnaies ont chacune leur encre.',
      'Une cellule s’ouvre sur les écritures qui la composent ; le panneau prouve que leur somme est égale à la cellule.',
      'Tant qu’un mois n’est pas clos, ses chiffres sont provisoires et l’écran le dit.',
    ],
    keys: [
      ['ArrowRight', 'déplier une rubrique'],
      ['ArrowLeft', 'replier une rubrique'],
      ['Enter', 'ouvrir la cellule'],
      ['Escape', 'fermer le détail'],
    ],
  },
  conversion: {
    title: 'Conversion',
    body: [
      'Comment chaque franc dépensé devient un montant dans la monnaie du bailleur : la méthode convenue, les tranches reçues et ce qu’il en reste, le taux de chaque écriture et sa preuve.',
      'La comparaison montre ce que donneraient les autres méthodes sur les mêmes écritures ; elle n’enregistre rien.',
    ],
    keys: [
      ['T', 'ouvrir ou fermer la trace'],
      ['Enter', 'ouvrir la pièce'],
      ['Escape', 'fermer la trace'],
    ],
  },
  audit: {
    title: 'Vérification',
    body: [
      'Chaque pièce validée et chaque clôture entre dans une chaîne d’empreintes : modifier un seul caractère après coup rompt la chaîne.',
      'Vérifier relit tout le registre, recalcule les soldes et compare. La réponse tient en une phrase ; si quelque chose a changé, chaque élément est nommé.',
      'La tête de chaîne résume tout le registre. Notez-la sur le procès-verbal de clôture : si elle est la même plus tard, rien n’a bougé jusque-là.',
      'Un classeur est vérifié par tout ce qu’il montre : chiffres, formules, formats, noms, lignes et feuilles cachées, en-têtes. « Vérifier un fichier » le relit contre son sceau et refait le même rapport tel que le registre était alors ; il nomme ce qui diffère, liste ce qui a été écrit à la main, et dit en une phrase ce qui est prouvé et ce qui ne l’est pas. LibreOffice, s’il est là, recalcule les formules. Déverrouillez la clé de l’organisation avant d’exporter : le sceau est alors signé, et qui le reçoit compare l’empreinte de clé montrée avec celle que vous lui avez donnée sur papier.',
      'Les deux certificats (de vérification, de clôture) portent en pièce jointe le squelette de la chaîne : Vérifier un fichier, ou sikasso verify CERTIFICAT, prouve qu’il mène à la tête annoncée, sans le registre.',
      'À chaque ouverture, la structure du fichier et la fin de la chaîne sont contrôlées : on lit tout de suite, ce qui écrit attend le verdict. Registre altéré : il se lit, mais ne dit plus ce qui a été enregistré. La mention reste sur chaque écran et sur tout ce qui s’imprime jusqu’à une vérification sans défaut, même après un redémarrage ; la saisie continue, la clôture, la demande, le paquet et le certificat sont refusés.',
      'Registre abîmé : le fichier lui-même ne se lit plus en entier (clé USB retirée, disque malade). Plus rien n’y est écrit. Gardez le fichier et ses voisins tels quels, restaurez la copie la plus récente, puis saisissez à nouveau ce qui manque. Si seul le journal des dernières écritures (REGISTRE-wal) est abîmé, le mettre de côté rouvre le registre sans ces écritures.',
    ],
    keys: [['V', 'vérifier']],
  },
  reports: {
    title: 'Rapports',
    body: [
      'Choisissez un classeur, ses paramètres, regardez l’aperçu, puis exportez vers Excel. Les chiffres de l’aperçu et du classeur sont les mêmes.',
      'Si un mois couvert n’est pas clos, l’aperçu et le classeur portent la mention PROVISOIRE.',
      'Un chiffre de la demande s’ouvre sur les écritures qui le composent, et le panneau prouve que leur somme est égale à la cellule. Dans les autres rapports, Entrée mène de la ligne à sa pièce, à son compte ou à son budget.',
      'Les contrôles comparent deux chiffres venus d’endroits différents. Tant que l’un d’eux ne concorde pas, ne transmettez pas la demande.',
    ],
    keys: [
      ['Ctrl E', 'exporter vers Excel'],
      ['ArrowRight', 'cellule suivante'],
      ['Enter', 'ouvrir la cellule'],
      ['Escape', 'fermer le détail'],
    ],
  },
  reference: {
    title: 'Référentiel',
    body: [
      'Les comptes, les journaux et les taux de change du registre. Un compte de regroupement ne reçoit pas d’écriture : choisissez un de ses sous-comptes.',
      'Chaque taux porte sa source et sa preuve. Un taux qui manque est une erreur avec sa date, jamais une estimation.',
      'Le fichier de mise en place crée en une fois les journaux, les partenaires, les subventions et leur budget. Il est lu en entier : s’il contient une erreur, rien n’est écrit et toutes les erreurs sont montrées.',
    ],
    keys: [['Ctrl K', 'chercher un compte']],
  },
  settings: {
    title: 'Paramètres',
    body: [
      'Les utilisateurs et leurs rôles : le préparateur saisit, l’approbateur approuve, l’administrateur règle et clôt, l’auditeur lit et vérifie.',
      'Clore un mois le scelle : il ne reçoit plus d’écriture. Avant, Sikasso dit ce qui manque encore.',
      'Une sauvegarde est une copie vérifiée du registre. Faites-en une chaque soir sur une clé USB.',
    ],
    keys: [],
  },
  ...documentsHelpFr,
  ...treasuryHelpFr,
  ...grantsHelpFr,
  ...paymentsHelpFr,
  ...advancesHelpFr,
  ...thirdPartiesHelpFr,
  ...sharedCostsHelpFr,
  ...payrollHelpFr,
  ...commitmentsHelpFr,
  ...presetsHelpFr,
  ...procurementHelpFr,
  ...complianceHelpFr,
  ...activitiesHelpFr,
  ...complianceOverviewHelpFr,
  ...capacityHelpFr,
  ...incidentsHelpFr,
  ...exchangeHelpFr,
  ...headsHelpFr,
  ...auditHelpFr,
  ...virementsHelpFr,
  ...subAwardsHelpFr,
  ...partnerReportsHelpFr,
  ...claimsHelpFr,
  ...budgetVersionsHelpFr,
  ...assetsHelpFr,
  ...closingHelpFr,
  ...eligibilityHelpFr,
} as const satisfies Record<string, HelpPage>
