const dot = '(?:dot|period|full stop|punkt|point|punto|ponto|punt|kropka|nokta|точка|dott)';
const slash = '(?:slash|schragstrich|schrägstrich|barre|barra|ukosnik|слэш|слеш|スラッシュ)';
const everywhere = 'com|net|org|gg|io|info|biz|xyz|app|dev|ru|co|example|ком|нет|ру|рф|орг';
/** Endings that are also words, so they only count at the end of a line or before a slash. */
const words =
  'de|at|ch|cn|kr|in|se|cz|fr|be|es|mx|ar|br|pt|jp|it|nl|pl|tr|eu|uk|us|me|tv|cc|ly|to|ai|gift|link|shop|store|site|online|club|page|zip|live|fun|top';
const open = '[\\s("\'<{*_[-]{1,3}';
const close = '[\\s)"\'>}*_\\]-]{1,3}';

/** Addresses that are told in words, in the languages of the interface and a few more. */
const spelled = new RegExp(
  [
    `(?<!(?<!\\p{L})(?:the|this|that|every|another|a|em|le))${open}${dot}${close}(?:then )?(?:${everywhere})(?!\\p{L})(?!${close}(?:bubble|boom|era|crash|days|millionaires?))`,
    `\\w(?: at (?!the\\b)|[([<] ?at ?[)\\]>])[\\w-]+${open}dot${close}\\w|\\w[<{]dot[>}]\\w`,
    `[\\p{L}\\p{N}]${open}${dot}${close}(?:${words})(?=\\W*(?:$|\\n)| ?[/!?;]|\\W{1,3}(?:forward )?(?:${slash}|${dot})(?!\\p{L}))`,
    `[\\p{L}\\p{N}] ?(?:ドット|どっと|点|닷|점) ?(?:${everywhere}|コム|ネット|컴|${words})(?![a-z])`,
    `(?<!\\p{L})(?:${everywhere}|t me|ly)\\W{1,3}(?:forward )?${slash}\\W{1,3}\\p{L}`,
    `\\bdot(?:,| and|,? then|, and then) (?:${everywhere})\\b|\\badd (?:a )?dot \\w|\\p{L},(?:${everywhere})(?:/|$)|\\b${slash},? ${slash}\\b|\\b(?:colon|doppelpunkt|deux[- ]points|dos puntos|dois pontos) ${slash}\\b`,
    `\\b(?:w ?w ?w|triple (?:w|(?:dou?ble) (?:u|v)))\\W{1,3}(?:${dot}\\W)?\\p{L}|\\bdiscord[ -]gg\\b`,
    `[\\p{L}\\p{N}] ?[\\\\⋅•·∙●⚫⚪🔴【「〔] ?\\.? ?[】」〕]?(?:${everywhere})(?!\\p{L})|[\\p{L}\\p{N}](?: \\. ?|\\. (?=\\p{L}+ ?/))(?:(?:${everywhere})(?!\\p{L})|(?:${words}) ?/)|\\p{L}{2}dot ?(?:com|net|org)\\b|(?:\\p{L}\\.){3,}(?:c\\.o\\.m|n\\.e\\.t|o\\.r\\.g)|\\b(?:bit ?ly|tinyurl|t me) (?:${slash}|/)|\\bh(?:tt|xx)ps?\\W+[\\w-]+\\W+(?:${everywhere})(?!\\p{L})`,
  ].join('|'),
  'mu',
);

const atSign =
  'at-?sign|at-zeichen|klammeraffe|arobase|arroba|chiocciola|apenstaartje|ma[lł]p[aey]|собака|собачка|et işareti|アットマーク|あっとまーく|골뱅이|艾特|آت|ऐट|एट';
const underscore =
  'underscore|unterstrich|tiret bas|gui[oó]n bajo|underline|sublinhado|trattino basso|podkre[sś]lnik|нижнее подч[её]ркивание|alt çizgi|alttan çizgi|アンダーバー|アンダースコア|밑줄|下划线|شرطة سفلية|अंडरस्कोर';
/** Names of accounts that are told in words: “at-sign quickmoney underscore dave”. */
const handle = new RegExp(
  `(?<!\\p{L})(?:${atSign})(?!\\p{L}).{1,60}(?<!\\p{L})(?:${underscore})|(?:telegra[mn]|tele gram|whatsapp|snap(?:chat)?|телег|テレグラム|تيليجرام|تليجرام|टेलीग्राम)\\p{L}*.{0,30}(?:${atSign})(?!\\p{L})`,
  'iu',
);

/** Whether one of the readings of a text tells an address or an account in words, as in `evil dot com slash login`. */
export const tellsAddress = (reads: readonly string[]) =>
  reads.some((read) => spelled.test(read) || handle.test(read));
