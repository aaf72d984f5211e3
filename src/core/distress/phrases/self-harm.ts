import { anyPhrase, phrases } from '../../../lib/phrase-matching.ts';
import type { CryLanguage, DistressPhrases } from './phrase-list.ts';

const lists = {
  harm: 'kill(ing), hurt(ing), harm(ing), cut(ting), hang(ing), shoot(ing), drown(ing), burn(ing), starve, starving, poison(ing), stab(bing)',
  want: `
    want(ed) to, wanna, going to, gonna, ready to, about to, hope i, wish i could, rather, better if i
    think(ing) about/of, thoughts about/of, like`,
  gone: `
    die, dying, be dead, disappear for(_)ever, never wake up, not wake up, not exist, fall asleep forever, sleep forever`,
  noOne: 'nobody/no_body/no_one',
  would: "would/will/is_going_to/'d",
  tired: 'done/tired/sick/exhausted/fed_up/over/finished/through with/of/from',
  nothing: "no, any, the, a, see, what is the, what's the, little, much",
  point: 'point, reason, sense, use, will, purpose, strength',
  living: `
    to live, living, of life, in life, to life, being/be/stay/staying alive, existing, go(ing) on, keep going, to keep going
    continue/continuing living, continue/continuing with life, wake/waking up`,
  pills: 'pill(s), tablet(s), meds, medication, sleeping, bottle, paracetamol, tylenol, ibuprofen, xanax',
};

