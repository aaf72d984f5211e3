import { phrases } from '../../../lib/phrase-matching.ts';
import type { DistressPhrases } from './phrase-list.ts';

const lists = {
  kin: `
    brother, sister, mom, mum, mother, dad, father, stepdad, stepmom, son, daughter, baby, kid(s), child, children, wife, husband
    girlfriend, boyfriend, partner, ex, family, parents, roommate, flatmate, boss, teacher, neighbor, neighbour, classmate(s)
    coworker(s), colleague(s), friend`,
  them: 'him, her, them, someone, somebody, everyone, everybody, people',
  near: 'wife, husband, girlfriend, boyfriend, family, parents, kids, children, baby, mother, father',
  hurt: 'hurt, harm, stab, shoot, strangle, choke, poison, beat up',
  hurting: 'hurting, harming, stabbing, shooting, strangling, poisoning, killing',
  will: "i'm going to, i am going to, im going to, i'm gonna, im gonna, i am gonna, i'm about to, i'm planning to, i plan to, i want to, i wanna, i will, i'll, i might, i could",
};

/** “I’ll kill him” is said of every younger brother, so that killing counts only with more behind it. */
const english = `
  {will} (really/seriously/just) {hurt} my {kin}, {will} (really/seriously/just) {hurt} {them}, i_really/i_seriously/i_just want_to/wanna {hurt} my {kin}, i_really/i_seriously/i_just want_to/wanna {hurt} {them}
  {will} beat my {kin} up, {will} beat him/her/them up, afraid/scared (that) (i) (i'll/i_will/i_might/i'm_going_to) {hurt} my {kin}, afraid/scared (that) (i) (i'll/i_will/i_might/i'm_going_to) {hurt} {them}
  {will} kill my {near} (tonight/tomorrow/today/now) $, {will} kill someone/somebody/people/them_all (tonight/tomorrow/today/now) $, i'll/i'm_going_to/i'm_gonna/i_want_to kill him/her/them/my … with_a_knife/with_a_gun/with_my_gun/with_my_knife/in_his_sleep/in_her_sleep/in_their_sleep
  i_think/i'm_thinking/i_keep_thinking about/of {hurting} my {kin}, i_think/i'm_thinking/i_keep_thinking about/of {hurting} {them}, thoughts/urge(s) of/about {hurting} my {kin}, thoughts/urge(s) of/about {hurting} {them}, urge(s) to {hurt} my {kin}, urge(s) to {hurt} {them}, urge(s) to kill {them}
  i'm/i_am going_to/gonna/planning_to shoot_up my/the school/office/place, bring/bringing a gun/knife to school/work
`;
const harmlessEnglish = `
  hurt/harm … feelings/pride/ego/chances, shoot/shooting him/her/them/someone/somebody/everyone a/an/some, shoot/shooting … photo(s)/picture(s)/portrait(s)/video/wedding/headshot(s)/film/basket(s)/text/email
  hurt/stab/shoot/strangle/choke/poison/kill/up … if/when/unless/until/because/for_eating/for_using, hurt/stab/shoot/strangle/choke/poison/kill/up … in_the_game/in_game/in_mario/in_fortnite/in_valorant/in_minecraft/in_halo/in_chess/at_chess/in_paintball/in_laser/online/next_round/next_game/with_kindness/with_love/with_hugs
  kill/hurt … laughing
`;

