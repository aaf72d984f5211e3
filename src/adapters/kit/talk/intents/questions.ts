import { intent, type Intent } from './intent.ts';

/** Questions and wishes about the bot itself, the most special first. */
export const questions: readonly Intent[] = [
  intent('uninstall', {
    en: 'uninstall/deinstall you/this/it/the_bot/toonwit, remove/kick/ban/delete/get_rid_of you/the_bot/this_bot/toonwit (from), remove/uninstall (the/this) app',
    de: '(dich/den_bot/diesen_bot/toonwit) deinstallier*, dich/den_bot/diesen_bot/toonwit entfernen/löschen/kicken/rauswerfen, entferne/lösch(e)/kicke den_bot/diesen_bot/dich, wirf den_bot/dich raus',
    fr: "désinstaller, désinstalle, supprimer/supprime/retirer/retire/enlever/enlève/virer/vire le_bot/ce_bot/l'application/toonwit, te supprimer/retirer/désinstaller/virer",
    es: 'desinstalar(te/lo), desinstala, eliminar/elimina/quitar/quita/sacar/saca/borrar/borra (a/al/el/este) bot, eliminarte, quitarte, sacarte, echarte',
    'pt-BR':
      'desinstalar, desinstala, remover/remova/excluir/exclui/tirar/tira/apagar/apaga o/este/esse bot, remover/desinstalar/tirar você, te remover/excluir/tirar',
    ja: 'アンインストール, botを外, ボットを外, botを削除, ボットを削除, botを消, ボットを消',
  }),
  intent('forget', {
    en: 'delete/erase/remove/forget/wipe/clear (all) (of) my/the (personal/*) data/info*/history/account, delete/erase/forget/remove/wipe everything/all/anything/what … about/on/of/from me, delete/erase/forget all_my (*) data/{pics}/message(s), right to_be_forgotten, forget (about) me',
    de: 'lösch(e)/vergiss/entfern(e) (bitte/alle) (alle) meine (*) daten/bilder/nachrichten, meine (*) daten (bitte/alle) löschen, vergiss mich, lösch(e)/vergiss/entfern(e) (bitte) alles … über/von mich/mir',
    fr: "supprime(r)/efface(r)/oublie(r) (toutes) mes données/images/messages, supprime/efface/oublie tout … sur/de moi, oublie moi, droit à_l'oubli",
    es: 'borra/elimina/olvida (todos) mis datos/fotos/mensajes, borrar/eliminar mis datos, olvídame, olvídate de_mí, borra/elimina/olvida todo … de/sobre mí',
    'pt-BR':
      'apaga/apague/exclui/exclua/deleta (todos) (os) meus dados, apagar/excluir meus dados, me esquece/esqueça, apaga/apague/exclui/exclua/deleta/delete tudo … sobre/de mim',
    ja: 'データを削除, データを消, データ削除, 個人情報を削除, 個人情報を消, 私のことを全部消, 私について … 消, 私の … 全部消, 私の情報',
  }),
  intent('private', {
    en: `
      is/are/will/does this/it/our/my/these/what (*) (*) (*) private/confidential/public/secret, who (else/all) can/could/will read/see (this/it/our/my/what/the/your/that/these), can/could/do/does anyone/anybody/others/other_people/someone/everyone/everybody/people/my_boss/admins (else) see/read this/it/our/my/what/your/these/those, are we alone, between us/you_and_me`,
    de: 'ist das/dieser/dieses/diese/unser* (*) (*) privat/vertraulich/geheim/öffentlich, wer kann/liest/sieht (das/hier/alles/deine/meine) (hier/mit/antworten) (lesen/sehen), kann (das/hier) jemand (das/sonst) (lesen/sehen), bleibt das/es unter_uns',
    fr: "c'est/est_ce privé/confidentiel/public/secret, (est_ce) privé, qui (d'autre) peut (le/les) (lire/voir), qui voit/lit (tes/mes/ça), quelqu'un d'autre peut, entre nous",
    es: 'es/esto/es_esto privado/confidencial/público/secreto, esta conversación es privada, quién (más) puede (leer/ver), quién ve/lee (tus/mis/esto), quiénes pueden/ven, alguien más puede, entre nosotros',
    'pt-BR':
      'isso/isto/é (é) privado/particular/confidencial/público/secreto, esta/essa conversa é (privada/particular), quem (mais) pode/consegue (ler/ver), quem vê/lê (suas/minhas/isso), mais alguém pode/consegue, entre nós',
    ja: '他の人に見え, 他の人も見, 誰が見, だれが見, 誰に見, 誰が読, 誰から見, 非公開, 秘密, 見られます',
  }),
  intent('off', {
    en: `
      stop/quit/don't/do_not/no_more/never … message/messaging/text(ing)/dm(ing)/ping(ing)/tag(ging)/spam(ming)/contact(ing)/bother(ing)/annoying/write/writing/talk(ing) (to/me) (me), stop/quit/don't/do_not/no_more/never … read(ing)/post(ing)/react(ing)/reply(ing)/answer(ing)/comment(ing)/respond(ing)/caption(ing)/draw(ing)/touch(ing)/look(ing)/analyse/analyze/analysing/analyzing/scan(ning)/track(ing)/use/using/rate/rating … {pics}/message(s)/text(s)/channel/me
      leave my/our {pics} alone, leave me alone, turn/switch/shut you/it/this/this_bot/the_bot (*) off, turn off, opt(ing) out, optout, disable you/it/this, mute you
      make/get you/it/this_bot (to) stop/shut_up/go_away, how do/can i/we stop/kick/disable/silence you/it/this, remove you from, go away`,
    de: 'lass(t) meine bilder/fotos, lass mich (bitte) in_ruhe, schreib(e) mir (bitte) nicht (mehr), hör auf mir_zu/mich_zu, lies/lest (meine/bitte) (nachrichten) nicht, nicht (mehr) meine nachrichten, analysier(e)/wert(e)/nutz(e)/benutz(e) (bitte) meine nachrichten/bilder/texte/worte … nicht, nicht/keine … meine nachrichten/bilder/texte analysier*/auswert*, nicht dass du meine_nachrichten/meine_bilder/meine_texte, schalt(e)/stell(e) (ich/man) dich ab/aus, abschalten, ausschalten, werde ich dich los, geh weg',
    fr: "arrête de m'écrire/me_parler/m'envoyer/lire, ne m'écris plus, ne lis pas/plus, (n')/veux analyse(r)/analyses/utilise(s)/scanne(s) pas/plus mes, pas/plus que tu_analyses/tu_lises/tu_utilises/tu_regardes, n'analyse pas, arrête(r) de poster/répondre/commenter/réagir, te/vous désactiver, laisse mes images/photos, laisse moi tranquille, va t'en",
    es: 'deja de escribirme/hablarme/enviarme/molestarme/leer, no me escribas/hables/molestes, no leas/analices/uses/mires mis, no quiero que_analices/que_leas/que_uses/que_mires, deja de analizar, deja de publicar/responder/comentar/reaccionar, te apago/desactivo, desactivarte/apagarte, déjame en_paz, vete',
    'pt-BR':
      'pare/para de me_mandar/me_escrever/ler/falar, não me mande/escreva/chame, não leia/analise/analisa/use/lê minhas/meus, não quero que você/vc analise/leia/use/veja, pare/para de analisar, pare/para de postar/responder/comentar/reagir, te desligo, desligar você, te desativar, me deixa/deixe em_paz, vai embora',
    ja: 'メッセージを送らないで, 送ってこないで, 話しかけないで, 読まないで, 分析しないで, 解析しないで, 使わないで, 投稿をやめ, 投稿はやめ, 投稿やめ, オフにして, オフにする, 反応しないで, 返信しないで, ほっといて',
  }),
  intent('privacy', {
    en: `
      do/does/are/is/will/can/did … store/stored/storing/save/saved/saving/keep(ing)/kept/collect(ing)/sell/share(d)/sharing/log/logging/record(ing)/train(ed)/remember/see … {pics}/message(s)/data/text(s)/info*/chat(s)/what
      are/is my/our/the {pics}/message(s)/data/chat(s)/text(s) … stored/saved/kept/safe/private/shared/used/sold
      what/where/who … happens/do/does/go/goes/see/sees (to/with) my/our {pics}/message(s)/data, privacy, gdpr, spy(ing) on, read(ing) my/our/all messages/chat(s)`,
    de: 'speicherst/behältst/sammelst/liest du, datenschutz, dsgvo, meine bilder/fotos/daten/nachrichten … gespeichert/sicher/privat/weiter, was passiert/machst/geschieht … meinen/mit, werden … gespeichert',
    fr: 'gardes/stockes/conserves/enregistres tu, tu gardes/stockes/conserves/enregistres/lis, confidentialité, vie privée, rgpd, deviennent mes',
    es: 'guardas/almacenas/conservas/lees mis/las/los/mi/todo, privacidad, mis fotos/imágenes/datos/mensajes … guardad*/segur*/privad*, pasa con mis',
    'pt-BR':
      'você/vc guarda/armazena/salva/lê, guarda/armazena/salva minhas/meus, privacidade, lgpd, acontece com minhas/meus, minhas fotos/imagens … salvas/guardadas/seguras',
    ja: '保存し, 保存され, 記録し, 記録され, 保管, プライバシー, 個人情報',
  }),
  intent('remove', {
    en: 'delete/remove/erase/undo/unsend that/this/it/the/your/these/them/what_you, take it/that/this down, get rid of, how/can do/can/i i/you (*) delete/remove/undo',
    de: 'lösch(e)/entfern(e) das/es/die/den/dein*/bitte, lösche(n), rückgängig, mach das/es weg',
    fr: 'supprime(r), efface(r), enlève/retire ça/la/le/cette/cela',
    es: 'borra/elimina/quita eso/esto/la/lo/el/ese/esa, borrar, bórralo, elimínalo, quítalo, eliminar',
    'pt-BR':
      'apaga/apague/exclui/exclua/deleta/remove/remova isso/isto/a/o/essa/esse, apagar, excluir, deletar',
    ja: '消して, 削除, 取り消',
  }),
  intent('price', {
    en: `
      are/is you/u/it/this/that/the_bot/toonwit (really/all/completely/a) free/paid, free of_charge/or/to_use, for free, pay for/to/something/anything/money, need/have/must/got (to) pay, pay you
      how much do/does/is/are … cost/charge/you/it/this, what … cost(s)/charge/price, does … cost, cost(s) (me/us) money/anything/something, price(s), pricing, premium, subscription, subscribe, paid plan/version`,
    de: 'kostet, kostest, wie teuer, kostenlos, kostenfrei, kostenpflichtig, gratis, umsonst, bezahlen, was/wie_viel … kosten, preis(e), muss … zahlen, abo',
    fr: 'gratuit(e)(s), coûte(s), payer, payant(e), prix, tarif(s), abonnement',
    es: 'gratis, gratuito, cuesta(s), cuánto vale(s)/cobras/sale, pagar, de pago, precio(s), suscripción',
    'pt-BR': 'grátis, gratuito, de graça, custa, quanto … cobra, pagar, é pago, preço(s), assinatura',
    ja: '無料, 有料, いくら, 料金, お金, ただです, タダ',
  }),
  intent('limit', {
    en: `
      how many {pics}/call(s)/use(s)/tries/times/request(s)/caption(s)/turn(s)/credit(s), how often/much can/may/do i, call(s)/use(s)/tries/credits/turn(s)/{pics} (do/can) (i) left/remaining/per_day/a_day/per_minute/have_left
      is_there/there's/what's/what_is/what_are/hit/reach*/over a/any/the/my/your (*) limit(s)/quota, my/rate/daily/your/usage limit(s)/quota`,
    de: 'wie_viele/wieviele/wie_oft … aufrufe/versuche/bilder/fotos/noch/darf/kann/übrig/tag/minute, limit(s), obergrenze, begrenzung',
    fr: "combien d'images/de_fois/d'appels/de_photos/d'essais/de_dessins/d'utilisations/il_me_reste, limite(s)",
    es: 'cuántas/cuántos … llamadas/usos/veces/intentos/fotos/imágenes/dibujos, límite(s)',
    'pt-BR': 'quantas/quantos … chamadas/usos/vezes/tentativas/fotos/imagens/desenhos, limite(s)',
    ja: '何回, 何枚, 残り, 上限, 制限',
  }),
  intent('languages', {
    en: `
      what/which/how_many/other/any/more language(s), understand/speak/know my_language
      do/can/did/will (you/u) (also/even/only) speak/understand/talk/know/read/answer (in) english/german/french/spanish/portuguese/japanese/italian/chinese/korean/russian/turkish/polish/dutch/arabic/hindi/other/another`,
    de: 'welche/welchen/wie_viele/wieviele sprache(n), welche(r) sprache, sprichst/verstehst/kannst/redest du (auch/nur/kein) deutsch/englisch/französisch/spanisch/italienisch/türkisch/andere',
    fr: 'quelle(s) langue(s), autres langues, parles/comprends (tu) (le) français/anglais/allemand/espagnol/italien/arabe',
    es: 'idioma(s), hablas/entiendes español/inglés/francés/alemán/portugués/otro',
    'pt-BR': 'idioma(s), língua(s), fala/entende (só/também) português/inglês/espanhol/francês/outra',
    ja: '何語, 言語, 日本語は, 日本語が, 日本語でき, 日本語で大丈夫, 日本語わか, 日本語分か',
  }),
  intent('maker', {
    en: 'who (has/is/are/was) made/built/created/wrote/developed/coded/programmed/designed/invented/owns/runs/maintains/hosts/operates/behind, who made/makes, who … belong to, your creator/developer(s)/maker/owner/author/boss/dev(s)/company, open source, source code',
    de: 'wer hat dich/das/diesen_bot/den_bot, wer steckt/steht dahinter/hinter, wer betreibt, wem gehörst, von wem bist/stammst/wirst, dein(e) entwickler/schöpfer/betreiber/chef',
    fr: "qui t'a, qui t_a, qui a créé/fait/développé/programmé/conçu, qui est/se_cache derrière, ton créateur/développeur/propriétaire, qui te gère/programme",
    es: 'quién te/lo hizo/creó/programó/desarrolló/mantiene, quién está detrás, tu creador/dueño/desarrollador',
    'pt-BR':
      'quem te/o fez/criou/programou/desenvolveu/mantém, quem fez/criou/programou/desenvolveu você/este/esse/o_bot, quem está por_trás, seu criador/dono/desenvolvedor',
    ja: '誰が作, だれが作, 誰に作, 作った人, 作者, 開発者, 運営',
  }),
  intent('how', {
    en: `
      how do/does/did/can you/u/it/this/toonwit/the_bot (*) know/figure/decide/tell/calculate/detect/judge/recogni*/measure/compute/come_up/draw/write/rate/determine/understand/find_out/see/turn/make/read
      how do/does the/your cartoon(s)/caption(s)/mood/sentiment/filter/this (*) (*) work, how do you work, how … work (inside/internally/technically), what/which (*) model(s)/algorithm/technology/ai … use/behind, how accurate/reliable/good are/is`,
    de: 'wie erkennst/weißt/entscheidest/berechnest/ermittelst/machst/findest/bewertest/liest du, wie funktionierst, wie genau bist/ist',
    fr: 'comment (tu/est_ce_que_tu) sais/devines/calcules/détectes/reconnais/fais/décides/fonctionnes (tu)',
    es: 'cómo sabes/calculas/detectas/decides/reconoces/haces/funcionas',
    'pt-BR': 'como (você/vc) sabe/calcula/detecta/decide/reconhece/faz, como você funciona',
    ja: 'どうやって, 仕組み, しくみ',
  }),
  intent('human', {
    en: `
      are/r you/u (a/an) (just/only/even/real/actual/actually/really/some) (kind_of/a/an) human/person/bot/robot/ai/chatgpt/gpt*/real/alive/machine/people/computer, am i talking/chatting/speaking/writing to/with
      is this/that/it (a/an) (real) bot/person/human/ai/robot/chatgpt, what/which (*) model/llm/ai are/do, you human`,
    de: 'bist du (ein/eine/denn/wirklich/echt) (*) mensch/bot/roboter/ki/echt/chatgpt/maschine/person/computer/programm, rede/schreibe/spreche/chatte ich (hier/gerade) mit',
    fr: "es_tu/tu_es/t'es (un/une/vraiment) (*) humain(e)/robot/bot/ia/vrai(e)/réel(le)/chatgpt/machine/personne, c'est un robot/bot/humain",
    es: 'eres (un/una) (*) humano/humana/robot/bot/ia/real/persona/máquina/chatgpt, hablo con',
    'pt-BR':
      'você/vc é/e (um/uma) (*) humano/humana/robô/bot/ia/real/pessoa/máquina/chatgpt, és um robô/bot, falando com',
    ja: '人間ですか, 人間なの, ロボットですか, ロボットなの, ボットですか, botですか, aiですか, 本物の人',
  }),
  intent('formats', {
    en: `
      what/which (kind_of/kinds_of/*) (*) format(s)/file_type(s)/filetype(s), how big/large can/may/should … {pics}/file(s)/be, max/maximum (*) size, file/picture/image/photo size, size limit, too big/large, # mb/mib/megabyte(s)/megapixel(s)
      do/can/does you/u/it/i … {ext}, {ext} ok/okay/work(s)/supported/allowed, support(s) {ext}`,
    de: 'welche(s) (*) format(e)/dateien/dateitypen, bildformat(e), wie groß/gross … bild(er)/foto(s)/datei(en)/sein, dateigröße, kannst/nimmst/gehen/geht/unterstützt/liest … {ext}',
    fr: 'quel(s) (*) format(s), quelle taille, taille max*, acceptes/prends/lis … {ext}, format(s)',
    es: 'qué/cuáles (*) formato(s), formato(s), qué tamaño, tamaño máximo, aceptas/lees/admites … {ext}',
    'pt-BR': 'formato(s), qual (o) tamanho, tamanho máximo, aceita/lê … {ext}',
    ja: '形式, フォーマット, 拡張子, サイズ',
  }),
  intent('duration', {
    en: 'how long do/does/will/is/should/must/until … take/wait/need/be/ready/done, how long until, how fast are/is/do, how much time',
    de: 'wie lange/schnell (dauert/brauchst/braucht/muss/geht/bist)',
    fr: 'combien de_temps, ça prend combien',
    es: 'cuánto tiempo/tarda(s)/demora(s)',
    'pt-BR': 'quanto tempo/demora',
    ja: 'どのくらいかか, どれくらいかか, どのぐらいかか, どれぐらいかか, 何秒, 何分かか, 時間かか, 時間がかか',
  }),
];
