/** Faults of the area treasury, in French. */
export const treasuryFaultsFr = {
  STATEMENT_ENTITIES:
    'Le fichier {{name}} définit des entités : un relevé n’en a pas besoin, et elles peuvent nuire. Rien n’a été importé. Demandez un autre export à la banque.',
  STATEMENT_UNREADABLE:
    'Le fichier {{name}} n’est pas un relevé {{format}} lisible. Rien n’a été importé. Exportez-le de nouveau.',
  STATEMENT_CUT_SHORT: 'Le fichier {{name}} est coupé avant sa fin. Rien n’a été importé. Exportez-le de nouveau.',
  STATEMENT_TOO_LONG: 'Ce relevé a plus de {{limit}} mouvements. Rien n’a été importé. Exportez une période plus courte.',
  STATEMENT_NONE: 'Le fichier {{name}} ne contient aucun relevé de compte. Rien n’a été importé. Vérifiez l’export.',
  STATEMENT_CAMT_OTHER:
    'Le fichier {{name}} est un {{kind}}, pas un relevé. Rien n’a été importé. Demandez le camt.053 à la banque.',
  STATEMENT_LINE_DATE:
    'La date du mouvement manque ou n’est pas une date (« {{text}} »). Rien n’a été importé. Corrigez le fichier ou demandez un autre export.',
  STATEMENT_LINE_AMOUNT:
    'Le montant du mouvement est illisible (« {{text}} »). Rien n’a été importé. Corrigez le fichier ou demandez un autre export.',
  STATEMENT_LINE_CURRENCY:
    'Ce mouvement est en {{currency}}, le relevé en {{expected}}. Rien n’a été importé. Demandez un relevé d’une seule devise.',
  STATEMENT_PENDING: 'Opérations annoncées et pas encore passées au compte, laissées de côté : {{count}}.',
  STATEMENT_BALANCE_UNREADABLE:
    'Un solde du relevé est illisible (« {{text}} ») : il est laissé de côté, et le relevé ne peut pas être vérifié par lui.',
  STATEMENT_DATE_MOVED: 'Le {{text}} n’est pas au calendrier (mois de 30 jours) : le mouvement est daté du {{date}}.',
  STATEMENT_COLUMN_MISSING:
    'La mise en colonnes attend « {{name}} », que ce fichier n’a pas. Rien n’a été importé. Indiquez les colonnes.',
  STATEMENT_LAYOUT_NEEDED:
    'La date et le montant (ou débit et crédit) ne se devinent pas dans les colonnes {{columns}}. Rien n’a été importé. Indiquez les colonnes à l’écran Rapprochement : elles seront retenues.',
  STATEMENT_FRACTION: '{{amount}} {{currency}} a plus de décimales que la devise. Rien n’a été importé. Corrigez le fichier.',
  STATEMENT_CURRENCY:
    'Le relevé est en {{currency}}, le compte {{account}} en {{expected}}. Rien n’a été importé. Choisissez le compte de cette devise.',
  STATEMENT_CURRENCY_UNSAID: 'Le fichier ne dit pas sa devise : elle est prise pour celle du compte, {{currency}}.',
  STATEMENT_OTHER_ACCOUNT:
    'Le relevé est celui du compte {{found}}, et {{account}} porte le numéro {{number}}. Rien n’a été importé. Choisissez le bon compte, ou corrigez son numéro dans ses réglages.',
  STATEMENT_SEVERAL_ACCOUNTS:
    'Le fichier contient plusieurs comptes : {{accounts}}. Rien n’a été importé. Donnez le numéro bancaire de {{account}} dans ses réglages : ses lignes seront choisies.',
  STATEMENT_ALREADY: 'Ce relevé a déjà été importé le {{date}} ({{file}}) : rien n’est changé.',
  STATEMENT_NOTHING_NEW: 'Tous les mouvements de ce relevé sont déjà là : rien n’est changé.',
  STATEMENT_EMPTY: 'Le relevé n’a ni mouvement ni solde de clôture. Rien n’a été importé. Vérifiez la période exportée.',
  STATEMENT_OVERLAP: 'Mouvements déjà connus par un relevé précédent, laissés de côté : {{count}}.',
  STATEMENT_OVERLAP_NEW:
    'Sur la période commune, le mouvement du {{date}} de {{amount}} {{currency}} est dans ce fichier et pas dans le relevé déjà importé. Rien n’a été importé. Comparez les deux avec la banque.',
  STATEMENT_OVERLAP_OLD:
    'Sur la période commune, le mouvement du {{date}} de {{amount}} {{currency}} est dans le relevé déjà importé et pas dans ce fichier. Rien n’a été importé. Comparez les deux avec la banque.',
  STATEMENT_GAP:
    'Le relevé ne s’additionne pas : {{opening}} + {{sum}} devrait donner {{closing}} {{currency}}, écart {{gap}}. Il est importé ; demandez la page qui manque.',
  STATEMENT_PREVIOUS_GAP:
    'Le relevé ouvre à {{opening}} {{currency}} et le précédent finit le {{date}} à {{previous}} : écart {{gap}}. Il est importé ; un relevé manque sans doute entre les deux.',
  TREASURY_ACCOUNT_UNKNOWN:
    '{{account}} n’est le compte d’aucun journal de banque, de caisse ou de portefeuille. Créez d’abord son journal (fichier de paramétrage).',
  TREASURY_ACCOUNT_SHARED:
    'Les journaux {{journals}} partagent le compte {{account}} : un relevé ne saurait à qui appartient un mouvement. Donnez à chaque journal son sous-compte ({{account}}01, {{account}}02) par un fichier de paramétrage, puis recommencez.',
  TREASURY_ACCOUNT_CASH:
    '{{account}} est une caisse : elle se compte, elle ne se rapproche pas. Choisissez une banque ou un portefeuille.',
  MATCH_UNKNOWN: 'Un élément du pointage n’existe plus ou n’est pas de ce compte. Rien n’a été pointé. Rafraîchissez l’écran.',
  MATCH_TAKEN: 'Un élément du pointage est déjà pointé. Rien n’a été pointé. Rafraîchissez l’écran.',
  MATCH_EMPTY: 'Un pointage réunit au moins deux éléments. Rien n’a été pointé. Choisissez-les dans les deux colonnes.',
  MATCH_GAP:
    'La sélection a un écart de {{gap}} {{currency}} : un pointage tombe juste. Rien n’a été pointé. Ajoutez ce qui manque, ou qualifiez l’écart.',
  FINDING_UNKNOWN: 'Cet élément n’est plus qualifié. Rien n’a été changé. Rafraîchissez l’écran.',
  FINDING_NOTHING: 'Rien n’est choisi à qualifier. Choisissez une ligne du relevé ou une écriture.',
  FINDING_HAS_VOUCHER:
    'La pièce proposée existe ({{voucher}}) : la qualification reste. Supprimez d’abord le brouillon, ou extournez la pièce.',
  FINDING_PAIR:
    'Une erreur d’enregistrement réunit une ligne du relevé et une écriture de montants différents. Choisissez-en une de chaque côté.',
  PROPOSAL_COUNTERPART: 'Le compte de contrepartie manque. Rien n’a été proposé. Choisissez-le.',
  PROPOSAL_EXISTS: 'Une pièce est déjà proposée pour cet élément ({{voucher}}). Ouvrez-la.',
  RECONCILIATION_NO_STATEMENT:
    'Aucun relevé importé ne donne le solde de {{account}} au {{date}}. Importez le relevé du mois, avec ses soldes.',
  RECONCILIATION_DIFFERENCE:
    'L’écart est de {{difference}} {{currency}} : il doit être nul pour signer. Pointez ou qualifiez ce qui reste.',
  RECONCILIATION_MONTH_OPEN: 'Le mois {{month}} n’est pas fini : le rapprochement se signe au-delà du {{date}}.',
  RECONCILIATION_SIGNED: 'Ce rapprochement est déjà signé et rien n’a changé depuis.',
  RECONCILIATION_NOT_SIGNED:
    'Ce rapprochement n’est pas signé par son préparateur, ou il a changé depuis. Il doit l’être d’abord.',
  RECONCILIATION_SAME_PERSON: '{{user}} a préparé ce rapprochement : une autre personne le revoit.',
  RECONCILIATION_START_UNKNOWN:
    'Un élément du point de départ n’existe pas, ou n’est pas daté d’avant lui. Rien n’a été gardé. Corrigez la liste.',
  RECONCILIATION_START_USED: 'Un pointage s’appuie sur le point de départ. Rien n’a été changé. Défaites d’abord ce pointage.',
  CLOSING_RECONCILED:
    '{{account}} {{name}} : rapproché au {{date}}, solde ajusté {{amount}} {{currency}}, préparé par {{prepared}}, revu par {{reviewed}}.',
  CLOSING_NOT_RECONCILED: '{{account}} {{name}} : pas de rapprochement signé au {{date}}.',
  CLOSING_NOT_REVIEWED: '{{account}} {{name}} : rapprochement au {{date}} préparé par {{prepared}}, pas encore revu.',
  CLOSING_OUTDATED: '{{account}} {{name}} : le rapprochement au {{date}} ne correspond plus aux livres ou au relevé.',
  CLOSING_STALE_TREATED: '{{account}} : {{reference}} du {{date}}, {{amount}} {{currency}}, {{days}} jours ; traité : {{note}}.',
  CLOSING_STALE_LEFT: '{{account}} : {{reference}} du {{date}}, {{amount}} {{currency}}, {{days}} jours, sans suite.',
  PARAMETER_UNKNOWN: 'Ce paramètre n’existe pas, ou sa valeur ou sa date ne va pas. Rien n’a été changé.',
  SETTING_NEGATIVE: 'Un plafond ou une limite est un montant positif. Rien n’a été changé.',
  RECONCILIATION_ACCOUNT_PERIOD: 'Le rapprochement demande un compte (--account) et un mois (--period AAAA-MM).',
}
