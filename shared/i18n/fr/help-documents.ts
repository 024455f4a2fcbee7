import type { HelpPage } from '../help.ts'

export const documentsHelpFr = {
  documents: {
    title: 'Documents',
    body: [
      'Chaque pièce comptable montre les justificatifs que son type de dépense exige : joints, manquants, ou déclarés absents avec un motif. Joignez un scan par Ctrl J ou en le déposant sur la pièce : PDF, JPEG ou PNG, 25 Mo au plus.',
      'Un fichier HEIC de téléphone est refusé : réglez l’appareil sur JPEG, ou convertissez-le. Un même fichier joint deux fois est reconnu, et la pièce dit ce qu’il soutient déjà.',
      'Les documents sont gardés à côté du registre, chiffrés comme lui. La vérification prouve que chacun n’a pas changé.',
      'Une fois la pièce validée, un document n’est plus retiré : il est mis de côté avec un motif, et reste visible.',
    ],
    keys: [['Ctrl J', 'joindre un scan']],
  },
} satisfies Record<string, HelpPage>
