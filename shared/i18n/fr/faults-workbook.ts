/** What the verification of a workbook may find. */
export const workbookFaultsFr = {
  VERIFY_WORKBOOK_NO_SEAL: 'Ce classeur ne porte pas de sceau Sikasso.',
  VERIFY_WORKBOOK_SEAL_TEXT: 'Le texte du sceau (feuille {{sheet}}) a été modifié : son empreinte ne s’y accorde plus.',
  VERIFY_WORKBOOK_SEAL_UNSIGNED:
    'La tête est signée et le sceau ne l’est pas par la même clé : la signature du sceau a été ôtée ou remplacée.',
  VERIFY_WORKBOOK_NOTE_UNREAD: 'Le texte de la tête dans le sceau ne se lit pas ; la raison suit.',
  VERIFY_WORKBOOK_NOTE_OTHER:
    'La tête signée dans le sceau (rang {{sequence}}) n’est pas celle que le sceau dit (rang {{stated}}).',
  VERIFY_WORKBOOK_CELL: 'Cette cellule ne dit plus ce qui a été scellé ; on y lit « {{found}} ».',
  VERIFY_WORKBOOK_CELLS: 'Parmi ces cellules, une au moins ne dit plus ce qui a été scellé.',
  VERIFY_WORKBOOK_FIGURE: 'On lit « {{found}} » ; il devrait y avoir « {{expected}} ».',
  VERIFY_WORKBOOK_FORMULA: 'La formule est « {{found}} » ; ce devrait être « {{expected}} ».',
  VERIFY_WORKBOOK_FORMAT: 'Le nombre est présenté par « {{found}} » ; ce devrait être « {{expected}} ».',
  VERIFY_WORKBOOK_UNSEEN: '« {{found}} » est écrit de sorte qu’on ne puisse pas le lire.',
  VERIFY_WORKBOOK_SEEN: '« {{found}} » se lit ; ce devrait être caché.',
  VERIFY_WORKBOOK_RESULT: 'Le fichier garde « {{found}} » ; recalculée, la formule donne « {{expected}} ».',
  VERIFY_WORKBOOK_RESULTS:
    'Recalculées, {{count}} formules donnent d’autres résultats que ceux du fichier ; c’est ici la première.',
  VERIFY_WORKBOOK_SHEET: 'La feuille {{sheet}} ne dit plus ce qui a été scellé.',
  VERIFY_WORKBOOK_SHEET_GONE: 'La feuille {{sheet}} manque au classeur.',
  VERIFY_WORKBOOK_SHEET_FOREIGN: 'La feuille {{sheet}} n’était pas dans ce classeur.',
  VERIFY_WORKBOOK_SHEET_ORDER: 'Au rang {{place}} des feuilles se trouve {{found}} ; ce devrait être {{expected}}.',
  VERIFY_WORKBOOK_SHEET_STATE: 'La feuille {{sheet}} est « {{found}} » ; elle devrait être « {{expected}} ».',
  VERIFY_WORKBOOK_NAME: 'Le nom {{name}} désigne « {{found}} » ; il devrait désigner « {{expected}} ».',
  VERIFY_WORKBOOK_PRINT_RANGE:
    'Ce qui s’imprime de la feuille {{sheet}}, ou s’y répète, est « {{found}} » ; ce devrait être « {{expected}} ».',
  VERIFY_WORKBOOK_HEADER: 'L’en-tête d’impression de la feuille {{sheet}} dit « {{found}} » ; il devrait dire « {{expected}} ».',
  VERIFY_WORKBOOK_FOOTER: 'Le pied de page de la feuille {{sheet}} dit « {{found}} » ; il devrait dire « {{expected}} ».',
  VERIFY_WORKBOOK_PAGES: 'La feuille {{sheet}} imprime d’autres en-têtes sur certaines pages.',
  VERIFY_WORKBOOK_ROW_HIDDEN: 'La ligne {{row}} de la feuille {{sheet}} est cachée.',
  VERIFY_WORKBOOK_ROW_SHOWN: 'La ligne {{row}} de la feuille {{sheet}} devrait être cachée.',
  VERIFY_WORKBOOK_COLUMN_HIDDEN: 'La colonne {{column}} de la feuille {{sheet}} est cachée.',
  VERIFY_WORKBOOK_COLUMN_SHOWN: 'La colonne {{column}} de la feuille {{sheet}} devrait être cachée.',
  VERIFY_WORKBOOK_MERGED: 'Les cellules {{range}} de la feuille {{sheet}} ont été fusionnées.',
  VERIFY_WORKBOOK_SPLIT: 'Les cellules {{range}} de la feuille {{sheet}} devraient être fusionnées.',
  VERIFY_WORKBOOK_RULES: 'Les mises en forme conditionnelles de la feuille {{sheet}} ont été modifiées.',
  VERIFY_WORKBOOK_OBJECT: 'Quelque chose a été ajouté à la feuille {{sheet}} ou au classeur : {{what}}.',
  VERIFY_WORKBOOK_OBJECT_GONE: 'Quelque chose manque à la feuille {{sheet}} ou au classeur : {{what}}.',
  VERIFY_WORKBOOK_VIEW:
    'L’affichage de la feuille {{sheet}} ou du classeur a changé : {{what}} « {{found}} » au lieu de « {{expected}} ».',
  VERIFY_WORKBOOK_DATES: 'Les dates du classeur comptent depuis {{found}} ; ce devrait être depuis {{expected}}.',
  VERIFY_WORKBOOK_HAND: 'Le sceau laisse à la main des cellules de la feuille {{sheet}} que le modèle ne laisse pas : {{cells}}.',
  VERIFY_WORKBOOK_OTHER_LEDGER: 'Le sceau nomme un autre registre que celui-ci.',
  VERIFY_WORKBOOK_SEQUENCE: 'Le sceau dit le rang {{stated}} ; la chaîne a cette tête au rang {{sequence}}.',
  VERIFY_WORKBOOK_NOT_COMPARED: 'Le rapport n’a pas été refait à l’événement {{sequence}}, pour la raison qui suit.',
  VERIFY_WORKBOOK_DOUBTFUL:
    'Le registre n’a pas pu être ramené avec certitude à l’événement {{sequence}} : les {{count}} écarts relevés ne prouvent pas une modification. Raisons et écarts suivent.',
  VERIFY_WORKBOOK_NOT_UNDONE: 'L’événement {{sequence}} ({{subject}}), venu depuis, ne se défait pas.',
  VERIFY_WORKBOOK_NOT_REWOUND: 'Le registre n’a pas pu être ramené à l’événement {{sequence}} : {{reason}}',
  VERIFY_WORKBOOK_REWOUND_UNSOUND:
    'Le registre ramené à l’événement {{sequence}} ne se prouve pas ({{count}} points) ; le premier suit.',
  VERIFY_WORKBOOK_NO_SOURCE: 'Le sceau ne dit pas de quel rapport il s’agit.',
  VERIFY_WORKBOOK_NO_CLAIM: 'Ce registre n’a pas de demande {{period}} pour la subvention {{number}} à cet endroit de la chaîne.',
  VERIFY_WORKBOOK_SAMPLE:
    'Les marques d’une feuille de sondage sont gardées à côté du registre, pas dans sa chaîne : la feuille ne peut pas être refaite à un rang donné.',
  VERIFY_WORKBOOK_RESTRICTED: 'Le registre réservé ne se lit que par ses responsables : son classeur n’est pas refait ici.',
} as const
