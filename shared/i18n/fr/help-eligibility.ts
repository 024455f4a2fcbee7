import type { HelpPage } from '../help.ts'

export const eligibilityHelpFr = {
  eligibility: {
    title: 'Éligibilité',
    body: [
      'Les règles regardent chaque ligne de dépense d’une subvention : dates, budget, doublons, pièces justificatives, tiers vérifiés, et les comptes et mots du catalogue (alcool, amendes, intérêts, primes…). Ce qu’elles voient est un signalement : il n’arrête jamais une écriture.',
      'Un signalement qui bloque garde la ligne hors de la demande jusqu’à ce que quelqu’un réponde ; un qui avertit y entre avec sa marque. Répondre, c’est rejeter tout ou partie de la ligne, ou écarter le signalement en disant pourquoi.',
      'Rejeter ne touche pas aux livres : le montant quitte la demande, au taux d’origine de la ligne, et reste à la charge des fonds propres. La dernière part prend le reste, si bien que les parts d’une ligne font la ligne.',
      'Une décision ne se change pas : elle se lève, par une écriture contraire du registre. Si la ligne rejetée est contre-passée, la décision cesse de compter ce jour-là, et rien ne sort deux fois.',
      'Un approbateur décide, et ce n’est pas celui qui a préparé la pièce dès que deux personnes écrivent. Un préparateur peut écarter un simple avertissement.',
    ],
    keys: [
      ['ArrowDown', 'signalement suivant'],
      ['Enter', 'ouvrir la pièce'],
    ],
  },
} satisfies Record<string, HelpPage>
