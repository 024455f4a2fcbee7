/** The light theme of the product's tokens (design/tokens.css) as the ARGB that a spreadsheet wants. */
export const PALETTE = {
  paper: 'FFFFFFFF',
  stripe: 'FFFAF7F1',
  sunken: 'FFECE7DD',
  line: 'FFDDD6C9',
  lineStrong: 'FF8C8172',
  ink: 'FF241D17',
  ink2: 'FF54493F',
  ink3: 'FF6B6053',
  donorInk: 'FF2A4478',
  accent: 'FF9A4A22',
  accentSoft: 'FFF7E8DC',
  accentLine: 'FFD9A583',
  onAccent: 'FFFFFFFF',
  good: 'FF1F6440',
  goodSoft: 'FFE1EFE4',
  warn: 'FF7A4F00',
  warnSoft: 'FFFAECC9',
  bad: 'FFA3173A',
  badSoft: 'FFFAE1E4',
  infoSoft: 'FFE5EBF6',
} as const
export type Colour = keyof typeof PALETTE
