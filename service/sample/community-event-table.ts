/** A series of meetings held in one village after the other: dialogues, forum theatre, school clubs. */
export interface EventSeries {
  readonly organisation: string
  readonly budgetLine: string
  /** "dialogue communautaire", as labels say it. */
  readonly title: string
  /** Month of the year, day about which it is held, and village. */
  readonly events: readonly (readonly [month: number, day: number, place: string])[]
  readonly participants: readonly [low: number, high: number]
  readonly hire: { readonly label: string; readonly supplier: string; readonly xof: readonly [low: number, high: number] }
  /** For one participant. */
  readonly snackXof: number
  readonly travellers: readonly [low: number, high: number]
  readonly fareXof: number
  readonly fee: { readonly label: string; readonly payee: string; readonly xof: number }
}

export const EVENT_SERIES: readonly EventSeries[] = [
  {
    organisation: 'AMSS',
    budgetLine: 'B2.1',
    title: 'dialogue communautaire',
    events: [
      [2, 26, 'Kignan'],
      [3, 18, 'Niéna'],
      [4, 22, 'Klela'],
      [5, 20, 'Danderesso'],
      [6, 24, 'Lobougoula'],
      [7, 22, 'Zégoua'],
      [8, 26, 'Finkolo'],
      [9, 16, 'Misséni'],
      [10, 21, 'Loulouni'],
      [11, 18, 'Kignan'],
      [12, 9, 'Fourou'],
    ],
    participants: [60, 74],
    hire: { label: 'Location de bâches, chaises et sonorisation', supplier: 'Association des jeunes', xof: [55_000, 72_500] },
    snackXof: 1_250,
    travellers: [42, 50],
    fareXof: 3_250,
    fee: { label: 'Animation et traduction en langue locale', payee: 'Animateur relais', xof: 40_000 },
  },
  {
    organisation: 'ARGA',
    budgetLine: 'B2.2',
    title: 'dialogue communautaire',
    events: [
      [2, 12, 'Zangasso'],
      [2, 27, 'Molobala'],
      [3, 25, 'Konséguéla'],
      [5, 13, 'Mahou'],
      [6, 11, 'M’Pessoba'],
      [7, 15, 'Boura'],
      [8, 12, 'Koury'],
      [9, 23, 'Sorobasso'],
      [10, 14, 'Zangasso'],
      [11, 11, 'Karangana'],
      [12, 10, 'Molobala'],
    ],
    participants: [60, 74],
    hire: { label: 'Location de bâches, chaises et sonorisation', supplier: 'Jeunesse du village', xof: [60_000, 80_000] },
    snackXof: 1_500,
    travellers: [48, 56],
    fareXof: 3_250,
    fee: { label: 'Animation et traduction en minianka', payee: 'Animateur relais', xof: 50_000 },
  },
  {
    organisation: 'ACRAC',
    budgetLine: 'B2.3',
    title: 'dialogue communautaire',
    events: [
      [2, 19, 'Sanso'],
      [3, 11, 'Koumantou'],
      [4, 29, 'Zantiébougou'],
      [5, 27, 'Garalo'],
      [6, 17, 'Kébila'],
      [7, 16, 'Kalana'],
      [8, 20, 'Filamana'],
      [9, 10, 'Fakola'],
      [10, 8, 'Sanso'],
      [11, 12, 'Gouanan'],
      [12, 3, 'Koumantou'],
    ],
    participants: [50, 62],
    hire: { label: 'Location de bâches et de chaises', supplier: 'Groupement de femmes', xof: [45_000, 60_000] },
    snackXof: 1_500,
    travellers: [42, 50],
    fareXof: 3_250,
    fee: { label: 'Animation et traduction en bambara', payee: 'Animatrice relais', xof: 40_000 },
  },
  {
    organisation: 'ACRAC',
    budgetLine: 'B4.2',
    title: 'théâtre-forum',
    events: [
      [3, 25, 'Bougouni'],
      [5, 13, 'Koumantou'],
      [7, 8, 'Kolondiéba'],
      [8, 13, 'Yanfolila'],
      [9, 24, 'Garalo'],
      [10, 29, 'Kalana'],
      [11, 26, 'Bougouni'],
    ],
    participants: [90, 130],
    hire: { label: 'Location de sonorisation et de groupe électrogène', supplier: 'Sono Mandé', xof: [55_000, 67_500] },
    snackXof: 250,
    travellers: [10, 12],
    fareXof: 3_500,
    fee: { label: 'Cachet de la troupe', payee: 'Troupe Yèrèdon', xof: 150_000 },
  },
  {
    organisation: 'CEAM',
    budgetLine: 'B4.3',
    title: 'clubs citoyens scolaires',
    events: [
      [2, 26, 'Kadiolo'],
      [3, 18, 'Zégoua'],
      [5, 20, 'Misséni'],
      [6, 10, 'Fourou'],
      [6, 25, 'Loulouni'],
      [9, 17, 'Kadiolo'],
      [10, 7, 'Diou'],
      [10, 22, 'Zégoua'],
      [11, 19, 'Nimbougou'],
      [12, 11, 'Loulouni'],
    ],
    participants: [48, 60],
    hire: { label: 'Location de sonorisation et affiches', supplier: 'Amicale des enseignants', xof: [40_000, 52_500] },
    snackXof: 1_000,
    travellers: [32, 40],
    fareXof: 2_500,
    fee: { label: 'Encadrement des élèves', payee: 'Enseignants encadreurs', xof: 60_000 },
  },
]
