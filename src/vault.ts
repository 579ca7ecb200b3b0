import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { AppError } from './model/error.ts'

/** Seals what the database must not show: passwords, private keys, the secrets of subscriptions. */
export type Vault = {
  /** `purpose` is bound in: what was sealed for one feed cannot be opened for another. */
  seal(secret: string, purpose: string): Buffer
  /** Throws AppError('misconfigured') when the key is another one than it was sealed with. */
  open(sealed: Buffer, purpose: string): string
}

const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM (NIST SP 800-38D) with a random nonce: nonce, tag, then the sealed text. `key` has 32 bytes. */
export function createVault(key: Uint8Array): Vault {
  if (key.length !== 32) throw new AppError('misconfigured', 'The key of the credentials must have 32 bytes.')
  return {
    seal(secret, purpose) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
    },
    open(sealed, purpose) {
      const [nonce, tag] = [sealed.subarray(0, nonceBytes), sealed.subarray(nonceBytes, nonceBytes + tagBytes)]
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
        decipher.setAAD(Buffer.from(purpose)).setAuthTag(tag)
        const text = Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()])
        return text.toString('utf8')
      } catch (cause) {
        throw new AppError(
          'misconfigured',
          `What was kept secret for ${purpose} cannot be opened: it was sealed with another key. Give this process the same CREDENTIALS_KEY (or credentials.key) as the one that sealed it, or enter it anew.`,
          { cause },
        )
      }
    },
  }
}
