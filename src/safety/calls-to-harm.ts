import { anyPhrase, phrases } from '../lib/phrase-matching.ts';

const lists = {
  self: 'yourself, yourselves, (yo)ur self/selves, you self, yoself, uself, urself',
  should:
    "should, must, need(s) to, ought to, had better, please, just, go, can, could, why don't you, time to",
  your: 'your, ur, his, her, their, my, the, them, those, dem',
  heights: 'bridge, something_high, cliff, roof, building, balcony, train, bus, truck, window, traffic',
  pills:
    'paracetamol, tylenol, pills, aspirin, ibuprofen, tablets, bleach, antifreeze, xanax, meds, medicine',
  bleach: 'bleach, javel, chlorreiniger, lejía, água sanitária, candeggina, bleek, chlor',
  ammonia: 'ammonia*, ammoniaque, ammoniak, amoníaco, vinegar, essig, vinaigre, vinagre, acid',
  with: 'and, with, plus, und, mit, et, y, e',
  mix: 'mix*, misch*, mélang*, mezcl*, mistur*',
};

/** What urges somebody to harm themselves, wishes them dead or threatens them. A minimum, not a complete list. */
const harm = anyPhrase(
  `
  kill/end/hang/neck/rope/unalive/off/shoot/drown/stab/hurt/cut/starve/harm {self}, {should} (just/go/and/really) (just/go/and) kill/end/hang/neck/rope/unalive/off/shoot/drown/stab/hurt/cut/starve/harm him/her/it/my_self/himself/herself/themselves/myself/itself, kys, go (and) die, (should) disappear forever, (and) end it all, favo(u)r and end_it/die, rope/noose is/waits waiting_for/for you, cry/come at/to your funeral, deserve(s) to die, end (yo)ur/his/her/their life
  slit/cut {your} (*) wrist(s)/throat(s), cut (yourself) deeper, drink (some/the) bleach, take your (own) life, you should/ought_to/need_to/deserve_to (just/really/all) (just) die/be_dead, you … better (off) dead, look better/good in a coffin, nobody/no_one wants you here/alive/around, you'd better die, you go hang, here go hang
  take all (of) {your} {pills}, drink/swallow/take/down a/the/another (whole/full/entire) bottle/pack/box/handful of {pills}, ^ (just) jump off/from/in_front_of (a/the/your) {heights}, {should} (and/just) jump off/from/in_front_of/into (a/the/your/oncoming) {heights}
  nobody/no_one/noone/everyone/everybody/they_all likes/loves/needs/wants/misses you … jump/cut/die/end_it/do_it/disappear/vanish/leave_this_world, jump/die/end_it/do_it … nobody/no_one/noone/everyone/everybody/they_all loves/needs/wants/misses you, nobody/no_one would/will (even/ever) miss/notice/care/cry … die/died/dead/gone/disappeared/vanished/jump(ed)
  world/everyone/everybody/we/family is/are/would_be/will_be/could_be/would_all_be (so/much/far/a_lot) better/happier (off) without you/him/her/them, hope/want/wish (that) you/he/she/they (all) die(s)/dead/choke/suffer/rot/get_cancer/gets_cancer/never_wake_up
  nobody/no_one (would/will) miss(es)/need(s) you, dich/dir vermisst/braucht/liebt/mag/weint keiner/niemand, keiner/niemand (wird) vermisst/braucht dich, nadie te (va_a/quiere/iba_a) extrañ*/quiere/necesita/echar, personne (ne) te regrett*/te_manquer*, ninguém vai sentir, ninguém te ama/quer, nessuno ti vuole/ama/rimpian*, никто (по/о) тебе/тебя (не) заметит/скуча*/любит/пожалеет, kimse seni özle*/sev*/iste*
  better off dead/six_feet_under, why are you still alive, warum lebst du noch, pourquoi es-tu encore, por qué sigues vivo, perché sei ancora vivo, dlaczego jeszcze żyjesz, почему ты ещё жив*, 怎么还不去死, 왜 아직 살아, なぜまだ生き, slash/stab/cut you when/if, take/grab/use/nimm/nehm/prends/prenez/toma/tómate/tome/prendi/neem/pak/weź/возьми/прими/al (*) rope/noose/poison/strick/gift/tabletten/corde/cuerda/veneno/las_pastillas/corda/fune/touw/gif/sznur/truciznę/верёвку/веревку/яд/таблетки/ip, ロープ … お前, swallow the (whole) bottle, hätte dich abtreiben, should starve, waste of oxygen/space/air, {should} play in/on (the) highway/traffic/motorway, wrist(s) the_long_way, (your) (whole) family dies/die/burn*, swallow/eat a bullet, die/burn/rot in a_fire/hell, drop dead, {bleach} ({with}) {ammonia}, {ammonia} ({with}) {bleach}, {mix} … {bleach} … {ammonia}, {mix} … {ammonia} … {bleach}
  bring a/your/the/my gun/rifle/knife/bomb/shotgun to (the/your) school/work/class/office/church/mosque/synagogue, shoot up the/a/your school, burn/blow it/you/your_house/your_home/the_house (down/up) … with you/your_family/your_kids, should/must/deserve(s)_to/ought_to (just) die/be_killed/be_shot/be_hanged/be_beaten/be_raped, i/we will/'ll/am_going_to/gonna (find) (you) (and) kill/murder/stab/rape/shoot you, know where you live

  bring(t) dich/euch … um, häng dich (doch/endlich) auf, erhäng/erschieß/töte/ritz dich, nimm dir das leben, spring/geh/verschwinde/stirb (doch) (endlich) … keiner/niemand braucht/vermisst/liebt/mag dich, geh(t) (dich/doch) sterben/erhängen/aufhängen/umbringen, geh (doch) vor den zug, stirb, kein mensch mag/braucht/liebt/vermisst dich, sterbt, muss/müssen sterben, verreck(e), krepier(e), hoffe/hoffentlich (dass) (du) stirbst/krepierst/verreckst, ohne dich … besser
  spring(t)/wirf_dich (doch) von/vom/vor (der/dem/den/einer/einen) brücke/dach/zug/balkon/hochhaus/fenster, schneid dir die pulsadern, sollst/solltest/musst/kannst (dich) (endlich/einfach/doch) (endlich/einfach/doch) sterben/umbringen/aufhängen/verrecken, ich (werde/will) dich/euch (alle/noch) umbringen/töten/abstechen, ich werde umbringen/töten/abstechen, ich bring(e) dich/euch (alle/noch) um
  tue-toi, suicide-toi, pends-toi, crève, va (te) pendre/mourir/crever/suicider/tuer, va te jeter sous/de/du/d'un/par, personne (ne) te regrett*, saute du/de_la/par_la pont/toit/balcon/fenêtre/falaise, espère que tu meures/meurs/crèves, fous-toi en l'air, mieux sans toi, ferais/ferait mieux de disparaître/mourir/crever, je vais te tuer/buter/crever
  devrais/dois/peux (te/aller) jeter du/d'un/sous/par/de, devrais/dois/peux (te/aller) (juste) mourir/crever/tuer/pendre/suicider, ouvre-toi/taille-toi les veines, cuélgate, ahórcate, muérete, mátate, suicídate, tírate por/de/al, córtate/corta(r) las/los venas/pulsos, ojalá te mueras, tomara que (você/tu) morra(s), spero che tu muoia, mejor sin ti, melhor sem você, meglio senza di te, voy a matarte, te voy a matar, vou te matar, ti ammazzo
  deberías/debes/tienes_que morir/matarte/suicidarte/colgarte, se joga (da/do/de) (ponte/prédio), vai morrer/se_matar, se enforca, se mata, se mate, morra/morram, tem/têm que morrer, tiene(n) que morir, deve/devono morire, mate-se, tira a sua/tua vida, corta(r) os pulsos, devia(s)/deve(ria) se_matar/morrer/te_matar/se_enforcar, ammazzati, ucciditi, impiccati, buttati dal/sotto/dalla, tagliati le vene, devi morire, crepa
  pleeg zelfmoord, maak/maken (je/jezelf/er) (een) eind/einde/af/van_kant (aan), verhang je, spring van/voor de/een, ga dood, moet(en) dood, musi/muszą umrzeć, должен/должны умереть/сдохнуть, ölün, zabij się, ubij się, powieś się, zdychaj, zdechnij, skocz z/pod, kendini öldür/as, geber(in), öl artık, intihar et, senden kurtul*, ta livet av dig
  убей себя, убейся, убей_ся, умри, чтоб ты сдох*, повесься, сдохни, выпились, выпились, вскройся, прыгни с/под, тебя убью, иди умри, иди вешайся, зарежу, 死ぬべき, 死んでくれ, 死んでほしい, 殺せ, 殺してやる, ぶっ殺, 去死, 死ねばいい, しねばいい, 飛び降りろ, 首を吊れ, 首吊れ, 自殺しろ, 消えてしまえ, 消えろ、死ね, 自杀吧, 上吊, 跳楼吧, 跳下去, 弄死你, 杀了你
  자살해, 뒈져, 죽어버려, 죽어라, 나가 죽어, 죽여버리, 뛰어내려, اقتل نفسك, انتحر, سأقتلك, मर जा, मर जाओ, आत्महत्या कर
`,
  lists,
);
/** The same word as a command, but not “死ねば” or “死ねる”. */
const japanese = /死ねよ?(?![ばるた])/u;

