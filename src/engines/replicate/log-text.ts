/** Characters of a provider's message that are logged. */
const maxLength = 300;

/**
 * A message from a provider or its model as one line for the log: shortened, without a picture or token that it may
 * repeat, and without control characters that could overwrite a terminal.
 */
export function forLog(text: string): string {
  return text
    .slice(0, maxLength * 4)
    .replace(/\bdata:[^\s"']*/gi, 'data:…')
    .replace(/\br8_\w+/g, 'r8_…')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, maxLength);
}
