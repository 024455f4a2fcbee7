import { createContext, type ReactNode } from 'react'

/** What stands under the title of every page inside: set by the shell for what no screen may leave out. */
export const PageNotice = createContext<ReactNode>(null)
