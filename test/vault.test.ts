import { createVault } from '../src/vault.ts'

const vault = createVault(Buffer.alloc(32, 7))

test('what is sealed opens again, and does not stand in the sealed bytes', () => {
  const sealed = vault.seal('mot de passe ·', 'feed map')
  expect(vault.open(sealed, 'feed map')).toBe('mot de passe ·')
  expect(sealed.includes('mot')).toBe(false)
  expect(vault.seal('mot de passe ·', 'feed map').equals(sealed)).toBe(false)
})

test.each([
  ['another purpose', () => vault.open(vault.seal('a', 'feed map'), 'feed efe')],
  ['another key', () => createVault(Buffer.alloc(32, 8)).open(vault.seal('a', 'feed map'), 'feed map')],
  ['a changed byte', () => vault.open(Buffer.concat([vault.seal('a', 'feed map'), Buffer.of(1)]), 'feed map')],
  ['bytes that are too few', () => vault.open(Buffer.of(1, 2, 3), 'feed map')],
])('%s does not open it', (_, open) => {
  expect(open).toThrow(/sealed with another key/)
})
