import { anyPhrase, phrases } from '../../../lib/phrase-matching.ts';
import type { DistressPhrases } from './phrase-list.ts';

const lists = {
  who: 'husband, wife, boyfriend, girlfriend, bf, gf, hubby, partner, ex, dad, father, stepdad, stepfather, stepmom, stepmother, mom, mum, mother, uncle, brother, family, parents, boss, teacher, coach',
  hurts:
    'hit(s), hitting, beat(s), beating, slap(s), slapped, punch(es), punched, chok(es), choked, kicked, strangle(s), strangled, rape(s), raped, molest(s), molested, abuse(s), abused, hurting, touches, touched',
};

const english = `
  my {who} (just/always/keeps/often/still/used/is) (to/is) {hurts} me, my {who} threatens/threatened/wants/tried/tries to_kill me, {who}/he/she forces/forced me to_have_sex
  someone/somebody/he/she/they is/are/keeps/keep hurting/beating/abusing/raping/hitting me, hurts/hits/beats me at_home/every_day/every_night/when_he/when_she
  i (was/got/been/have_been/am/'ve_been) (being/just) raped/molested/sexually_assaulted/sexually_abused/abused_by/abused_at/beaten_by/beaten_at/hurt_at_home
  being raped/molested/sexually_assaulted/abused_at_home/beaten_at_home, come/comes/came into_my_room_at_night
  he/she hit/slapped/choked/strangled/punched me again/last_night/yesterday/today, he/she/boyfriend/husband/dad/ex strangled/choked/chokes me, he/boyfriend/husband/dad/ex won't/doesn't let me leave, my {who} beats/hits my/our mom/mum/mother/sister/brother/kids
  threw (a/the) plate/bottle/glass/chair/knife at my_head/me, death threat(s) (in/from) (my), they know where_i_live, he/man/guy/who follows me home, scared/afraid to go/come home, mugged at, gun/knife to my head/throat, got jumped walking/on, drugged my drink
  i_got/i_was/i've_been/i_get beaten_up/beat_up/stabbed/mugged/kidnapped/strangled, he/she/mom/mum/dad/husband/boyfriend locks/locked me in, posted/leaked my nudes, blackmailed with, my rapist, spit/spits/spat on me, bully/bullies/bullying me at/every/for/in, kids/classmates bully/bullying me, called me a slur, grabbed/grabs my_breast/my_breasts/my_ass
  man who attacked me, wrote kys, i (was) raped, beating his/my wife/mom/mother/kids, hand up my skirt, black eye from (him/my), threatened/threatens to kill_me/burn_the_house_down/burn_our_house_down, killed my dog/cat to
`;

const german = `
  mein(e) mann/freund/ex/partner/vater/stiefvater/bruder/onkel/mutter/frau/freundin/chef (*) schlägt/verprügelt/würgt/vergewaltigt/missbraucht/misshandelt/bedroht mich
  mein(e) mann/freund/ex/partner/vater/stiefvater/mutter/frau/freundin … schlägt_zu $
  mich (gestern/heute/wieder/immer/oft) vergewaltigt/missbraucht/misshandelt/verprügelt/gewürgt, wurde/bin/werde (*) (*) vergewaltigt/missbraucht/misshandelt/zu_hause_geschlagen
  er/sie hat mich (gestern/heute) (schon) (wieder) geschlagen/gewürgt/verprügelt, mein(e)/stiefvater/papa/vater verprügelt/schlägt (immer) mama/meine_mutter/meinen_bruder/meine_schwester, er/sie lässt mich nicht aus der_wohnung/dem_haus, morddrohung(en), die wissen (jetzt) wo ich wohne
  wurde (gestern/heute/auf_dem_heimweg) (auf_dem_heimweg) zusammengeschlagen/überfallen/ausgeraubt/angegriffen, hat mich angefasst als/obwohl/und, trainer/lehrer/chef/onkel hat mich (unter/überall) angefasst, sperrt mich ein/in_den_keller/im_keller, angst nach_hause zu, angst heimzugehen, spucken mich an, meine nacktbilder, mein vergewaltiger, vergewaltigt $
  erpresst mich, schlägt seine frau, ins glas getan, er schlägt mich, werde (in_der_schule) gemobbt, zwingt mich zum_sex
`;

const french = `
  mon/ma mari/copain/conjoint/père/beau_père/ex/mère/femme/copine/frère/oncle me frappe/bat/viole/étrangle/maltraite/menace_de_mort
  m'a violée/violé/frappée/étranglée/agressée_sexuellement, j'ai/suis/je_suis (été) violée/violé/agressée_sexuellement/abusée/battue
  il/elle m'a (encore) frappé(e)/giflé(e)/cogné(e), m'a (encore) étranglé(e)/tabassé(e)/poignardé(e), mari/père/copain/mec m'a (encore) frappé(e)/mis_un_coup, père cogne/frappe/bat ma_mère, (me) suis fait(e) violer/agresser/tabasser/frapper/racketter, il me suit jusque_chez, peur de rentrer à_la_maison/chez_moi
  maman/papa/père/mère/mari/il/elle m'enferme dans, mes photos nues, me touchait quand, il/elle me bat $, il/elle me bat et, menace de brûler/me_tuer/me_buter, menace avec un couteau, me force au_lit/à_coucher, drogué mon verre, m'ont craché dessus, tabassé(e) parce, mon violeur, harcelé(e) au_collège/à_l'école/par_mon/par_mes
  me frappe tous/encore/quand
`;

