import { languageOf } from './language.ts';
import { invitations, openings, type SmallTalk } from './openings.ts';
import { answerToSorrow } from './sorrow.ts';

/** Whole words, in any script. */
const words = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');
const atStart = (source: string) => new RegExp(`^[^\\p{L}\\p{N}]*(?:${source})(?![\\p{L}\\p{N}])`, 'iu');

/** Questions and wishes that have an answer of their own, in the languages in which the bot talks. */
const questions = {
  off: words(
    "(?:stop|quit|don[’']?t|do not|no more) (?:\\p{L}+ ){0,2}(?:post|react|repl|answer|comment|respond|caption|draw|touch|look)\\p{L}*(?: \\p{L}+){0,3} (?:pictures?|pics?|photos?|images?|uploads?|posts?|channel|me)|leave (?:my|our) (?:pictures?|pics?|photos?|images?) alone|(?:turn|switch|shut) (?:you|it|this|this bot|the bot)(?: \\p{L}+)? off|turn off|opt(?:ing)?[ -]?out|disable (?:you|it|this)|mute you|(?:make|get) (?:you|it|this bot) (?:to )?(?:stop|shut up|go away)|how (?:do|can) (?:i|we) (?:stop|remove|kick|disable|silence) (?:you|it|this)|go away|lass(?:t)? meine bilder|(?:schalte?|stelle?) (?:ich |man )?dich ab|hör auf|arrête(?:r)? de (?:poster|répondre|commenter)|(?:te|vous) désactiver|deja de (?:publicar|responder|comentar)|(?:te (?:apago|desactivo)|desactivarte|apagarte)|pare de (?:postar|responder|comentar)|(?:te desligo|desligar você|te desativar)",
  ),
  privacy: words(
    '(?:do|does|are|is|will|can|did) (?:you|u|it|this|the|toonwit|my|our|anyone|anybody|somebody)(?: bot)?\\b.{0,24}(?:stor(?:e|ed|ing)|sav(?:e|ed|ing)|keep(?:ing)?|kept|collect(?:ed|ing)?|sell|shar(?:e|ed|ing)|upload(?:ed|ing)?|log(?:ged|ging)?|train(?:ed|ing)?|record(?:ed|ing)?|remember|see|private|safe)(?: \\p{L}+){0,4} (?:pictures?|pics?|photos?|images?|messages?|data|texts?|info(?:rmation)?|what|uploads?|chats?)|(?:are|is) (?:my|our|the) (?:pictures?|pics?|photos?|images?|messages?|data|chats?|texts?)\\b.{0,20}(?:stored|saved|kept|safe|private|shared|used|sold)|(?:what|where|who).{0,24}(?:happens|do(?:es)?|go(?:es)?|sees?) (?:to|with|do|my)?.{0,12}(?:my|our) (?:pictures?|pics?|photos?|images?|messages?|data)|privacy|gdpr|dsgvo|rgpd|delete my (?:data|pictures?|photos?|messages?)|(?:speicherst|behältst|sammelst) du|datenschutz|meine (?:bilder|daten) (?:gespeichert|sicher)|(?:gardes|stockes|conserves)[- ]tu|tu (?:gardes|stockes|conserves|enregistres)|(?:guardas|almacenas|conservas) (?:mis|las|los)|(?:você|vc) (?:guarda|armazena|salva)|privacidad|privacidade|confidentialité',
  ),
  limit: words(
    "(?:how (?:many|much)|what(?:[’']s| is| are)?) .{0,24}(?:calls?|uses?|tries|requests?|captions?|turns|credits?|limit|quota)\\b.{0,24}(?:left|remain(?:ing)?|limit|get|have|more|allowed|per|a (?:minute|day))|(?:my|the|your|remaining) (?:rate |remaining )?(?:limit|quota|calls)|(?:calls?|uses?|tries|credits?) (?:left|remaining)|how often (?:can|may) i|wie (?:viele|oft) .{0,30}(?:aufrufe|versuche|noch|übrig|darf ich)|combien .{0,20}(?:appels?|essais|fois)|cuánt[ao]s .{0,20}(?:llamadas|usos|veces|intentos)|quant[ao]s .{0,20}(?:chamadas|usos|vezes|tentativas)",
  ),
  broken: words(
    "(?:(?:why|how come) .{0,20}|(?:it|this|you|nothing|that|bot|command|caption|cartoon|picture) ?(?:is|[’']s|are|[’']re|does|do|did)?(?: still| just)? ?)(?:n[’']?t|not|nt|never|stopped|nothing|fails?) ?(?:even |really )?(?:work|respond|answer|load|happen|show|do)\\p{L}*(?: anything)?|(?:doesnt|dont|didnt|isnt|doesn[’']t|don[’']t|didn[’']t|isn[’']t) (?:work|respond|answer|load|show)\\p{L}*|(?:is|are|it[’']?s|you[’']?re|seems|bot) (?:broken|down|stuck|frozen|bugged|offline)|(?:why|what)[’']?(?: is|s)? (?:taking|it taking) so long|(?:geht|funktioniert|klappt) (?:nicht|das nicht|es nicht)|(?:warum|wieso) (?:geht|funktioniert|klappt)|(?:bist du )?kaputt|(?:ne )?(?:marche|fonctionne) pas|en panne|no (?:funciona|sirve|va)|não (?:funciona|está funcionando)|nao funciona",
  ),
  again: atStart(
    "(?:(?:please|ok|and|now|give me|can i (?:have|get)|i want|do|try|show me|haha|lol|nice)\\W+)*(?:another(?: one)?|one more|again|next(?: one)?|more|once more|try again|do it again|a different one|noch (?:eins|einer|einen|einmal|mal)|nochmal|encore(?: une?)?|une autre|un autre|otr[oa](?: más)?|una más|de nuevo|mais um[a]?|outr[oa]|de novo)(?:\\W+(?:please|pls|plz|bitte|one|time|stp|s[’']il te plaît|por favor|mate|bot))*\\W*$",
  ),
} as const;
const questionsInJapanese: readonly (readonly [SmallTalk, RegExp])[] = [
  ['off', /投稿(?:を|は)?(?:やめ|止め)|オフに(?:して|する)|(?:反応|返信)しないで/],
  ['privacy', /(?:保存|記録|保管)(?:され|し)(?:ます|る|てい)|プライバシー|個人情報/],
  ['limit', /(?:あと|残り).{0,4}(?:何回|回数)|何回(?:まで|使え)/],
  [
    'broken',
    /動(?:かない|きません|作しない)|(?:使え|でき)(?:ない|ません)(?:の|ん)?(?:です)?[かが。？?\s]*$|壊れて/,
  ],
  ['again', /^もう(?:一つ|ひとつ|一回|一度|いっかい)(?:お願い.*|ください|ちょうだい)?[。！!\s]*$/],
  ['help', /何が?(?:でき|出来)|(?:あなた|君|きみ|お前)は?(?:誰|だれ|何)|使い方|どう使|助けて|ヘルプ/],
  ['insult', /バカ|ばか|馬鹿|役立たず|うるさい|つまらない|ひどい(?:ね)?[。！!\s]*$/],
  ['bye', /^(?:さようなら|さよなら|またね|じゃあね|おやすみ|バイバイ)/],
];

