/** Scripts in which a joiner or non-joiner between letters is part of the spelling, as in Persian. */
const joining =
  'Arabic Syriac Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar'
    .split(' ')
    .map((script) => `\\p{Script=${script}}`)
    .join('');

/** Characters that are invisible on their own but change what people see. */
const belonging = [
  // England, Scotland and Wales: the only flags made of tag characters (Unicode emoji data, subdivision flags).
  '\\u{1F3F4}\\u{E0067}\\u{E0062}(?:\\u{E0065}\\u{E006E}\\u{E0067}|\\u{E0073}\\u{E0063}\\u{E0074}|\\u{E0077}\\u{E006C}\\u{E0073})\\u{E007F}',
  '(?<=[\\p{Extended_Pictographic}\\u{FE0F}\\u{1F3FB}-\\u{1F3FF}])\\u{200D}(?=\\p{Extended_Pictographic})',
  `(?<=[${joining}])[\\u{200C}\\u{200D}](?=[${joining}])`,
  '(?<=\\p{Emoji})[\\u{FE0E}\\u{FE0F}]',
  // Format characters that are drawn around the digits after them.
  '[\\u{600}-\\u{605}\\u{6DD}\\u{70F}\\u{8E2}]',
  '\\n',
].join('|');

const invisible =
  '(?!\\p{Extended_Pictographic})[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Default_Ignorable_Code_Point}\\u{FFFC}]';
const hidden = new RegExp(`(${belonging})|${invisible}`, 'gu');

/** Spaces of every width, and letters that are drawn as spaces; not the one no-break space of French before its marks. */
const blanks =
  /(?![\u00a0\u202f][:;!?»%](?![^\s:;!?»%)”.…])|(?<=«)[\u00a0\u202f])[\t\p{Zs}\u2800\u3164\u115f\u1160\uffa0]/gu;
/** Blanks beside the no-break space that French has there. */
const besideNoBreak = /(?<=«[\u00a0\u202f])[\u00a0\u202f ]+| +(?=[\u00a0\u202f])/g;
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Terminal escape sequences, as a whole rather than only their first character. */
// eslint-disable-next-line no-control-regex -- the escape character is what is looked for
const terminal = /\u001b\[[0-?]*[ -/]*[@-~]/g;
/** No living script stacks more than four marks on one letter. */
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

/**
 * Removes what nobody sees: zero-width, bidirectional, control, tag and private-use characters, and more than four
 * marks on one letter. Emoji sequences, and joiners in scripts that need them, stay.
 */
export function onlyVisible(text: string): string {
  return text
    .replace(terminal, '')
    .replace(lineEnds, '\n')
    .replace(blanks, ' ')
    .replace(besideNoBreak, '')
    .replace(hidden, (_, kept: string | undefined) => kept ?? '')
    .replace(stackedMarks, '$1');
}
