import { phrases } from '../lib/phrases.ts';
import { captionTask, pictureInstructions, pictureTask } from './caption-prompt.ts';
import { describeInstructions } from './describe-prompt.ts';
import { isTurned, latin, plain, reversed, upright, withoutDigits } from './letters.ts';

/** How many in a row give a caption away, too many to match by chance: letters where words were split or joined. */
const inARow = { words: 5, letters: 24, consonants: 20, initials: 14 };
/** How many longer words of the instructions do, in whatever order. */
const mostKnown = 6;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The Latin letters alone, including digits and letters of other scripts that stand for them. */
function lettersOf(text: string): string {
  return withoutDigits(latin(text.normalize('NFKD'))).replace(/[^a-z]+/g, '');
}

function rowsOfWords(words: readonly string[]): string[] {
  return words.slice(inARow.words - 1).map((_, place) => words.slice(place, place + inARow.words).join(' '));
}

function rowsOf(letters: string, length: number): string[] {
  return Array.from({ length: Math.max(0, letters.length - length + 1) }, (_, place) =>
    letters.slice(place, place + length),
  );
}

/** The distance between neighbouring letters, which stays the same in any rotated alphabet such as ROT13. */
function stepsOf(letters: string): string {
  return Array.from(letters.slice(1), (letter, place) =>
    String.fromCharCode(97 + ((letter.charCodeAt(0) - letters.charCodeAt(place) + 26) % 26)),
  ).join('');
}

function mirrored(letters: string): string {
  return letters.replace(/[a-z]/g, (letter) => String.fromCharCode(219 - letter.charCodeAt(0)));
}

const consonants = (letters: string) => letters.replace(/[aeiou]/g, '');

// pictureInstructions hold every line of captionInstructions but the last, and that one's words.
const secret = [pictureInstructions, captionTask, pictureTask, describeInstructions].join('\n');
const secretWords = wordsOf(secret);
const secretRows = new Set(rowsOfWords(secretWords));
/** The instructions forwards and in every backwards form, so that a caption needs to be read only one way. */
const secretLetters = [
  secretWords,
  [reversed(secret)],
  secretWords.toReversed(),
  secretWords.map(reversed),
].map((parts) => lettersOf(parts.join('')));
const secretSteps = new Set(
  secretLetters
    .flatMap((letters) => [letters, mirrored(letters)])
    .flatMap((letters) => rowsOf(stepsOf(letters), inARow.letters - 1)),
);
const secretConsonants = new Set(
  secretLetters.flatMap((letters) => rowsOf(consonants(letters), inARow.consonants)),
);
const secretInitials = new Set(rowsOf(lettersOf(secret), inARow.initials));
const secretLong = new Set(secretWords.filter((word) => word.length > 5));

function quotes(words: readonly string[]): boolean {
  const known = new Set(words.filter((word) => secretLong.has(word)));
  return known.size >= mostKnown || rowsOfWords(words).some((row) => secretRows.has(row));
}

const lists = {
  no: "never/not/don't/no/forbid*, nie/niemand*/nicht/verboten/darf, nooit/niet, jamais/pas/interdit, nunca/não/prohibido/proibido/proibida, mai",
  guess: `
    recognise/recognize/identify/guess, reconnaître/deviner, erkennen/erraten/raten/herkennen/raden, reconocer/adivinar, reconhecer/adivinhar
    say/tell/sagen/dire/decir/dizer who/wer/qui/quién/quem, name/naming whoever/anyone/somebody/anybody, name/naming/nommer/nennen/nombrar/nomear (a) people/person*`,
  person: 'picture, person*, pessoa(s), people, who, wer, qui, quién, quem, photo(s), foto(s)',
  write: `
    you/i write/are_writing/create/produce, du/ich schreib*, tu écris/rédiges, vous écrivez/rédigez, j'écris, escribes/escribo
    você/tu escreve(s), escrevo, scrivi, scrivo, je/ik schrijf(t), ты/я/вы пишешь/пишу/пишете, piszesz`,
  captions: `
    captions, bildunterschriften, sprüche, légendes, leyendas, subtítulos, pies de foto, legendas, didascalie, bijschriften, onderschriften, подписи, podpisy`,
  caption: 'caption(s), bildunterschrift, pie de foto, légende, legenda, didascalia, onderschrift',
  with: 'with/mit/avec/con/com',
  laugh: 'laugh, lachen, rire, reírse, rir, ridere',
};

