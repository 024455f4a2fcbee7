/** Faults of the area closing, in French. */
export const closingFaultsFr = {
  CLOCK_SET_BACK:
    'L’horloge indique le {{now}}, mais la dernière écriture du registre est du {{last}}. Remettez l’horloge à l’heure, puis clôturez ; rien n’a été changé.',
  CLOSING_PARAMETER_INVALID:
    '« {{value}} » ne convient pas. Donnez un pourcentage, ou un compte imputable du plan ; l’ancienne valeur est gardée.',
  CLOSING_SEALED_ALREADY:
    'La période {{period}} est scellée : sa liste de contrôle ne change plus. Pour la corriger, demandez sa réouverture.',
  CLOSING_ITEM_WRITTEN: 'Le point {{item}} est écrit par la clôture elle-même : il ne se répond pas à la main.',
  CLOSING_ITEM_COMPUTED:
    'Le point {{item}} est bloquant et les livres y répondent : seul « non » peut être répondu à la main. Réglez ce que les livres signalent.',
  CLOSING_ITEM_ALWAYS_APPLIES: 'Le point {{item}} s’applique toujours : « sans objet » n’est pas admis.',
  CLOSING_COMMENT_NEEDED: 'Un commentaire est nécessaire. Dites pourquoi, et la réponse sera gardée.',
  CLOSING_NOTHING_TO_EXPLAIN: 'Il n’y a plus rien à expliquer pour {{what}} : les livres ont changé. Relisez la liste.',
  CLOSING_SETTLEMENT_DATE: 'La date de règlement doit être après le {{date}}. Corrigez-la ; le motif est gardé.',
  CLOSING_NO_BANK:
    'Aucun compte bancaire en francs n’est connu pour le fonds {{fund}}. Ajoutez-en un dans la trésorerie, puis proposez le transfert.',
  CLOSING_ITEM_BLOCKS: 'Le point {{item}} est bloquant et n’est pas réglé.',
  CLOSING_SECOND_PERSON:
    '{{name}} a répondu à la main aux points bloquants {{items}} : une deuxième personne doit sceller la période. Agissez comme une autre personne administratrice.',
  CLOSING_TOO_MUCH_LEFT_OUT:
    '{{count}} points sur {{applicable}} sont répondus « sans objet » à la main, plus que les {{most}} % permis. Répondez-y autrement ; la période reste ouverte.',
  REOPENING_NEEDS_TWO:
    'Une seule personne écrit dans ce registre. Ajoutez d’abord une deuxième personne, approbatrice ou administratrice ; la période reste close.',
  REOPENING_ASKED_ALREADY: 'La réouverture de {{period}} est déjà demandée. Une autre personne peut la confirmer.',
  REOPENING_UNKNOWN: 'Cette demande de réouverture n’attend plus de décision. Relisez l’état de la période.',
  REOPENING_YEAR_CARRIED:
    'L’exercice {{year}} est clos et ses soldes sont repris par la pièce {{number}} : aucune de ses périodes ne se rouvre. Corrigez par une pièce datée de l’exercice suivant.',
  PERIOD_NOT_CLOSED: 'La période {{period}} n’est pas close. Clôturez-la d’abord.',
  PERIOD_STATE_ALREADY: 'La période {{period}} est déjà dans cet état ; rien n’a changé.',
  YEAR_CARRIED:
    'L’exercice {{year}} est clos : ses soldes sont repris à nouveau dans l’exercice suivant. Datez la pièce d’une période ouverte ; rien n’a été enregistré.',
  YEAR_VOUCHER_KEPT:
    'La pièce {{voucher}} est celle de la clôture d’un exercice : elle ne s’extourne pas. Corrigez par une pièce de l’exercice suivant.',
  YEAR_UNKNOWN: 'Le registre n’a pas d’exercice {{year}}.',
  YEAR_CARRIED_ALREADY: 'L’exercice {{year}} est déjà clos et ses soldes sont repris.',
  YEAR_MONTHS_OPEN: 'L’exercice {{year}} a des périodes qui ne sont pas closes : {{months}}. Clôturez-les d’abord.',
  YEAR_HAS_DRAFTS: 'L’exercice {{year}} a encore {{count}} pièces non validées. Validez-les ou supprimez-les.',
  YEAR_EARLIER_OPEN: 'L’exercice {{earlier}} n’est pas clos : clôturez-le avant {{year}}.',
  YEAR_NEXT_CLOSED: 'Janvier {{next}} est déjà clos : les soldes ne peuvent plus y être repris. Rouvrez-le d’abord.',
  YEAR_OPENED_ALREADY:
    'L’exercice {{next}} a déjà des soldes d’ouverture (pièce {{number}}). Extournez-la d’abord, sinon ils compteraient deux fois.',
  YEAR_JOURNAL_MISSING: 'Il manque un journal de type {{type}}. Ajoutez-le par la mise en place.',
  YEAR_END_NOT_ASKED: 'La clôture de l’exercice {{year}} n’est pas demandée, ou l’a été et est faite.',

  CLOSING_VOUCHERS: 'validées : {{posted}}, brouillons : {{drafts}}',
  CLOSING_NUMBERS: 'journaux : {{journals}}, ruptures : {{gaps}}, annulations : {{reversals}}',
  CLOSING_NUMBER_GAP: 'Journal {{journal}} : {{count}} numéros pour aller jusqu’à {{last}}',
  CLOSING_REVERSAL_UNEXPLAINED: 'Annulation {{number}} sans motif',
  CLOSING_NO_GRANT: 'aucune subvention en cours',
  CLOSING_TRANCHE_UNPROVED: '{{grant}} {{number}} du {{date}} : avis de change absent',
  CLOSING_TRANCHE_PROVED: '{{grant}} {{number}} : {{reference}}',
  CLOSING_CONVERTED: 'conversion sans taux manquant, subventions : {{grants}}',
  CLOSING_SUSPENSE: '{{account}} : {{amount}} XOF sans tiers',
  CLOSING_TRANSFER_OPEN: '{{account}} non soldé : {{amount}} XOF',
  CLOSING_INTER_FUND: '{{debtor}} doit {{amount}} à {{creditor}}',
  CLOSING_INTER_FUND_LISTED: '{{debtor}} doit {{amount}} à {{creditor}}, règlement le {{date}}',
  CLOSING_ACCOUNTS_NIL: 'attente, virements et inter-fonds nuls',
  CLOSING_RELEASE_DUE: 'Reprise de {{subject}} à passer : {{amount}} XOF',
  CLOSING_REVALUATION_DUE: 'Réévaluation de {{subject}} à passer : {{amount}} XOF',
  CLOSING_ABNORMAL_BALANCE: '{{account}} du mauvais côté : {{amount}} XOF',
  CLOSING_BALANCES_NORMAL: 'aucun solde anormal',
  CLOSING_NO_VARIANCE: 'aucun écart de plus de {{percent}} %',
  CLOSING_VARIANCES: '{{explained}} expliqués sur {{beyond}} au-delà de {{percent}} %',
  CLOSING_BACKUP_AT_CLOSE: 'faite et vérifiée au scellement',
  CLOSING_BACKUP_MADE: '{{file}}, ouverte et vérifiée le {{date}}',
  CLOSING_BACKUP_NOT_MADE: 'non faite par la clôture',
  CLOSING_SEALED_ALONE: 'scellée le {{date}} par {{name}} sans deuxième personne : une seule personne écrit dans ce registre',
  CLOSING_SEALED: 'scellée le {{date}} par {{name}}',
  CLOSING_LOCK_WAITS: 'attend les points {{items}}',
  CLOSING_LOCK_READY: 'prête à sceller',
}