const insult = words(
  'stupid|dumb|idiot|(?:you|u|this|bot|it)(?:[’\\x27]re| are| is| r)?(?: \\p{L}+)? (?:useless|trash|garbage|rubbish|sucks?|worthless|pathetic|annoying)|shut up|hate (?:you|this bot)|fuck(?:ing)?(?: you| off)?|stfu|piece of (?:shit|crap)|worst bot|dumm|blöd|scheiß\\p{L}*|halt die klappe|nul|idiota|stupido|tais-toi|cállate|(?:your|this|that|the|last|these)(?: \\p{L}+){0,3} (?:was|were|is|are|looks?|sounds?)(?: so| really| pretty| very| just| a bit)? (?:terrible|awful|horrible|lame|bad|boring|ugly|cringe|unfunny|not funny|rubbish|garbage|trash|the worst|dreadful|disappointing)|not funny|isn[’\\x27]?t funny|(?:nicht|gar nicht) (?:witzig|lustig)|pas drôle|no (?:es|fue|tiene) graci(?:oso|a)|sem graça|(?:schlecht|schrecklich|langweilig|furchtbar)er? (?:bot|spruch|witz)|bot (?:de )?(?:merde|inútil|nul)|inútil',
);
/** Questions about the bot itself. */
const help = words(
  "help(?: me)?|hilfe|aide|ayuda|aiuto|ajuda|commands?|befehle|usage|how (?:do|does|can|should) (?:i|you|we|this|it)\\b.{0,20}(?:use|work|do|start)|how (?:does|do) (?:this|it|you) work|what (?:can|do|could) (?:you|u|it|this)(?: bot)? do|what(?:[’']s| is| are) (?:this|it|you|u|toonwit)|who (?:are|r) (?:you|u)|who made you|are you (?:a )?(?:real|human|bot|ai|robot|person|alive)\\b.*|what (?:are|r) you able to do|was (?:kannst|bist|machst) du|wer (?:bist du|hat dich)|wie (?:(?:geht|funktioniert) (?:das|es)|(?:benutz|verwend|bedien)\\p{L}* (?:ich|man) (?:dich|das|es|den bot))|comment (?:(?:ça|tu) (?:marche|fonctionnes?)|(?:t[’']utiliser|je t[’']utilise|on t[’']utilise))|cómo (?:funcionas?|te uso|se usa)|como (?:funciona|te uso|uso você|você funciona)|(?:o que|que) (?:você|vc) (?:sabe|consegue|pode|faz)|quem é você|que (?:peux|sais)[- ]tu|qu[’']?est-ce que tu|tu fais quoi|qui es-tu|(?:qué|que) (?:puedes|sabes|haces)|quién eres|cosa (?:puoi|sai) fare|chi sei|o que você (?:faz|pode)|wat kun je",
);
const thanks = words(
  "thanks?|(?:you|u)(?:[’']re| are|re| r)?(?: (?:so|really|just|totally|absolutely))? (?:rock|rule|slay|awesome|amazing|great|brilliant|the best|the goat|a legend|legend|wonderful|hilarious|made my day|funny)|(?:i )?(?:love|loved) (?:it|this|you|that)|(?:good|great|nice|well|awesome|excellent) (?:bot|job|one|work|done)|that(?:[’']s| is| was) (?:so |really |very )?(?:great|funny|hilarious|awesome|perfect|brilliant|amazing|good)|thank (?:you|u)|thanx|thx|tysm|ty|cheers|appreciate it|danke\\p{L}*|vielen dank|merci|gracias|grazie|obrigad[oa]|bedankt|dank je|спасибо|dziękuję|tack|teşekkür\\p{L}*|valeu|(?:du bist|bist) (?:super|toll|klasse|der beste)|(?:super|gut) gemacht|bien joué|t[’']es génial|tu es génial|eres (?:genial|el mejor|increíble)|buen trabajo|bom trabalho|você é (?:demais|ótimo|incrível)",
);
const thanksElsewhere = /ありがと|谢谢|謝謝|고마|감사/u;
const bye = atStart(
  'bye\\p{L}*|good ?night|gn|see (?:you|ya)|cya|later|farewell|ciao ciao|tschüss|gute nacht|au revoir|bonne nuit|adi[oó]s|buenas noches|arrivederci|tchau|doei|пока',
);
const hello = atStart(
  "hi+|hiya|hey+|hello+|helo|hallo|howdy|yo|sup|wass?up|what[’']s up|greetings|good ?(?:morning|afternoon|evening|day)|morning|moin|servus|guten (?:morgen|tag|abend)|grüß \\p{L}+|bonjour|bonsoir|salut|coucou|hola|buen[oa]s(?: (?:días|dias|tardes))?|ciao|buongiorno|buonasera|ol[aá]|oi|bom dia|hoi|goedemorgen|hej|привет|здравствуйте|cześć|merhaba|namaste|guten|moin moin|good (?:to see|day)|e a[ií]|boa (?:tarde|noite)|bonne journée",
);
const helloElsewhere = /^\s*(?:👋|🙋|🤗|やあ|はじめまして|こんにちは|おはよう|こんばんは|你好|您好|안녕)/u;