/**
 * The subjects of the instructions, in the languages that most people use. These tell by themselves; where a subject has
 * several parts, all are wanted.
 */
const telling: readonly (readonly RegExp[])[] = [
  ['json'],
  [
    'hashtag(s)/hash_tag(s)/markup/formatting/mention(s)/erwähnung*/menções/menciones/etiqueta(s)/menzioni, упоминан*, メンション, ハッシュタグ',
  ],
  ['{no}', '{guess}', '{person}'],
  ['写真 … 誰, 写真 … 人, 誰 … 当て, 誰 … 推測'],
  [
    "never/not/don't/nie/nicht/jamais/nunca/no/não … repeat*/wiederhol*/répét*/repet*/repit*, 繰り返さ, 繰り返しては, 繰り返すな",
  ],
  ['{write} … {captions} … meme(s)/*bot/мем*'],
  ['あなたは … キャプション, あなたは … ミーム'],
  [
    'instruct*/instrucc*/instruc*/instruz*/anweisung*/consigne*/инструкц* … {caption}, инструкц* … подпис*, 指示 … キャプション',
  ],
  ['marker(s)/markierung*/marqueur(s)/marcador*/marcas, マーカー'],
  ['{laugh} … {with} … {no}, nie/nicht … über … lachen'],
].map((parts) => parts.map((part) => phrases(part, lists)));

const common: readonly RegExp[] = [
  'two/2/zwei/deux/dos/due/duas/twee/две/двух … line(s)/zeile(n)/regels/ligne(s)/línea(s)/righe/linha(s)/строк*, 两行, 二行, 2行',
  'character(s)/zeichen/caractère(s)/caracteres/caratteri, знак*, символ*, 字符, 文字',
  'caption(s)/légende(s)/legenda(s)/leyenda(s)/didascali*/bildunterschrift*, memespr*, подпис*, 标题, キャプション, 字幕',
  'chatbot/chat-bot/чат-бот/чатбот, robot de discussion/chat, für/pour/para/per einen/un/um (chat-) bot, meme(s), 聊天机器人, チャットボット, ミーム',
  'slur(s)',
  'insult*/beleidig*/beschimpf*, оскорбл*, 侮辱',
  'sexual/sexuel*/sexuell*, 性的',
  'origin(s)/religi*/herkunft/origine/origen, 宗教',
  'body/corps/cuerpo/corpo/körper/illness/krankheit*/maladie(s)/enfermedad*/doença(s), 病気',
  'stranger(s)/fremde(n)/fremder/fremdem/inconnu(s)/desconocid*/desconhecid*, 見知らぬ, 他人',
  'no/any/keine/pas_de/sans/sin/sem/senza/niente (*) link(s)/liens/enlaces/código/code, リンク',
  'in the language of, in der sprache, dans la langue, en el idioma, no idioma da/do/de/das/dos',
  'text/word(s)/wörter/mots/palabras/palavras … between/zwischen/entre',
  'witty, witzig*',
  'short and kind, kurz und freund*/nett, court* et gentil*, corto/corta y amable, curto/curta e gentil, 短く, 優し, 親切',
].map((subject) => phrases(subject));
/** The most characters. */
const limit = /\b120\b|120 ?[字글]|最大120/;

