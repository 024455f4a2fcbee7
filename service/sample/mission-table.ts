/** A series of missions: an advance before, and its liquidation after the return. */
export interface MissionSeries {
  readonly organisation: string
  readonly budgetLine: string
  readonly purpose: string
  readonly travellers: readonly string[]
  readonly missions: readonly (readonly [month: number, day: number, place: string, nights: number])[]
  /** For one person and night. */
  readonly perDiemXof: number
  /** For one person, there and back. */
  readonly fareXof: readonly [low: number, high: number]
  /** What else the mission costs: "Carburant, péages et frais de route". */
  readonly sundries: string
  readonly sundriesXof: readonly [low: number, high: number]
}

export const MISSION_SERIES: readonly MissionSeries[] = [
  {
    organisation: 'AMSS',
    budgetLine: 'D1.1',
    purpose: 'mission d’appui aux communes',
    travellers: ['Animateur, Sikasso', 'Animatrice, Kadiolo'],
    missions: [
      [2, 5, 'Kadiolo', 3],
      [3, 4, 'Yorosso', 3],
      [4, 14, 'Kolondiéba', 3],
      [5, 6, 'Kadiolo', 2],
      [6, 3, 'Yanfolila', 3],
      [7, 14, 'Bougouni', 3],
      [8, 5, 'Koutiala', 3],
      [9, 2, 'Kadiolo', 3],
      [10, 7, 'Kolondiéba', 3],
      [11, 4, 'Yorosso', 3],
      [12, 8, 'Kadiolo', 3],
      [12, 29, 'Koutiala', 2],
    ],
    perDiemXof: 15_000,
    fareXof: [9_000, 14_000],
    sundries: 'Carburant, péages et frais de route',
    sundriesXof: [24_500, 42_500],
  },
  {
    organisation: 'AMSS',
    budgetLine: 'B3.1',
    purpose: 'mission de suivi-évaluation',
    travellers: ['Chargé de suivi-évaluation', 'Coordinateur du projet', 'Enquêteur 1', 'Enquêteur 2', 'Chauffeur'],
    missions: [
      [3, 16, 'Koutiala et Yorosso', 5],
      [6, 15, 'Bougouni et Kolondiéba', 5],
      [9, 14, 'Yanfolila et Bougouni', 5],
      [11, 23, 'Kadiolo et Koutiala', 5],
    ],
    perDiemXof: 20_000,
    fareXof: [11_000, 15_000],
    sundries: 'Location de véhicule, carburant et enquêteurs',
    sundriesXof: [435_000, 492_500],
  },
  {
    organisation: 'ARGA',
    budgetLine: 'D2.1',
    purpose: 'mission d’animation',
    travellers: ['Chargé de projet'],
    missions: [
      [3, 19, 'Yorosso', 2],
      [5, 7, 'Koury', 2],
      [6, 25, 'Mahou', 3],
      [8, 6, 'Yorosso', 2],
      [9, 30, 'Sikasso', 3],
      [11, 26, 'Boura', 2],
    ],
    perDiemXof: 15_000,
    fareXof: [6_500, 10_000],
    sundries: 'Carburant, péages et frais de route',
    sundriesXof: [12_500, 27_500],
  },
  {
    organisation: 'ACRAC',
    budgetLine: 'D3.1',
    purpose: 'mission d’animation',
    travellers: ['Chargée de projet'],
    missions: [
      [3, 5, 'Yanfolila', 2],
      [5, 19, 'Kolondiéba', 2],
      [7, 28, 'Kalana', 2],
      [9, 17, 'Sikasso', 2],
      [11, 19, 'Kébila', 3],
    ],
    perDiemXof: 15_000,
    fareXof: [6_000, 9_500],
    sundries: 'Carburant, péages et frais de route',
    sundriesXof: [12_500, 27_500],
  },
  {
    organisation: 'CEAM',
    budgetLine: 'D4.1',
    purpose: 'tournée des écoles',
    travellers: ['Chargé de projet'],
    missions: [
      [3, 26, 'Loulouni', 2],
      [6, 17, 'Misséni', 2],
      [10, 14, 'Fourou', 3],
      [12, 2, 'Zégoua', 2],
    ],
    perDiemXof: 12_500,
    fareXof: [5_000, 8_000],
    sundries: 'Carburant, péages et frais de route',
    sundriesXof: [12_500, 22_500],
  },
  {
    organisation: 'AT',
    budgetLine: 'B5.2',
    purpose: 'accompagnement entre pairs',
    travellers: ['Conseiller en gestion financière', 'Comptable pair'],
    missions: [
      [2, 4, 'Koutiala', 4],
      [2, 25, 'Bougouni', 4],
      [4, 21, 'Kadiolo', 4],
      [5, 12, 'Koutiala', 4],
      [6, 23, 'Bougouni', 4],
      [7, 21, 'Kadiolo', 4],
      [9, 15, 'Koutiala', 4],
      [10, 13, 'Bougouni', 4],
      [11, 17, 'Kadiolo', 4],
    ],
    perDiemXof: 35_000,
    fareXof: [12_500, 17_500],
    sundries: 'Location de véhicule et carburant',
    sundriesXof: [55_000, 82_500],
  },
  {
    organisation: 'AT',
    budgetLine: 'D5.1',
    purpose: 'mission de conseil',
    travellers: ['Conseiller en gestion financière'],
    missions: [
      [1, 28, 'Koutiala', 2],
      [3, 3, 'Bougouni', 3],
      [4, 28, 'Koutiala', 2],
      [5, 27, 'Kadiolo', 3],
      [7, 7, 'Bougouni', 2],
      [8, 11, 'Koutiala', 2],
      [8, 25, 'Kadiolo', 2],
      [9, 29, 'Bougouni', 3],
      [10, 27, 'Koutiala', 2],
      [12, 1, 'Bougouni', 3],
      [12, 14, 'Kadiolo', 2],
    ],
    perDiemXof: 25_000,
    fareXof: [9_000, 13_000],
    sundries: 'Carburant, péages et frais de route',
    sundriesXof: [17_500, 29_500],
  },
]
