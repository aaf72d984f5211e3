/**
 * Letters of the scripts that separate words by spaces: Latin, Greek, Cyrillic and their extensions. In others, a phrase
 * is found wherever it stands. Ranges, because an expression with hundreds of `\p{…}` takes a quarter of a second to compile.
 */
const letters = 'A-Za-zªºÀ-ÖØ-öø-ʯͰ-ԯᲀ-\u1c8fᴀ-\u1fffⱠ-ⱿꙀ-\ua69f\ua720-ꟿＡ-Ｚａ-ｚ';
const letter = `[${letters}]`;
const spaced = new RegExp(letter);
const start = `(?<!${letter})`;
const end = `(?!${letter})`;
/**
 * What may stand between two words of a phrase, marks and halves of emoji included, but no end of a sentence: “kill,
 * yourself”, “kill-yourself” and “killyourself” count too. The characters themselves, because an escape takes twice the room.
 */
const between =
  '[\\s\\x00-\\x1f"-\\-/:-@[-`{-©«-±´¶-¸»¿×÷\u0300-\u036f\u2000-\u206f\u20a0-\u20cf\u2100-\u2bff\u3001-\u3020\u30fb\ud83c-\ud83e\udc00-\udfff\ufe00-\ufe6f\uff02-\uff0d\uff0f\uff1a-\uff1e]{0,4}';
const someWords = `${end}[^.!?\\n。！？]{0,30}${start}`;
const someSigns = '[^.!?\\n。！？]{0,10}';

const clauseStart = `(?<=(?:^|[.!?,:;\\n…])${between})`;
const clauseEnd = `(?=${between}(?:$|[.!?,:;\\n…]))`;

type Lists = Readonly<Record<string, string>>;

function split(list: string): string[] {
  return list
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** Letters that people write plainly too, although Unicode does not compose them of a letter and a mark. */
const undecomposed = new Map([
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
]);

/** Lower-cases, and lets every accented Latin letter stand for the plain one too. */
function withOrWithoutAccents(text: string): string {
  return text.toLowerCase().replace(/[^ -~]/g, (accented) => {
    const plain = undecomposed.get(accented) ?? accented.normalize('NFD').charAt(0);
    return plain !== accented && /[a-z]/.test(plain) ? `[${accented}${plain}]` : accented;
  });
}

function wordSource(word: string, lists: Lists): string {
  const [, name] = /^\{(\w+)\}$/.exec(word) ?? [];
  const list = name === undefined ? word : (lists[name] ?? '');
  if (list === '') throw new Error(`expected a word or the name of a list in a phrase, got “${word}”`);
  if (name !== undefined) return anyOf(split(list), lists);
  return withOrWithoutAccents(word)
    .replace(/[.+$]/g, '\\$&')
    .replace(/\((.*?)\)/gu, (_, endings: string) => `(?:${endings.replaceAll('/', '|')})?`)
    .replaceAll('*', `${letter}*`)
    .replaceAll('#', '\\d+')
    .replace(/['’]/g, "[’‘']?")
    .replaceAll('_', between);
}

function choiceSource(choice: string, lists: Lists): string {
  const words = choice.split(/\/(?![^(]*\))/).map((word) => wordSource(word, lists));
  return words.length === 1 ? words.join('') : `(?:${words.join('|')})`;
}

function phraseSource(phrase: string, lists: Lists): string {
  let source = '';
  let gap = '';
  for (const part of phrase.split(' ')) {
    const optional = /^\(([^()]*)\)$/u.exec(part)?.[1];
    if (part === '…') {
      source += spaced.test(phrase) ? someWords : someSigns;
      gap = '';
    } else if (part === '^') {
      source += clauseStart;
    } else if (part === '$') {
      source += clauseEnd;
    } else if (optional === undefined) {
      source += gap + choiceSource(part, lists);
      gap = between;
    } else {
      const word = choiceSource(optional, lists);
      source += gap === '' ? `(?:${word}${between})?` : `(?:${gap}${word})?`;
    }
  }
  return source;
}

function anyOf(phrases: readonly string[], lists: Lists): string {
  return `(?:${phrases.map((phrase) => phraseSource(phrase, lists)).join('|')})`;
}

/** What to look for: phrases of scripts that separate words, as whole words, and others wherever they stand. */
function sourcesOf(text: string, lists: Lists): { readonly words: string[]; readonly signs: string[] } {
  const all = split(text);
  const sourceOf = (phrase: string) => phraseSource(phrase, lists);
  return {
    words: all.filter((phrase) => spaced.test(phrase)).map(sourceOf),
    signs: all.filter((phrase) => !spaced.test(phrase)).map(sourceOf),
  };
}

const asWholeWords = (sources: readonly string[]) => `${start}(?:${sources.join('|')})${end}`;

/**
 * Compiles phrases, separated by commas or line ends, into an expression that finds any of them as whole words in a text
 * in lower case, with accents or without. In a phrase, `a/b` is one or the other, with `_` for a space within; `(so)` and
 * `word(s/es)` may be missing; `word*` has any ending; `#` is a number; `{name}` is one of a list; and `…` is up to 30 characters of the same
 * sentence. `^` is the start of a clause, `$` its end.
 */
export function phrases(text: string, lists: Lists = {}, flags = ''): RegExp {
  const { words, signs } = sourcesOf(text, lists);
  return new RegExp([...(words.length > 0 ? [asWholeWords(words)] : []), ...signs].join('|'), flags);
}

/** Longest source, in UTF-16 units, that V8 optimises (kRegExpTooLargeToOptimize); a longer one takes fifty times as long. */
const longestOptimised = 20_000;

/** As `phrases`, for long lists of which it only matters whether a text has any: as expressions that are each fast. */
export function anyPhrase(text: string, lists: Lists = {}): Pick<RegExp, 'test'> {
  const { words, signs } = sourcesOf(text, lists);
  const groups: string[][] = [];
  let length = Infinity;
  for (const source of words) {
    length += source.length + 1;
    if (length > longestOptimised) {
      groups.push([]);
      length = source.length + asWholeWords([]).length;
    }
    groups.at(-1)?.push(source);
  }
  const expressions = [...groups.map(asWholeWords), ...(signs.length > 0 ? [signs.join('|')] : [])].map(
    (source) => new RegExp(source),
  );
  return { test: (read) => expressions.some((expression) => expression.test(read)) };
}
