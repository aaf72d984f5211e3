import { anyPhrase, phrases } from '../../../lib/phrase-matching.ts';
import type { DistressPhrases } from './phrase-list.ts';
import { games, pastimes, people } from './threatened-people.ts';

const english = {
  kin: people.en,
  whom: 'my (*) {kin}, {them}',
  them: 'him, her, them, someone, somebody, everyone, everybody, people',
  near: 'wife, husband, girlfriend, boyfriend, family, parents, kids, children, baby, mother, father',
  hurt: 'hurt, harm, stab, shoot, strangle, choke, poison, beat up',
  hurting: 'hurting, harming, stabbing, shooting, strangling, poisoning, killing',
  will: "i'm going to, i am going to, im going to, i'm gonna, im gonna, i am gonna, i'm about to, i'm planning to, i plan to, i want to, i wanna, i will, i'll, i might, i could",
  pastime: pastimes,
  game: games,
};
/** “I’ll kill him” is said of every younger brother, so that killing counts only with more behind it. */
const saidInEnglish = `
  {will} (really/seriously/just) {hurt} {whom}, i_really/i_seriously/i_just want_to/wanna {hurt} {whom}
  {will} beat my (*) {kin} up, {will} beat him/her/them up, afraid/scared (that) (i) (i'll/i_will/i_might/i'm_going_to) {hurt} {whom}
  {will} kill my {near} (tonight/tomorrow/today/now) $, {will} kill someone/somebody/people/them_all (tonight/tomorrow/today/now) $, i'll/i'm_going_to/i'm_gonna/i_want_to kill him/her/them/my … with_a_knife/with_a_gun/with_my_gun/with_my_knife/in_his_sleep/in_her_sleep/in_their_sleep
  i_think/i'm_thinking/i_keep_thinking about/of {hurting} {whom}, thoughts/urge(s) of/about {hurting} {whom}, urge(s) to {hurt} {whom}, urge(s) to kill {them}
  i'm/i_am going_to/gonna/planning_to shoot_up my/the school/office/place, bring/bringing a gun/knife to school/work
`;
/** A condition makes a joke of killing alone: “I’ll stab him when he comes home” is none. */
const harmlessInEnglish = `
  hurt/harm … feelings/pride/ego/chances, shoot/shooting him/her/them/someone/somebody/everyone/people a/an/some, shoot/shooting … photo(s)/picture(s)/portrait(s)/video/wedding/headshot(s)/film/basket(s)/text/email
  shoot/shooting … with a/an/the/my/our/his/her/this (*) (*) camera/phone/iphone/lens/drone/canon/nikon/polaroid, hurt/shoot/shooting … with a/an/the/my/our (*) water/nerf/squirt/toy/bubble/confetti/laser/paintball (*) gun/gun(s)/pistol(s)/blaster(s)/cannon
  kill (my) * (*) if/when/unless/until/because, hurt/stab/shoot/strangle/choke/poison/kill/up … for_eating/for_using
  hurt/hurting/harm/poison/poisoning/stab/kill/shoot/choke/up … with (a/all/the/my/our/these/this/those/some/his/her) (*) {pastime}
  hurt/stab/shoot/strangle/choke/poison/kill/up … in (a/the/my/this/our) {game}, hurt/stab/shoot/strangle/choke/poison/kill/up … at {game}, hurt/stab/shoot/strangle/choke/poison/kill/up … online/next_round/next_game
  kill/hurt … laughing, bring/bringing a knife to school/work to_cut/to_slice/to_peel/to_butter/to_spread/to_open/to_eat/for_the/for_my/for_our/for_lunch/for_cake/for_cooking
`;

const german = {
  kin: people.de,
  my: 'mein, meine, meinen, meinem, meiner',
  whom: '{my} (*) {kin}, ihn, sie, ihm, ihr, ihnen, jemand, jemanden, jemandem, leute(n)',
  now: 'gleich, wirklich, heute, jetzt, noch',
};
const saidInGerman = `
  ich werde/will/möchte/könnte ({now}) {whom} ({now}) verletzen/wehtun/weh_tun/erstechen/erschießen/erwürgen/vergiften/zusammenschlagen/verprügeln/etwas_antun/was_antun
  ich tu(e) {my} (*) {kin} (gleich/heute/noch) etwas/was/weh (an), ich tu(e) ihm/ihr/ihnen/jemandem (gleich/heute/noch) etwas_an/was_an/weh $
  ich bring(e) meine_frau/meinen_mann/meine_familie/meine_kinder/meine_eltern (heute/noch) um $, drang/gedanken/angst (davor) {whom} zu_verletzen/zu_erstechen/umzubringen/etwas_anzutun/wehzutun
`;

