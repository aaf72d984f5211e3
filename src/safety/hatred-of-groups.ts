import { anyPhrase } from '../lib/phrase-matching.ts';

/** Whom people hate for what they are. */
const groups = anyPhrase(`
  behinderte/zwarten/moslims/jewish_people/arab_people/autistic_people/cripple(s)/autists/autisten/gay_people/gay_men/indians
  jew(s)/jewish/juden/juif(s)/juive(s)/judío(s)/judeu(s)/ebreo/ebrei/joden/jood/żyd/żydów/żydzi/żydami/евреи/евреев/евреям/еврей/yahudi*/judarna/judar, judaism
  muslim(s)/muslime(n)/moslem(s)/moslim(s)/musulman(s)/musulmane(s)/musulmanes/muçulmano(s)/musulmano/musulmani/muzułman*/мусульман*/müslüman*/muslimer, islam, hindus, sikhs
  gays/lesbians/queers/homos/homo's/homosexual(s)/trans_people/trans_women/trans_men/transgender_people/transgenders/lgbt*/schwule(n)/schwuler/lesben/pédés/maricones/gejów/geje/pedałów/геев/геи/gay'ler/eşcinsel*/homosexuell*/homosexuel*/homosexuales
  immigrant(s)/immigré(s)/inmigrante(s)/imigrante(s)/immigrati/migranti/imigrantów/imigranci/migrant(s)/migrante(s)/migranten/migranci/migrantów/мигрант*/göçmen*/invandrare
  refugee(s)/flüchtling(e)/flüchtlingen/réfugiés/refugiados/vluchtelingen/uchodźców/uchodźcy/беженц*/mülteci*/rifugiati/asylum_seekers/asylanten
  foreigner(s)/ausländer*/étrangers/extranjeros/estrangeiros/stranieri/buitenlanders/obcokrajowc*/иностранц*/yabancı*
  gypsies/gypsys/zigeuner*/gitan(s)/gitano(s)/ciganos/zingari/i_rom/dei_rom/ai_rom/sui_rom/cyganów/cyganie/цыган*/çingene*, moro(s)/arab(s)/arabe(s)/árabe(s)/arabi/araber/türken/arabowie/arapl*/арабы
  blacks/black_people/black_men/black_women/whites/white_people/asians/africans/mexicans/latinos/negros/negri/noirs/pretos/schwarze(n)/zwarten/czarni/чёрные/чёрных/черных/чернокожие/siyahiler, feminists/disabled_people/the_disabled/homeless_people/behinderte(n)/handicapés/discapacitados/deficientes
  kurds/kürtler/kurden/kurdes, caucasians/кавказц*/хачи/узбеки/таджики, armenians/ermeniler/ermeni, suriyeliler/syrians/syrer, greeks, marokkanen/turken, albanesi/romeni/rumeni, chinos/chinesen/chinois/cinesi, venezolanos/bolivianos/paraguayos/haitians, nordestinos
  ユダヤ人/黒人/朝鮮人/韓国人/中国人/外国人/在日/移民/難民/同性愛者/ムスリム/イスラム教徒/障害者, 黑人/犹太人/穆斯林/同性恋/难民/残疾人, 조선족/흑인/유대인/무슬림/동성애자/이민자/난민/외국인/장애인/중국인/일본인, اليهود/المسلمين/السود/اللاجئين/الشيعة/المثليين/النصارى, मुसलमान/मुस्लिम/दलित/हिंदू
`);
/** What haters call people. */
const vermin = `
  vermin/rats/animals/apes/monkeys/pigs/dogs/insects/cockroaches/parasite(s)/subhuman(s)/scum/filth/a_plague/a_disease/cancer/trash/garbage/inferior/stupid/dumb/lazy/dirty/filthy/disgusting/mentally_ill/sick/freaks/perverts/pedophiles/criminals/thieves/rapists/terrorist(s)/invaders/property/objects/slaves/control_the/run_the_world/run_the_banks/destroying/ruining/steal*
  tier(e)/affen/schweine/ungeziefer/abschaum/untermenschen/pest/krebs/dumm/faul/dreckig*/kriminell*/terroristen/verbrecher/diebe/parasiten/pervers*/krank/klauen/beherrschen, animaux/singes/porcs/rats/voleurs/violeurs/terroristes/sales/parasites/racaille/vermine/contrôlent/malades/volent
  animales/monos/ratas/cerdos/terroristas/ladrones/violadores/basura/escoria/plaga/parásitos/roban/controlan/enfermos, animais/macacos/ratos/porcos/estupradores/lixo/ladrões/praga/vagabundos/roubam/controlam/doentes/bandidos
  ladri/terroristi/parassiti/animali/feccia/scimmie/rubano/controllano/malati/sporchi/bestie, ongedierte/tuig/dieven/beesten/apen/criminelen/stelen/profiteurs, pasożyty/śmiecie/złodzieje/bydło/zaraza/brudasy/kradną/rządzą, паразиты/крысы/животные/воры/мразь/твари/звери/обезьяны/воруют/террорист*, terörist*/hırsız*/pislik*/hayvan*/maymun*/böcek*
`;
/** What is said of them, or wished on them. */
const against = anyPhrase(
  `
    kill*/murder*/gas/gase(d)/gassed/exterminat*/hang*/lynch*/shoot/be_shot/get_shot/shot_dead/burn(ed)/burnt/bomb(ed)/deport(ed)/eradicate(d)/enslave(d)/behead(ed)/stone(d)/drown*/sink/rape(d)/beat/beaten/wipe(d)_out/must_die/should_die/to_die/all_die/will_die/oven(s)/chains/cages/camps/in_their_place/locked_up/ban/banned/get_out/out_of/kick*_out/must_go/must_leave/should_leave/hate/despise/disgust/can't_stand/replace_us/control/behind_it/the_problem/the_enemy/crim*/evil/worthless/smell*/stink*, go/send* home/back
    töte(n)/tötet/getötet/umbringen/erschieß*/erschossen/häng*/aufgehängt/verbrenn*/verbrannt/ausrott*/vergas*/gas/abschieb*/abgeschoben/sterben/tod/wand/ofen/verreck*/wegsperren/einsperren/vertreib*/prügel*/ersauf*/raus/verschwinden/zurück/ekel*/hasse/hasst/scheiß*/scheiss*/krimin*, tue(r)/tuez/tués/brûle*/pendre/pendez/pendus/gazer/gazez/extermin*/lapid*/mourir/crever/au_four/aux_fours/mort/dehors/expuls*/enfermer/tabasser/anneg*/noie*/détest*/dégoût*/sale(s)/putain
    mata(r)/maten/matad/matem/mueran/mortos/quem*/ahorc*/ahog*/enforc*/fusil*/fuzil*/asesin*/expuls*/muerte/morir/morrer/morte/palos/horno/forno/echar/fuera/fora/surra/espanc*/odio/odeio/asco/nojo/malditos, uccid*/uccisi/ammazza*/brucia*/impicca*/morire/morte/rogo/forni/forno/fuori/affond*/schifo/odio/sporch*/maledett*
    vermoord*/dood/doden/afmaken/ophangen/land_uit/moeten_weg/oprotten/eruit/haat/walg*, zabi*/spali*/powiesi*/śmierć/gazu/pieca/precz/wynocha/wypierdalać/nienawi*/brudn*, уби*/убей*/сжечь/повес*/расстрел*/смерть/резать/вон/домой/валите/депортир*/бить/ненави*/прав*/грязн*/вонюч*, ölsün*/öldür*/ölüm/yakın/asın/defol*/kovulsun/geber*/nefret/iğren*/pis, döda/ut_ur
    {vermin}
  `,
  { vermin },
);
/** Groups that are in many kind jokes too. */
const many =
  'women, christians, hindus, africans, the poor, frauen, femmes, mujeres, mulheres, donne, vrouwen, kobiety, женщины, kadınlar, ukrainians/ukraińcy/украинцы/ukrainer, russians/russen/russes/rusos/русские, poles/polen/polacken, chinese/chinesen/chinois/chinos, pakistanis, israelis, palestinians, inder turks/turcs/turcos/türkler, americans/gringos, germans/krauts, romanians/roumains/rumanos/rumänen, nigerians, french/francuzi, americans/yankees, koreans';
