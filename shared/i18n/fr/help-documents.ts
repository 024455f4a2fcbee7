import type { HelpPage } from '../help.ts'

export const documentsHelpFr = {
  documents: {
    title: 'Documents',
    body: [
      'Un justificatif est un PDF, un JPEG ou un PNG de 25 Mo au plus. Déposez-le n’importe où sur la saisie, ou joignez-le avec Ctrl J : il s’affiche à droite, et vous saisissez en le lisant. Une photo HEIC, un TIFF ou un fichier de bureautique est refusé, avec ce qu’il faut faire à la place.',
      'Pour un numériseur, réglez sa destination « dossier » ou « numériser vers un dossier » sur celui qui se trouve à côté du registre et porte son nom suivi de .scans ; choisissez PDF, 300 points par pouce, en couleur ou en gris. Chaque numérisation paraît dans « À classer » dès qu’elle est écrite : regardez-la, choisissez la pièce, ou faites-la glisser dessus. Elle passe ensuite dans le dossier taken ; à côté d’un registre chiffré, elle est effacée, car le registre en garde la copie chiffrée.',
      'Le type de dépense dit ce qui est demandé. Une pièce est complète quand chaque justificatif obligatoire est joint, ou déclaré sans objet ou remplacé par une attestation, avec un motif. Les pièces incomplètes du mois sont la liste à relancer avant la clôture.',
      'Les fichiers sont gardés dans le dossier .files, à côté du registre, sous leur empreinte ; la vérification les relit tous et nomme celui qui manque ou qui a changé. Le même fichier joint deux fois est reconnu : vous voyez ce qu’il justifie déjà. D’une pièce validée rien ne se retire : un justificatif se remplace, et reste visible.',
      'Copier un registre à la main, c’est copier aussi ses dossiers .files et, s’il est chiffré, son fichier .keys ; une sauvegarde le fait d’elle-même.',
    ],
    keys: [
      ['Ctrl J', 'joindre un fichier à la saisie'],
      ['Ctrl Enter', 'joindre la numérisation choisie'],
      ['R', 'tourner le document'],
      ['+', 'agrandir le document'],
      ['Escape', 'fermer le document'],
    ],
  },
} satisfies Record<string, HelpPage>
