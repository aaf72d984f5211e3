import { family } from './who.ts';

/** How each language says that it misses somebody, or greets who is dead. */
const sayings = [
  `(?:(?:i|we)(?:['’]ll)? (?:\\p{L}+ ){0,3}?miss|(?<=^(?:\\p{L}+,? )?)miss|missing) (?:you|u|ya|him|her|(?:my|our)(?: \\p{L}+)? (?:${family}))|in heaven`,
  '(?:du|ihr|sie|er|opa|oma|papa|mama) fehl(?:st|t|en)|fehl(?:st|t) (?:du |ihr |er |sie )?(?:mir|uns)|vermiss(?:e|en) (?:dich|euch|ihn|sie|mein\\p{L}* \\p{L}+)|im himmel',
  '(?:tu|vous|il|elle|ils|elles) (?:me |nous )?manqu(?:es?|ez|ent)|(?:me|nous) manqu(?:es?|ez|ent)|au ciel',
  '(?:te|l[oa]s?) extraño|te extrañamos|(?:te|l[oa]s?) ech(?:o|amos) (?:mucho )?de menos|(?:me|nos) hac(?:es|en?) (?:mucha |tanta )?falta|en el cielo',
  'saudades? (?:de (?:você|ti|vocês|minha|meu)|su[ao]|d[ao] (?:meu|minha|vovô|vovó|vó|vô|mãe|pai))|sint(?:o|imos) (?:muito )?(?:a )?(?:sua|tua) falta|você faz (?:muita )?falta|no céu',
];

const missing = new RegExp(
  `(?<!\\p{L})(?:${sayings.join('|')})(?!\\p{L})|会いたい|あいたいよ|恋しい|[寂淋さ]み?しくなる|天国`,
  'iu',
);

/** Whether a text says to or of somebody that they are missed, in one of the languages that the bot speaks. */
export function missesSomebody(text: string): boolean {
  return missing.test(text);
}
