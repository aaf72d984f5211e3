import { intent, type Intent } from './intent.ts';

/** What people complain about, wish to be different, or ask for in vain. */
export const complaints: readonly Intent[] = [
  intent('slow', {
    en: "so/too/really/very/super/are/being/you're slow, slow today/bot, slower, (is/it's/are/you) taking (so/too/forever/ages/you) (so/too) long/forever/ages, taking forever/ages, takes/took forever/ages/so_long/too_long, hurry up, be faster, waiting for/since ages/forever/hours, laggy",
    de: 'langsam(er), dauert (das/es/ja/aber/so/zu/schon/viel) (so/zu/schon/viel) lang(e)/ewig, beeil dich, mach schneller',
    fr: 'lent(e), trop/si long, prend (trop/tellement/beaucoup) de_temps, dépêche, plus vite',
    es: 'lento, lenta, tarda(s)/tardas/demora(s) mucho/tanto/demasiado, más rápido, apúrate, date prisa',
    'pt-BR': 'lento, lenta, devagar, demora(ndo) muito/tanto/demais, mais rápido, anda logo',
    ja: '遅い, 遅すぎ, おそい, 早くして, 遅くない',
  }),
  intent('broken', {
    en: `
      no/any/without (any/an) answer/reply/response/reaction, got/get/came nothing/no, nothing came/comes/happens/happened/works, still waiting/nothing, where's/where_is my answer/picture/cartoon/caption/result, ignor* me
      never/haven't/hasn't/didn't/don't/not/doesn't/won't/isn't/can't/stopped/aren't/wasn't (even/really/you) work(s)/working/worked/answer(ed)/answering/reply/replied/respond(ed)/responding/react(ed)/load(ing)/show(ing)
      is/are/it's/you're/seems/bot broken/down/stuck/frozen/bugged/offline/dead, error(s), broken, bug, crashed, why … failed/fail`,
    de: 'keine/ohne antwort/reaktion/rückmeldung, antwortest/reagierst/antwortet/reagiert (du/mir) (mir) nicht/nie, passiert/kommt/kam/tut_sich nichts, nichts passiert/kommt/bekommen/gekommen, wo bleibt, ignorierst du, geht/funktioniert/klappt (das/es/bei_mir/irgendwie) nicht, kaputt, warum/wieso geht/funktioniert/klappt, fehler',
    fr: 'pas/aucune (de) réponse, réponds/répond/répondu pas/rien, rien ne se_passe, rien reçu, ignores, (ne) marche(s)/fonctionne(s) pas, en panne, erreur, pas répondu',
    es: 'no (me) contesta(s)/contestaste/responde(s)/respondiste/funciona(s)/sirve/va/anda/carga, sin respuesta, no pasa/pasó nada, me ignoras, error, roto',
    'pt-BR':
      'não (me/está/tá/tem) (me) responde(u)/respondeu/funciona/funcionou/funcionando/carrega/resposta/vai, sem resposta, nada acontece/aconteceu, quebrado, bugado, erro, me ignora(ndo)',
    ja: '動かない, 動きません, 返事がない, 返事が来, 返信がない, 反応しない, 反応がない, 使えない, 使えません, できない, できません, 壊れ, 無視, 返事まだ, エラー',
  }),
  intent('dislike', {
    en: `
      your/this/that/the/last/these/it/they (*) (*) was/is/are/looks/look/sounds/came_out/feels (so/really/pretty/very/just/a_bit/kind_of/kinda/like) terrible/awful/horrible/lame/bad/boring/ugly/cringe/unfunny/rubbish/garbage/trash/the_worst/dreadful/disappointing/weird/creepy
      looks nothing like, caption(s)/cartoon/drawing/picture/meme/joke (*) (*) (*) wrong/nonsense/makes_no_sense/is_off, caption/cartoon/drawing/meme … nothing to_do/about, not/isn't/wasn't/aren't (very/that/even/at_all/so) funny/nice/pretty/good, don't/didn't like it/this/that/the/how, hate it/this_picture/that, so/too/pretty/very/that's ugly/lame/boring/unfunny, unfunny, {pics} looks/look ugly/weird/creepy/bad/terrible/awful`,
    de: 'hässlich*, (gar/überhaupt/echt) nicht (so/sehr/besonders) witzig/lustig/schön/gut, gefällt mir (gar/überhaupt) nicht, sieht … schlimm/schrecklich/furchtbar/komisch/blöd/schlecht/doof aus, schlechter/schrecklicher/langweiliger/furchtbarer spruch/witz',
    fr: 'moche(s), laid(e), pas (très/si/trop/du_tout) drôle/beau/belle/joli/terrible, aime pas, me plaît pas',
    es: 'feo, fea, feos, no (es/fue/tiene) graci*/divertido/bonito/chistoso, no me gusta/gustó, quedó/salió horrible/mal',
    'pt-BR':
      'feio, feia, sem graça, não (é/foi/tem) (nada) engraçad*/graça/bonito, não gostei, ficou horrível/ruim/estranho',
    ja: 'ブサイク, つまらない, 面白くない, おもしろくない, 気に入らない, 変な絵, 下手',
  }),
  intent('wrong', {
    en: `
      ^ wrong, that's/that_is/that_was/this_is/it's/it_is/is/was/you're/you_are/got_it/got_that/got_this/got_me/totally/completely/so/all/are (just/so/totally/completely/not/way) wrong/incorrect/false/inaccurate/mistaken/nonsense, incorrect, not true/right/correct/accurate
      not/isn't/wasn't/never/didn't (even/really) what i meant/asked/said/wanted, didn't/did_not/don't (even) mean/say/ask_for (that/this/it), wasn't/isn't/was_not/is_not (even/really) about/negative/positive/angry/rude/sad/happy, nothing to_do_with my/the/this, not (even/anywhere/remotely) close/near (to) what i, nothing like what i, didn't/did_not/don't do what_i, misunderst*, misread*, misheard, irony, ironic*, sarcas*, i was/am/i'm (just/only/being/obviously) joking/kidding, was a joke, no/any/make(s) (no/any) sense, missed the_point, you don't get/understand`,
    de: 'stimmt (doch/so/ja/aber/überhaupt/gar/das) (gar/überhaupt/so/doch) nicht, falsch, quatsch, unsinn, blödsinn, ironie, ironisch, sarkas*, war/ist (doch/nur) (doch/nur) (ein) witz/scherz/spaß, nicht so gemeint, nicht richtig, missverstanden, falsch verstanden',
    fr: "faux, pas ça/vrai/juste/du_tout_ça, n'importe quoi, ironi*, sarcas*, te trompes, t'es trompé, plaisantais, rigolais, pas/mal compris, une blague",
    es: 'está mal, no es así/verdad/cierto/correcto/eso, equivoca*, incorrecto, irónic*, ironía, sarcás*, sarcasmo, era (una) broma, no (me) entendiste, no entiendes',
    'pt-BR':
      'errado, errada, errou, não é isso/verdade/assim/bem_assim, incorreto, ironia, irônic*, sarcás*, sarcasmo, era (uma/só) brincadeira/piada, não (me) entendeu, nada a_ver',
    ja: '違う, 違います, ちがう, 間違, まちがっ, 正しくない, 皮肉, 冗談だ, 冗談で, そうじゃない',
  }),
  intent('again', {
    en: 'make/write/do/give/try (me/us) (it/this/that/them/the/a/an/one/something) (caption/cartoon/drawing/picture/joke/one) (even/much/a_bit/a_little/way) funnier/better/shorter/longer/darker/wittier/nicer/cuter/less/different/another_one, want/need/get (me/us) (a/an/something) (even/much/a_bit) funnier/shorter/longer/darker/wittier/cuter/different, want/need/get (me/us) something/a better (one/caption/cartoon/joke) $, ^ be funnier/wittier/nicer, you be funnier/wittier, funnier, more funny/witty, better one, try harder, something funnier, something better/else (please/pls) $',
    de: 'lustiger, witziger, kürzer, länger machen, mach … besser/anders/netter',
    fr: 'plus drôle/court/long/joli, fais mieux, en mieux',
    es: 'más gracios*/divertid*/cort*/larg*/chistos*, hazlo mejor',
    'pt-BR': 'mais engraçad*/divertid*/curt*/long*, faz/faça melhor',
    ja: 'もっと面白, もっとおもしろ, 面白くして, おもしろくして, 別の',
  }),
  intent('cannot', {
    en: `
      translate/translation, what/how … weather, weather in/today/tomorrow/forecast/report, forecast, play (me/some/a/the) (*) (*) music/song(s)/playlist/game/chess/spotify/video, remind me/us/him/her, reminder(s), alarm, timer, wake me, what time, what's the_time, the news, headlines, google/search_for/look_up/search_the, recipe, homework
      solve/calculate, write/debug/fix/make/create/generate/build/code/program (me/us) (some/my/a/an/the) (*) (*) code/script/program/function/essay/email/e_mail/poem/story/haiku/song/letter/website/app/spreadsheet/regex/query/cv/resume/tweet, summari*, order (me) (a) pizza, book (me) a, send (a/an) email/message/text, directions to, stock price(s), capital of, who won, how many … in_a, square root, edit/crop/resize/rotate (my/this/the) {pics}, sing (me/us), tell (me/us) (a/the) story`,
    de: 'übersetz*, wetter, spiel(e) … musik/lied(er), erinner(e) mich, erinnerung, wecker, timer, wie spät, uhrzeit, such(e) (mir/im/nach), rechne, fass … zusammen, zusammenfass*, hausaufgaben, rezept, schreib(e) … gedicht/code/programm/skript/script/aufsatz/mail/brief/geschichte',
    fr: 'traduis/traduire/traduction, météo, quel temps, joue/mets … musique/chanson, rappelle moi, un rappel, réveil, minuteur, quelle heure, cherche, calcule, résume*, recette, devoirs, écris … poème/code/script/programme/mail/lettre/histoire',
    es: 'traduce/traduces/traducir/tradúceme/traducción, el clima, qué tiempo, pronóstico, pon(me)/toca/reproduce … música/canción, recuérdame, recordatorio, alarma, temporizador, qué hora, busca(me), calcula, resume*, receta, tarea, escribe(me) … código/script/programa/poema/carta/correo/historia',
    'pt-BR':
      'traduz*/tradução, previsão do_tempo, tempo em/amanhã, toca/toque/coloca … música, me lembra/lembre, lembrete, alarme, despertador, que horas, pesquisa/procura/procure, calcula/calcule, resum*, receita, lição, escreve/escreva … código/script/programa/poema/carta/email/história',
    ja: '翻訳, 訳して, 天気, 音楽, 曲を, 思い出させ, リマイン, アラーム, タイマー, 何時, 検索, 計算, 要約, 宿題, レシピ, 教えて',
  }),
  intent('draw', {
    en: 'draw/paint/imagine/design (me/us) a/an/some/the/my, draw me/something, can/could/do you (also) draw/paint, generate/create/make (me/us) (a/an/some) (*) (*) image/picture/pic/art/logo/photo/painting/portrait/icon/avatar/wallpaper/sticker(s)/emoji',
    de: 'zeichne/male/mal (mir/uns) (bitte) ein*/was/etwas, generier*/erstell* (mir) ein*, mach(e) (mir) ein (*) bild/logo/foto/porträt',
    fr: 'dessine(s)/peins/génère/crée (moi) un/une/des, fais (moi) une image/un_logo',
    es: 'dibuja/dibújame/pinta/píntame/genera/crea/créame un/una/algo, hazme una imagen/un_logo',
    'pt-BR':
      'desenha/desenhe/desenhar/pinta/pinte/gera/gere/cria/crie (me/pra_mim/para_mim) um/uma/algo, faz/faça uma imagem/um_logo',
    ja: '描いて, 絵を, 画像を作, 生成して',
  }),
];
