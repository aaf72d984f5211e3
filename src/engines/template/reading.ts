import nlp from 'compromise';
import { shorten } from './clean.ts';
import { type Language, languageOf } from './language.ts';
import { readDialogue } from './memes.ts';
import { subjectOf } from './requests.ts';

/** What kind of text a prompt is, as far as its captions need to know; `words` for all others. */
export type Shape =
  'question' | 'good news' | 'doing' | 'scene' | 'thing' | 'name' | 'dialogue' | 'pov' | 'words' | 'signs';

/** What a prompt gives to fill captions with. */
export interface Words {
  /** The prompt without lead-in, closing marks and shouting, and not too long. */
  readonly phrase: string;
  readonly shape: Shape;
  readonly language: Language;
}

/** UTF-16 units of a prompt that are repeated at most. */
const longestPhrase = 100;

/** How people tell of themselves in a meme: "me explaining this to my dad". */
const iDo = /^me (?=(?:\p{L}+ly )?\p{L}+ing\b)/iu;

/** Text that shouts is read, and repeated, in a normal voice. */
function calm(text: string): string {
  const words = text.match(/\p{L}+/gu) ?? [];
  const shouts = words.length > 2 && text === text.toUpperCase() && text !== text.toLowerCase();
  return shouts ? text.toLowerCase().replace(/\bi\b/g, 'I') : text;
}

/** Without the full stop, question mark or comma at its end; "(again)" and "100 %" keep theirs. */
function withoutEnd(text: string): string {
  return text.replace(/^[¡¿]+/u, '').replace(/[\s?!.,;:…？！。、]+$/u, '');
}

const pov = /^pov\s*[:,-]?\s+/i;

const asks = [
  /^(?:who|why|where|which|how(?! (?:to|it|i|we|you|they|he|she|my|the)\b)|what(?! an?\b))(?:['’]s|['’]re)?\s/i,
  /^(?:is|are|am|does|did|can|could|should|would|will|has) (?:i|you|we|they|he|she|it|my|your|the|there|this|that|anybody|anyone)\b/i,
  /^(?:do|have) (?:i|you|we|they)\b/i,
  /^(?:is|are|do|does|can|should) \p{L}+ (?:an?|the|really|even|still|allowed|supposed|have|count|know|make|like|need) /iu,
];

const successes =
  /\b(?:got (?:the (?:job|part|keys)|(?:my|our|its|his|her|their) first|my|a (?:new|puppy|kitten|raise)|into|engaged|married|promoted|accepted)|pass(?:ed)? (?:my|the|all)|won (?:the|a|my|first|second|at)|engaged|just married|promot(?:ed|ion)|adopted|shipped|launched|we did it|nailed it|graduat\w+|new job|first prize|accepted (?:in|to|at)|finished (?:my|the)|finally (?:assembled|built|cleaned|solved|unpacked|paid|painted|sold|finished|fixed|did|made|got|beat|passed|learned|moved)|cancer[- ]free|in remission|turned \d+ today|said yes)\b/i;

/** Whose success it is, if it is told as news: "finally fixed the shower". */
const newsStart =
  /^(?:i|i[’'](?:m|ve)|we|we[’'](?:re|ve)|my (?!ex\b)|our|just|finally|got|passed|won|adopted|graduated)\b/i;
const doingStart =
  /^\p{L}{2,}ing (?:to|my|the|an?|in|on|at|for|with|without|out|up|off|into|about|from|like|around|through|over|and|it|i|me|your|our|all|that|this|another|too|so|home|late|emails?|songs?|pizza|socks)(?: |$)/iu;

interface Term {
  readonly normal: string;
  readonly tags?: Set<string>;
}

const termsOf = (text: string) => nlp(text).docs.flat() as readonly Term[];
const has = (term: Term | undefined, ...tags: readonly string[]) => tags.some((tag) => term?.tags?.has(tag));

/** Whether a word that the library takes for a noun may be what somebody does: the "fails" in "the deploy fails". */
function mayBeVerb(terms: readonly Term[]): boolean {
  return terms.some(
    (term, at) =>
      at > 0 &&
      /\p{Ll}s$/u.test(term.normal) &&
      (/^(?:still|always|never|finally|really|just|already)$/.test(terms[at - 1]?.normal ?? '') ||
        (has(terms[at - 1], 'Noun') && nlp(term.normal).has('#PresentTense'))),
  );
}

/** What ends like something being done, and is something. */
const noGerund =
  /^(?:\p{L}*thing|morning|evening|king|ring|during|meeting|building|wedding|ceiling|pudding|spring|string|being|parking|standing|crying)$/iu;

