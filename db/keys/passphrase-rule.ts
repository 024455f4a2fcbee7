import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'

const SHORTEST = 10

/** Refuses a passphrase under ten characters, as a person counts them (an accented letter is one). */
export const checkPassphrase = (passphrase: string): Result<void> =>
  [...passphrase.normalize('NFKC')].length < SHORTEST
    ? failure(fault('PASSPHRASE_TOO_SHORT', undefined, { length: SHORTEST }))
    : success(undefined)
