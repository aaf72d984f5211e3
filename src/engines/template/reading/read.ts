import { shorten } from '../clean.ts';
import type { Words } from '../words.ts';
import { isForeign } from './foreign.ts';
import { actionIn, isStatement } from './actions.ts';
import { thingsIn } from './things.ts';
import { tokenize } from './tokens.ts';

const longestPhrase = 72;

/** How people begin when they tell a bot what the caption is for. */
const leadIns = [
  /^(?:please |pls |hey |hi |can you |could you |i want |i need )*(?:make|write|create|generate|give|draw|tell|do)(?: me| us)? (?:an? |the |some )?(?:\w+ ){0,2}?(?:memes?|captions?|jokes?|pictures?|images?|photos?)\s*(?:of|about|for|with|on|where|:)\s+/i,
  /^(?:an? |the |my )?(?:\w+ )?(?:memes?|captions?|pictures?|images?|photos?|photographs?|drawings?|screenshots?|selfies?)\s+(?:of|about|for|showing|where)\s+/i,
  /^(?:pov|tfw|mfw|caption(?: this)?|prompt)\s*[:,-]?\s+/i,
  /^(?:that (?:feeling|moment) )?when\s+/i,
  /^me (?:when\s+|(?=\p{L}+ing\b))/iu,
];

/** "caption this", "make it funny please": a wish for a caption, and nothing that it could be about. */
const wish =
  /^(?:(?:please|pls|hey|hi|just|can you|could you) )*(?:caption|describe|make|write|create|generate|give|do|tell)(?: me| us)?(?: (?:this|that|it|an?|the|my|some|one|picture|photo|image|caption|meme|joke|something))*(?: (?:really|very|more|super|as|possible|funny|funnier|witty|better|good|great|nice|please|pls|for|me|now|about|of|this|it))*[\s.!?]*$/i;

/** Whether a prompt only asks for a caption, and says nothing to make it of. */
export function onlyAsks(cleaned: string): boolean {
  return wish.test(cleaned);
}

function withoutLeadIn(text: string): string {
  return leadIns.reduce((rest, leadIn) => rest.replace(leadIn, ''), text);
}

/** Text that shouts is read, and repeated, in a normal voice. */
function calm(text: string): string {
  const words = text.match(/\p{L}+/gu) ?? [];
  const shouts = words.length > 2 && text === text.toUpperCase() && text !== text.toLowerCase();
  return shouts ? text.toLowerCase() : text;
}

/** The library goes by capitals to find names, so Words Like A Title are read in lower case. */
function untitled(text: string): string {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.length > 3 && words.every((word) => /^\p{Lu}/u.test(word)) ? text.toLowerCase() : text;
}

/** Without the full stop, question mark or comma at its end; "(again)" and "100 %" keep theirs. */
function withoutEnd(text: string): string {
  return text.replace(/[\s?!.,;:…]+$/u, '');
}

/** Questions that come without their mark. */
const asks = [
  /^(?:who|why|where|which|how(?! to\b)|what(?! an?\b))(?:['’]s|['’]re)?\s/i,
  /^(?:is|are|am|does|did|can|could|should|would|will|has) (?:i|you|we|they|he|she|it|my|your|the|there|this|that)\b/i,
  /^(?:do|have) (?:i|you|we|they)\b/i,
];

/** Finds what a cleaned prompt gives to fill captions with. */
export function readPrompt(cleaned: string): Words {
  const text = calm(withoutLeadIn(cleaned) || cleaned);
  const whole = withoutEnd(text) || text;
  const phrase = shorten(whole, longestPhrase);
  const question = phrase === whole && (text.endsWith('?') || asks.some((ask) => ask.test(whole)));
  const topic = { phrase, whole: phrase === whole, question };
  if (!/\p{Script=Latin}{2}/u.test(whole) || isForeign(whole))
    return { ...topic, statement: false, things: [] };
  const sentences = tokenize(untitled(text));
  const statement = !question && sentences.length === 1 && isStatement(sentences[0] ?? []);
  const actions = sentences.slice(0, 4).flatMap((sentence) => actionIn(sentence) ?? []);
  const action = actions.find((found) => 'scene' in found) ?? actions[0];
  return { ...topic, statement, things: thingsIn(sentences), ...action };
}
