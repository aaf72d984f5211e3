import nlp from 'compromise';
import { shorten } from './clean.ts';
import { type Language, languageOf } from './language.ts';
import { readDialogue } from './memes.ts';

/** What kind of text a prompt is, as far as its captions need to know; `words` for all others. */
export type Shape =
  | 'question'
  | 'wish'
  | 'good news'
  | 'moment'
  | 'doing'
  | 'thing'
  | 'reaction'
  | 'open'
  | 'dialogue'
  | 'pov'
  | 'words'
  | 'signs';

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

/** How people begin when they tell a bot what the caption is for. */
const leadIns = [
  /^(?:please |pls |hey |hi |can you |could you |i want |i need )*(?:(?:make|write|create|generate|give|draw|tell|do|say)(?: me| us)? )?(?:an? |the |some )?(?:\w+ ){0,2}?(?:memes?|captions?|jokes?|puns?|one-liners?|something(?: \w+)?)\s*(?:of|about|for|on|where|:)\s+/i,
  /^(?:please |pls |can you |could you )*(?:make|create|generate|give|draw|show)(?: me| us)? (?:an? |the |some )?(?:\w+ ){0,2}?(?:pictures?|images?|photos?)\s*(?:of|about|for|with|where|:)\s+/i,
  /^(?:please |pls |can you |could you )*(?:roast|make fun of|joke about) (?=(?:my|our|the|this)\s)/i,
  /^(?:bitte )?(?:mach(?:e|t)?|schreib(?:e|t)?|fais|fa[iç]s|écris|haz|hazme|escribe|faz|faça|escreva|fai|scrivi)?\s*(?:mir |moi |me |uns )?(?:une?|un|uma?|eine?n?|algo|etwas|was|quelque chose|qualcosa)\s+(?:\p{L}+ )?(?:meme|mème|witz|lustiges|blague|chiste|broma|piada|legenda|légende|gracioso|divertido|engraçado|drôle|divertente)\s+(?:über|zu|von|sur|sobre|de|su)\s+/iu,
  /^(?:an? |the |my )?(?:\w+ )?(?:memes?|captions?|pictures?|images?|photos?|photographs?|drawings?|screenshots?|selfies?)\s+(?:of|about|for|showing|where)\s+/i,
  /^(?:(?:please|pls|hey|can you|could you) )*(?:tfw|mfw|caption(?: this| that| it)?|prompt)\s*[:,-]?\s+/i,
  /^that (?:feeling|moment) (?=when\s)/i,
  iDo,
  /^me (?=when\s)/i,
];

/** "caption this", "make it funny please": a wish for a caption, and nothing that it could be about. */
const onlyAsk =
  /^(?:(?:a|one|some|funny|good|nice|witty|please|pls|meme|caption|joke)s?[ ,]*)+(?:please|pls)?[\s.!?]*$|^(?:(?:please|pls|hey|hi|just|can you|could you) )*(?:caption|describe|make|write|create|generate|give|do|tell)(?: me| us)?(?: (?:this|that|it|an?|the|my|some|one|picture|photo|image|caption|meme|joke|something|funny|good|witty))*(?: (?:really|very|more|super|as|possible|something|funny|funnier|witty|better|good|great|nice|please|pls|for|me|now|about|of|this|it))*[\s.!?]*$/i;

/** Whether a prompt only asks for a caption, and says nothing to make it of. */
export function onlyAsks(cleaned: string): boolean {
  return onlyAsk.test(cleaned);
}

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

