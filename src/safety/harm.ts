const self = '(?:yo?|u)?u?r? ?(?:self|selves)|(?:him|her|them|it|my)sel(?:f|ves)';
const end = 'kill|hang|neck|rope|unalive|off|shoot|drown|stab|hurt|cut';

/** Phrases that urge someone to harm themselves or wish them dead. A minimum, not a complete list. */
const harm = new RegExp(
  [
    `\\b(?:${end}) ?(?:(?:yo)?ur|you|ur?) ?sel(?:f|ves)\\b(?! (?:some|a (?:slice|piece|bit|cup|drink)|another|laughing))`,
    `\\b(?:should|must|needs? to|ought to|had better|please|just|go|can|could) (?:just |go |and )*(?:${end}) (?:${self})\\b`,
    '\\bkys\\b|\\bgo (?:and )?die\\b|\\bhope you die\\b|\\bend (?:it all|(?:yo)?ur life|(?:his|her|their) life)\\b',
    '\\bslit (?:(?:yo)?ur|his|her|their) (?:wrists?|throats?)\\b|\\bdrink (?:some |the )?bleach\\b|\\btake all (?:of )?(?:your|the|those|ur) (?:pills|meds|medicine)\\b',
    "(?:(?:^|[.!?,:] ?)|\\b(?:go|please|should|favou?r and|just|why don[’']t you) )(?:and |just )*jump (?:off|from|in front of) (?:a|the|your) (?:bridge|cliff|roof|building|balcony|train|bus)\\b",
    '\\b(?:world|everyone|everybody|we|family) (?:is|would be|will be|could be|are|would all be) (?:so much |much |far |a lot )?(?:better|happier)(?: off)? without (?:you|him|her|them)\\b',
    '\\b(?:nobody|no[ -]?one) (?:would|will) (?:even |ever )?(?:miss|notice|care|cry)\\b.{0,24}\\b(?:die|died|dead|gone|disappeared|vanished|jump(?:ed)?)\\b',
    '\\bcut (?:yourself )?deeper\\b(?! (?:in|into|than|the))|\\b(?:nobody|no ?one|everyone|everybody|they all) (?:loves?|hates?|needs?|wants?|misses) you\\b.{0,30}\\b(?:jump|cut|die|end|rope|pills|do it)\\b|\\b(?:jump|cut|die|end it|do it)\\b.{0,20}\\b(?:nobody|no ?one|everyone|everybody) (?:loves?|hates?|needs?|wants?) you\\b|\\b(?:drink|swallow|take|down) (?:a|the|an?other)(?: whole| full| entire)? (?:bottle|pack|box|handful)s? of (?:\\w+ )?(?:paracetamol|tylenol|pills|aspirin|ibuprofen|tablets|bleach|antifreeze|xanax)\\b',
    '\\b(?:bleach|javel|chlorreiniger|lejia|agua sanitaria|candeggina|bleek|chlor)\\b.{0,30}\\b(?:ammonia|ammoniaque|ammoniak|amoniaco|ammoniaca|vinegar|essig|vinaigre|vinagre|acid)\\b.{0,40}|\\b(?:ammonia|ammoniak|ammoniaque|amoniaco|vinegar)\\b.{0,16}\\b(?:bleach|javel|chlorreiniger|lejia)\\b',
    '\\bbring (?:a|your|the|my) (?:gun|rifle|knife|bomb|shotgun)s? to (?:the |your )?(?:school|work|class|office|church|mosque|synagogue)\\b|\\b(?:burn|blow) (?:it|your (?:house|home)|the house|you)(?: \\w+)? ?(?:down |up )?with (?:you|your (?:family|kids))\\b',
    '(?<=\\p{L} )(?:should|must|deserves? to|ought to) (?:just )?(?:die|be (?:killed|shot|hanged|beaten|raped))\\b',
    '\\bbring(?:t)? (?:dich|euch)\\b.{0,12}\\bum\\b|\\bh[aä]ng dich (?:doch |endlich )?auf\\b|\\bgeh(?:t)? (?:doch )?sterben\\b|\\bspring(?:t)? (?:doch )?(?:von|vom|vor) (?:de[rnm] |einer )?(?:br[uü]cke|dach|zug)|\\b(?:erh[aä]ng|erschieß) dich\\b|\\bnimm dir das leben\\b|\\bstirb\\b(?! (?:langsam|nicht|vor))|\\bpleeg zelfmoord\\b|\\bmaak jezelf af\\b',
    '\\btue[- ]toi\\b|\\bsuicide[- ]toi\\b|\\bva te pendre\\b|\\bva (?:mourir|crever)\\b(?! de\\b)|\\bcr[eè]ve\\b(?! (?:de|la))|\\bpends[- ]toi\\b|\\bpersonne ne te regrett|\\bpersonne te regrett|\\bcu[eé]lgate\\b|\\bah[oó]rcate\\b|\\bmu[eé]rete\\b(?! de)|\\bse joga d[ao] (?:ponte|pr[eé]dio)|\\bvai morrer\\b(?! de)|\\bse enforca\\b|\\bse mate\\b|\\btira a (?:sua|tua) vida|\\bm[aá]tate\\b|\\bsuic[ií]date\\b|\\bammazzati\\b|\\bucciditi\\b|\\bse mata\\b(?! (?:de|\\p{L}+ndo)(?!\\p{L}))|\\bmate-se\\b',
    '\\bubij si[eę](?!\\p{L})|\\bzabij si[eę](?!\\p{L})|(?<!\\p{L})(?:убей себя|убейся|повесься|сдохни|выпились)(?!\\p{L})|\\bkendini öldür',
    "\\b(?:solltest|sollst|musst|kannst) (?:dich )?(?:endlich |einfach |doch )*(?:sterben|umbringen|aufh[aä]ngen|verrecken)\\b|\\b(?:devrais|dois|peux) (?:te |aller |juste )*(?:mourir|crever|tuer|pendre|suicider)\\b|\\b(?:deber[ií]as|debes|tienes que) (?:morir|matarte|suicidarte|colgarte)\\b|\\b(?:devia|devias|deveria|deve) (?:se matar|morrer|te matar|se enforcar)\\b|\\b(?:fous-toi en l[’']air|t[ií]rate (?:por|de)|se joga|take your (?:own )?life|swallow a bullet)\\b",
    '\\b(?:ouvre-toi|taille-toi|c[oó]rtate|corta(?:r)?|schneid dir) (?:les|las|os|die) (?:veines|venas|pulsos|pulsadern)\\b|\\bbe better off dead\\b|死ぬべき|(?:死|し)ねばいい|飛び降りろ|首を?吊れ|去死|自杀吧|自殺しろ|消えて?しまえ|死ねよ?(?![ばるた])|자살해|뒈져|اقتل نفسك|انتحر',
  ].join('|'),
  'iu',
);

/** Whether a lower-case, unmasked text urges someone to harm themselves or wishes them dead. */
export function callsForHarm(text: string): boolean {
  return harm.test(text);
}
