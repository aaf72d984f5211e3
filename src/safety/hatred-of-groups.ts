import { phrases } from '../lib/phrase-matching.ts';

/** Whom people hate for what they are. */
const groups = phrases(`
  behinderte/zwarten/moslims/jewish_people/arab_people/autistic_people/cripple(s)/autists/autisten/gay_people/gay_men/indians
  jew(s)/jewish/juden/juif(s)/juive(s)/judío(s)/judeu(s)/ebreo/ebrei/joden/jood/żyd/żydów/żydzi/żydami/евреи/евреев/евреям/еврей/yahudi*/judarna/judar, judaism
  muslim(s)/muslime(n)/moslem(s)/moslim(s)/musulman(s)/musulmane(s)/musulmanes/muçulmano(s)/musulmano/musulmani/muzułman*/мусульман*/müslüman*/muslimer, islam, hindus, sikhs
  gays/lesbians/queers/homos/homo's/homosexual(s)/trans_people/trans_women/trans_men/transgender_people/transgenders/lgbt*/schwule(n)/schwuler/lesben/pédés/maricones/gejów/geje/pedałów/геев/геи/gay'ler/eşcinsel*/homosexuell*/homosexuel*/homosexuales
  immigrant(s)/immigré(s)/inmigrante(s)/imigrante(s)/immigrati/migranti/imigrantów/imigranci/migrant(s)/migrante(s)/migranten/migranci/migrantów/мигрант*/göçmen*/invandrare
  refugee(s)/flüchtling(e)/flüchtlingen/réfugiés/refugiados/vluchtelingen/uchodźców/uchodźcy/беженц*/mülteci*/rifugiati/asylum_seekers/asylanten
  foreigner(s)/ausländer*/étrangers/extranjeros/estrangeiros/stranieri/buitenlanders/obcokrajowc*/иностранц*/yabancı*
  gypsies/gypsys/zigeuner*/gitan(s)/gitano(s)/ciganos/zingari/rom/cyganów/cyganie/цыган*/çingene*, moro(s)/arab(s)/arabe(s)/árabe(s)/arabi/araber/türken/arabowie/arapl*/арабы
  blacks/black_people/black_men/black_women/whites/white_people/asians/africans/mexicans/latinos/negros/negri/noirs/pretos/schwarze(n)/zwarten/czarni/чёрные/чёрных/черных/чернокожие/siyahiler, feminists/disabled_people/the_disabled/homeless_people/behinderte(n)/handicapés/discapacitados/deficientes
  kurds/kürtler/kurden/kurdes, caucasians/кавказц*/хачи/узбеки/таджики, armenians/ermeniler/ermeni, suriyeliler/syrians/syrer, greeks, marokkanen/turken/polen, albanesi/romeni/rumeni, chinos/chinesen/chinois/cinesi, venezolanos/bolivianos/paraguayos/haitians, nordestinos
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
const against = phrases(
  `
    kill(ed)/killing/murder*/gas/gased/gassed/exterminate(d)/hang/hanged/hang_them/lynch(ed)/ban/ban_all/shoot/be_shot/get_shot/shot_dead/burn(ed)/burnt/bomb(ed)/deport(ed)/eradicate(d)/enslave(d)/behead(ed)/stone(d)/drown(ed)/rape(d)/beat/beaten/wipe(d)_out/culled/castrate(d)/sterili*/must_die/should_die/to_die/all_die/will_die/must_go/oven(s)/chains/cages/camps/in_their_place/allowed/get_out/kicked_out/locked_up/chase/banned
    töte(n)/tötet/getötet/umbringen/umgebracht/erschieß*/erschossen/häng*/aufgehängt/verbrenn*/verbrannt/ausrott*/ausgerottet/vergas*/abschieb*/abgeschoben/steinig*/gesteinigt/sterben/tod/an_die_wand/ins_gas/in_den_ofen/verreck*/weggesperrt/wegsperren/einsperren/eingesperrt/vertreib*/prügel*
    tue(r)/tuez/tués/brûle(r)/brûlez/brûlés/pendre/pendez/pendus/gazer/gazez/gazés/extermin*/lapid*/mourir/crever/au_four/à_mort/mort_à/mort_aux/expuls*/enfermer/tabasser/frapper
    mata(r)/maten/matad/matarlos/quema(r)/quemen/quemad*/ahorcar/ahorcad*/fusil*/asesin*/expuls*/muerte/morir/palos/al_horno/a_su_país/apalear/colgar/encerrar/matem/mortos/queim*/enforc*/fuzil*/morrer/morte/no_forno/apanhar/surra/espanc*
    uccid*/uccisi/ammazza*/brucia*/impicca*/morire/morte/al_rogo/a_casa_loro/nei_forni/al_forno, vermoord*/dood/doden/afmaken/afgemaakt/ophangen/het_land_uit/moeten_weg/oprotten/opsluiten
    zabić/zabij*/spalić/powiesić/śmierć/do_gazu/do_pieca/wygnać/won/wynocha/wypierdalać, убить/убива*/убей*/сжечь/повесить/расстрел*/смерть/резать/вон/домой/валите/выгнать/депортир*/бить, ölsün*/öldür*/ölüm/yakın/asın/defol*/kovulsun/geber*, ut_ur/döda
  {vermin}
  a_virus/a_threat/not_women/not_human/men_in/crim*/krimin*/przestęp*/преступ*/evil/gross/ugly/weak/worthless/the_problem/the_enemy/behind_it/did_this/brought/spread/invade*/replace_us
  {must} {leave}, go/back/send* home, raus/dehors/fuera/fora/fuori/eruit/naus/precz/out_of/back_to/zurück/go_back/volta/vuelv*/wracaj*, hate/can't_stand/cannot_stand/despise/disgust/make_me_sick/ekel*/hasse/hasst/asco/odio/odeio/nojo/schifo/détest*/dégoûtent/haat/walg*/brzydz*/nienawi*/ненави*/iğren*/nefret
  sink/drown*/kick*_out/to_the_gas/gone/noie*/ahog*/ersauf*/toną/utop*/anneg*/sickness/illness/maladie/krankheit/inferior*/inférieur*/dümmer/schlechter/minderwertig*/gorsi/хуже/aşağı/affond*/vuile/stinking/sale/sales/putain/malditos/sporch*/maledett*/vuile/brudn*/грязн*/вонюч*/pis/scheiß*/scheiss*/dreckige/lazy/stupid/smell*/stink*
`,
  {
    vermin,
    must: 'should/must/need_to/sollen/sollten/müssen/doivent/devraient/deben/deberían/devem/deveriam/devono/dovrebbero/moeten/powinni/должны/vanno',
    leave:
      'be_stopped/be_banned/leave/go/die/disappear/verschwinden/weg/gehen/partir/irse/sair/andarsene/affondat*/weggaan/oprotten/zniknąć/исчезнуть',
  },
);
const lists = {
  vermin,
  many: 'women, christians, hindus, africans, the poor, frauen, femmes, mujeres, mulheres, donne, vrouwen, kobiety, женщины, kadınlar, ukrainians/ukraińcy/украинцы/ukrainer, russians/russen/russes/rusos/русские, poles/polen/polacken, chinese/chinesen/chinois/chinos, pakistanis, israelis, palestinians, inder turks/turcs/turcos/türkler, americans/gringos, germans/krauts, romanians/roumains/rumanos/rumänen, nigerians, french/francuzi, americans/yankees, koreans',
  goback:
    'go_back/get_back/geh_zurück/geht_zurück/retourne*/rentre*/verpiss_dich/zieh_ab/dégage*/lárgate/vaza/vuelve*/vuelva*/regres*/volta/volte/torna*/ga_terug/rot_op/wracaj*/wypierdalaj/возвращайся/убирай*/вали*/geri_dön',
  place:
    'africa/afrika/áfrica/afrique/asia/mexico/china/india/turkey/türkei/your_own/where_you/your_country/dein_land/ton_pays/tu_país/tu_tierra/seu_país/tua_terra/tuo_paese/je_eigen/eigen_land/swojego/ukrain*/turcji/syrien/syria/syrie/siria/russia/russland/arabien/polen/rumänien/свой/свою/ülkene, the desert/jungle',
};

/** Symbols of hate, and what is wished on people who are no such group in most jokes. A minimum, not a complete list. */
const hate = phrases(
  `
  death to {many}, kill/gas/hang/burn/shoot/behead/töte/tötet/tuez/maten/matem (all/every/alle/tous/toutes) (the/les/las/as/a_las) {many}, {many} should/must/deserve_to/ought_to/need_to/belong … beaten/killed/shot/raped/hit/die/burn/leave/be_silent/kitchen, only good * is (a) dead
  {many} (are/is/sind/sont/son/são/sono/zijn/to/gehören) (all/alle/tutti/des/una/unas/unos/just/nothing/too/so/mostly) (but/ein/eine) {vermin}, hate/despise/hasse/hasst/déteste/odio/odeio/haat/nienawidzę/ненавижу (all/the/alle/les/las/os) {many}, women belong in/to, back to the kitchen, girls/women/frauen back to the kitchen
  {goback} (*) (*) {place}, go home immigrants/foreigners, rentrez chez vous, 滚回, 滚出, gas them/euch/all, lynch them/him/her, ab ins gas, drecks*, burn/bomb/blow_up/anzünden/brûler/quemar the/a/la/les/all mosque(s)/synagogue(s)/mosquée*/mezquita*
  the kkk, kkk member(s)/rally/robe(s)/hood(s)/march, ku klux, ovens great, mein führer, holocaust*, auschwitz, gas chamber(s), gaskammer*, chambre(s) à gaz, cámara(s) de gas, câmara(s) de gás, vergasen, vergast, white/aryan/arische supremacy/supremacist(s)/genocide/lives_are/race_is, great replacement, nignog, keep (*) (*) white, white pride/power
  sieg heil, sieg hitler, heil hitler, rahowa, race war, hitler was right, umvolkung, macaco(s)/macaca(s)/mono(s)/monkey(s)/singe(s)/affe(n) preto(s)/preta(s)/negro(s)/negra(s)/noir(s)/imundo(s)/imunda(s)
`,
  lists,
);

/** 1488 and the like, which have no letters. */
const numbers = /\b14[ /]?88\b|\b88[ /]?14\b|卐/u;
const sentencesOf = (read: string) => read.split(/[.!?\n]/);

/** Whether a text names a group that people hate: what is said of it deserves distrust. */
export function namesGroup(read: string): boolean {
  return groups.test(read);
}

/** Whether one of the readings of a text names a group and something against it in one sentence, or a symbol of hatred. */
export function isAgainstGroup(reads: readonly string[]): boolean {
  return reads.some(
    (read) =>
      hate.test(read) ||
      numbers.test(read) ||
      sentencesOf(read).some((sentence) => groups.test(sentence) && against.test(sentence)),
  );
}