/** What ends a request: "something about cats pls". */
const please =
  /[\s,]+(?:please|pls|plz|thanks|thx|bitte|s['’]il (?:te|vous) pla[iî]t|stp|svp|por favor|per favore)[\s!.]*$/iu;
const pov = /^pov\s*[:,-]?\s+/i;

const asks = [
  /^(?:who|why|where|which|how(?! (?:to|it|i|we|you|they|he|she|my|the)\b)|what(?! an?\b))(?:['’]s|['’]re)?\s/i,
  /^(?:is|are|am|does|did|can|could|should|would|will|has) (?:i|you|we|they|he|she|it|my|your|the|there|this|that|anybody|anyone)\b/i,
  /^(?:do|have) (?:i|you|we|they)\b/i,
];

const greetings =
  /^(?:happy|merry|congrat\w*|well done|good (?:morning|day|night|luck|evening|afternoon|job)|(?:great|nice|good|amazing) (?:job|work)|get well|feel better|best wishes|bravo|kudos|thanks?|thank you|thx|cheers|welcome|hello|hi|hey|hiya|howdy|greetings|bye|goodbye|see you|see ya|sleep (?:well|tight)|sweet dreams|break a leg|best of luck|wish me luck|fingers crossed|all the best|you (?:can|have) got? ?this|you got this|love you|i love you|season[’']s greetings)\b/i;
const wellMeant =
  /^(?:(?:a|very|wishing|wish|i wish)\b.*|\w+ )?(?:happy|merry) .*(?:birthday|bday)|^(?:birthday|bday) (?:to|wishes)/i;

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

/** "my boss when I ask for a day off": somebody, and then a moment. */
function isReaction(whole: string): boolean {
  if (/^how (?:it|i|we|my|the) /i.test(whole)) return true;
  const [, head] =
    /^(me|(?:my|your|our|the|an?|every) \p{L}+(?: \p{L}+)?|\p{L}+s) when \p{L}/iu.exec(whole) ?? [];
  return head !== undefined && !nlp(head).has('#Verb') && !mayBeVerb(termsOf(head));
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

function shapeOf(text: string, whole: string): Shape {
  if (text.endsWith('?') || asks.some((ask) => ask.test(whole))) return 'question';
  if (/[.!?…:;] \p{L}/u.test(whole)) return 'words';
  if (greetings.test(whole) || wellMeant.test(whole)) return 'wish';
  if (/^when /i.test(whole)) return 'moment';
  if (/ (?:be|is|are|looks?|feels?) like$/i.test(whole)) return 'open';
  if (isReaction(whole)) return 'reaction';
  if (doingStart.test(whole)) return 'doing';
  if (newsStart.test(whole) && successes.test(whole)) return 'good news';
  return isThing(whole) ? 'thing' : 'words';
}

/** A question with its mark, which French sets apart. */
const asked = (text: string, language: Language) => (language === 'fr' ? text.replace(/\s*\?$/, ' ?') : text);

/** Finds what a cleaned prompt gives to fill captions with. */
export function readPrompt(cleaned: string): Words {
  const bare = leadIns.reduce((rest, leadIn) => rest.replace(leadIn, ''), cleaned.replace(pov, ''));
  const text = calm((bare === cleaned ? bare : bare.replace(please, '')) || cleaned);
  const whole = withoutEnd(text) || text;
  const phrase = shorten(whole, longestPhrase);
  const own = languageOf(whole);
  const { language } = own.sure || bare === cleaned ? own : languageOf(cleaned);
  if (!/\p{L}{2}/u.test(whole)) return { phrase, shape: 'signs', language };
  if (language === 'en' && text.length <= longestPhrase && readDialogue(text))
    return { phrase: text, shape: 'dialogue', language };
  if (pov.test(cleaned)) return { phrase, shape: 'pov', language };
  // English formats for questions bring the mark along, and there are none in other languages.
  if (language !== 'en' && /[?？]$/u.test(text))
    return { phrase: shorten(asked(text, language), longestPhrase), shape: 'words', language };
  if (language !== 'en' || phrase !== whole) return { phrase, shape: 'words', language };
  const shape = iDo.test(cleaned) ? 'doing' : shapeOf(text, whole);
  return { phrase: shape === 'moment' ? phrase.replace(/^when /i, '') : phrase, shape, language };
}