/** Wanting to die, life without worth, farewells, means, injuries. A hint is better given once too often. */
const english = `
  {harm} my_self, end(ing) my_(own_)life/it_all/things_for_good, take/taking my (own) life, unalive, slit my wrist(s), kms
  i'm/i_am/feel/feeling/been/so suicidal, suicidal thoughts, commit(ting) suicide, thinking about/of suicide, self harm*, overdose(d), overdosing
  {want} (just/could/only) (just/could/only) {gone}
  i (just/only/really) (just/only/really) want_to/wanna/wish_i_could (just/only) disappear/vanish $
  wish/if_only/better_if (that) i/i'd (was/were/had) (been/just) dead/gone_forever, never been/was/were born
  wish/if_only/better_if (that) i/i'd (was/were/had) (been/just) never/not been/born/existed/woken_up/woke_up
  wish(ed) i/i'd (would/could) (just) (would/could) not/never wake/exist, hope i don't/never/do_not wake up
  if i was/were/am (just/all/no_longer/not) dead/gone/died/disappeared/vanished, if i died/disappeared/vanished tomorrow/tonight/today
  if i (just) was/were/wasn't/weren't/was_not (just) (not/no_longer) here/around anymore/any_more/tomorrow/tonight, if i (just) wasn't/weren't/was_not/was_no_longer (just) here,
  better/happier (off) if i (just/simply) (just/was/were/had) wasn't/weren't/was_not/died/gone/dead/left/disappeared/vanished/never/not, better if i died/disappeared/was_gone, better off dead
  don't/do_not/no_longer/didn't/never want(ed)_to/wanna live/exist/wake_up/go_on_living/keep_living
  don't/do_not/no_longer/didn't/never want(ed)_to/wanna be alive/here_anymore/here_any_more/on_this_earth/on_this_planet/in_this_world
  {nothing} {point} … {living}
  life/living/being_alive isn't/is_not/ain't/not/is_no_longer/wasn't (really/even/just/so/too) worth it/living/anything/the_pain
  life/living/being_alive is/has/feels (really/even/just/so/too) worthless/pointless/meaningless/no_meaning/no_point/unbearable/painful
  nothing/no_reason (left) to live for, nothing left for_me/here/to_live, nothing left in this/my life, want out of (this/my) life
  why am i (still/even) (still/even) alive/existing/living, know/wonder/see why i'm (still/even) (still/even) alive/existing
  hate/tired_of/sick_of/regret (that_i'm) (still/even/being) (still/even/being) alive/existing
  everything/life/it_all (just) feels/is/seems (so) pointless/meaningless/hopeless, tired/sick/exhausted of it_all, {tired} (this/my/the/all_of) life/living/being_alive/existing/existence
  goodbye/farewell/bye … forever/cruel_world/this_life/done_with/sorry_for_everything/for_good
  (this_is) my last/final message/goodbye/night_alive/day_alive/day_on_earth, won't/will_not be here/around/alive tomorrow/much_longer/anymore/any_more/by
  when/by_the_time you read this, suicide note, writing (my) goodbye letter(s)/note(s)
  {noOne} {would} (even/really/ever) miss_me/notice_if_i/notice_i'm_gone/notice_i_was_gone/notice_me_gone/care_if_i/cry_for_me/cry_if_i/come_to_my_funeral, {noOne} would notice
  better (off) without me, burden to/on/for everyone/everybody/my/them/others/you_all/people
  don't deserve to live/be_alive/exist, shouldn't be_alive/exist/have_been_born
  can't/can_not/cannot/can_no go_on/keep_going/keep_living/keep_doing_this/see_a_way_out/see_any_way_out/see_a_future/see_any_future/see_a_reason/see_any_reason
  can't/can_not/cannot live like_this/anymore/any_more/with_myself/with_this, can't/can_not/cannot bear it/this/living
  can't/can_not/cannot do/take it/this/life anymore/any_more, want it (all) to be_over/end/stop
  i (have/'ve) (just) took/taken/swallowed/popped/ate all/too_many/a_lot/a_bunch/a_whole/a_handful/the_whole/every/so_many/# … {pills}
  have/got/bought/holding (a/the/my/enough) pills/rope/gun/noose/razor/blade(s) … ready/here/next_to_me/in_my_hand/loaded/tonight/to_do_it
  standing/sitting/i'm/i_am on the/a bridge/ledge/roof/edge/tracks/railing … jump/end/goodbye/over/done
  i_want_to/i_wanna/i'm_going_to/i'm_gonna/i'll/i_will/i_might/about_to/thinking_about/thinking_of (just) jump(ing) off/from/in_front_of
  cutting/burning my arm(s)/wrist(s)/thigh(s)/leg(s)/skin, i cut/burn/burned/burnt/hurt/injure(d) my_self/my_arm(s)/my_wrist(s)/my_thigh(s)/my_leg(s) again/every/to_feel/when/because
  might/gonna/i'll/i_will/just end it (all) tonight/today/soon, thinking about/of ending things, want/wanna/want_to (just) sleep (and/forever) (and) not/never/forever (wake), death sounds/seems/feels (so) nice/good/peaceful/better, does it hurt to die
  no future for me, see no future/way_out/point, no way out for me, i/i'm/im/i've/ive/have/ready_to/want_to (*) (*) give/giving/gave/given up on life/living/being_alive, ^ give/giving/gave/given up on life/living/being_alive, lost the/my will to_live, lost the will $, existing hurts, how_to/want_to/wanna stop existing, painless way(s) to_die/to_go/again/out
  wish/hope a/some/that_a truck/bus/car/train would/will (just) hit/kill/run_over/take me, world is/would_be better without/minus me, nobody/no_one needs me $, i'm/i_am (so) worthless $
  make/want the pain (to) stop, last post/message ever, this is my last post/message $, last message from me, goodbye everything/life, won't have_to deal with me anymore
  scared/afraid of what i'll/i_will/i_might do, one reason to stay/live $, didn't want_to be alive, not wanting to be_alive/live/exist, wanted to be alive, survived my own/suicide attempt, failed suicide attempt, pumped my stomach
  leave this world, hate my_self so much, relapsed on (the) cutting, cut deeper than, my suicidal, suicide hotline, shouldn't/should_not be alone tonight
  better/happier place without me, don't/do_not want_to/wanna be around/here anymore/any_more $
`;
const harmlessEnglish = `
  # kms, phone/battery/laptop/car/plant … die/dying, {harm} my_self laughing/some/a/another/off, end it all at/by/with_a, die/dying laughing/of_laugh*/hard/alone
  want(ed)_to/wanna live in/with/at/near/here/there, wake up early/before/at, wak(e)/waking up in/at/so/before/early/on
  on life hack(s), going on a/the/this/that/holiday/vacation/strike/about, {tired} (my) life in/at/as/insurance/hack(s)/admin, {tired} living in/with/at/near/on/out/room
`;

