/** Errors and warnings of the reader of workbooks and CSV files, in French. */
export const tabularFaultsFr = {
  FILE_EMPTY: 'Le fichier {{name}} est vide. Exportez-le de nouveau, puis recommencez.',
  FILE_NOT_A_TABLE: 'Le fichier {{name}} n’est ni un classeur ni un fichier CSV. Choisissez un fichier .xlsx, .ods ou .csv.',
  FILE_ENCRYPTED:
    'Le fichier {{name}} est protégé par un mot de passe. Ouvrez-le, enregistrez-le sans mot de passe, puis recommencez.',
  FILE_TRUNCATED: 'Le fichier {{name}} est incomplet : sa fin manque. Téléchargez-le ou copiez-le de nouveau.',
  FILE_DAMAGED:
    'Le fichier {{name}} est abîmé : la partie {{part}} ne correspond pas à sa somme de contrôle. Téléchargez-le ou copiez-le de nouveau.',
  FILE_XML_INVALID:
    'Le fichier {{name}} est abîmé : la partie {{part}} n’est pas lisible. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le, puis recommencez.',
  FILE_XLS_UNSUPPORTED:
    '{{name}} est un ancien classeur Excel (.xls, 97-2003), qui n’est pas lu. Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx.',
  FILE_XLSB_UNSUPPORTED:
    '{{name}} est un classeur binaire (.xlsb), qui n’est pas lu. Ouvrez-le dans Excel et enregistrez-le au format .xlsx.',
  FILE_XML2003_UNSUPPORTED:
    '{{name}} est une feuille de calcul XML 2003, qui n’est pas lue. Ouvrez-la dans Excel ou LibreOffice et enregistrez-la au format .xlsx.',
  FILE_IS_WEB_PAGE:
    '{{name}} est une page web, pas un classeur. Ouvrez-la dans Excel ou LibreOffice et enregistrez-la au format .xlsx, ou exportez de nouveau en CSV.',
  FILE_HAS_DTD:
    'Le fichier {{name}} contient une définition de document (DTD) dans la partie {{part}} : refusé par sécurité, rien n’a été lu. Ouvrez-le dans Excel ou LibreOffice et enregistrez-le sous un autre nom.',
  FILE_TOO_LARGE: 'Le fichier {{name}} est trop gros : {{limit}} Mo au plus. Partagez-le en plusieurs fichiers.',
  FILE_TOO_MANY_ROWS: 'Le fichier {{name}} a trop de lignes : {{limit}} au plus. Partagez-le en plusieurs fichiers.',
  FILE_TOO_MANY_COLUMNS: 'Le fichier {{name}} a trop de colonnes : {{limit}} au plus. Ne gardez que les colonnes utiles.',
  FILE_TOO_MANY_CELLS:
    'Le fichier {{name}} a trop de cellules remplies pour être montré en entier : {{limit}} au plus. Partagez-le en plusieurs fichiers.',
  FILE_TOO_SLOW:
    'La lecture de {{name}} a pris trop de temps et a été arrêtée ; rien n’a été écrit. Partagez-le en plusieurs fichiers.',
  ZIP_BOMB:
    'Le fichier {{name}} est refusé par sécurité : la partie {{part}} grossit démesurément quand on la décompresse. Demandez le fichier d’origine.',
  ZIP_TOO_MANY_PARTS:
    'Le fichier {{name}} contient trop d’éléments ({{limit}} au plus). Recopiez le tableau dans un classeur neuf.',
  ZIP_METHOD_UNSUPPORTED:
    'La partie {{part}} du fichier {{name}} est compressée d’une façon inconnue. Ouvrez-le dans Excel ou LibreOffice et enregistrez-le de nouveau.',
  CELL_TOO_LONG: 'Une cellule de {{name}} dépasse {{limit}} caractères. Raccourcissez-la ou vérifiez les guillemets.',
  CSV_QUOTE_OPEN: 'Un guillemet ouvert à cette ligne n’est jamais fermé. Fermez-le ou supprimez-le, puis recommencez.',
  CSV_QUOTE_MISPLACED:
    'Les guillemets sont mal placés à cette ligne : un guillemet à l’intérieur d’un texte doit être doublé (""). Corrigez-les, puis recommencez.',
  SHEET_UNKNOWN: 'Le classeur n’a pas de feuille {{sheet}}. Feuilles : {{sheets}}.',
  SHEET_NONE: 'Le classeur {{name}} n’a aucune feuille de calcul lisible.',
  SHEET_EMPTY: 'La feuille {{sheet}} de {{name}} est vide. Choisissez une autre feuille ou remplissez celle-ci.',
  HEADER_NOT_FOUND:
    'Aucune ligne ne ressemble à des titres de colonnes. Ajoutez une ligne de titres au-dessus des données, ou dites laquelle c’est.',
  HEADER_ROW_UNKNOWN: 'La ligne {{line}}, donnée comme ligne de titres, n’existe pas ou est vide.',
  NO_ROWS: 'Le tableau a des titres de colonnes mais aucune ligne : 0 ligne lue.',
  SHEET_HIDDEN: 'La feuille {{sheet}} est masquée : elle n’est pas lue sans être nommée. Affichez-la si elle compte.',
  HIDDEN_ROWS:
    'Lignes masquées : {{rows}} ({{count}}). Elles ont été lues comme les autres ; affichez-les et vérifiez si elles doivent compter.',
  HIDDEN_COLUMNS:
    'Colonnes masquées : {{columns}}. Elles ont été lues comme les autres ; affichez-les et vérifiez si elles doivent compter.',
  FILE_KIND_DIFFERS: 'Le nom finit par {{extension}}, mais le contenu est de type {{kind}} ; il a été lu comme tel.',
  ENCODING_MIXED:
    'Le fichier mêle deux codages de caractères (UTF-8 et Windows-1252), d’abord à cette ligne. Chaque ligne a été lue selon son codage ; vérifiez les accents.',
  TEXT_REPLACED:
    'Des caractères étaient déjà perdus dans le fichier (signe �), d’abord à cette ligne. Exportez-le de nouveau en UTF-8.',
  ROW_TOO_LONG:
    'Cette ligne a {{found}} cellules pour {{expected}} colonnes : un séparateur se trouve sans doute dans un texte sans guillemets. Corrigez la ligne.',
  CELL_ERROR: 'La cellule contient l’erreur {{error}}. Corrigez la formule dans le classeur.',
  CELL_TEXT_LOST:
    'Le texte de cette cellule manque dans le classeur. Ouvrez-le dans Excel ou LibreOffice, vérifiez-le et enregistrez-le.',
  FORMULA_WITHOUT_VALUE:
    'La cellule contient une formule dont le résultat n’a pas été enregistré. Ouvrez le fichier dans Excel ou LibreOffice, enregistrez-le, puis recommencez.',
  DATE_AMBIGUOUS: '« {{text}} » n’est pas une date sûre : est-ce {{readings}} ? Écrivez-la AAAA-MM-JJ ou JJ/MM/AAAA.',
  DATE_IMPOSSIBLE: '« {{text}} » n’est pas une date du calendrier. Corrigez-la (AAAA-MM-JJ ou JJ/MM/AAAA).',
  DATE_WITHOUT_DAY: '« {{text}} » n’a pas de jour. Écrivez la date entière (AAAA-MM-JJ ou JJ/MM/AAAA).',
  DATE_UNREADABLE: '« {{text}} » n’est pas une date. Écrivez-la AAAA-MM-JJ ou JJ/MM/AAAA.',
  DATE_MISSING: 'La date manque sur cette ligne. Ajoutez-la (AAAA-MM-JJ ou JJ/MM/AAAA).',
  MONTH_UNREADABLE: '« {{text}} » n’est pas un mois. Écrivez-le AAAA-MM.',
  NUMBER_AMBIGUOUS:
    'La colonne {{column}} ne dit pas si la virgule ou le point sépare les décimales : « {{text}} » peut valoir {{readings}} ({{count}} cellules : {{cells}}). Écrivez les nombres sans séparateur de milliers, ou avec deux décimales.',
  NUMBER_UNREADABLE: '« {{text}} » n’est pas un nombre. Écrivez-le en chiffres, par exemple 1234567,89.',
  NUMBER_OTHER_CURRENCY:
    '« {{text}} » est en {{found}}, alors que la colonne attend {{expected}}. Corrigez le montant ou la devise.',
  DATE_FROM_EXCEL_IN_TEXT_COLUMN:
    'Excel a sans doute changé un code en date ({{date}}) dans la colonne {{column}}. Retapez le code d’origine après avoir mis la colonne au format Texte.',
  NUMBER_ROUNDED_BY_EXCEL:
    'Le numéro {{text}} a sans doute été arrondi par Excel (15 chiffres au plus). Retapez-le après avoir mis la colonne au format Texte.',
  MORE_PROBLEMS: '{{count}} autres problèmes du même genre ({{code}}) dans la colonne {{column}}.',
} as const
