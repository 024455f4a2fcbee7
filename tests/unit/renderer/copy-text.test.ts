import { expect, test } from 'vitest'
import { copyText } from '../../../renderer/ui/clipboard/copy-text.ts'

test('a copy that the clipboard takes is a copy', async () => {
  const taken: string[] = []
  const clipboard = { writeText: async (text: string) => void taken.push(text) }
  expect(await copyText(clipboard, 'a41e')).toBe('copied')
  expect(taken).toEqual(['a41e'])
})

test('a clipboard that refuses, or none, is told and never thrown', async () => {
  const refusing = { writeText: () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')) }
  expect(await copyText(refusing, 'a41e')).toBe('refused')
  expect(await copyText(undefined, 'a41e')).toBe('refused')
})
