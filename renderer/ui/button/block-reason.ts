import { createContext } from 'react'

/** One reason that stands for all others in a place, when nothing there can be done: a ledger that was opened to be read. Buttons that are blocked give it. */
export const BlockReason = createContext<string | undefined>(undefined)
