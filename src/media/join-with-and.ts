import { message, type Text } from '../languages/message.ts';

/** Several things in a row: “a, b and c”. Empty without any. */
export function joinWithAnd(texts: readonly Text[]): Text {
  const [first = '', ...more] = texts;
  const last = more.pop();
  if (last === undefined) return first;
  const before = more.reduce((row, next) => message('pictures.commaSeparated', { row, next }), first);
  return message('pictures.listed', { first: before, last });
}
