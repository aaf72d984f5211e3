import { intent, type Intent } from './intent.ts';

/** What may stand beside a short word without changing it, in a folded text. */
export const fillers =
  /(?<!\p{L})(?:please|pls|plz|bitte|por favor|sil (?:te|vous) plait|stp|svp|bot|toonwit|now|then|oh|ah|hm+|and|well|mate|just|bro|dude|man|jetzt|mal|doch|und|para mim|me|can i (?:have|get)|i want|do|give|show)(?!\p{L})/gu;

/** Short words that say something only where nothing else is said. */
export const shortWords: readonly Intent[] = [
  intent(
    'again',
    {
      en: 'another (one), one more (time), again, once again, next (one), more, once more, try again, (do) it again, a different one, retry, redo, repeat (that), same again, a new one, shorter, longer, better, change it/that, different, another/one_more/a_new/new caption/cartoon/drawing/version/style/joke, (try/in) (a) different/another caption/drawing/version/style/joke, (caption/draw/cartoonize/cartoonise) it/that/this again/once_more',
      de: 'noch mal, nochmal(s), noch eins/einer/einen/einmal, mehr, wiederhol(e)/wiederholen (das), ein anderer, einen anderen, nächster, weiter, mach (das) noch mal, noch ein/einen/eine spruch/bild/cartoon/version, (ein/in) anderer/anderen/anderem stil',
      fr: 'encore (une/un/une_fois), une/un autre, recommence, refais (le/la/ça), la suivante, une autre légende/version, un autre dessin/style',
      es: 'otra (vez/más), otro (más), una/uno más, de nuevo, repite(lo), más, siguiente, hazlo otra_vez, otra frase/versión, otro dibujo/estilo',
      'pt-BR':
        'mais (um/uma/uma_vez), outra (vez), outro, de novo, repete/repita, próxima/próximo, faz de_novo, outra legenda/versão, outro desenho/estilo',
      ja: 'もう一つ, もうひとつ, もう一回, もう一度, もういっかい, もういちど, 次, もっと, お願いします, お願い, ください, ちょうだい',
    },
    { isWhole: true },
  ),
  intent(
    'remove',
    {
      en: 'delete/remove/erase/undo/unsend (that/this/it) (one), delete/remove/erase/undo/unsend your/that/this/the (last/latest) message/answer/post/reply/caption/cartoon, (can/could you) delete/remove/erase/undo it/that/this, take it/that/this down, get rid of_it/of_that/of_this',
      de: 'löschen, lösch(e) (es/das) (wieder), lösch(e) deine/die/diese (letzte) antwort/nachricht, mach das/es (wieder) weg, (mach/mache) (das/es) rückgängig, weg damit',
      fr: 'supprime/efface (ça/le/la), supprime/efface ta/cette (dernière) réponse, supprime/efface ton/ce (dernier) message, enlève ça, annule ça',
      es: 'borra/elimina (eso/esto), bórralo, elimínalo, quítalo, borra/elimina tu/ese/el (último) mensaje, borra/elimina tu/esa/la (última) respuesta',
      'pt-BR':
        'apaga/apague/exclui/exclua/deleta (isso/isto), apaga/apague/exclui/exclua sua/essa/a (última) resposta/mensagem, desfaz/desfaça (isso)',
      ja: '消して, 消してください, 削除, 削除して, 削除してください, 取り消し, 取り消して, それ(を)消して, それ(を)削除して',
    },
    { isWhole: true },
  ),
  intent(
    'no',
    {
      en: "no (thanks/thank_you/way), nope, nah, not really, don't, never mind, nevermind, nvm, forget it/about_it",
      de: 'nein (danke), nee, nö, ne, lieber nicht, egal, schon gut, vergiss es',
      fr: 'non (merci), pas du_tout, laisse tomber',
      es: 'no (gracias), nunca, para nada, déjalo, da igual',
      'pt-BR': 'não (obrigado/obrigada), nao, nunca, deixa pra_lá',
      ja: 'いいえ, いや, ううん, 結構です, いらない, だめ, ダメ',
    },
    { isWhole: true },
  ),
  intent(
    'stop',
    {
      en: 'stop (it/that/this/talking/bot), enough, quit (it), cancel, halt, (be) quiet, shut up/it, stfu, silence, shush',
      de: 'stop, stopp, halt, hör auf (damit), aufhören, schluss, genug, sei still/leise/ruhig, ruhe, abbrechen',
      fr: 'arrête (ça), stop, assez, ça suffit, silence, annule, chut',
      es: 'para (ya), basta (ya), detente, alto, silencio, cancela, ya basta',
      'pt-BR': 'para/pare (com isso), chega, basta, silêncio, cancela, parar',
      ja: 'やめて, 止めて, とめて, ストップ, やめてください, 静かに',
    },
    { isWhole: true },
  ),
  intent(
    'ok',
    {
      en: 'ok(ay), k, kk, sure, fine, alright, all right, (i) got it, i see, yes, yeah, yea, yep, yup, right, understood, makes sense, good to_know, aha, ah, true, fair enough, no problem, np, hm*, interesting, sorry, wait, one sec, same, me too, really',
      de: 'ok(ay), oki, gut, alles klar, ja, jo, jep, klar, verstanden, passt, aha, na gut, in ordnung, kein problem',
      fr: "ok, d'accord, oui, compris, ça marche, entendu, ah bon, bien, pas de_souci",
      es: 'ok, vale, sí, si, de acuerdo, entendido, bueno, claro, ya veo, está bien',
      'pt-BR': 'ok, sim, tá, tá bom, beleza, certo, entendi, tudo bem, claro',
      ja: 'はい, うん, わかった, わかりました, 了解, りょうかい, オーケー, なるほど, そうですか',
    },
    { isWhole: true },
  ),
  intent(
    'glad',
    {
      en: 'nice (one), cool, wow, whoa, great, awesome, amazing, lol, looo*, haha*, lmao, rofl, omg, perfect, brilliant, hilarious, (so/very) funny, cute, good (one), sweet, dope, beautiful, excellent, fantastic, yay, super, bravo, top, genial, not bad, love it, thumbs up, made my_day',
      de: 'super, toll, geil, krass, cool, witzig, lustig, schön, klasse, haha*, sehr gut/schön/lustig, genial, stark, hammer, süß, nicht schlecht, (das) war gut/super/lustig',
      fr: 'génial, super, excellent, mdr, trop bien/drôle, drôle, parfait, cool, bravo, haha*, top, pas mal',
      es: 'genial, jaja*, guay, excelente, qué bueno/gracioso/risa, perfecto, increíble, muy bueno, bien, bravo',
      'pt-BR':
        '(que) legal, kkk*, massa, show, ótimo, perfeito, muito bom/engraçado, rsrs*, adorei, demais, incrível',
      ja: 'すごい, 最高, 笑, かわいい, いいね, 面白い, おもしろい, ウケる, やった, 素敵, 上手',
    },
    { isWhole: true },
  ),
];

const emojiOnly =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s|[:;][-']?[()DP|/\\]|<3)+$/u;
const sadSigns = /[😢😭😞😔🥺💔🙁😿😥😟😣😩☹😖😫]|[:;][-']?\(/u;
const crossSigns = /[👎😡😠🤬💩🤮🤢🙄😒]/u;
const greetingSigns = /^\s*[👋🙋🤗]/u;

/** What a message of nothing but emojis says; undefined for any other. */
export function saidBySigns(text: string): 'hello' | 'sad' | 'dislike' | 'glad' | undefined {
  if (!emojiOnly.test(text) || text.trim() === '') return undefined;
  if (greetingSigns.test(text)) return 'hello';
  if (sadSigns.test(text)) return 'sad';
  return crossSigns.test(text) ? 'dislike' : 'glad';
}
