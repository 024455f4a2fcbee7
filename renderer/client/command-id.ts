import { uuidV7 } from '../../shared/ids/uuid.ts'
import { systemClock } from '../../shared/time/instant.ts'

const randomBytes = (size: number): Uint8Array => crypto.getRandomValues(new Uint8Array(size))

/** A new command id (uuid v7). The same id sent twice with the same input is done once. */
export const newCommandId = (): string => uuidV7(Date.parse(systemClock.now()), randomBytes)
