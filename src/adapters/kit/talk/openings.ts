import type { Language } from './language.ts';

/** What a message that asks for no command is about; the last ones are questions that have an answer of their own. */
export type SmallTalk =
  'hello' | 'thanks' | 'bye' | 'help' | 'insult' | 'other' | 'again' | 'broken' | 'privacy' | 'off' | 'limit';

/** How an answer begins, by what the message is about. */
type Openings = Readonly<Record<SmallTalk, string>>;

/** The answers' first sentences in each language. `{uploads}` and `{help}` stand for those commands. */
export const openings: Readonly<Record<Language, Openings>> = {
  en: {
    hello: 'Hello! I caption and redraw pictures, and I tell how a text feels.',
    thanks: 'You’re welcome! I’m here for the next one.',
    bye: 'Bye for now! Come back whenever a picture needs a caption.',
    help: 'I’m a bot that writes captions, turns pictures into cartoons and tells how a text feels.',
    insult: 'Sorry that I was no help. Tell me what you wanted, and I’ll try again.',
    again: 'Another one? Press “Again” below the last answer, or tell me once more what it’s about.',
    broken: 'Sorry that it didn’t work. Send it once more; {help} shows how each command is written.',
    privacy:
      'I store no pictures and no texts: I read what you send, answer, and forget it. Whoever runs me can tell you which engines I use.',
    off: 'Type {uploads} optout and I leave your pictures alone; people who manage a channel can type {uploads} off there.',
    limit: 'Type {help}: it shows how many calls you have left this minute.',
    other: 'I’m not much of a talker, but I’m good with captions, cartoons and moods.',
  },
  de: {
    hello: 'Hallo! Ich betitle und zeichne Bilder und sage, wie ein Text klingt.',
    thanks: 'Gern geschehen! Ich freue mich auf das nächste Mal.',
    bye: 'Bis bald! Komm wieder, wenn ein Bild einen Spruch braucht.',
    help: 'Ich bin ein Bot: Ich schreibe Bildsprüche, mache aus Bildern Cartoons und sage, wie ein Text klingt.',
    insult:
      'Tut mir leid, dass ich nicht geholfen habe. Sag mir, was du wolltest, dann versuche ich es noch einmal.',
    again: 'Noch eins? Drück unter der letzten Antwort auf „Again“ oder sag noch einmal, worum es geht.',
    broken:
      'Tut mir leid, dass es nicht ging. Schick es noch einmal; {help} zeigt, wie man jeden Befehl schreibt.',
    privacy:
      'Ich speichere weder Bilder noch Texte: Ich lese, antworte und vergesse. Wer mich betreibt, kann sagen, welche Modelle ich nutze.',
    off: 'Tippe {uploads} optout, dann lasse ich deine Bilder in Ruhe; wer den Kanal verwaltet, kann dort {uploads} off tippen.',
    limit: 'Tippe {help}: Dort steht, wie viele Aufrufe du diese Minute noch hast.',
    other: 'Im Plaudern bin ich nicht gut, aber mit Bildsprüchen, Cartoons und Stimmungen.',
  },
  fr: {
    hello: 'Bonjour ! Je légende et redessine des images, et je dis ce qu’un texte fait ressentir.',
    thanks: 'Avec plaisir ! À la prochaine image.',
    bye: 'À bientôt ! Reviens quand une image a besoin d’une légende.',
    help: 'Je suis un bot : j’écris des légendes, je transforme des images en dessins et je dis ce qu’un texte fait ressentir.',
    insult: 'Désolé de ne pas avoir aidé. Dis-moi ce que tu voulais et je réessaie.',
    again: 'Encore une ? Appuie sur « Again » sous la dernière réponse, ou redis-moi le sujet.',
    broken:
      'Désolé que cela n’ait pas marché. Envoie-le encore une fois ; {help} montre comment écrire chaque commande.',
    privacy:
      'Je ne garde ni images ni textes : je lis, je réponds et j’oublie. La personne qui m’héberge peut dire quels modèles j’utilise.',
    off: 'Tape {uploads} optout et je laisse tes images tranquilles ; qui gère le salon peut y taper {uploads} off.',
    limit: 'Tape {help} : tu y verras combien d’appels il te reste cette minute.',
    other: 'Je ne suis pas très bavard, mais je suis doué pour les légendes, les dessins et les humeurs.',
  },
  es: {
    hello: '¡Hola! Pongo frases a las imágenes, las dibujo y digo cómo suena un texto.',
    thanks: '¡De nada! Aquí estoy para la próxima.',
    bye: '¡Hasta pronto! Vuelve cuando una imagen necesite una frase.',
    help: 'Soy un bot: escribo frases para imágenes, las convierto en dibujos y digo cómo suena un texto.',
    insult: 'Siento no haber ayudado. Dime qué querías y lo intento otra vez.',
    again: '¿Otra más? Pulsa «Again» debajo de la última respuesta, o dime otra vez de qué va.',
    broken: 'Siento que no funcionara. Envíalo otra vez; {help} muestra cómo se escribe cada comando.',
    privacy:
      'No guardo imágenes ni textos: leo, respondo y olvido. Quien me administra puede decir qué modelos uso.',
    off: 'Escribe {uploads} optout y dejo tus imágenes en paz; quien administra el canal puede escribir {uploads} off.',
    limit: 'Escribe {help}: ahí verás cuántas llamadas te quedan este minuto.',
    other: 'No soy de mucha charla, pero se me dan bien las frases, los dibujos y los ánimos.',
  },
  pt: {
    hello: 'Olá! Eu escrevo legendas, redesenho imagens e digo como um texto soa.',
    thanks: 'De nada! Estou aqui para a próxima.',
    bye: 'Até logo! Volte quando uma imagem precisar de legenda.',
    help: 'Sou um bot: escrevo legendas, transformo imagens em desenhos e digo como um texto soa.',
    insult: 'Desculpe por não ter ajudado. Diga o que você queria e eu tento de novo.',
    again: 'Mais uma? Aperte “Again” abaixo da última resposta, ou diga de novo sobre o que é.',
    broken:
      'Desculpe por não ter funcionado. Envie mais uma vez; {help} mostra como se escreve cada comando.',
    privacy:
      'Não guardo imagens nem textos: leio, respondo e esqueço. Quem me administra pode dizer quais modelos eu uso.',
    off: 'Digite {uploads} optout e eu deixo suas imagens em paz; quem administra o canal pode digitar {uploads} off.',
    limit: 'Digite {help}: lá está quantas chamadas você ainda tem neste minuto.',
    other: 'Não sou de muita conversa, mas sou bom com legendas, desenhos e humores.',
  },
  ja: {
    hello: 'こんにちは！画像にひとことを付けたり、絵に描き直したり、文章の気分を読んだりします。',
    thanks: 'どういたしまして！またいつでもどうぞ。',
    bye: 'またね！画像にひとことが欲しくなったら来てください。',
    help: '私はbotです。画像のひとことを書き、画像をイラストにし、文章の気分を読みます。',
    insult: 'お役に立てずごめんなさい。何をしたかったか教えてください。もう一度やってみます。',
    again: 'もうひとつですか？前の返事の下の「Again」を押すか、もう一度テーマを教えてください。',
    broken: 'うまくいかずごめんなさい。もう一度送ってください。書き方は {help} で見られます。',
    privacy: '画像も文章も保存しません。読んで、答えて、忘れます。使っているモデルは管理者に聞いてください。',
    off: '{uploads} optout と入力すると、あなたの画像には触れません。チャンネルの管理者は {uploads} off で止められます。',
    limit: '{help} と入力すると、この1分間の残り回数が分かります。',
    other: 'おしゃべりは得意ではありませんが、ひとこと、イラスト、気分のことなら任せてください。',
  },
};

/** What people can write next, after the opening; `{examples}` are listed between quotes. English names what to press too. */
export const invitations: Readonly<Record<Exclude<Language, 'en'>, string>> = {
  de: 'Schreib mir zum Beispiel {examples}. Mehr zeigt {help}.',
  fr: 'Écris-moi par exemple {examples}. Plus avec {help}.',
  es: 'Escríbeme por ejemplo {examples}. Más con {help}.',
  pt: 'Escreva por exemplo {examples}. Mais com {help}.',
  ja: '例：{examples}。詳しくは {help} をどうぞ。',
};
