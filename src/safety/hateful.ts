import { isCoarse, unmasked } from './profanity.ts';
import { callsForHarm } from './harm.ts';
import { unmixed } from './letters.ts';

/** Phrases in which an otherwise coarse word is harmless: other languages, animals, plants, names, idioms. */
const harmless = new RegExp(
  [
    '\\ben retard\\b|\\b(?:le|du|un|de|mon|ton|son|ce) retard\\b|\\bretards? (?:de|du)\\b',
    '(?<!\\p{L})(?:är|er|var|blir|till|til|på|och|og|helt|snart) slut(?!\\p{L})',
    '\\bmaine coons?\\b|\\bcoon ?cats?\\b|\\b(?:great|blue|coal|marsh) tits\\b|\\bpussy ?(?:willow|cat|foot)s?\\b',
    '\\bmoby[ -]dick\\b|\\bdick (?:van dyke|tracy|grayson|whittington)\\b|\\bvan dyke\\b',
    '\\bchinks? in (?:the|my|your|his|her|our|their) (?:armou?r|plan)\\b|\\bsoup nazi\\b|\\bgrammar nazi\\b',
    '\\b(?:weather|peacock|shuttle|wood|game|pea|han)cocks?\\b|\\bhancock\\b|\\bcum (?:laude|să|sa|se|te|mă|ma|e|este|am|ai|a|o|îmi|îți|va|vine|era)(?!\\p{L})|(?:și|si|exact|așa|oricum|uite) cum(?!\\p{L})|\\bcocks? (?:crow|of the walk)\\w*\\b',
  ].join('|'),
  'giu',
);

/** Words that indicate Spanish or Portuguese, where `negro` is a colour. */
const iberian =
  /(?<!\p{L})(?:el|la|los|las|un|una|que|con|por|para|mi|tu|su|es|muy|como|cuando|y|o|os|um|uma|não|meu|minha|em|do|da|de|gat[oa]s?|perr[oa]s?|cachorros?|café|humor|feliz|hola)(?!\p{L})/iu;
const black = /(?<!\p{L})negr[oa]s?(?!\p{L})/giu;

const people =
  'jews?|muslims?|christians?|hindus?|gays?|lesbians?|trans(?:gender)? people|queers?|immigrants?|migrants?|refugees?|foreigners?|blacks?|black people|whites?|white people|asians?|africans?|arabs?|mexicans?|indians?|gypsies|roma|women|disabled people|the disabled|the poor|homeless people';
const violence =
  'kill|gas|exterminate|hang|lynch|shoot|burn|bomb|deport|eradicate|enslave|stone|behead|wipe out';

/** Calls for violence against groups, and hate symbols. A minimum, not a complete list. */
const hate = new RegExp(
  [
    `\\b(?:${violence}|death to)\\s+(?:all\\s+|every\\s+|the\\s+)*(?:${people})\\b`,
    `\\b(?:${people})\\s+(?:should|must|deserve to|ought to)\\s+(?:all\\s+)?(?:be\\s+(?:killed|gassed|hanged|shot|deported|enslaved|banned)|die|burn|hang)\\b`,
    `\\b(?:${people})\\s+(?:are|is)\\s+(?:all\\s+)?(?:vermin|subhuman|parasites?|rats|animals|cockroaches|inferior|scum|filth|a plague|trash|garbage|stupid|criminals|thieves|terrorists)\\b`,
    '\\bsieg heil\\b|\\b(?:14|rahowa)[ /]?88\\b|\\bwhite power\\b|\\bausl[aä]nder raus\\b|\\bjuden raus\\b|\\bgas the\\b|\\bhitler was right\\b|\\brace war\\b',
  ].join('|'),
  'iu',
);

/** Whether a text contains slurs, coarse words or calls to harm people, plain or thinly disguised. */
export function isHateful(text: string): boolean {
  const read = unmixed(text);
  for (const each of new Set([read, unmasked(read)])) if (hate.test(each) || callsForHarm(each)) return true;
  const telling = iberian.test(read) ? read.replace(black, ' ') : read;
  return isCoarse(telling.replace(harmless, ' '));
}
