import { DataSet, englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { readings } from './letters.ts';

/** Harmless words, or parts of them, that the library mistakes for coarse ones: places, food, other languages. */
const harmless =
  'cockpit|shiitake|rapeseed|penistone|georgy|fukushima|fukuoka|fukt|analiz|análi|analis|pissenlit|râpé|rapé|râpe|asseoir|assieds|assez|kikeriki|angga|ingga|engga|ongga|ungga';
/** Short words that hide in the harmless words of many languages. The list below has them as whole words. */
const asWholeWords = new Set(['cum', 'dick', 'negro', 'retard', 'slut', 'tit', 'dyke']);

const dataset = new DataSet<{ originalWord: string }>()
  .addAll(englishDataset)
  .removePhrasesIf(({ metadata }) => asWholeWords.has(metadata?.originalWord ?? ''))
  .build();
const english = new RegExpMatcher({
  ...dataset,
  whitelistedTerms: [...(dataset.whitelistedTerms ?? []), ...harmless.split('|')],
  ...englishRecommendedTransformers,
});

/**
 * What the library's list lacks: words that it would find within others, masked spellings and other languages. Whole
 * words, so that raccoons pass; Han and kana have none. A minimum, not a complete list.
 */
const coarse = new RegExp(
  '(?<!\\p{L})(?:' +
    [
      '(?<!\\bmoby[ -])dick(?:s|heads?)?|pussies|tits|titties|sluts?|cum|jizz|nazis?|hitler|heil|mongoloids?',
      'negros?|dykes?|trannies|(?<!\\b(?:en|du|de) )retard(?:s|ed)?|spics?|gooks?|wetbacks?|beaners?|pakis?|coons?|towelheads?|ragheads?|gypp?os?',
      'n\\*+gg(?:er|a)s?|f\\*+g(?:got)?s?|f\\*+c?k\\w*|c\\*+nts?|k\\*+kes?|ch\\*+nks?|r\\*+tard\\w*|reggin|toggaf',
      'putain|merde|connards?|salopes?|mierda|putas?|pendejos?|cabr[oó]n|schei(?:ß|ss)e|fotzen?|arschloch|hurens[oö]hne?',
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

/** Whether one of the ways to read a text contains a word that a kind bot doesn't repeat. */
export function hasCoarseWord(reads: readonly string[]): boolean {
  return (
    reads
      // A hyphen may split a word.
      .flatMap((read) => [read, read.replace(/(?<=\p{L})[-‐‑·•](?=\p{L})/gu, '')])
      .some((read) => english.hasMatch(read) || coarse.test(read))
  );
}

/** Whether a text contains a coarse word, plain or thinly disguised. A false alarm only costs a neutral caption. */
export function isCoarse(text: string): boolean {
  return hasCoarseWord(readings(text));
}
