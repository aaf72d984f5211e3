import { phrases } from '../lib/phrases.ts';

const lists = {
  self: 'yourself, yourselves, (yo)ur self/selves, you self, yoself, uself, urself',
  anyone: '{self}, him/her/it/my self, himself, herself, themselves, myself, itself',
  hurt: 'kill, end, hang, neck, rope, unalive, off, shoot, drown, stab, hurt, cut',
  should: 'should, must, need(s) to, ought to, had better, please, just, go, can, could',
  your: 'your, ur, his, her, their, my, the',
  nobody: 'nobody, no one, noone, everyone, everybody, they all',
  place: 'bridge, cliff, roof, building, balcony, train, bus, window',
  pills:
    'paracetamol, tylenol, pills, aspirin, ibuprofen, tablets, bleach, antifreeze, xanax, meds, medicine',
  bleach: 'bleach, javel, chlorreiniger, lejía, água sanitária, candeggina, bleek, chlor',
  ammonia: 'ammonia*, ammoniaque, ammoniak, amoníaco, vinegar, essig, vinaigre, vinagre, acid',
};

/** What urges somebody to harm themselves or wishes them dead. A minimum, not a complete list. */
const harm = phrases(
  `
  {hurt} {self}, {should} (just/go/and) (just/go/and) {hurt} {anyone}
  kys, go (and) die, (should) disappear forever, end it all, end (yo)ur/his/her/their life
  slit {your} wrist(s)/throat(s), cut (yourself) deeper, drink (some/the) bleach, take your (own) life
  take all (of) {your} {pills}, drink/swallow/take/down a/the/another (whole/full/entire) bottle/pack/box/handful of {pills}
  ^ (just) jump off/from/in_front_of a/the/your {place}, go/please/should/and/just (and/just) jump off/from/in_front_of a/the/your {place}
  {nobody} likes/loves/needs/wants/misses you … jump/cut/die/end_it/do_it/disappear/vanish, jump/die/end_it/do_it … {nobody} loves/needs/wants/misses you
  nobody/no_one would/will (even/ever) miss/notice/care/cry … die/died/dead/gone/disappeared/vanished/jump(ed)
  world/everyone/everybody/we/family is/are/would_be/will_be/could_be/would_all_be (so/much/far/a_lot) better/happier (off) without you/him/her/them
  hope/want/wish (that) you/he/she/they die(s)/dead/choke/suffer/rot/get_cancer/gets_cancer/never_wake_up
  better off dead, swallow/eat a bullet, die/burn/rot in a_fire/hell, drop dead
  {bleach} (and/with/plus/und/mit/et/y/e) {ammonia}, {ammonia} (and/with/plus/und/mit/et/y/e) {bleach}
  mix*/misch*/mélang*/mezcl*/mistur* … {bleach} … {ammonia}, mix*/misch*/mélang*/mezcl*/mistur* … {ammonia} … {bleach}
  bring a/your/the/my gun/rifle/knife/bomb/shotgun to (the/your) school/work/class/office/church/mosque/synagogue
  burn/blow it/you/your_house/your_home/the_house (down/up) … with you/your_family/your_kids
  should/must/deserve(s)_to/ought_to (just) die/be_killed/be_shot/be_hanged/be_beaten/be_raped

  bring(t) dich/euch … um, häng dich (doch/endlich) auf, erhäng/erschieß dich, nimm dir das leben
  spring/geh/verschwinde/stirb (doch) (endlich) … keiner/niemand braucht/vermisst/liebt/mag dich, geh(t) (dich/doch) sterben/erhängen/aufhängen/umbringen, stirb, verreck(e), hoffe/hoffentlich (dass) (du) stirbst/krepierst/verreckst, spring(t) (doch) von/vom/vor (der/dem/den/einer) brücke/dach/zug/balkon/hochhaus/fenster, schneid dir die pulsadern
  sollst/solltest/musst/kannst (dich) (endlich/einfach/doch) (endlich/einfach/doch) sterben/umbringen/aufhängen/verrecken
  tue-toi, suicide-toi, pends-toi, crève, va (te) pendre/mourir/crever, va te jeter sous/de/du/d'un/par, personne (ne) te regrett*, saute du/de_la/par_la pont/toit/balcon/fenêtre/falaise, espère que tu meures/meurs/crèves,  fous-toi en l'air
  devrais/dois/peux (te/aller) (juste) mourir/crever/tuer/pendre/suicider, ouvre-toi/taille-toi les veines
  cuélgate, ahórcate, muérete, mátate, suicídate, tírate por/de, córtate/corta(r) las/los venas/pulsos
  ojalá te mueras, tomara que (você/tu) morra(s), spero che tu muoia, 
  deberías/debes/tienes_que morir/matarte/suicidarte/colgarte
  se joga (da/do/de) (ponte/prédio), vai morrer, se enforca, se mata, se mate, mate-se, tira a sua/tua vida, corta(r) os pulsos
  devia(s)/deve(ria) se_matar/morrer/te_matar/se_enforcar
  ammazzati, ucciditi, pleeg zelfmoord, maak jezelf af, zabij się, ubij się, kendini öldür
  убей себя, убейся, умри, чтоб ты сдох*, повесься, сдохни, выпились
  死ぬべき, 死んでくれ, 死んでほしい, 殺せ, 殺してやる, ぶっ殺, 去死吧, 死ねばいい, しねばいい, 飛び降りろ, 首を吊れ, 首吊れ, 自殺しろ, 消えてしまえ, 消えろ、死ね, 去死, 自杀吧, 자살해, 뒈져, اقتل نفسك, انتحر
`,
  lists,
);
/** The same word as a command, but not “死ねば” or “死ねる”. */
const japanese = /死ねよ?(?![ばるた])/u;

/** Jokes that such words are part of. */
const harmless = phrases(
  `
  cut yourself some/another/a_slice/a_piece/a_bit/a_cup/a_drink, kill yourself laughing, cut deeper in/into/than/the
  stirb langsam/nicht/vor, va mourir/crever de, crève de/la, muérete de, vai morrer de, se mata de, se mata *ndo
`,
  {},
  'gu',
);

/** Whether a lower-case, unmasked text urges someone to harm themselves or wishes them dead. */
export function callsForHarm(text: string): boolean {
  const read = text.replace(harmless, ' ');
  return harm.test(read) || japanese.test(read);
}
