import type { HelpPage } from '../help.ts'

export const headsHelpFr = {
  heads: {
    title: 'Têtes signées',
    body: [
      'La tête d’une chaîne est l’empreinte de son dernier événement : qui la connaît peut dire plus tard si la chaîne a été réécrite. Tout ce qui sort du registre la porte, en quatre lignes que d’autres programmes vérifient : classeur de demande, certificat, sauvegarde (un fichier .head à côté), paquet, pièce imprimée (avec un code QR), copie d’audit.',
      'La clé de l’organisation la signe. Elle se fait à la première signature, sous une phrase secrète qui lui est propre, et se déverrouille pour la séance. Verrouillée, ce qui sort porte la tête présente sans signature et la dernière signée, et le dit. Dans l’exemple, la phrase est cle-exemple- suivi du code : cle-exemple-AMSS, cle-exemple-CEAM…',
      'Le chef de file et l’auditeur contresignent la tête d’un partenaire avec leur propre clé, depuis la note, le paquet, le certificat ou les quatre lignes recopiées. La note revient avec une signature de plus ; le partenaire l’importe, et chaque vérification demande si la chaîne contient encore cette tête, à ce rang.',
      'Qui a contresigné garde la trace : une autre tête au même rang du même registre est refusée, car sa chaîne a été réécrite. Pour vérifier une signature, il faut la clé publique du signataire : ajoutez-la avec son empreinte aux clés de confiance (écran Paquets).',
      'Cet ordinateur retient, dans deux fichiers de son dossier, les têtes qu’il a vues. Si une copie plus ancienne a pris la place du registre, la première écriture demande pourquoi l’on continue et la réponse reste dans la chaîne. Un témoin qui a disparu, ou qui a été remplacé par un plus ancien, est un point à expliquer.',
      'En ligne de commande : sikasso head REGISTRE --sign, head countersign NOTE --ledger LE_MIEN, head import REGISTRE NOTE, verify NOTE --against REGISTRE. La phrase de la clé vient de --key-passphrase-fd, de SIKASSO_KEY_PASSPHRASE ou du terminal ; --accept-behind MOTIF répond pour un fichier en retard.',
    ],
    keys: [],
  },
} satisfies Record<string, HelpPage>
