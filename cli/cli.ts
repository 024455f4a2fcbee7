import { enableCompileCache } from 'node:module'

// Compiled code is kept between two commands, which then start in half the time; where it cannot be kept, nothing is lost.
enableCompileCache()
const { runProgram } = await import('./main.ts')
await runProgram(import.meta.dirname)