const others = anyPhrase(many);

/** Symbols of hate, and what is wished on people who are no such group in most jokes. A minimum, not a complete list. */
const hate = anyPhrase(
  `
  kill/gas/hang/burn/shoot/behead/töte/tötet/tuez/maten/matem (all/every/alle/tous/toutes) (the/les/las/as/a_las) {many}, {many} (are/is/sind/sont/son/são/sono/zijn/to/gehören) (all/alle/tutti/des/una/unas/unos/just/nothing/too/so/mostly) (but/ein/eine) {vermin}, only good * is (a) dead, women/girls/frauen belong in/to, back to the kitchen
  go_back/get_back/geh_zurück/geht_zurück/retourne*/rentre*/verpiss_dich/zieh_ab/dégage*/lárgate/vaza/vuelve*/vuelva*/regres*/volta/volte/torna*/ga_terug/rot_op/wracaj*/wypierdalaj/возвращайся/убирай*/вали*/geri_dön (*) (*) africa/afrika/áfrica/afrique/asia/mexico/china/india/turkey/türkei/your_own/where_you/your_country/dein_land/ton_pays/tu_país/tu_tierra/seu_país/tua_terra/tuo_paese/je_eigen/eigen_land/swojego/ukrain*/turcji/syrien/syria/syrie/siria/russia/russland/arabien/polen/rumänien/свой/свою/ülkene/the_desert/the_jungle, go home immigrants/foreigners, żydzi/żydki/muzułmanie/arabowie/cyganie/ukraińcy/uchodźcy/imigranci/czarni/ciapaci/geje won, rentrez chez vous, 滚回, 滚出, gas them/euch/all, lynch them/him/her, ab ins gas, drecks*, burn/bomb/blow_up/anzünden/brûler/quemar the/a/la/les/all mosque(s)/synagogue(s)/mosquée*/mezquita*
  the kkk, kkk member(s)/rally/robe(s)/hood(s)/march, ku klux, ovens great, mein führer, holocaust*, auschwitz, gas chamber(s), gaskammer*, chambre(s) à gaz, cámara(s) de gas, câmara(s) de gás, vergasen, vergast, white/aryan/arische supremacy/supremacist(s)/genocide/lives_are/race_is, great replacement, nignog, keep (*) (*) white, white pride/power
  sieg heil, sieg hitler, heil hitler, rahowa, race war, hitler was right, umvolkung, macaco(s)/macaca(s)/mono(s)/monkey(s)/singe(s)/affe(n) preto(s)/preta(s)/negro(s)/negra(s)/noir(s)/imundo(s)/imunda(s)
`,
  { vermin, many },
);

/** 1488 and the like, which have no letters. */
const numbers = /\b14[ /]?88\b|\b88[ /]?14\b|卐/u;
/** Whether a text names a group that people hate: what is said of it deserves distrust. */
export const namesGroup = (read: string) => groups.test(read) || others.test(read);

/** Whether one of the readings of a text names a group and something against it in one sentence, or a symbol of hatred. */
export function isAgainstGroup(reads: readonly string[]): boolean {
  return reads.some(
    (read) =>
      hate.test(read) ||
      numbers.test(read) ||
      read.split(/[.!?\n]/).some((sentence) => groups.test(sentence) && against.test(sentence)),
  );
}
