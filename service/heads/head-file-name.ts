/** The name of the file of a note: "CEAM-1284.head". Codes may hold a slash, file names not. */
export const headFileName = (organisation: string, sequence: number): string =>
  `${organisation.replaceAll('/', '_')}-${sequence}.head`
