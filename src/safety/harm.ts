const self = '(?:yo?|u)?u?r? ?(?:self|selves)|(?:him|her|them|it|my)sel(?:f|ves)';
const end = 'kill|hang|neck|unalive|off|shoot|drown|stab|hurt|cut';

/** Phrases that urge someone to harm themselves or wish them dead. A minimum, not a complete list. */
const harm = new RegExp(
  [
    `\\b(?:${end}) (?:(?:yo)?ur|you|ur?) ?sel(?:f|ves)\\b(?! (?:some|a (?:slice|piece|bit|cup|drink)|another|laughing))`,
    `\\b(?:should|must|needs? to|ought to|had better|please|just|go|can|could) (?:just |go |and )*(?:${end}) (?:${self})\\b`,
    '\\bkys\\b|\\bgo (?:and )?die\\b|\\bend (?:it all|(?:yo)?ur life|(?:his|her|their) life)\\b',
    '\\bslit (?:(?:yo)?ur|his|her|their) (?:wrists?|throats?)\\b|\\bdrink (?:some |the )?bleach\\b|\\btake all (?:of )?(?:your|the|those|ur) (?:pills|meds|medicine)\\b',
    "\\b(?:go|please|should|favou?r and|just|why don[’']t you) (?:and |just )*jump (?:off|from|in front of) (?:a|the|your) (?:bridge|cliff|roof|building|balcony|train|bus)\\b",
    '\\b(?:world|everyone|everybody|we|family) (?:would|will|could) (?:all )?be (?:so much |much |far |a lot )?(?:better|happier)(?: off)? without (?:you|him|her|them)\\b',
    '\\b(?:nobody|no[ -]?one) (?:would|will) (?:even |ever )?(?:miss|notice|care|cry)\\b.{0,24}\\b(?:die|died|dead|gone|disappeared)\\b',
    '(?<=\\p{L} )(?:should|must|deserves? to|ought to) (?:just )?(?:die|be (?:killed|shot|hanged|beaten|raped))\\b',
    '\\bbring dich um\\b|\\bh[aä]ng dich auf\\b|\\b(?:erh[aä]ng|erschieß) dich\\b|\\bnimm dir das leben\\b|\\bstirb\\b(?! langsam)|\\bpleeg zelfmoord\\b|\\bmaak jezelf af\\b',
    '\\btue[- ]toi\\b|\\bsuicide[- ]toi\\b|\\bva te pendre\\b|\\bva mourir\\b(?! de\\b)|\\bm[aá]tate\\b|\\bsuic[ií]date\\b|\\bammazzati\\b|\\bucciditi\\b|\\bse mata\\b(?! (?:de|trabalhando))|\\bmate-se\\b',
    '\\bubij si[eę](?!\\p{L})|\\bzabij si[eę](?!\\p{L})|(?<!\\p{L})(?:убей себя|убейся|повесься|сдохни|выпились)(?!\\p{L})|\\bkendini öldür',
    '去死|自杀吧|自殺しろ|死ねよ?(?![ばるた])|자살해|뒈져|اقتل نفسك|انتحر',
  ].join('|'),
  'iu',
);

/** Whether a lower-case, unmasked text urges someone to harm themselves or wishes them dead. */
export function callsForHarm(text: string): boolean {
  return harm.test(text);
}
