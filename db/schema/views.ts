/** What the file's views answer, column by column. */
export interface Views {
  /** The day on which a posted treasury line was last presented on a statement. */
  readonly presentedLine: {
    readonly account: string
    readonly voucherId: number
    readonly lineNumber: number
    readonly presentedOn: string
  }
}
