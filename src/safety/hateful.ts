import { phrases } from '../lib/phrases.ts';
import { callsForHarm } from './harm.ts';
import { hasCoarseWord } from './profanity.ts';

/** Phrases in which an otherwise coarse word is harmless: other languages, animals, plants, names, idioms. */
const harmless = phrases(
  `
  en/le/du/un/de/mon/ton/son/ce retard, retard(s) de/du, är/er/var/blir/till/til/på/och/og/helt/snart slut
  maine coon(s), coon cat(s), great/blue/coal/marsh tits, pussy(_)willow(s)/pussycat(s)/pussyfoot(s)
  ist/sind/bin/zu/sehr/wird (so/zu/sehr) dick, dick van_dyke/tracy/grayson/whittington, van dyke
  chink(s) in the/my/your/his/her/our/their armo(u)r/plan, soup/grammar nazi
  weathercock(s), peacock(s), shuttlecock(s), woodcock(s), gamecock(s), hancock, cock(s) crow*, cock(s) of the walk
  cum laude/să/se/te/mă/e/este/am/ai/a/o/îmi/îți/va/vine/era, și/exact/așa/oricum/uite cum
`,
  {},
  'gu',
);

/** Words that indicate Spanish or Portuguese, where `negro` is a colour. */
const iberian = phrases(
  'el/la/los/las/un/una/que/con/por/para/mi/tu/su/es/muy/como/cuando/y/o/os/um/uma/não/meu/minha/em/do/da/de, gato/gata/gatos/gatas/perro/perra/perros, cachorro(s), café, humor, feliz, hola',
);
const black = phrases('negro/negra/negros/negras', {}, 'gu');

const lists = {
  people: `
    jew(s)/jewish/juden/juif(s)/judío(s)/judeu(s)/ebrei/joden/żydów/żydzi/żydami/евреи/евреев/евреям/жиды/yahudi*
    muslim(s)/muslime(n)/moslem(s)/moslim(s)/musulman(s)/musulmane(s)/muçulmano(s)/musulmani/мусульман*/müslüman*
    gays/lesbians/queers/homos/homosexual(s)/trans_people/transgender_people/schwule(n)/lesben/pédés/maricones/gejów/pedałów/геев/геи
    immigrant(s)/immigré(s)/inmigrante(s)/imigrante(s)/immigrati/imigrantów/imigranci/migrant(s)/migrante(s)/migranten/мигрант*/göçmen*
    refugee(s)/flüchtling(e)/flüchtlingen/réfugiés/refugiados/vluchtelingen/uchodźców/беженц*/mülteci*
    foreigner(s)/ausländer*/étrangers/extranjeros/estrangeiros/stranieri/buitenlanders/obcokrajowc*/иностранц*/yabancı*
    gypsies/gypsys/zigeuner*/gitan(s)/gitano(s)/ciganos/zingari/cyganów/цыган*, moro(s)/arab(s)/arabe(s)/árabe(s)/araber/türken
    blacks/black_people/whites/white_people/asians/africans/mexicans/negros/negri/noirs/pretos/schwarze(n), feminists/disabled_people/the_disabled/homeless_people`,
  violence: `
    kill(ed)/killing/gased/gassed/exterminate(d)/hanged/hang_them/hang_all/lynch(ed)/shoot/be_shot/get_shot/shot_dead/burn(ed)/burnt/bomb(ed)/deport(ed)/eradicate(d)/enslave(d)/behead(ed)/stone(d)/drown(ed)/rape(d)/wipe(d)_out/culled/castrate(d)/sterili*/must_die/should_die/to_die/all_die/will_die/oven(s)/chains/cages/camps
    töte(n)/tötet/getötet/umbringen/umgebracht/erschieß*/erschossen/häng*/aufgehängt/verbrenn*/verbrannt/ausrott*/ausgerottet/vergas*/abschieb*/steinig*/gesteinigt/sterben/tod/an_die_wand/ins_gas/in_den_ofen/verreck*
    tue(r)/tuez/tués/brûle(r)/brûlez/brûlés/pendre/pendez/pendus/gazer/gazez/gazés/extermin*/lapid*/mourir/crever/au_four/à_mort/mort_à/mort_aux
    mata(r)/maten/matad/matarlos/quema(r)/quemen/quemad*/ahorcar/ahorcad*/fusil*/asesin*/expuls*/muerte/morir/palos/al_horno
    matar/matem/mortos/queim*/enforc*/fuzil*/morrer/morte/no_forno, uccidere/uccidi*/uccisi/ammazza*/brucia*/impicca*/morire/morte
    vermoord*/dood/doden/afmaken/afgemaakt, zabić/zabij*/spalić/powiesić/śmierć, убить/убива*/убей*/сжечь/повесить/расстрел*/смерть/резать, ölsün*/öldür*/ölüm/yakın/asın`,
  many: 'women, christians, hindus, indians, africans, the poor, frauen, femmes, mujeres, mulheres',
  nations: `
    ukrainians/ukraińcy/украинцы, russians/russen/russes/rusos/русские, poles/polen/polacken, chinese/chinesen/chinois/chinos, pakistanis, israelis, palestinians
    turks/turcs/turcos/türkler, americans/gringos, germans/krauts, romanians/roumains/rumanos, nigerians, french/francuzi, americans/yankees, koreans`,
  all: 'all, alle, tous les, todo(s) los/os, tutti gli, a los, les, los, os, the, every, those, these',
  vermin: `
    vermin/rats/animals/cockroaches/parasite(s)/subhuman(s)/scum/filth/a_plague/trash/garbage/inferior/stupid/dumb/lazy/dirty/filthy/disgusting/mentally_ill/freaks/perverts/criminals/thieves/rapists/terrorists/property/objects/slaves
    tiere/ungeziefer/abschaum/untermenschen/dumm/faul/dreckig/kriminelle/terroristen/verbrecher/diebe/parasiten, animaux/voleurs/violeurs/terroristes/sales/parasites
    animales/ratas/terroristas/ladrones/violadores/basura, animais/ratos/ladrões/estupradores/lixo, ladri/terroristi/parassiti/animali/feccia, ongedierte/tuig/dieven
    pasożyty/śmiecie/złodzieje, паразиты/крысы/животные/воры/мразь/твари`,
};

