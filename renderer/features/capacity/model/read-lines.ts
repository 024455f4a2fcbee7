/** Voucher lines as they are typed ("AMSS-BQ1-2020-000012/1, AMSS-CA1-2020-000003"): the first line where none is named. What cannot be read is sent as line 0, and refused. */
export const readLines = (text: string): { voucher: string; line: number }[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [voucher = '', line] = part.split('/')
      return { voucher: voucher.trim(), line: line === undefined ? 1 : /^\d{1,6}$/.test(line.trim()) ? Number(line) : 0 }
    })
