import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';

/** Harmless words, or pieces of them, in which the library sees others. */
const harmless = [
  ...['moby-dick', 'moby dick', 'cockpit', 'shiitake', 'cumin', 'rapeseed', 'penistone', 'georgy'],
  // Japanese places; Spanish, Portuguese, French, German, Scandinavian and Indonesian words of every day.
  ...['fukushima', 'fukuoka', 'cumple', 'analiz', 'análi', 'analis', 'pissenlit', 'râpé', 'rapé', 'râpe'],
  ...[
    'dicke',
    'kikeriki',
    'sluta',
    'slutt',
    'slutspurt',
    'fukt',
    'angga',
    'ingga',
    'engga',
    'ongga',
    'ungga',
  ],
];

const dataset = englishDataset.build();
const english = new RegExpMatcher({
  ...dataset,
  whitelistedTerms: [...(dataset.whitelistedTerms ?? []), ...harmless],
  ...englishRecommendedTransformers,
});

/** Letters that people replace by a look-alike to pass a filter. */
const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  $: 's',
  '!': 'i',
};

/**
 * What the library's English list lacks of insults at groups of people, other languages and letters set apart. Whole
 * words, so that raccoons pass. A floor, not a complete list.
 */
const coarse = new RegExp(
  '\\b(?:' +
    [
      '(?:mother ?)?f+u*c+k+\\w*',
      'shits?|bullshit|shitt?y|cunts?|whores?|sluts?|bitch(?:es|y)?|bastards?|wank(?:er|ing)?s?|twats?|assholes?|arseholes?',
      'cocks?|dick(?:s|heads?)|penis(?:es)?|vaginas?|puss(?:y|ies)|tits|titties|boobs?|porno?|pornography|cum|jizz|blow ?jobs?',
      'nigg(?:a|er|ah)s?|negros?|fag(?:got)?s?|dykes?|trann(?:y|ies)|retard(?:s|ed)?|spastics?|mongoloids?',
      'kikes?|spics?|chinks?|gooks?|wetbacks?|beaners?|pakis?|coons?|towelheads?|ragheads?|gypp?os?|abbos?',
      'n\\*+gg(?:er|a)s?|f\\*+g(?:got)?s?|f\\*+c?k\\w*|c\\*+nts?|k\\*+kes?|ch\\*+nks?|r\\*+tard\\w*|reggin|toggaf',
      'nazis?|hitler|heil',
      'putain|merde|connards?|salopes?|mierda|putas?|pendejos?|cabr[oó]n|schei(?:ß|ss)e|fotzen?|arschloch|hurens[oö]hne?',
    ].join('|') +
    ')\\b',
  'iu',
);

/** The same in other languages, where a word ends at a letter of any script. Han and kana do not part words. */
const coarseElsewhere = new RegExp(
  '(?<!\\p{L})(?:' +
    [
      'kanaken?|neger[ns]?|zigeuner[ns]?|schlampen?|wichser[ns]?|missgeburt(?:en)?|schwuchteln?|spastis?|huren?',
      'bougnoules?|nègres?|youpins?|encul[eé]s?|pute|sales? (?:arabes?|juifs?|noirs?)|tarlouzes?',
      'maric(?:[oó]n|ones|as?)|sudacas?|gilipollas|coños?|hijo de puta|cazzo|stronz[oaie]|froci|frocio|vaffanculo|puttan[ae]',
      'caralho|viados?|foda-se|buceta|arrombad[oa]s?|kurw[aąęyo]\\p{L}*|pierdol\\p{L}*|chuj\\p{L}*|orospu\\p{L}*|siktir\\p{L}*|ibneler|ibne',
      'пид[оа]р\\p{L}*|жид(?:ы|ов|ам|а|у)?|хохол|хохлы|хохлов|чурк[аиу]|сук[аи]|бля(?:ть|дь|ди)?|ху[йя]\\p{L}*|пизд\\p{L}*|[её]бан\\p{L}*|ебать|муда[кч]\\p{L}*',
      'شرموطة|شراميط|قحبة|كس امك|كس أمك|منيوك|चूतिया|मादरचोद|भोसडीके|chutiya|madarchod|bhosdike',
    ].join('|') +
    ')(?!\\p{L})|傻[逼屄]|操你|他妈的|婊子|支那|黑鬼|キチガイ|きちがい|쪽바리|짱깨|개새끼|씨발|병신',
  'iu',
);

/** The text as it was meant before letters were replaced, spaced out or drawn out. */
export function unmasked(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[013457$!](?=\p{L})|(?<=\p{L})[013457$!](?=\p{L})/gu, (sign) => lookalikes[sign] ?? sign)
    .replace(/(?<=\b[a-z])[\s.,-](?=[a-z]\b)/gi, '')
    .replace(/(\p{L})\1{2,}/gu, '$1$1');
}

/**
 * Whether the text holds a word, plain or thinly masked, that a kind bot does not repeat. A harmless word that looks
 * like one only costs a neutral caption.
 */
export function isCoarse(text: string): boolean {
  if (english.hasMatch(text) || coarseElsewhere.test(text)) return true;
  // Within a word, a hyphen may part what belongs together.
  const readings = new Set([text, unmasked(text), text.replace(/(?<=\p{L})[-‐‑·•](?=\p{L})/gu, '')]);
  return [...readings].some((read) => coarse.test(read));
}
