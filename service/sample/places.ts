/** Where workshops are held and who caters, by place: businesses invented for the sample. */
const VENUES: Readonly<Record<string, string>> = {
  Sikasso: 'Hôtel Le Karité',
  Koutiala: 'Hôtel La Cotonnière',
  Bougouni: 'Hôtel Le Baoulé',
  Kadiolo: 'Auberge La Frontière',
  Kolondiéba: 'Campement Le Fromager',
  Yanfolila: 'Auberge Le Wassoulou',
  Yorosso: 'Centre de formation des jeunes',
  Garalo: 'Maison du paysan',
  Loulouni: 'Centre d’accueil communal',
  Koury: 'Centre multifonctionnel',
  'M’Pessoba': 'Maison des producteurs',
}

export const venueOf = (place: string): string => VENUES[place] ?? 'Salle communale'

/** Where supplies are bought, by the town of the office. */
const STATIONERS: Readonly<Record<string, string>> = {
  Sikasso: 'Papeterie du Kénédougou',
  Koutiala: 'Librairie-papeterie Balanzan',
  Bougouni: 'Papeterie du Banimonotié',
  Kadiolo: 'Librairie de la Frontière',
}

export const stationerOf = (town: string): string => STATIONERS[town] ?? 'Papeterie du marché'