const german = `
  ich werde/will/möchte/könnte (gleich/wirklich/heute/jetzt/noch) mein(e/en/em/er) (*) verletzen/wehtun/weh_tun/erstechen/erschießen/erwürgen/vergiften/zusammenschlagen/verprügeln/etwas_antun/was_antun
  ich werde/will/möchte/könnte (gleich/wirklich/heute/jetzt/noch) ihn/sie/ihm/ihr/ihnen/jemanden/jemandem/leute(n) (gleich/wirklich/heute/jetzt/noch) verletzen/wehtun/weh_tun/erstechen/erschießen/erwürgen/vergiften/zusammenschlagen/verprügeln/etwas_antun/was_antun
  ich tu(e) mein(em/er/en) (*) (gleich/heute/noch) etwas/was/weh (an), ich tu(e) ihm/ihr/ihnen/jemandem (gleich/heute/noch) etwas_an/was_an/weh $
  ich bring(e) meine_frau/meinen_mann/meine_familie/meine_kinder/meine_eltern (heute/noch) um $, drang/gedanken/angst (davor) jemanden/ihn/sie/meine/meinen (*) zu verletzen/umzubringen/erstechen, drang/gedanken/angst (davor) jemandem/ihm/ihr/meiner/meinem (*) etwas_anzutun/wehzutun
`;
const french = `
  je vais/veux/pourrais (vraiment) faire du_mal/mal à mon/ma/mes/quelqu'un/lui/elle/eux, je vais/veux/pourrais (vraiment) lui/leur faire du_mal/mal
  je vais/veux/pourrais (vraiment) blesser/poignarder/étrangler/frapper/tabasser/empoisonner mon/ma/mes/quelqu'un, je vais/veux/pourrais (vraiment) le/la/les poignarder/étrangler/blesser/tabasser/frapper
  envie/peur de faire_du_mal/faire_mal à, envie/peur de lui/leur faire_du_mal/faire_mal, envie/peur de poignarder/blesser/étrangler quelqu'un/mon/ma, je vais tuer ma_femme/mon_mari/ma_famille/mes_parents/mes_enfants (ce_soir) $
`;
const spanish = `
  voy_a/quiero/podría hacerle/hacerles daño, le/les (voy_a/quiero) hacer daño a, le/les voy_a/quiero hacer daño, voy_a/quiero/podría lastimar/herir/apuñalar/estrangular/golpear/envenenar a mi(s)/alguien/él/ella/ellos, voy_a/quiero lastimarlo/lastimarla/apuñalarlo/apuñalarla/herirlo/herirla
  ganas/miedo de lastimar/herir/apuñalar a, ganas/miedo de hacerle_daño, voy_a/quiero matar a_mi_esposa/a_mi_mujer/a_mi_marido/a_mi_familia/a_mis_padres/a_mis_hijos/a_alguien (hoy/esta_noche) $
`;
const portuguese = `
  vou/quero/posso (mesmo) machucar/ferir/esfaquear/estrangular/espancar/envenenar meu(s)/minha(s)/o_meu/a_minha/alguém/ele/ela/eles, vou/quero/posso (mesmo) fazer mal a/ao/para/pra meu/minha/alguém/ele/ela
  vontade/medo de machucar/ferir/esfaquear/estrangular/espancar meu/minha/o_meu/a_minha/alguém/ele/ela, vou/quero matar minha_esposa/minha_mulher/meu_marido/minha_família/meus_pais/meus_filhos/alguém (hoje) $
`;
const japanese =
  /(?:弟|兄|妹|姉|母|父|親|彼氏?|彼女|妻|夫|旦那|家族|友達|子ども|子供|上司|先生|同級生|クラスメート|誰か|あいつ|人)(?:を|に)[^。！？]{0,6}(?:傷つけ|殴っ|殴り|刺し|殺し|痛めつけ|暴力をふる)(?:て?しまいそう|そう|たい|たく|に行く|てやる|ちゃいそう|ます)/;

/** How people say that they may harm somebody else: by language, the commonest first. */
export const threats: readonly DistressPhrases[] = [
  { language: 'en', said: phrases(english, lists), harmless: phrases(harmlessEnglish, {}, 'g') },
  {
    language: 'de',
    said: phrases(german),
    harmless: phrases('verletzen/verprügeln/wehtun/um/an wenn/falls/weil/im_spiel/beim', {}, 'g'),
  },
  {
    language: 'fr',
    said: phrases(french),
    harmless: phrases('faire/tuer/étrangler/frapper/tabasser … si/quand/s’il', {}, 'g'),
  },
  {
    language: 'es',
    said: phrases(spanish),
    harmless: phrases('matar/estrangular/golpear/lastimar/daño … si/cuando/en_el_juego', {}, 'g'),
  },
  {
    language: 'pt-BR',
    said: phrases(portuguese),
    harmless: phrases('matar/estrangular/espancar/machucar … se/quando/no_jogo', {}, 'g'),
  },
  { language: 'ja', said: japanese, harmless: /ゲーム[^。]*|[^。]*(?:たら|笑|ｗ)/g },
];