/** Calls for violence against groups, and hate symbols. A minimum, not a complete list. */
const hate = phrases(
  `
  {people} … {violence}, {violence} … {people}, death to {people}/{many}, gas the {people}, kill/gas/hang/burn/shoot/behead/töte/tötet/tuez/maten/matem (all/every/alle/tous/toutes) (the/les/las/as/a_las) {many}
  {many} should/must/deserve_to/ought_to/need_to/belong … {violence}
  send/put/ship/throw/march (all) (the/every/those/these) {people} … gas/chamber(s)/camp(s)/sea
  {people}/{many}/{nations} (are/is/sind/sont/son/são/sono/zijn/to) (all/alle/tutti/des/una/unas/unos/just/nothing/too/so/mostly) (but) {vermin}
  hate/despise/hasse/hasst/déteste/odio/odeio/haat/nienawidzę/ненавижу ({all}) {people}/{many}
  {people} (go) raus/dehors/fuera/fora/fuori/out/home/back_home, raus/dehors/fuera/fora/fuori/deport (mit) (den/all/les/los/os/gli) {people}
  go back to your/ur/their country/africa/mexico/asia/china/india, rentre dans ton pays, geh zurück in dein land, vuelve a tu país, volta pro seu país, 滚回
  holocaust*, auschwitz, gas chamber(s), gaskammer*, chambre(s) à gaz, cámara(s) de gas, câmara(s) de gás, vergasen, vergast
  white/aryan/arische supremacy/supremacist(s)/genocide/lives_are/race_is, great replacement, nignog
  sieg heil, sieg hitler, heil hitler, rahowa, white power, race war, hitler was right, lynch them/him/her, women belong in/to
  macaco(s)/macaca(s)/mono(s)/monkey(s)/singe(s)/affe(n) preto(s)/preta(s)/negro(s)/negra(s)/noir(s)/imundo(s)/imunda(s)
`,
  lists,
);
/** 1488 and the like, which have no letters. */
const numbers = /\b14[ /]?88\b|\b88[ /]?14\b/;
const hateInJapanese =
  /(?:人|民族|教徒|ゲイ|同性愛者|移民|難民|外国人|女(?:ども)?|障害者|黒人)(?:たち|ども)?(?:は|を|なんか|など)?[^。！!]{0,4}(?:皆殺し|殺せ|殺すべき|殺してしまえ|死ね|駆除|絶滅させ|追い出せ)/;

function isHate(read: string): boolean {
  return hate.test(read) || numbers.test(read) || hateInJapanese.test(read) || callsForHarm(read);
}

/** Whether one of the readings of a text contains slurs, coarse words or calls to harm people. */
export function isHateful(reads: readonly string[]): boolean {
  const telling = reads.map((read) =>
    (iberian.test(read) ? read.replace(black, ' ') : read).replace(harmless, ' '),
  );
  return reads.some(isHate) || hasCoarseWord(telling);
}
