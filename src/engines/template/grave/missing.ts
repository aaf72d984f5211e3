import { family, familyAbroad } from './who.ts';

/** How each language says that it misses somebody, or greets who is dead; nobody misses "mein Bett" like that. */
const sayings = [
  `(?:(?:i|we)(?:['’]ll)? (?:\\p{L}+ ){0,3}?miss|(?<=^(?:\\p{L}+,? )?)miss|missing) (?:you|u|ya|him|her|(?:my|our)(?: \\p{L}+)? (?:${family}))`,
  "(?<!(?:i[’']?m|i am|we[’']re|made) )in heaven",
  `du fehlst|ihr fehlt|fehl(?:st|t|en) (?:du |ihr |er |sie )?(?:mir|uns)(?! (?:nur|noch|an|ein\\p{L}*|d(?:as|ie|er))(?!\\p{L}))|vermiss(?:e|en) (?:dich|euch|ihn|mein\\p{L}* (?:${familyAbroad.de}))|im himmel`,
  '(?:me|nous) manqu(?:es?|ez|ent)(?! (?:une?|des?|du|que|plus|juste|encore|\\d+|deux|trois)(?!\\p{L}))|(?<!yeux )au ciel',
  '(?:te|l[oa]s?) extraño|te extrañamos|(?:te|l[oa]s?) ech(?:o|amos) (?:mucho )?de menos|(?:me|nos) haces (?:mucha |tanta )?falta|en el cielo',
  `saudades? (?:de (?:você|ti|vocês)|su[ao]s?|d[aeo] (?:(?:meu|minha) )?(?:${familyAbroad.pt}))|sint(?:o|imos) (?:muito )?(?:a )?(?:sua|tua) falta|você faz (?:muita )?falta|no céu`,
];

const missing = new RegExp(
  `(?<!\\p{L})(?:${sayings.join('|')})(?!\\p{L})|会いたい|あいたいよ|(?:さん|ちゃん|母|父|君|あなた)が恋しい|[寂淋さ]み?しくなる|天国の(?!よう)|天国(?:で|に(?:い|行))`,
  'iu',
);

/** Whether a text says to or of somebody that they are missed, in one of the languages that the bot speaks. */
export function missesSomebody(text: string): boolean {
  return missing.test(text);
}
