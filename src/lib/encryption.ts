import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

function keyFrom(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'encryption', 32));
}

/** Encrypts and authenticates bytes with a secret, which must hold at least 16 random bytes. */
export function encryptBytes(bytes: Uint8Array, secret: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, keyFrom(secret), iv);
  const body = [cipher.update(bytes), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...body]);
}

/** Decrypts what `encryptBytes` returned. @throws Error if it was changed, or encrypted with another secret. */
export function decryptBytes(bytes: Uint8Array, secret: string): Buffer {
  const iv = bytes.subarray(0, ivBytes);
  const decipher = createDecipheriv(algorithm, keyFrom(secret), iv, { authTagLength: tagBytes });
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]);
}

/** As `encryptBytes`, for a text. */
export function encrypt(text: string, secret: string): string {
  return encryptBytes(Buffer.from(text), secret).toString('base64');
}

/** As `decryptBytes`, for what `encrypt` returned. */
export function decrypt(encrypted: string, secret: string): string {
  return decryptBytes(Buffer.from(encrypted, 'base64'), secret).toString('utf8');
}

/** Several secrets, of which the first one encrypts and all decrypt, so that a secret can be replaced. */
export interface KeyRing {
  encrypt(text: string): string;
  /** The text, and whether the first secret encrypted it; undefined if none of them fits. */
  decrypt(encrypted: string): { readonly text: string; readonly isCurrent: boolean } | undefined;
}

/** Creates a key ring. @throws Error without a secret. */
export function createKeyRing(secrets: readonly string[]): KeyRing {
  const [first] = secrets;
  if (first === undefined) throw new Error('expected a secret that encrypts, got none');
  return {
    encrypt: (text) => encrypt(text, first),
    decrypt(encrypted) {
      for (const secret of secrets) {
        try {
          return { text: decrypt(encrypted, secret), isCurrent: secret === first };
        } catch {
          // Encrypted with another one.
        }
      }
      return undefined;
    },
  };
}