const german = `
  nicht/nie (mehr/länger) (weiter) leben/weiterleben/da_sein/hier_sein/existieren/aufwachen/auf_dieser_welt
  mich/selbst (jetzt/heute/einfach/noch) (jetzt/heute/einfach/noch) umbringen/umzubringen/töten/erhängen/aufhängen/erschießen/erschiessen/verletzen/ritzen/vor_den_zug/vor_einen_zug
  bring(e) mich (jetzt/heute/bald/noch) (jetzt/heute/bald/noch) um, ritze/verletze/schneide mich, mir (etwas/was) antun/anzutun, mir das leben nehmen, suizid*, selbstmord*, lebensmüde
  will/möchte/mag/wollte/wünschte/würde/könnte … sterben/tot_sein/nicht_mehr_da/wäre_tot/tot/nie_geboren/nicht_geboren
  wäre (ich) (*) tot/nie_geboren/nicht_geboren, nie geboren worden
  leben hat/macht/ergibt/lohnt/ist … sinn/nicht_mehr/nicht(s)_wert/nicht(s)_mehr_wert/sinnlos/unerträglich
  ich will/mag/möchte (einfach/wirklich/jetzt) nicht_mehr $, ich will/möchte/würde (am_liebsten) (einfach/jetzt) (nur) (noch) (für_immer) verschwinden $
  kein* sinn/grund/kraft/lust/wille* (mehr) (*) zu_leben/am_leben/weiterzuleben/zum_leben/im_leben
  halte das leben … nicht mehr aus, dem (ganzen) ein ende setzen/machen, mach/mache/machen (heute/jetzt) schluss mit dem leben, kann nicht mehr weiter/leben, kann einfach nicht mehr
  niemand/keiner/keinem würde (mich/es) (*) vermissen/merken/interessieren/auffallen, ohne mich wäre(n) … besser, ohne mich besser, besser ohne mich
  zu_viele/alle/eine_packung/haufen (*) tabletten/pillen/schlaftabletten … genommen/geschluckt, abschiedsbrief
  vielleicht/heute/dann mach(e) ich (heute) schluss mit_allem, schluss machen mit allem, abschiedsbriefe, ohne mich wärt/wären/seid/wäre (ihr/sie/alle/es) (alle) besser, besser dran ohne_mich/wenn_ich_weg/wenn_ich_nicht_mehr, wenn ich (einfach) nicht_mehr_da wär(e), wenn ich (einfach) weg/tot wär(e)
  müde vom leben, keine zukunft (mehr) für_mich, für mich gibt's/gibts/gibt_es keine zukunft/keinen_ausweg, seh(e)/sehe_ich keinen ausweg, wär(e)/wünschte ich (bloß/nur/doch/lieber) nie_geboren/tot/nicht_da, wär(e) lieber tot/nicht_da, bin (allen/für_alle/euch) (nur) (noch) eine last, existieren tut weh
  bring ich mich um $, denk/denke jeden tag ans sterben, tot sein klingt, tut sterben weh, dass ich sterben/verschwinden will, hab/habe mich (wieder/gestern) geritzt, wieder geritzt, ritz(e) mich, vom ritzen, geb(e) das/mein leben auf
  einen grund zu bleiben/weiterzuleben $, tabletten gesammelt, dass ich nicht mehr aufwach(e), enttäuscht dass ich (wieder) aufwache, keiner/niemand braucht mich $, bin nichts wert, letzter post von mir, letzte nachricht von mir, pack(e) das leben nicht, dass der schmerz aufhört, hab(e) angst was ich (heute/mir) (heute/nacht) (nacht) mach(e)/tu(e)/antue
  davon nicht mehr da zu_sein, magen ausgepumpt, lieber gott hol mich, will (einfach) (nur) (noch) sterben
  ohne mich ginge/geht/wär(e) (es) (allen/euch/ihnen/meiner_familie) (allen) (*) besser, wenn es mich nicht (mehr) gäbe
`;

