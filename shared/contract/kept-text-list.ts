import { z } from 'zod'
import { keptJson } from '../canonical/kept-json.ts'

/** A list of texts as a column keeps it: the days that somebody attended, the words of attractive assets. */
export const keptTextList = keptJson('list of texts', 1, z.array(z.string()))