/** What says that rules are spoken of, rather than joked with. */
const speaksOfThem = phrases(`
  instruct*/instrukt*/instruc*/instruz*/istruz*/instrui*/anweisung*/auftrag/consigne(s)/system_prompt*/prompt*/system_message/programmed/ordered/guidelines/angewiesen/vorgaben/ordre/posso/puedo
  i/i'm/i_was/i_am/i_have_been/i've_been (not) told/instructed/asked/supposed/allowed, i must/have_to/may_not, off limits, forbid*
  verboten/interdit*/prohibido*/proibid*, nunca/jamais debo/devo, debo/devo, ordenaron/mandaram/pidieron/pediram
  my/the/those/these (*) rules, meine(n)/laut regeln, mes règles, die/diese/la/ma/mi/minha regel/règle/regla/regra, pas le droit, mis/minhas/le_mie reg*
  mir wurde, ich muss/soll/darf, on m'a dit/demandé, je dois/ne_dois, me dijeron/han_dicho/pidieron/disseram/mandaram
  промпт*, инструкц*, указани*, 提示, 提示词, 指示, 指令, プロンプト, ルール, 言われ, 禁止, تعليمات, निर्देश
`);
const ruleNumber = /\brule (?:\d|one\b|two\b|three\b|number\b)/;

/** How a model talks about itself, its orders and its refusals, which no caption does. */
const modelTalk = phrases(
  `
  as {ai} … i/cannot/can't/unable, als ki, als sprachmodell/taalmodel, en tant qu'ia, en tant qu'assistant, en tant qu'intelligence, en tant que modèle
  como modelo de lenguaje/linguagem, como un/una/uma ia, como ia, come modello linguistico, jako model, как языковая модель, как ии
  i'm/i_am sorry/afraid (but) i can't/cannot/won't/am_not_able_to/am_unable_to help/assist/comply/create/write/generate/fulfil
  print/reveal/repeat/show/output/leak (*) the/your system/developer/hidden/initial prompt/message/instructions
  max tokens, everything/all_the_text above this line, i_was/i_have_been/i've_been told/instructed/asked to be a(n) caption/bot/assistant/writer
  AIモデルとして, 言語モデルとして
`,
  { ai: 'a(n) ai, an artificial intelligence, a (large) language model' },
);
const modelMarks =
  /\b(?:system|developer) (?:prompt|message)\b ?(?::|is\b|says|reads|begins|starts|text)|<\/?(?:system|assistant|user|developer)>|\btemperature \d\.\d|^[^\p{L}\n]{0,8}(?:sure|certainly|of course|here is|here[’']s)\b.{0,30}\bcaption\b.{0,40}(?:instructions|request\b)/mu;

/** How much a joke may say of the instructions: a telling subject counts twice. */
const most = { unsaid: 2, said: 1 } as const;

function retells(text: string): boolean {
  const told =
    2 * telling.filter((parts) => parts.every((part) => part.test(text))).length +
    common.filter((subject) => subject.test(text)).length +
    (limit.test(text) ? 1 : 0);
  return told > (speaksOfThem.test(text) || ruleNumber.test(text) ? most.said : most.unsaid);
}

/**
 * Whether a text leaks the caption instructions: five words in a row, six of its longer ones in any order, or 24 letters that
 * are spelled out, backwards, upside down, in look-alikes or in a rotated or mirrored alphabet (20 without vowels, 14
 * as first letters); a marker; or a paraphrase that names several of their subjects in one of the commonest languages.
 */
export function givesAwayInstructions(text: string, reads: readonly string[]): boolean {
  if (
    /\bdata-[0-9a-f]{16}\b/i.test(text) ||
    reads.some(
      (each) => modelTalk.test(each) || modelMarks.test(each) || retells(each) || quotes(wordsOf(each)),
    )
  )
    return true;
  const read = plain(text);
  const words = wordsOf(read);
  const initials = lettersOf(words.map((word) => word.charAt(0)).join(''));
  if (rowsOf(initials, inARow.initials).some((row) => secretInitials.has(row))) return true;
  return [read, ...(isTurned(read) ? [upright(read)] : [])].map(lettersOf).some(spellsThem);
}

function spellsThem(letters: string): boolean {
  return (
    rowsOf(stepsOf(letters), inARow.letters - 1).some((row) => secretSteps.has(row)) ||
    rowsOf(consonants(letters), inARow.consonants).some((row) => secretConsonants.has(row))
  );
}
