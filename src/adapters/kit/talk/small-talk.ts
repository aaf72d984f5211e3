/** What a message that asks for no command is about. */
export type SmallTalk = 'hello' | 'thanks' | 'bye' | 'help' | 'insult' | 'other';

/** Whole words, in any script. */
const words = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');
const atStart = (source: string) => new RegExp(`^[^\\p{L}\\p{N}]*(?:${source})(?![\\p{L}\\p{N}])`, 'iu');

const insult = words(
  'stupid|dumb|idiot|(?:you|u|this|bot|it)(?:[’\\x27]re| are| is| r)?(?: \\p{L}+)? (?:useless|trash|garbage|rubbish|sucks?|worthless|pathetic|annoying)|shut up|hate (?:you|this bot)|fuck(?:ing)?(?: you| off)?|stfu|piece of (?:shit|crap)|worst bot|dumm|blöd|scheiß\\p{L}*|halt die klappe|nul|idiota|stupido|tais-toi|cállate',
);
/** Questions about the bot itself. */
const help = words(
  "help(?: me)?|hilfe|aide|ayuda|aiuto|ajuda|commands?|befehle|usage|how (?:do|does|can|should) (?:i|you|we|this|it)\\b.{0,20}(?:use|work|do|start)|how (?:does|do) (?:this|it|you) work|what (?:can|do|could) (?:you|u|it|this)(?: bot)? do|what(?:[’']s| is| are) (?:this|it|you|u|toonwit)|who (?:are|r) (?:you|u)|who made you|are you (?:a )?(?:real|human|bot|ai|robot|person|alive)\\b.*|was (?:kannst|bist|machst) du|wer bist du|wie (?:geht|funktioniert) (?:das|es)|que (?:peux|sais)[- ]tu|qu[’']?est-ce que tu|tu fais quoi|qui es-tu|(?:qué|que) (?:puedes|sabes|haces)|quién eres|cosa (?:puoi|sai) fare|chi sei|o que você (?:faz|pode)|wat kun je",
);
const thanks = words(
  'thanks?|thank (?:you|u)|thanx|thx|tysm|ty|cheers|appreciate it|danke\\p{L}*|vielen dank|merci|gracias|grazie|obrigad[oa]|bedankt|dank je|спасибо|dziękuję|tack|teşekkür\\p{L}*',
);
const thanksElsewhere = /ありがと|谢谢|謝謝|고마|감사/u;
const bye = atStart(
  'bye\\p{L}*|good ?night|gn|see (?:you|ya)|cya|later|farewell|ciao ciao|tschüss|gute nacht|au revoir|bonne nuit|adi[oó]s|buenas noches|arrivederci|tchau|doei|пока',
);
const hello = atStart(
  "hi+|hiya|hey+|hello+|helo|hallo|howdy|yo|sup|wass?up|what[’']s up|greetings|good ?(?:morning|afternoon|evening|day)|morning|moin|servus|guten (?:morgen|tag|abend)|grüß \\p{L}+|bonjour|bonsoir|salut|coucou|hola|buen[oa]s(?: (?:días|dias|tardes))?|ciao|buongiorno|buonasera|ol[aá]|oi|bom dia|hoi|goedemorgen|hej|привет|здравствуйте|cześć|merhaba|namaste",
);
const helloElsewhere = /^\s*(?:こんにちは|おはよう|こんばんは|你好|您好|안녕)/u;

/** Tells what a message is about that asks for no command. A question about the bot goes before the greeting in front of it. */
export function smallTalkIn(text: string): SmallTalk {
  const isThanks = thanks.test(text) || thanksElsewhere.test(text);
  // “Thanks for your help” asks for none.
  if (isThanks && !/[?？]/.test(text)) return 'thanks';
  if (/^[?¿!.…\s]*$/.test(text) || help.test(text)) return 'help';
  if (insult.test(text)) return 'insult';
  if (isThanks) return 'thanks';
  if (bye.test(text)) return 'bye';
  if (hello.test(text) || helloElsewhere.test(text)) return 'hello';
  return 'other';
}

export interface Phrases {
  /** Two messages that people can write to the bot, as they write them here. */
  readonly examples: readonly string[];
  /** Where else the bot is found: what to press, and how help is called. */
  readonly press: string;
}

const openings: Readonly<Record<SmallTalk, string>> = {
  hello: 'Hello! I caption and redraw pictures, and I tell how a text feels.',
  thanks: 'You’re welcome! I’m here for the next one.',
  bye: 'Bye for now! Come back whenever a picture needs a caption.',
  help: 'I’m a bot that writes captions, turns pictures into cartoons and tells how a text feels.',
  insult: 'Sorry that I was no help. Tell me what you wanted, and I’ll try again.',
  other: 'I’m not much of a talker, but I’m good with captions, cartoons and moods.',
};

/** A short friendly answer with examples and with what to press. */
export function answerToSmallTalk(about: SmallTalk, { examples, press }: Phrases): string {
  const listed = examples.map((example) => `“${example}”`).join(' or ');
  return `${openings[about]} Write me ${listed}. ${press}`;
}
