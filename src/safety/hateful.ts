import { hasCoarseWord } from './profanity.ts';
import { callsForHarm } from './harm.ts';

/** Phrases in which an otherwise coarse word is harmless: other languages, animals, plants, names, idioms. */
const harmless = new RegExp(
  [
    '\\ben retard\\b|\\b(?:le|du|un|de|mon|ton|son|ce) retard\\b|\\bretards? (?:de|du)\\b',
    '(?<!\\p{L})(?:[äa]r|er|var|blir|till|til|p[åa]|och|og|helt|snart) slut(?!\\p{L})',
    '\\bmaine coons?\\b|\\bcoon ?cats?\\b|\\b(?:great|blue|coal|marsh) tits\\b|\\bpussy ?(?:willow|cat|foot)s?\\b',
    '\\b(?:ist|sind|bin|zu|sehr|wird) (?:so |zu |sehr )?dick\\b|\\bdick (?:van dyke|tracy|grayson|whittington)\\b|\\bvan dyke\\b',
    '\\bchinks? in (?:the|my|your|his|her|our|their) (?:armou?r|plan)\\b|\\bsoup nazi\\b|\\bgrammar nazi\\b',
    '\\b(?:weather|peacock|shuttle|wood|game|pea|han)cocks?\\b|\\bhancock\\b|\\bcum (?:laude|s[ăa]|se|te|m[ăa]|e|este|am|ai|a|o|[îi]m[i]|[îi][țt]i|va|vine|era)(?!\\p{L})|(?:[șs]i|exact|a[șs]a|oricum|uite) cum(?!\\p{L})|\\bcocks? (?:crow|of the walk)\\w*\\b',
  ].join('|'),
  'giu',
);

/** Words that indicate Spanish or Portuguese, where `negro` is a colour. */
const iberian =
  /(?<!\p{L})(?:el|la|los|las|un|una|que|con|por|para|mi|tu|su|es|muy|como|cuando|y|o|os|um|uma|não|meu|minha|em|do|da|de|gat[oa]s?|perr[oa]s?|cachorros?|café|humor|feliz|hola)(?!\p{L})/iu;
const black = /(?<!\p{L})negr[oa]s?(?!\p{L})/giu;

const people =
  'jews?|juden|juifs|jud[ií]os|judeus|muslims?|moslems|musulmans|musulmanes|mu[cç]ulmanos|christians?|hindus?|gays?|lesbians?|trans(?:gender)? people|queers?|immigrants?|migrants?|refugees?|foreigners?|blacks?|black people|whites?|white people|asians?|africans?|arabs?|arabes|[aá]rabes|t[uü]rken|mexicans?|indians?|gypsies|roma|women|ausl[aä]nder|fl[uü]chtlinge?|schwule|muslime|immigr[eé]s|[eé]trangers|r[eé]fugi[eé]s|p[eé]d[eé]s|inmigrantes|extranjeros|imigrantes|estrangeiros|maricones|ebrei|immigrati|stranieri|negri|joden|moslims|buitenlanders|negros|noirs|schwarzen?|disabled people|the disabled|the poor|homeless people';
const violence =
  'kill|gas|exterminate|hang|lynch|shoot|burn|bomb|deport|eradicate|enslave|stone|behead|wipe out';

/** That it should be done, and what, in the languages of the interface. */
const must =
  'should|must|need to|deserve to|ought to|have to|gotta|belong|muss|m[uü]ssen|soll(?:te|ten|en)?|geh[oö]ren|doi(?:t|vent)|devraient|faut|m[eé]ritent|deben?|deber[ií]an|hay que|merecen|devem|deveriam|tem que|merecem|devono|dovrebbero|moeten';
