const COUNTRIES: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  BF: { fr: 'Burkina Faso', en: 'Burkina Faso' },
  BJ: { fr: 'Bénin', en: 'Benin' },
  CI: { fr: 'Côte d’Ivoire', en: 'Côte d’Ivoire' },
  GN: { fr: 'Guinée', en: 'Guinea' },
  GW: { fr: 'Guinée-Bissau', en: 'Guinea-Bissau' },
  ML: { fr: 'Mali', en: 'Mali' },
  MR: { fr: 'Mauritanie', en: 'Mauritania' },
  NE: { fr: 'Niger', en: 'Niger' },
  SN: { fr: 'Sénégal', en: 'Senegal' },
  TG: { fr: 'Togo', en: 'Togo' },
}

/** The name of a country by its ISO 3166 code, in both languages; the code itself for one that is not of the region. */
export const countryName = (code: string): { readonly fr: string; readonly en: string } =>
  COUNTRIES[code] ?? { fr: code, en: code }
