import { DataSet, englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { anyPhrase, phrases } from '../lib/phrase-matching.ts';
import { readingsOf } from './readings.ts';

/** Harmless words, or parts of them, that the library mistakes for coarse ones: places, food, other languages. */
const mistaken =
  'cockpit|shiitake|rapeseed|penistone|georgy|fukushima|fukuoka|fukt|analiz|análi|analis|pissenlit|râpé|rapé|râpe|asseoir|assieds|assez|kikeriki|angga|ingga|engga|ongga|ungga|foodporn|food porn|earthporn|cableporn';
/** Short words that hide in the harmless words of many languages. The list below has them as whole words, but for German's “Abo”. */
const asWholeWords = new Set('abo anal anus cum dick dyke kike negro rape retard slut tit wank'.split(' '));

const dataset = new DataSet<{ originalWord: string }>()
  .addAll(englishDataset)
  .removePhrasesIf(({ metadata }) => asWholeWords.has(metadata?.originalWord ?? ''))
  .build();
const english = new RegExpMatcher({
  ...dataset,
  whitelistedTerms: [...(dataset.whitelistedTerms ?? []), ...mistaken.split('|')],
  ...englishRecommendedTransformers,
});

/** What the library's list lacks: words that it would find within others, and other languages. A minimum, not a complete list. */
const coarse = anyPhrase(`
  anal, anus/anuses, kike(s)/k1k3/kik3, rape(s)/raped/raping/rapist(s), wank(s)/wanking, dick(s)/dickhead(s), pussies, tits/titties, slut(s), cum, jizz, nazi(s), hitler, heil, mongoloid(s), reggin, toggaf, phuck*, phagg*, wanker(s), twat(s), bollocks, motherf*, sonofabitch, son of a bitch
  negro(s), dyke(s), trannies/tranny/trannie(s), shemale(s), retard(s)/retarded, libtard(s), spic(s), gook(s), wetback(s), beaner(s), paki(s)/pak1(s), coon(s), towel_head(s), rag_head(s), gyp(p)o(s), chinaman, ching chong, sand_n*, jigaboo(s), pikey(s), raghead(s), kaffir(s), wog(s), halfbreed(s), porch monkey(s), camel jockey(s)
  putain, pute(s), merde, connard(s)/connasse(s), salope(s), bougnoule(s), youpin(s), enculé(s), sale(s) arabe(s)/juif(s)/noir(s)/nègre(s)/race, nègre(s) sale(s), tarlouze(s), tapette(s), pd, bamboula(s), bicot(s), raton(s) dehors, chinetoque(s), niakoué(s), négresse(s), gouine(s), ntm, nique ta/sa
  mierda, puta(s), pendejo(s), cabrón/cabrones, maricón/maricones/marica(s), sudaca(s), gilipollas, hijo(s)/hija de puta, panchito(s), machupichu, joto(s), bollera(s), travelo(s), subnormal(es), mongólico(s), chinga tu
  scheiße/scheisse, fotze(n), arschloch/arschlöcher, hurensohn/hurensöhne, hure(n), kanake(n)/kanacke(n), neger(n)/negers, zigeuner*, schlampe(n), wichser(n)/wichsers, missgeburt(en), schwuchtel(n), spasti(s)/spast(en), mongo(s), kümmeltürke(n), schlitzauge(n), bimbo(s), itzig, judensau, kameltreiber, tunte(n), transe(n), hackfresse(n), fick dich/deine
  cazzo, stronzo/stronza/stronzi/stronze, frocio/froci, vaffanculo, puttana/puttane, ricchione/ricchioni, finocchio_di, negraccio, terrone/terroni, troia/troie, zingaraccio, bastardo negro, culattone, figlio di puttana/troia
  caralho, viado(s)/viadinho, foda-se, buceta, arrombado(s)/arrombada(s), bicha louca, traveco(s), sapatão, crioulo(s), preto/preta safado/safada/imundo/imunda/fedido, filho da puta, vai se foder
  kurwa/kurwą/kurwę/kurwy/kurwo, pierdol*, chuj*, pedał/pedały/pedałów, ciapat*, czarnuch*, żydek, cwel*, szmata/szmato, dziwka/dziwko, orospu*, siktir*, ibne/ibneler, piç/piçler, götveren*, amına, pezevenk, kancık, gavat, nonoş, top herif
  пидар*/пидор*, жид/жида/жиду/жиды/жидов/жидам, хохол/хохлы/хохлов, чурка/чурки/чурку/чурок/чуркам, хач/хачи/хачей, черножоп*, чернож*, нигер*, ниггер*, узкоглаз*, сука/суки, бля/блять/блядь/бляди, хуй*/хуя*, пизд*, ёбан*/ебан*, ебать, мудак*/мудач*, гомик*, петух опущ*, шлюх*, даун ты, тварь/мразь/мрази
  flikker(s), mietje(s), kutmarokk*, kankerl*, kanker*, tyfus*, hoer(en), neukt, zwartjoekel, spleetoog, nikker(s), pleur_op, mocro(s), jävla, neger/negrer, blatte/blattar, fitta, hora, bög/bögar/bögjävel, perkele
  chutiya, madarchod, bhosdike, चूतिया, मादरचोद, भोसडीके, कटुआ, भंगी, شرموطة, شراميط, قحبة, كس امك, كس أمك, منيوك, ابن الكلب, خول
  傻逼, 傻屄, 操你, 他妈的, 婊子, 支那, 黑鬼, 死基佬, 死娘炮, 棒子滚, 贱人, キチガイ, きちがい, チョン公, チョンは, ガイジ, 土人, シナ人, 三国人, 쪽바리, 짱깨, 개새끼, 씨발, 병신, 깜둥이, 튀기, 똥남아, 좆, 창녀, 걸레년, 한남충, 김치녀
`);
/** Letters that stars replace, and words that are harmless without their accents. */
const masked =
  /(?<!\p{L})(?:n\*+gg(?:er|a)s?|f\*+[gk]\w*|f\*+ck\w*|ch\*+nks?|coños?|nègres?|pédés?)(?!\p{L})/u;

/** Phrases in which an otherwise coarse word is harmless: other languages, animals, plants, names, idioms. */
const harmless = phrases(
  `
  moby dick, en/le/du/un/de/mon/ton/son/ce/les/des/mes/tes/ses/ces/aux retard(s), retard(s) de/du, tar/tog/är/er/var/blir/till/til/på/och/og/helt/snart slut, dick van_dyke/tracy/grayson/whittington, van dyke, ist/sind/bin/zu/sehr/wird (so/zu/sehr) dick
  maine coon(s), coon cat(s), great/blue/coal/marsh tits, pussy(_)willow(s)/pussycat(s)/pussyfoot(s), chink(s) in the/my/your/his/her/our/their armo(u)r/plan, soup/grammar nazi, ho ho hora
  weathercock(s), peacock(s), shuttlecock(s), woodcock(s), gamecock(s), hancock, cock(s) crow*, cock(s) of the walk, cum laude/să/se/te/mă/e/este/am/ai/a/o/îmi/îți/va/vine/era, și/exact/așa/oricum/uite cum
`,
  {},
  'g',
);
/** Words that indicate Spanish or Portuguese, where `negro` is a colour and “hora” an hour. */
const iberian = phrases(
  'el/la/los/las/un/una/que/con/por/para/mi/tu/su/es/muy/como/cuando/y/o/os/um/uma/não/meu/minha/em/do/da/de/a, gato/gata/gatos/gatas/perro/perra/perros, cachorro(s), café, humor, feliz, hola',
);
const black = phrases('negro/negra/negros/negras/hora', {}, 'g');

function isCoarseRead(read: string): boolean {
  const telling = (iberian.test(read) ? read.replace(black, ' ') : read).replace(harmless, ' ');
  // A hyphen may split a word. The library takes letters of other alphabets for Latin ones, and so finds English in Russian.
  return [telling, telling.replace(/(?<=\p{L})[-‐‑·•](?=\p{L})/gu, '')].some(
    (each) =>
      english.hasMatch(each.replace(/(?:(?!\p{sc=Latin})\p{L})+/gu, ' ')) ||
      masked.test(each) ||
      coarse.test(each),
  );
}

/** Whether one of the readings of a text contains a word that a kind bot doesn't repeat. */
export const hasCoarseWord = (reads: readonly string[]) => reads.some(isCoarseRead);

/** Whether a text contains a coarse word, plain or thinly disguised. A false alarm only costs a neutral caption. */
export const isCoarse = (text: string) => hasCoarseWord(readingsOf(text).all);