const french = `
  envie/veux/voudrais/aimerais/préfère/préférerais/vais/pense_à/songe_à (de/juste/vraiment) (de/juste/vraiment) mourir/crever/d'en_finir/en_finir/disparaître/être_mort(e)
  envie/veux/voudrais/aimerais/préfère/préférerais/vais/pense_à/songe_à (de/juste/vraiment) (de/juste/vraiment) (de/juste/vraiment) me suicider/tuer/pendre/foutre_en_l'air/jeter/faire_du_mal/scarifier/mutiler/couper
  me/m' suicider/tuer/pendre/faire_du_mal/scarifi*/mutil*, suicidaire(s), mettre fin à mes_jours/ma_vie
  veux/ai/j'ai/envie/force/courage/aucune … plus (envie/la_force/le_courage) (de/du_tout) (de/du_tout) vivre/exister/être_là/être_en_vie/me_réveiller
  plus (envie/la_force/le_courage/de_raison) (de/d') vivre/exister/être_là/continuer_à_vivre, peux/supporte/en_peux plus (de) la_vie/vivre/cette_vie/exister, fatigué(e) de vivre/la_vie
  vie/vivre (ne/n') vaut/a/sert plus/pas/aucun/à_rien, plus aucun(e) sens/raison de/à vivre/ma_vie/la_vie, jamais/pas (été/dû) naître/né(e)
  mieux/mieux_mort(e)/plus_heureux sans moi, serais mieux mort(e), personne ne me_regrettera/remarquera*/me_pleurera, adieu à_tous/tout_le_monde/le_monde
  avalé/pris/prends trop/tout/toute(s)/tous/plein/une_boîte/toute_la_boîte (*) (*) médicaments/cachets/comprimés/pilules/somnifères
  fatigué(e) d'exister/de_vivre, mérite pas d'être_en_vie/de_vivre, plus_jamais me réveiller, m'endormir et (ne) (jamais/plus) me_réveiller/jamais/ne_plus, serai(s) plus là, suis (qu'un/un/une) poids/fardeau pour, si j'étais mort(e)/plus_là
  si je mourais/me_réveillais_pas/disparaissais/me_réveille_pas, si j'étais (juste) plus/pas là, tout le monde irait/serait/s'en_sortirait mieux sans_moi/si, irait mieux sans moi, prie pour (ne) (pas/plus) me_réveiller, je me suis encore coupé(e)/scarifié(e), me coupe(r) les bras/veines
  voulait/veut en finir, voudrais/aimerais (ne) jamais être_né(e)/être_née, aucun avenir pour moi/ma, vois (pas/aucun/plus) (d') avenir/issue, plus (aucune) issue, envie de (me) sauter_du/sauter_dans, dernier message avant, je (me) hais/déteste tellement, personne (ne) (le) remarquera*/remarquerait si_je
  raté ma tentative $, tentative de suicide, fait une ts, fatigué(e) de la_vie, mort(e) à_l'intérieur depuis, rien à attendre de la_vie, vivre c'est pas pour, veux que ça_s'arrête $, voiture/camion pouvait me percuter/écraser/renverser
  mieux/plus_heureux si je (n') existais_pas/étais_plus_là/étais_pas_là/étais_mort(e)/disparaissais
`;

const spanish = `
  {quiero} (solo/ya/mejor) (solo/ya/mejor) morir(me)/matarme/suicidarme/desaparecer_para_siempre/acabar_con_todo/acabar_con_mi_vida/terminar_con_todo/terminar_con_mi_vida/estar_muerto/estar_muerta/no_despertar/dejar_de_vivir/dejar_de_existir
  {quiero} (solo/ya/mejor) desaparecer (hoy/ya/ahora/de_una_vez/del_mundo/de_este_mundo/de_esta_vida) $
  me quiero/voy_a/quisiera matar/morir/suicidar/ahorcar/cortar, matarme/suicidarme/quitarme_la_vida/hacerme_daño, cortarme las_venas/otra_vez/los_brazos, suicidio
  no quiero/puedo/soporto/aguanto (más/ya) (seguir) vivir/viviendo/esta_vida/existir/la_vida/estar_aquí/despertar, ojalá/quisiera/desearía (que) (ya/mañana) (ya/mañana) (que) no despert*/exist*/viv*
  no (le) veo/encuentro/hay (*) sentido/razón/motivo a/para/de/en la_vida/vivir/seguir_viv*/mi_vida, sin (*) sentido/razón/motivo a/para/de/en la_vida/vivir/seguir_viv*/mi_vida
  no/nunca haber/hubiera/hubiese/debería_haber nacido, la/mi vida (ya) no vale/tiene/merece, no vale_la_pena/tiene_sentido/merece_la_pena (seguir) viv*/la_vida, cansado/cansada de vivir/la_vida
  mejor sin mí, nadie me extrañaría/va_a_extrañar/echaría_de_menos, me (he) tomé/tomado toda(s)/mucha(s)/demasiada(s)/un_montón … pastillas
  me corté/corto otra_vez/los_brazos/las_venas/las_muñecas, adiós a todos, ya no quiero/puedo vivir/seguir_con
  cansado/cansada de existir, no merezco vivir/estar_vivo/estar_viva, ojalá dormirme y no_despertar/nunca, ojalá no despertar(a/me), rezo por/para no despertar, todos/ellos/mi_familia/mis_hijos/el_mundo estaría(n)/sería(n) mejor si_yo/sin_mí, si yo (me) (no) muriera/no_estuviera/desapareciera/existiera, si no despierto mañana nadie
  mejor muerto/muerta que volver/así/vivo, soy una carga (para), ser una carga, no veo ningún/ninguna futuro/salida $, no hay salida para_mí, perdí las ganas de todo/vivir, sin ganas de vivir, quisiera borrarme, me odio tanto, nadie se_da_cuenta si_no_despierto/si_me_muero
  pensamientos suicidas/de_suicidio, este es mi último mensaje, me volví a cortar, ojalá (que) me atropelle, sobro en este mundo, la vida no es para_mí, para qué seguir viviendo/si_todo, quiero/quisiera que_todo_acabe/que_esto_acabe/silencio_para_siempre, ya no quiero estar $, mi (primer/último) intento de_suicidio
  nadie me necesita, junté las pastillas, no le temo a la_muerte, por dentro llevo … muerto/muerta, me voy para_siempre, ya no puedo más perdónenme
  mejor/felices que/si yo (ya) no existiera/estuviera/viviera/hubiera_nacido
`;

