import type { Language } from '../../../languages/language.ts';
import { folded } from '../../../lib/folded.ts';
import { complaints } from './intents/complaints.ts';
import type { Intent, SmallTalk } from './intents/intent.ts';
import { questions } from './intents/questions.ts';
import { fillers, saidBySigns, shortWords } from './intents/short-words.ts';
import { social, thanks } from './intents/social.ts';
import { isSurelyEnglish, languageOf } from '../../../core/text-language.ts';

/** What a message is about that asks for no command, and the language in which to answer. */
export interface Meaning {
  readonly about: SmallTalk;
  readonly language: Language;
}

/** The most special first: a complaint goes before the greeting in front of it. */
const inOrder = [...questions, ...complaints, ...social];

const isSocial: ReadonlySet<SmallTalk> = new Set(social.map(({ about }) => about));

/** An intent with its English phrases alone. */
const inEnglish = (intent: Intent): Intent => ({
  ...intent,
  said: intent.said.filter(([language]) => language === 'en'),
});
const inOrderInEnglish = inOrder.map(inEnglish);

/** A sentence about something else than the bot and its pictures, such as “my laptop is broken”. */
const isAboutOthers =
  /\b(?:my|our|his|her|their|these|the) (?!pic|photo|image|message|text|sentence|caption|cartoon|drawing|meme|bot|joke|answer|last|result|rating|star|mood|sentiment|style|face|outcome)(?:\w+ ){1,3}(?:is|was|are|were|has|had|isnt|wasnt|never|keeps|just|does|doesnt|did|didnt|broke|takes|took|makes)\b/;

/** The languages in which a text says something. */
function languagesOf(intent: Intent, read: string): Language[] {
  return intent.said.filter(([, said]) => said.test(read)).map(([language]) => language);
}

/** The languages in which a text says that and nothing else. */
function languagesOfWhole({ said }: Intent, read: string): Language[] {
  const isOver = (rest: string) => !/[\p{L}\p{N}]/u.test(rest);
  return said
    .filter(([, words]) => {
      const rest = read.replace(words, ' ');
      return rest !== read && isOver(rest.replace(fillers, ' '));
    })
    .map(([language]) => language);
}

/** Whether a text says one short thing and nothing else. */
export function saysOnly(about: SmallTalk, text: string): boolean {
  const read = folded(text);
  return shortWords.some((intent) => intent.about === about && languagesOfWhole(intent, read).length > 0);
}

const notRequested = [...questions, ...complaints.filter(({ about }) => about === 'draw')];

/** Whether a text asks something about the bot itself, or for a drawing of what only its words say. */
export function isNoRequest(text: string): boolean {
  const read = folded(text);
  return notRequested.some((intent) => languagesOf(intent, read).length > 0);
}

/** Tells what a message is about that asks for no command. @param reads the language that the platform knows of the person. */
export function smallTalkIn(text: string, reads?: Language): Meaning {
  const guess = languageOf(text, reads);
  const signs = saidBySigns(text);
  if (signs) return { about: signs, language: guess };
  const read = folded(text);
  const meaning = ({ about }: Intent, [first = guess, ...more]: readonly Language[]): Meaning => ({
    about,
    language: [first, ...more].includes(guess) || first === 'en' ? guess : first,
  });
  for (const intent of shortWords) {
    const languages = languagesOfWhole(intent, read);
    if (languages.length > 0) return meaning(intent, languages);
  }
  if (!/[\p{L}\p{N}]/u.test(read)) return { about: 'help', language: guess };
  const isElsewhere = isAboutOthers.test(read);
  // “Limit” is a word of several languages.
  const heard = isSurelyEnglish(text) ? inOrderInEnglish : inOrder;
  for (const intent of heard) {
    if (isElsewhere && !isSocial.has(intent.about)) continue;
    const languages = languagesOf(intent, read);
    if (languages.length === 0) continue;
    // “Thanks for your help” asks for none.
    const praise = intent.about === 'help' && !/[?？]/.test(text) ? languagesOf(thanks, read) : [];
    return praise.length > 0 ? meaning(thanks, praise) : meaning(intent, languages);
  }
  return { about: 'other', language: guess };
}