const isQuestion = (about: string): about is keyof typeof questions => about in questions;

/** Tells what a message is about that asks for no command. A question about the bot goes before the greeting in front of it. */
export function smallTalkIn(text: string): SmallTalk {
  const isThanks = thanks.test(text) || thanksElsewhere.test(text);
  const question =
    Object.keys(questions)
      .filter(isQuestion)
      .find((about) => questions[about].test(text)) ??
    questionsInJapanese.find(([, said]) => said.test(text))?.[0];
  // “Thanks for your help” asks for none.
  if (isThanks && !question && !/[?？]/.test(text)) return 'thanks';
  if (question) return question;
  if (/^[?¿!.…\s]*$/.test(text) || help.test(text)) return 'help';
  if (insult.test(text)) return 'insult';
  if (isThanks) return 'thanks';
  if (bye.test(text)) return 'bye';
  if (hello.test(text) || helloElsewhere.test(text)) return 'hello';
  return 'other';
}

interface Phrases {
  /** Two messages that people can write to the bot, as they write them here. */
  readonly examples: readonly string[];
  /** Where else the bot is found: what to press, and how help is called. */
  readonly press: string;
  /** How people type a command here, such as `/toonwit-help`. */
  readonly slashOf: (name: string) => string;
}

/**
 * A short friendly answer, in the person's language if the bot talks it: a kind sentence about a sorrow, or else one with
 * examples and with what to press.
 */
export function answerToSmallTalk(text: string, { examples, press, slashOf }: Phrases): string {
  const sorrow = answerToSorrow(text);
  if (sorrow !== undefined) return sorrow;
  const about = smallTalkIn(text);
  const language = languageOf(text);
  const listed = examples.map((example) => `“${example}”`);
  const more =
    language === 'en'
      ? `Write me ${listed.join(' or ')}. ${press}`
      : invitations[language].replace('{examples}', listed.join(', '));
  const answer = isQuestion(about) ? openings[language][about] : `${openings[language][about]} ${more}`;
  return answer.replaceAll('{help}', slashOf('help')).replaceAll('{uploads}', slashOf('uploads'));
}
