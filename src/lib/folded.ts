/**
 * Lower-cases a text and takes away what people leave out on a phone: apostrophes, and the accents of Latin letters. “J’en
 * peux plus” becomes “jen peux plus”.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC');
}