/** Jokes that such words are part of. */
const harmless = phrases(
  `
  rope bridge*/course*/ladder*/swing*, poison out/ivy, cut yourself some/another/a_slice/a_piece/a_bit/a_cup/a_drink, kill yourself laughing, cut deeper in/into/than/the, kill you with kindness, i_will kill you if/for, te voy_a_matar/mato si, ti ammazzo/uccido se, vou_te_matar/te_mato se, je te_tue/vais_te_tuer si, ich bring(e) dich um wenn, stirb langsam/nicht/vor, va mourir/crever de, crève de/la, muérete de, vai morrer de, se mata de, se mata *ndo, умри от, crevé(e) mais/et/de/par/après/comme, turkish delight, black friday, deserve(s) to die for, drop dead gorgeous/beautiful/stunning/handsome
  nobody/no_one (would/will) miss(es)/need(s) you like/as/more/the_way, niemand/keiner/kein_mensch braucht/vermisst/liebt/mag dich so/wie/mehr, dich/dir braucht/vermisst/liebt/mag niemand/keiner so/wie/mehr, nadie te quiere/necesita tanto/como/más/mejor, ninguém te ama/quer (tanto) como/quanto/tanto/mais/igual, nessuno ti ama/vuole come/quanto/più/così, никто тебя (не) любит так/как/больше/сильнее
`,
  {},
  'g',
);

/** Whether one of the readings of a text urges someone to harm themselves, wishes them dead or threatens them. */
export function callsForHarm(reads: readonly string[]): boolean {
  const telling = reads.map((read) => read.replace(harmless, ' '));
  return telling.some((read) => harm.test(read) || japanese.test(read));
}