const portuguese = `
  {quero} (só/mesmo) (só/mesmo) morrer/me_matar/me_suicidar/me_enforcar/me_cortar/sumir/desaparecer/acabar_com_tudo/acabar_com_(a_)minha_vida/tirar_(a_)minha/estar_morto/estar_morta/não_acordar
  me matar/suicidar, matar-me, tirar (a) minha (própria) vida, me machucar de propósito, suicídio
  não quero/aguento/consigo/suporto/tenho_vontade_de/tenho_força(s)_para/tenho_força(s)_pra (mais) viver/existir/essa_vida/esta_vida/acordar/estar_vivo/estar_viva/continuar_vivendo
  nunca/não ter/tivesse/devia_ter/deveria_ter nascido, a/minha vida não vale/tem/faz, não vale_a_pena/faz_sentido (continuar) viv*
  não vejo/encontro/tenho/há (mais) (*) sentido/razão/motivo/vontade em/para/pra/de/na viver/minha_vida/vida, sem (mais) (*) sentido/razão/motivo/vontade em/para/pra/de/na viver/minha_vida/vida, cansado/cansada de viver
  melhor/mais_felizes sem mim, ninguém sentiria/vai_sentir (a) minha falta, tomei todos/muitos/um_monte/vários/uma_cartela … remédios/comprimidos
  me cortei/corto de_novo/os_braços/os_pulsos, adeus a_todos/mundo/pessoal
  cansei/cansado/cansada de existir/viver, não mereço (estar/ta/tá) vivo/viva/viver, dormir e não/nunca acordar, rezo pra/para deus me_levar/não_acordar, estaria(m)/seria(m)/ficaria(m)/ia_ficar/iam_ficar melhor(es) sem_mim, se eu morresse/sumisse/não_existisse/não_estivesse_mais_aqui/não_estivesse_aqui
  se eu sumir ninguém, não vejo (mais) futuro/saída (nenhum/nenhuma/pra_mim) $, não tem (mais) saída pra_mim, sou um peso/fardo (pra/para), pensamento(s) suicida(s), essa é minha última mensagem, nojo de existir, me odeio tanto, ninguém vai no/ao meu_enterro/velório, desisto da vida, desisti de viver/da_vida
  me queimo com cigarro/isqueiro, voltei a me_cortar, me cortei de_novo, ônibus/caminhão/carro me pegue/atropele, pra/para que continuar $, sobrei no mundo, não quero/queria mais tá/ta/estar aqui, tentei me_matar/suicídio, juntei os remédios, ninguém precisa de_mim, (quero) silêncio pra_sempre
  cuidem do/da (meu/minha) (gato/gata/cachorro) … não (tiver/estiver) mais aqui, não aguento mais me_perdoem
`;

