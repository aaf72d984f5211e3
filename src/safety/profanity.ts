import { DataSet, englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { phrases } from '../lib/phrases.ts';
import { readings } from './letters.ts';

/** Harmless words, or parts of them, that the library mistakes for coarse ones: places, food, other languages. */
const mistaken =
  'cockpit|shiitake|rapeseed|penistone|georgy|fukushima|fukuoka|fukt|analiz|análi|analis|pissenlit|râpé|rapé|râpe|asseoir|assieds|assez|kikeriki|angga|ingga|engga|ongga|ungga';
/** Short words that hide in the harmless words of many languages. The list below has them as whole words. */
const asWholeWords = new Set(['cum', 'dick', 'negro', 'retard', 'slut', 'tit', 'dyke']);

const dataset = new DataSet<{ originalWord: string }>()
  .addAll(englishDataset)
  .removePhrasesIf(({ metadata }) => asWholeWords.has(metadata?.originalWord ?? ''))
  .build();
const english = new RegExpMatcher({
  ...dataset,
  whitelistedTerms: [...(dataset.whitelistedTerms ?? []), ...mistaken.split('|')],
  ...englishRecommendedTransformers,
});

/**
 * What the library's list lacks: words that it would find within others, and other languages. A minimum, not a complete list.
 */
const coarse = phrases(`
  dick(s)/dickhead(s), pussies, tits/titties, slut(s), cum, jizz, nazi(s), hitler, heil, mongoloid(s), reggin, toggaf
  negro(s), dyke(s), trannies/tranny, retard(s)/retarded, spic(s), gook(s), wetback(s), beaner(s), paki(s), coon(s), towel_head(s), rag_head(s), gyp(p)o(s)
  putain, pute(s), merde, connard(s), salope(s), bougnoule(s), youpin(s), enculé(s), sale(s) arabe(s)/juif(s)/noir(s)/nègre(s), nègre(s) sale(s), tarlouze(s)
  mierda, puta(s), pendejo(s), cabrón, maricón/maricones/marica(s), sudaca(s), gilipollas, hijo de puta
  scheiße/scheisse, fotze(n), arschloch, hurensohn/hurensöhne, hure(n), kanake(n)/kanacke(n), neger(n)/negers, zigeuner*, schlampe(n), wichser(n)/wichsers, missgeburt(en), schwuchtel(n), spasti(s)
  cazzo, stronzo/stronza/stronzi/stronze, frocio/froci, vaffanculo, puttana/puttane
  caralho, viado(s), foda-se, buceta, arrombado(s)/arrombada(s)
  kurwa/kurwą/kurwę/kurwy/kurwo, pierdol*, chuj*, orospu*, siktir*, ibne/ibneler
  пидар*/пидор*, жид/жида/жиду/жиды/жидов/жидам, хохол/хохлы/хохлов, чурка/чурки/чурку, сука/суки, бля/блять/блядь/бляди, хуй*/хуя*, пизд*, ёбан*/ебан*, ебать, мудак*/мудач*
  chutiya, madarchod, bhosdike, चूतिया, मादरचोद, भोसडीके, شرموطة, شراميط, قحبة, كس امك, كس أمك, منيوك
  傻逼, 傻屄, 操你, 他妈的, 婊子, 支那, 黑鬼, キチガイ, きちがい, 쪽바리, 짱깨, 개새끼, 씨발, 병신
`);
/** Letters that stars replace, and words that are harmless without their accents. */
const masked =
  /(?<!\p{L})(?:n\*+gg(?:er|a)s?|f\*+g(?:got)?s?|f\*+c?k\w*|c\*+nts?|k\*+kes?|ch\*+nks?|r\*+tard\w*|coños?|nègres?)(?!\p{L})/u;
/** Books and trains. */
const harmless = phrases('moby dick, en/du/de retard(s)', {}, 'gu');

/** Whether one of the ways to read a text contains a word that a kind bot doesn't repeat. */
export function hasCoarseWord(reads: readonly string[]): boolean {
  return (
    reads
      // A hyphen may split a word.
      .flatMap((read) => [read, read.replace(/(?<=\p{L})[-‐‑·•](?=\p{L})/gu, '')])
      .some((read) => english.hasMatch(read) || masked.test(read) || coarse.test(read.replace(harmless, ' ')))
  );
}

/** Whether a text contains a coarse word, plain or thinly disguised. A false alarm only costs a neutral caption. */
export function isCoarse(text: string): boolean {
  return hasCoarseWord(readings(text));
}
