import { expect, test } from 'vitest'
import { inputText } from '../../../renderer/client/input-text.ts'

test('the same choice of file is the same input, and another file is another', () => {
  const file = (name: string, text: string) => new File([text], name, { lastModified: 1 })
  const asked = (chosen: File) => inputText({ subject: 'draft:1', file: chosen })
  expect(asked(file('a.pdf', 'one'))).toBe(asked(file('a.pdf', 'one')))
  expect(asked(file('a.pdf', 'one'))).not.toBe(asked(file('b.pdf', 'one')))
  expect(asked(file('a.pdf', 'one'))).not.toBe(asked(file('a.pdf', 'longer')))
})
