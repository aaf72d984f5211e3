import nlp from 'compromise';
import { shorten } from './clean.ts';
import { type Language, guessLanguage } from './language.ts';
import { readDialogue } from './dialogue.ts';
import { subjectOf } from './requests.ts';

/** What kind of text a prompt is, as far as its captions need to know; `words` for all others. */
export type Shape = 'question' | 'doing' | 'noun' | 'dialogue' | 'pov' | 'words';

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

/**
 * Without the full stop, question mark or comma at its end; "(again)" and "100 %" keep theirs. Spanish marks stay where they
 * do not enclose the whole: "¿Otra vez? No", "mamá pregunta ¿ya comiste?".
 */
function withoutEnd(text: string): string {
  const whole = text.replace(/^[¡¿]+(?=[^¡¿?!]*[?!]*[\s.]*$)/u, '');
  return whole.replace(/[¡¿]/.test(whole) ? /[\s.,;:…]+$/u : /[\s?!.,;:…？！。、]+$/u, '');
}

const pov = /^pov(?:\s*:|\s*[,-]?\s)\s*/i;

const asks = [
  /^(?:who|why|where|which|how(?! (?:to|it|i|we|you|they|he|she|my|the)\b)|what(?! an?\b))(?:['’]s|['’]re)?\s/i,
  /^(?:is|are|am|does|did|can|could|should|would|will|has) (?:i|you|we|they|he|she|it|my|your|the|there|this|that|anybody|anyone)\b/i,
  /^(?:do|have) (?:i|you|we|they)\b/i,
  /^(?:is|are|was|were|does|can(?! of)|should) (?:\S+ ){1,4}\S+$/i,
  /^do \p{L}+ (?:an?|the|really|even|still|have|count|know|make|like|need) /iu,
];

/** "trying to look busy", and not "meeting at 9". */
const doing =
  /^(?!(?:\p{L}*thing|meeting|building|wedding|parking|morning|evening|during|king|being)\b)\p{L}{2,}ing (?:to|my|the|an?|in|on|at|for|with|without|out|up|off|into|about|from|like|around|through|over|and|it|i|me|your|our|all|that|this|another|too|so|home|late|early|alone|emails?|songs?|pizza|socks|\p{L}+ing)(?: |$)/iu;
/** Plans are no habit: "moving to Berlin next month". */
const planned =
  /\b(?:today|tonight|tomorrow|(?:this|next) (?:\p{L}+day|week\p{L}*|month|year|summer|winter|spring))\b/iu;

