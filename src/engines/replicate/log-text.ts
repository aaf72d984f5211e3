/** Characters of what the provider says that go to the log. */
const maxLength = 300;

/**
 * What a provider or its model said, in one line for the log: shortened, without the picture or a token that it may
 * repeat, and without the control characters with which a text could write over a terminal.
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