const japanese =
  /(?:死|し)に(?:たい|たく(?:なる|なった|て))|死(?:のう|んでしまいたい|んだほうが|んだ方が)|消え(?:たい|てしまいたい|てなくなりたい|ちゃいたい)|いなくなりたい|生き(?:てい?|る)?た?くない|生きて(?:い|る|い る)?(?:たくない|るのが|いるのが|る意味|いる意味|いけない)|生きるの(?:が|に|は)(?:もう)?(?:つら|辛|疲|嫌|いや|しんど)|生きる(?:意味|価値|理由)|生まれて(?:こ|来)なければ|自殺(?!点)|自分を傷つけ|リスカ|リストカット|薬を(?:たくさん|大量に|全部)|飛び(?:降り|込み)たい|首を?吊|人生を?(?:もう)?終わ(?:り|ら)|もう(?:限界だ|終わりにしたい)|私なんか?いない(?:ほう|方)|(?:私|俺|僕|自分)(?:なんて|なんか|が|は)?(?:もう)?(?:いなく|居なく|消え|死ん)(?:なっ|で)?(?:た|だ)?(?:ほう|方)が|(?:私|俺|僕)(?:が|さえ)(?:いなければ|いないほうが|いない方が|死んだら|死ねば)|生きるの疲れ|生き続ける(?:の|ほう|方)が(?:怖|つら|辛|嫌)|生まれてこな|目が覚めなければ|希死念慮|遺書|死に損な|(?:手首|腕)を?切っ(?:ちゃ|た)|誰か(?:私を|俺を)?殺して|存在ごと|(?:もう)?限界、ごめん|息するのも(?:つら|めんど|しんど)|(?:薬|くすり)(?:を)?(?:ため|溜め)て|死ぬつもり|誰からも必要とされ|逝きた[いか]/;

const italian = `
  voglio morire, uccidermi, ammazzarmi, suicidarmi, farla finita, togliermi la vita, farmi del male, non voglio (più) vivere, non ce la faccio più a vivere
  stanco/stanca di vivere, la vita non ha/vale, vorrei essere_morto/essere_morta/non_essere_mai_nato/non_essere_mai_nata/morire
`;

const dutch = `
  wil dood, niet meer (verder) leven, mezelf iets_aan_doen/iets_aandoen/doden/pijn_doen/van_kant_maken/snijden, zelfmoord*, was ik maar dood, beter af zonder mij
  leven is_het_niet_waard/heeft_geen_zin, een eind(e) aan mijn leven
`;

const others = `
  хочу умереть, не хочу (больше) жить, покончить с собой, убить себя, устал(а) жить, chcę umrzeć, nie chcę (już) żyć, zabić się, ölmek istiyorum, yaşamak istemiyorum
  想死, 自杀, 自殺, 不想活, 活不下去, 活着没意思, 죽고 싶, 자살, 살기 싫, 살고 싶지 않, 사라지고 싶
`;

/** How people say that they may harm themselves: by language, the commonest first. */
export const selfHarm: readonly DistressPhrases<CryLanguage>[] = [
  { language: 'en', said: anyPhrase(english, lists), harmless: phrases(harmlessEnglish, lists, 'g') },
  { language: 'de', said: anyPhrase(german), harmless: phrases('selbstmordattent*', {}, 'g') },
  {
    language: 'fr',
    said: anyPhrase(french),
    harmless: phrases(
      'mourir/crever de, me couper les_cheveux/les_ongles/la_frange/un/une/du, vivre sans ventilateur/clim/café/wifi/internet/chocolat, va/vont/vas/allez (tous) me tuer',
      {},
      'g',
    ),
  },
  {
    language: 'es',
    said: anyPhrase(spanish, {
      quiero:
        'quiero, quisiera, quería, prefiero, preferiría, ganas de, gustaría, voy a, deseo, pienso en, pensando en, desearía',
    }),
    harmless: phrases(
      'morir(me) de risa, morir a/que comer/ver/ir, vivir sin aire/café/internet/wifi/chocolate, morir que',
      {},
      'g',
    ),
  },
  {
    language: 'pt-BR',
    said: anyPhrase(portuguese, {
      quero: 'quero, queria, vontade de, vou, prefiro, preferia, penso em, pensando em, gostaria de',
    }),
    harmless: phrases(
      'morrer de rir, morrer a comer/ver/ir, vai/vão me matar se/quando, viver sem ar/café/internet/wifi/chocolate, sumir/desaparecer por/de_férias/até/com',
      {},
      'g',
    ),
  },
  { language: 'ja', said: japanese },
  { language: 'it', said: anyPhrase(italian), harmless: phrases('morire dal*', {}, 'g') },
  { language: 'nl', said: anyPhrase(dutch) },
  { language: 'other', said: anyPhrase(others) },
];