const done =
  'kill(?:ed)?|gass?ed|hang(?:ed)?|hung|shot|burn(?:ed|t)?|stoned|lynched|exterminated|eradicated|beheaded|wiped out|culled|sterili[sz]ed|castrated|raped|drowned|bombed|deported|enslaved|banned|die|ovens?|chains|cages|gas chambers?|vergast|erschossen|aufgeh[aä]ngt|verbrannt|ausgerottet|get[oö]tet|umgebracht|gesteinigt|sterben|an die wand|tu[eé]s|gaz[eé]s|br[uû]l(?:[eé]s|er)|tuer|pendre|gazer|extermin\\p{L}+|pendus|mourir|crever|lapid[eé]s|morir|matar\\p{L}*|quemar\\p{L}*|quemados|ahorcados|fusilados|asesinados|morrer|mortos|queimados|enforcados|fuzilados|morire|bruciati|uccisi|dood|vergasd?|afgemaakt';

/** Calls for violence against groups, and hate symbols. A minimum, not a complete list. */
const hate = new RegExp(
  [
    `\\b(?:${violence}|death to|tod (?:den|allen)|mort aux|muerte a (?:los|las)|morte aos|matar a (?:todos )?(?:los|os)|matem (?:todos )?os|t[oö]tet (?:alle )?|vergast (?:die )?) ?(?:all ?|every |the ?)*(?:${people})\\b`,
    `(?<!\\p{L})(?:${people})(?!\\p{L})[^.!?\\n]{0,12}(?<!\\p{L})(?:${must})(?!\\p{L})[^.!?\\n]{0,20}(?<!\\p{L})(?:${done})(?!\\p{L})`,
    `(?<!\\p{L})(?:${must})(?!\\p{L}).{0,12}(?<!\\p{L})(?:${done}|${violence})(?!\\p{L}).{0,4}(?:all|alle|tous les|todos? (?:los|os)|tutti gli|a los|les|los|os|the|every)? ?(?<!\\p{L})(?:${people})(?!\\p{L})`,
    `\\b(?:send|put|ship|throw|march) (?:all |the |every |those |these )*(?:${people})\\b.{0,16}\\b(?:ovens?|gas|chambers?|camps?|chains|cages|sea)\\b`,
    '(?:人|民族|教徒|ゲイ|同性愛者|移民|難民|外国人|女(?:ども)?|障害者|黒人)(?:たち|ども)?(?:は|を|なんか|など)?[^。！!]{0,4}(?:皆殺し|殺せ|殺すべき|殺してしまえ|死ね|駆除|絶滅させ|追い出せ)',
    `\\b(?:${people})\\s+(?:are|is|sind|sont|son|s[aã]o)\\s+(?:all\\s+|alle\\s+|des\\s+|unas?\\s+|unos\\s+)?(?:vermin|tiere|ungeziefer|abschaum|animaux|rats|animales|animais|ratas|ratos|subhuman|parasites?|rats|animals|cockroaches|inferior|scum|filth|a plague|trash|garbage|stupid|criminals|thieves|terrorists|property|objects|slaves|untermenschen)\\b`,
    '\\b(?:sieg|heil) ?(?:heil|hitler)\\b|\\b(?:14|rahowa)[ /]?88\\b|\\b88[ /]?14\\b|\\b(?:macac[oa]s?|monos?|monkeys?|singes?|affen?) (?:pret[oa]s?|negr[oa]s?|noirs?|imund[oa]s?)\\b|\\bwhite ?power\\b|\\bausl[aä]nder raus\\b|\\bjuden (?:raus|ins gas)\\b|\\bhitler was right\\b|\\brace war\\b|\\blynch (?:them|him|her)\\b|\\bwomen belong (?:in|to)\\b',
  ].join('|'),
  'iu',
);

/** Whether one of the readings of a text contains slurs, coarse words or calls to harm people. */
export function isHateful(reads: readonly string[]): boolean {
  const telling = reads.map((read) =>
    (iberian.test(read) ? read.replace(black, ' ') : read).replace(harmless, ' '),
  );
  return reads.some((read) => hate.test(read) || callsForHarm(read)) || hasCoarseWord(telling);
}