/** "my boss when I ask for a day off", "gym bro asking for my sets": somebody, and what they do or when. */
function isScene(whole: string): boolean {
  if (/^how (?:it|i|we|my|the) /i.test(whole)) return true;
  const [, head] =
    /^(me|(?:my|your|our|the|an?|every|that) [\p{L}’']+(?: [\p{L}’']+)?|\p{L}+s) when \p{L}/iu.exec(whole) ??
    /^((?:[\p{L}’']+ ){1,3}?)(?!\p{L}*thing )(?:[\p{L}-]+ly )?[\p{L}-]{2,}ing [\p{L}\d]/iu.exec(whole) ??
    [];
  const doing = head === undefined ? '' : (/[\p{L}-]+ing(?= )/iu.exec(whole.slice(head.length))?.[0] ?? '');
  return (
    head !== undefined &&
    !noGerund.test(doing) &&
    !/\b(?:i|we|you|he|she|they|it|is|are|was|were|be|been|no|not|at|in|on|for|from|of|with|about|and|just|still|now|got|when|if|why|how)\b|[’']/i.test(
      head.trim(),
    ) &&
    !nlp(head).has('#Verb') &&
    !mayBeVerb(termsOf(head))
  );
}

const determiners =
  /^(?:the|an?|my|your|our|his|her|their|this|that|these|those|some|every|no|one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/;

/** Whether the words name somebody or something, so that they can stand wherever a noun can. */
function isThing(whole: string): boolean {
  const terms = termsOf(whole);
  const [first, second] = terms;
  const led = determiners.test(first?.normal ?? '');
  if (has(first, 'Pronoun', 'Verb') || !has(first, 'Determiner', 'Possessive', 'Value', 'Adjective', 'Noun'))
    return false;
  // "water the plants" tells somebody to do something, and a person's name tells of that person.
  if (!led && (determiners.test(second?.normal ?? '') || nlp(whole).people().found)) return false;
  if (terms.some((term, at) => term.normal === 'and' && has(terms[at + 1], 'Adverb'))) return false;
  const clause = terms.findIndex(({ normal }, at) => at > 0 && /^(?:who|that|which)$/.test(normal));
  const head = clause > 0 ? terms.slice(0, clause) : terms;
  const says = head.some(
    (term, at) => at > 0 && has(term, 'Verb', 'Pronoun') && !has(term, 'Gerund', 'Possessive'),
  );
  return !says && (head.length === 2 || !mayBeVerb(head)) && terms.length <= 9;
}

function shapeOf(whole: string): Shape {
  if (/[.!?…:;] \p{L}/u.test(whole) || /^(?:when|whoever) | like$/i.test(whole)) return 'words';
  if (doingStart.test(whole)) return 'doing';
  if (newsStart.test(whole) && successes.test(whole)) return 'good news';
  if (/^[#\p{L}][^\s]*(?: #\S+)*$/u.test(whole)) return 'name';
  if (isThing(whole)) return hasArticle.test(whole) ? 'thing' : isScene(whole) ? 'scene' : 'name';
  return isScene(whole) ? 'scene' : 'words';
}

/** What can stand in the middle of a sentence: "my cat", "three ghosts", "cats"; not "group project". */
const hasArticle =
  /^(?:the|an?|my|your|our|this|that|these|those|some|every|one|two|three|four|five|six|seven|eight|nine|ten|\d+) |^\p{L}+[^s\P{L}]s(?: |$)/iu;

/** Questions of other languages that bring no mark. */
const foreignAsks: Readonly<Partial<Record<Language, RegExp>>> = {
  de: /^(?:warum|wieso|weshalb|wo (?:ist|sind|bleibt)|wann|wie (?:lange|oft|viele?)|wer (?:hat|ist|war|will|kann|kennt|braucht|macht|kommt))\s/i,
  fr: /^(?:pourquoi|comment|combien|où (?:est|sont)|qui (?:a|est|veut)|est-ce)\s/i,
  es: /^(?:por qué|cómo|cuándo|cuánt[oa]s?|dónde|quién(?:es)?)\s/i,
  pt: /^(?:por que|porque será|como assim|quando é|quant[oa]s?|onde|cadê|quem (?:foi|é|mais))\s/i,
  ja: /(?:ですか|ますか|かな|なんで.*の|何.*の)$/,
};

/** A question with its mark, which French sets apart, and Spanish at both ends. */
function asked(whole: string, language: Language): string {
  if (language === 'fr') return `${whole} ?`;
  if (language === 'ja' || language === 'zh') return `${whole}？`;
  return language === 'es' ? `¿${whole}?` : `${whole}?`;
}

/** Whether a text asks something, by its mark or how it begins. */
const isQuestion = (text: string, whole: string, language: Language) =>
  /[?？]$/u.test(text) ||
  (language === 'en' ? asks.some((ask) => ask.test(whole)) : (foreignAsks[language]?.test(whole) ?? false));

/**
 * Finds what a cleaned prompt gives to fill captions with. Its language is its own, or that of the request; where it has
 * too few words to tell, that of the person.
 */
export function readPrompt(cleaned: string, reader?: Language): Words {
  const { subject, language: asking } = subjectOf(cleaned.replace(pov, ''));
  const isDoing = iDo.test(subject);
  const text = calm(
    (asking === 'en' || asking === undefined ? subject.replace(iDo, '') : subject) || cleaned,
  );
  const whole = withoutEnd(text) || text;
  const own = languageOf(whole, reader);
  const language = asking && (asking !== 'en' || !own.sure) ? asking : own.language;
  const phrase = shorten(whole, longestPhrase);
  if (!/\p{L}{2}/u.test(whole)) return { phrase, shape: 'signs', language: reader ?? 'en' };
  if (pov.test(cleaned)) return { phrase, shape: 'pov', language };
  if (text.length <= longestPhrase && readDialogue(text))
    return { phrase: text, shape: 'dialogue', language };
  if (isQuestion(text, whole, language))
    return { phrase: asked(shorten(whole, longestPhrase - 3), language), shape: 'question', language };
  if (language !== 'en' || phrase !== whole) return { phrase, shape: 'words', language };
  return { phrase, shape: isDoing ? 'doing' : shapeOf(whole), language };
}
