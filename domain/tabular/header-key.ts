/**
 * The form of a header that names are compared in: no accents, no case, no spaces or signs.
 * "Ligne budgétaire", "ligne_budgetaire" and "LigneBudgetaire" are all "lignebudgetaire" (spec 10: any case, accents optional).
 */
export const headerKey = (name: string): string => withoutAccents(name).replace(/[^\p{L}\p{N}]+/gu, '')

/** The words of a header, without accents or case: "dateConvention" gives "date", "convention". */
export const headerWords = (name: string): string[] =>
  withoutAccents(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(/[^\p{L}\p{N}°]+/u)
    .filter((word) => word !== '')

const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
