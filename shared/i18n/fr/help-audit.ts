import type { HelpPage } from '../help.ts'

export const auditHelpFr = {
  auditTests: {
    title: 'Tests d’audit',
    body: [
      'Chaque règle lit les pièces validées et dit ce qu’elle trouve, avec son motif. Un résultat est une question, pas un constat : ouvrez la pièce, regardez ses justificatifs, puis décidez.',
      'La subvention choisie en haut limite les tests qui lisent des écritures ; les numéros, la caisse et les tiers regardent tout le registre. Rien n’est écrit.',
      'Sous le test choisi, ses paramètres : essayez une autre valeur, seule la lecture change ; conservez-la, et tous les tests suivants la prennent. Les jours fériés se complètent sous Référentiel.',
      'En ligne de commande : sikasso audit test REGISTRE, avec --test pour une seule règle et --set PARAMÈTRE=VALEUR pour un essai.',
    ],
    keys: [['Enter', 'ouvrir la pièce']],
  },
  findings: {
    title: 'Constats',
    body: [
      'Un constat dit le critère, ce qui a été vu (la condition), la cause, l’effet et la recommandation. Il nomme zéro, une ou plusieurs lignes de pièces ; un coût inéligible ou non justifié est questionné, un constat de contrôle ne questionne rien.',
      'La direction répond et donne une action, un responsable et une échéance ; elle dit ensuite ce qui a été fait. L’auditeur va voir : il vérifie, ou renvoie. Passé l’échéance, le constat est en retard.',
      'Chaque montant questionné est maintenu ou levé, en tout ou en partie, avec son motif. Qui a répondu pour la direction ne décide pas, dès que deux personnes ont accès au registre. Un montant maintenu peut sortir de la demande de paiement par une décision d’éligibilité ; rien n’y oblige.',
      'Rien ne s’efface : un constat retiré garde son numéro et son histoire. Excel donne le registre, Lettre de recommandations un document Word ou un PDF des constats du filtre, dans la langue de l’écran.',
      'L’auditeur écrit aussi ses constats dans le registre ouvert en lecture : ils vont à son dossier, sous sa référence (A-01), avec ses décisions, vérifications, renvois et retraits. « Reprendre un dossier » les fait entrer au registre, qui donne ses numéros et garde la référence ; de là, leur vie continue. Repris deux fois, un dossier ne change rien ; ce que le registre a changé entre-temps attend votre choix.',
      'En ligne de commande : sikasso findings export REGISTRE, sikasso findings letter REGISTRE --out LETTRE.docx et sikasso findings take-in REGISTRE DOSSIER.audit --dry-run.',
    ],
    keys: [
      ['N', 'nouveau constat'],
      ['Enter', 'ouvrir le constat'],
    ],
  },
  auditSample: {
    title: 'Échantillon',
    body: [
      'Par unités monétaires, un franc sur un intervalle est choisi : les grandes écritures ont plus de chances, et celles d’un intervalle ou plus sont toujours prises. Aléatoire donne à chaque écriture la même chance ; stratifié prend tout à partir d’un montant et partage le reste par valeur.',
      'La graine et le départ font l’échantillon : un second auditeur qui les a tire les mêmes écritures. Conservez l’échantillon : règle, départ, écritures et tête de chaîne vont au dossier d’audit.',
      'Sur la feuille conservée, une lettre de la légende coche l’écriture choisie, 1 à 3 donne le résultat (conforme, erreur, pièce absente), 0 l’efface. « Vérifier le tirage » refait le tirage sur les livres d’alors et dit ce qui s’est ajouté depuis.',
      'Tapez l’erreur trouvée sur une écriture : elle est projetée sur la population, avec la limite supérieure pour la confiance choisie.',
    ],
    keys: [['Enter', 'ouvrir la pièce']],
  },
  workingPapers: {
    title: 'Dossier d’audit',
    body: [
      'Un registre s’ouvre en lecture seule depuis l’écran de départ : rien n’en change, pas un octet, même sur une clé protégée. Vos annotations, vos échantillons et vos constats sont dans un fichier à vous, à côté du registre ou dans le dossier de Sikasso.',
      'Annotez une pièce, une ligne, un document, une demande ou une ligne budgétaire, avec une étiquette : question, point à voir, levé. Chaque version et chaque retrait restent dans l’historique, avec leur auteur.',
      'Exportez le dossier pour un collègue, importez le sien : les deux se fondent, le dernier écrit de chaque papier l’emporte et les autres restent. Pour un registre chiffré, le fichier est chiffré par la même clé.',
      'Le dossier se prouve à chaque lecture : sa chaîne, sa structure, son lien au registre, et ce que cet ordinateur et le registre en ont vu. Un texte, un auteur, un montant changé, un papier supprimé, une vieille copie remise sont nommés, avec ce qui était écrit et ce qu’on y lit. Altéré, il se lit seulement ; mettez-le de côté et reprenez une copie intacte. Le format est publié (docs/format/AUDIT-FILE.md).',
      'La copie d’audit est une copie vérifiée du registre, avec ses documents et ses clés, pour la clé USB. En ligne de commande : sikasso audit papers (verify dit s’il est intact) et sikasso audit copy. Pour un autre programme, dont docs/format/verify.py, sikasso audit copy REGISTRE --plain --out FICHIER écrit le registre et ses documents en clair, après avoir demandé la phrase secrète : cette copie contient les salaires, et rien ne la cache.',
    ],
    keys: [['Enter', 'ouvrir la pièce']],
  },
} satisfies Record<string, HelpPage>
