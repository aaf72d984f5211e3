import { isCoarse } from '../../safety/profanity.ts';

/** An insult that is said to somebody's face. */
const insult =
  /\b(?:you|u|he|she|they|ur)(?:[’']?re| are| r|[’']s| is)? (?:all )?(?:so |such |really |just |a |an )*(?:stupid|dumb|ugly|fat|idiots?|morons?|losers?|worthless|pathetic|disgusting)\b/iu;

/** What is said to a model and not of anything, to make it say what it should not. Not: "my cat ignores all rules". */
const orders = new RegExp(
  [
    '\\b(?:ignore|disregard|forget|override|bypass)\\b.{0,20}\\b(?:previous|above|prior|earlier|your|system|all)\\b.{0,30}\\b(?:instructions?|prompts?|rules?|guidelines|messages?)\\b',
    '\\b(?:system|hidden|secret|initial) (?:prompts?|instructions?)\\b|\\bjailbreak|\\bdo anything now\\b|\\b(?:developer|god|dan) mode\\b',
    '\\b(?:you are|act as|pretend to be) (?:now )?(?:dan|an? (?:unrestricted|uncensored|evil) (?:ai|bot|model|assistant))\\b',
    '\\b(?:say|write|reply with|print|repeat|output) (?:that )?(?:you are|i am|you have been|you were) hacked\\b',
    '\\bignorier\\w*\\b.{0,40}\\b(?:anweisung|regel|vorgabe)\\w*|\\bignor(?:a|e|en|ez|are)\\b.{0,40}\\b(?:instruc|consignes|istruzion)\\w*',
    '(?:игнорируй|забудь).{0,40}(?:инструкц|указани)|忽略.{0,12}指令|無視.{0,6}指示|指示.{0,6}無視',
  ].join('|'),
  'iu',
);

const groups = [
  'jews?|jewish|muslims?|islam(?:ic)?|christians?|hindus?|sikhs?|buddhists?|catholics?|protestants?|atheists?',
  'gays?|lesbians?|bisexuals?|homosexuals?|queers?|transgender(?:ed)?|trans (?:people|women|men|woman|man|kids?)|drag queens?',
  'immigrants?|migrants?|refugees?|asylum seekers?|foreigners?|gypsies|roma people',
  'disabled|handicapped|autistic|autism|down syndrome|wheelchair users?|blind people|deaf people|homeless|fat people',
  '(?:black|white|brown|asian|african|indian|chinese|arab|mexican|jewish|native)s? (?:people|men|women|man|woman|guys?|girls?|boys?|kids?|folks?)|(?:old|poor) (?:people|men|women|guys|girls|boys|kids|folks)',
  'blacks|whites|asians|africans|arabs|mexicans|indians|pakistanis|chinese people|americans|germans|russians|ukrainians|israelis|palestinians|turks|poles',
  'women|females|feminists?|the poor',
];
const group = new RegExp(`\\b(?:${groups.join('|')})\\b`, 'iu');

/**
 * Whether the words of a text may be repeated: `coarse` words and insults are not, nor are `orders` to a model, and
 * captions do not sort a `group` of people. A harmless text that only sounds coarse gets a caption without its words.
 */
export function judgeWords(text: string): 'fine' | 'coarse' | 'orders' | 'group' {
  if (isCoarse(text) || insult.test(text)) return 'coarse';
  if (orders.test(text)) return 'orders';
  return group.test(text) ? 'group' : 'fine';
}