const french = {
  kin: people.fr,
  my: 'mon, ma, mes',
  whom: "{my} (*) {kin}, quelqu'un, des gens, les gens",
  hurt: 'blesser, poignarder, étrangler, frapper, tabasser, empoisonner',
};
const saidInFrench = `
  je vais/veux/pourrais (vraiment) faire du_mal/mal à {whom}/lui/elle/eux, je vais/veux/pourrais (vraiment) lui/leur faire du_mal/mal
  je vais/veux/pourrais (vraiment) {hurt} {whom}, je vais/veux/pourrais (vraiment) le/la/les poignarder/étrangler/blesser/tabasser/frapper
  envie/peur de faire_du_mal/faire_mal à {whom}/lui/elle/eux, envie/peur de lui/leur faire_du_mal/faire_mal, envie/peur de {hurt} {whom}, je vais tuer ma_femme/mon_mari/ma_famille/mes_parents/mes_enfants (ce_soir) $
`;

const spanish = {
  kin: people.es,
  whom: 'mi(s) (*) {kin}, alguien, él, ella, ellos, ellas',
  hurt: 'lastimar, herir, apuñalar, estrangular, golpear, envenenar',
};
const saidInSpanish = `
  voy_a/quiero/podría hacerle/hacerles daño a {whom}, voy_a/quiero/podría hacerle/hacerles daño $, le/les voy_a/quiero hacer daño a {whom}, le/les voy_a/quiero hacer daño $
  voy_a/quiero/podría {hurt} a {whom}, voy_a/quiero lastimarlo/lastimarla/apuñalarlo/apuñalarla/herirlo/herirla
  ganas/miedo de {hurt} a {whom}, ganas/miedo de hacerle/hacerles daño a {whom}, ganas/miedo de hacerle/hacerles daño $, voy_a/quiero matar a_mi_esposa/a_mi_mujer/a_mi_marido/a_mi_familia/a_mis_padres/a_mis_hijos/a_alguien (hoy/esta_noche) $
`;

const portuguese = {
  kin: people.pt,
  my: 'meu(s), minha(s), o_meu, a_minha, os_meus, as_minhas',
  whom: '{my} (*) {kin}, alguém, ele(s), ela(s)',
  hurt: 'machucar, ferir, esfaquear, estrangular, espancar, envenenar',
};
const saidInPortuguese = `
  vou/quero/posso (mesmo) {hurt} {whom}, vou/quero/posso (mesmo) fazer mal a/ao/à/para/pra {whom}
  vontade/medo de {hurt} {whom}, vou/quero matar minha_esposa/minha_mulher/meu_marido/minha_família/meus_pais/meus_filhos/alguém (hoje) $
`;

/** Not “I don’t want to” (たくない), nor “so sweet that one could” (たくなるほど). */
const saidInJapanese =
  /(?:弟|兄|妹|姉|母|父|親|彼氏?|彼女|妻|夫|旦那|家族|友達|子ども|子供|上司|先生|同級生|クラスメート|誰か|あいつ|人)(?:を|に)[^。！？]{0,6}(?:傷つけ|殴っ|殴り|刺し|殺し|痛めつけ|暴力をふる)(?:て?しまいそう|そう|たい(?!わけ(?:じゃ|では)|と(?:は|も)思わ)|たく(?!な[いかくる])|に行く|てやる|ちゃいそう|ます)/;

/** How people say that they may harm somebody else: by language, the commonest first. */
export const threats: readonly DistressPhrases[] = [
  {
    language: 'en',
    said: anyPhrase(saidInEnglish, english),
    harmless: phrases(harmlessInEnglish, english, 'g'),
  },
  {
    language: 'de',
    said: anyPhrase(saidInGerman, german),
    harmless: phrases('um wenn/falls/weil, verletzen/verprügeln/wehtun/um im_spiel/beim', {}, 'g'),
  },
  {
    language: 'fr',
    said: anyPhrase(saidInFrench, french),
    // “Je vais le frapper s’il continue” warns; it is not said so of a person who is named.
    harmless: phrases(
      "tuer … si/s'il/s'ils/quand, le/la/les étrangler/frapper/tabasser si/s'il/s'ils",
      {},
      'g',
    ),
  },
  {
    language: 'es',
    said: anyPhrase(saidInSpanish, spanish),
    harmless: phrases('matar … si/cuando, matar/estrangular/golpear/lastimar/daño … en_el_juego', {}, 'g'),
  },
  {
    language: 'pt-BR',
    said: anyPhrase(saidInPortuguese, portuguese),
    harmless: phrases('matar … se/quando, matar/estrangular/espancar/machucar … no_jogo', {}, 'g'),
  },
  {
    language: 'ja',
    said: saidInJapanese,
    harmless: /ゲーム[^。]*|[^。！？]*(?<!どうし)たら[^。！？]{0,6}殺/g,
  },
];