const determiners =
  /^(?:the|an?|my|your|our|his|her|their|this|that|these|those|some|every|no|one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/;

/** Whether English words name somebody or something: "my boss when I ask for a day off", "dog in a raincoat". */
function isEnglishNoun(whole: string): boolean {
  const [named = ''] = whole.split(/ (?:when|who|that|which|after|before|because) /iu);
  const terms = nlp(named).docs.flat() as readonly { readonly normal: string; readonly tags?: Set<string> }[];
  const has = (tag: string, ...but: readonly string[]) =>
    terms.some(({ tags }) => tags?.has(tag) && !but.some((other) => tags.has(other)));
  if (has('Expression')) return false;
  if (terms.length === 1) return true;
  // "water the plants" tells somebody to do something.
  const [first, second] = terms.map(({ normal }) => determiners.test(normal));
  return (
    terms.length <= 9 &&
    (first === true || second !== true) &&
    has('Noun', 'Pronoun') &&
    !has('Pronoun', 'Possessive') &&
    (terms.length === 2 || !has('Verb', 'Gerund', 'Infinitive', 'Particle'))
  );
}

/** A noun with what articles and prepositions tie to it. */
const tied = (articles: string, ties: string) =>
  new RegExp(
    `^(?:(?:${articles}) |l[’'])?[^\\s,]+(?: (?:${ties}) (?:(?:${articles}) |l[’'])?[^\\s,]+){0,2}$`,
    'iu',
  );

const nouns: Readonly<Partial<Record<Language, RegExp>>> = {
  // German nouns are capital, verbs and what is said of nouns are not.
  de: /^(?!(?:ich|du|er|sie|es|wir|ihr|man|das ist) )(?:(?:der|die|das|den|dem|eine?|meine?|unsere?|keine?|und|im|in|am|an|auf|vom|von|zum|zur|mit|für|bei|beim|ohne|aus|um|nach|\d+) |\p{Lu}[^\s,]* )*\p{Lu}[^\s,]*$|^[^\s,]+$/u,
  fr: tied(
    'les?|la|une?|des|mon|ma|mes|ton|ta|tes|notre|nos|ce|cette',
    'de|du|des|à|au|aux|en|sur|avec|pour|sans|chez|et',
  ),
  es: tied('el|la|los|las|una?|mis?|tus?|nuestr[oa]s?|es[ea]|est[ea]', 'de|del|en|con|sin|para|por|y'),
  pt: tied('os?|as?|uma?|meus?|minhas?|seu|sua|noss[oa]s?', 'de|d[oa]s?|em|n[oa]s?|com|sem|para|pra|e'),
  ja: /^[^はがをにもだ、！!]*[\p{sc=Han}\p{sc=Katakana}ー]$/u,
};

/** Whether a text names somebody or something, or is a hashtag or an emoji, which may stand for a name. */
function isNoun(whole: string, language: Language): boolean {
  if (!/\p{L}/u.test(whole) || /^(?:#\S+ ?)+$/u.test(whole)) return true;
  return language === 'en'
    ? !/[,.!?:;]/.test(whole) && isEnglishNoun(whole)
    : (nouns[language]?.test(whole) ?? false);
}

/** Questions of other languages that bring no mark. */
const foreignAsks: Readonly<Partial<Record<Language, RegExp>>> = {
  de: /^(?:warum|wieso|weshalb|wo (?:ist|sind|bleibt)|wann|wie (?:lange|oft|viele?)|wer (?:hat|ist|war|will|kann|kennt|braucht|macht|kommt))\s/i,
  fr: /^(?:pourquoi|comment|combien|où (?:est|sont)|qui (?:a|est|veut)|est-ce)\s/i,
  es: /^(?:por qué|cómo|cuándo|cuánt[oa]s?|dónde|quién(?:es)?)\s/i,
  pt: /^(?:por que|porque será|como assim|quando é|quant[oa]s?|onde|cadê|quem (?:foi|é|mais))\s/i,
  ja: /(?:ですか|ますか|かな|なんで.*の|何.*の)$/,
};

/** A question with its mark, which Spanish has at both ends. */
function asked(whole: string, language: Language): string {
  if (language === 'ja' || language === 'zh') return `${whole}？`;
  return language === 'es' ? `¿${whole}?` : `${whole}?`;
}

/** Whether a text asks something, by its mark or how it begins. */
const isQuestion = (text: string, whole: string, language: Language) =>
  (/[?？]$/u.test(text) && !whole.includes('¿')) ||
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
  const own = guessLanguage(whole, reader);
  const language = asking && (asking !== 'en' || !own.sure) ? asking : own.language;
  const phrase = shorten(whole, longestPhrase);
  if (!/\p{L}/u.test(whole)) return { phrase, shape: 'noun', language: reader ?? 'en' };
  if (pov.test(cleaned)) return { phrase, shape: 'pov', language };
  if (text.length <= longestPhrase && readDialogue(text))
    return { phrase: text, shape: 'dialogue', language };
  if (isQuestion(text, whole, language))
    return { phrase: asked(shorten(whole, longestPhrase - 3), language), shape: 'question', language };
  const isGerund = language === 'en' && doing.test(whole);
  if (isDoing || (isGerund && !planned.test(whole))) return { phrase, shape: 'doing', language };
  const named = phrase === whole && !isGerund && isNoun(whole, language);
  return { phrase, shape: named ? 'noun' : 'words', language };
}