const spanish = `
  mi novio/marido/esposo/ex/padre/padrastro/pareja/madre/esposa/novia/hermano/tío me pega/pegó/pegaba/golpea/golpeó/viola/violó/maltrata/amenaza_de_muerte
  me violó/violaron/violaba, fui/he_sido violada/violado/abusada/abusado/maltratada
  mi/papá/padrastro/padre (papá) golpea/pega a mi_mamá/mi_madre/mi_hermano, me (siguen/sigue) hasta_mi_casa/hasta_la_casa, me/nos asaltaron con/en, me escupen, me golpeó/golpean/golpea $, me pegan con/en/todos/porque, me ahorcó, amenaza con matarme/prender_fuego, mi tío me_tocaba/me_tocó, mis fotos íntimas
  miedo de volver_a_casa/llegar_a_casa/que_llegue_borracho, me agarró del_cuello, me obliga a acostarme/tener_sexo, me encerró/encierran/encerraron en, mi jefe me manosea/toca, ella/él me pega y/$, echaron algo en_la_bebida, me sacó un_cuchillo, me violaron/violó, denuncié la violación, me dejó el ojo_morado
`;

const portuguese = `
  meu/minha namorado/marido/ex/pai/padrasto/companheiro/mãe/esposa/namorada/irmão/tio me bate/bateu/batia/espanca/espancou/agride/agrediu/estupra/estuprou/ameaça_de_morte
  me estuprou/estupraram/espancou/espancaram, fui estuprada/estuprado/abusada/abusado/espancada
  meu/padrasto/pai (pai) espanca/bate/espancou (na) minha_mãe, me deu um_soco/um_tapa_na_cara, meu tio abusava/me_tocava, vazaram meus/minhas nudes/fotos, apertou meu pescoço, me enforcou/sufocou, apanho do_meu/da_minha/de, apanhei do_meu/na_rua/por_ser, cara/homem me seguindo, me ameaçou com_faca/com_uma_faca/com_arma/de_morte, fui assaltado/assaltada
  medo de voltar_pra_casa/ir_pra_casa, medo da hora que/q, pai/mãe/marido/namorado/padrasto me tranca/trancou, me bate $, me bate e/quando/todo, meu/minha chefe passa_a_mão/me_agarra, me estuprou, me obriga a transar/fazer_sexo, meu estuprador, me chutam, assaltado com arma
`;

const japanese =
  /(?:彼氏|彼女|夫|旦那|妻|父|母|親|兄|姉|元カレ|上司|先生)(?:に|から)[^。！？]{0,6}(?:殴られ|叩かれ|蹴られ|暴力|虐待|レイプ|性的)|(?:レイプ|強姦|性暴力|性的暴行)(?:され|を受け)|虐待(?:され|を受け)|(?:父|義父|夫|親父)が[^。！？]{0,6}母を(?:殴|蹴)|(?:死ね|殺す)って(?:書かれ|言われ|脅され|メッセージ)|(?:男|誰か|人|あと|後)(?:に|を)つけられて(?:る|いる)|首(?:を)?絞められ|痴漢され|いじめ(?:で学校|られて|を受け)|(?:殴|蹴)られて(?:る|いる)|(?:また|毎日|昨日)(?:殴|蹴)られ|裸の写真[^。]{0,6}(?:回|撒|ばら)|包丁(?:を)?向けられ|リベンジポルノ|DVシェルター|(?:おじ|叔父|父|先生|コーチ|兄|上司)[^。！？]{0,4}に触られ|DV(?:され|を受け)/;

/** How people say that somebody hurts them: by language, the commonest first. */
export const reportsOfHarm: readonly DistressPhrases[] = [
  {
    language: 'en',
    said: anyPhrase(english, lists),
    harmless: phrases(
      'hit/hits/hitting me up/with/hard, beat/beats/beating/slaps/slapped/kicked me at/in/to/by/again_at/on/out/off/from, touches/touched me deeply/with_his/with_her, threatens to_kill me if_i_eat/with',
      {},
      'g',
    ),
  },
  {
    language: 'de',
    said: anyPhrase(german),
    harmless: phrases('schlägt/geschlagen mich im/beim/in, geschlagen im/beim', {}, 'g'),
  },
  { language: 'fr', said: anyPhrase(french), harmless: phrases('me bat au/aux/à', {}, 'g') },
  { language: 'es', said: anyPhrase(spanish), harmless: phrases('me pega/pegó un/una/la/su', {}, 'g') },
  {
    language: 'pt-BR',
    said: anyPhrase(portuguese),
    harmless: phrases('me bateu/bate no/na/em/uma', {}, 'g'),
  },
  { language: 'ja', said: japanese },
];
