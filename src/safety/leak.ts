import { phrases } from '../lib/phrases.ts';
import { captionTask, pictureInstructions, pictureTask } from './caption-prompt.ts';
import { describeInstructions } from './describe-prompt.ts';
import { plain, withoutDigits } from './letters.ts';

/** How many in a row give a caption away, too many to match by chance: letters where words were split or joined. */
const inARow = { words: 5, letters: 24, consonants: 20, initials: 14 };
/** How many longer words of the instructions do, in whatever order. */
const mostKnown = 6;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The Latin letters alone, including digits that stand for them. */
function lettersOf(text: string): string {
  return withoutDigits(text.normalize('NFKD').toLowerCase()).replace(/[^a-z]+/g, '');
}

function reversed(text: string): string {
  return Array.from(text).reverse().join('');
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
  no: "never/not/don't/no/forbid*/forbade, nie/niemand*/nicht/verboten/darf/kein/keine/keinen/nooit/niet, jamais/pas/ne/interdit*, nunca/no/não/prohib*/prohíbe*/proibid*/proíbe*, mai/non/vietat*, nigdy/nie/zakaz*, не/нельзя/никогда/запрещ*, asla",
  guess: `
    recognise/recognize/identify/guess/name, reconnaître/deviner/nommer, erkennen/erraten/raten/nennen/herkennen/raden, reconocer/adivinar/nombrar, reconhecer/adivinhar/nomear, riconoscere/indovinare, rozpoznawać/zgadywać, узнавать/угадывать/называть
    say/tell/sagen/dire/decir/dizer who/wer/qui/quién/quem, naming whoever/anyone/somebody/anybody/people/person*`,
  person:
    'leute*/gente/gens/mensen/picture*/person*/people/folks/who/photo(s)/pessoa(s), wer/bild*/foto*, qui/quién/quem/chi/photo(s)/image(s), iemand, люд*/кто/фото*, kto/osob*/zdjęci*',
  captions: `
    caption(s), bildunterschrift*/bildtext*/sprüche/memespr*, légende(s), leyenda(s)/subtítulo(s)/pie(s)_de_foto, legenda(s), didascali*, bijschrift*/onderschrift*, подпис*, podpis*, altyazı*/başlık*
    标题, 字幕, キャプション, 캡션, 자막, 제목`,
  laugh: 'laugh/joke/lachen/rire/reírse/rir/reír/ridere/śmiać/смеяться with/mit/met/avec/con/com/z/с',
  you: "you/i/to/i'm/du/ich/soll/tu/vous/j'/je/escribes/escribo/que/você/tu/ik/ты/я/вы",
  write:
    'write*/writing/create/produce/schreib*/écri*/rédig*/escrib*/escrev*/scriv*/schrijf*/пис*/пиш*/pisz*/pisać/yaz*',
};

/**
 * The subjects of the instructions, in the languages that most people use. Each of the first counts twice; where one has
 * several parts, all are wanted.
 */
const telling: readonly (readonly RegExp[])[] = [
  ['json'],
  [
    'hashtag(s)/hash_tag(s)/markup/formatting/mention(s)/erwähnung*/menções/menciones/etiqueta(s)/menzioni, упоминан*, メンション, ハッシュタグ',
  ],
  ['{no}', '{guess}', '{person}'],
  ['写真 … 誰, 写真 … 人, 誰 … 当て, 誰 … 推測'],
  ['{no} … repeat*/wiederhol*/répét*/repet*/repit*, 繰り返さ, 繰り返しては, 繰り返すな'],
  ['{you} (*) (*) {write} … {captions} … meme(s)/mème*/*bot/мем*/memów'],
  ['あなたは … キャプション, あなたは … ミーム'],
  ['marker(s)/markierung*/marqueur(s)/marcador*/marcas, マーカー'],
  ['{laugh} … {no}, nie/nicht … über … lachen, 笑 … 笑いもの'],
].map((parts) => parts.map((part) => phrases(part, lists)));

const captions = phrases('{captions}, memes beschriften', lists);
const common: readonly RegExp[] = [
  '120 character(s)/zeichen/caract*/caratt*/tekens/знаков/символов/znaków',
  'two-line, two/2/zwei/deux/dos/due/duas/twee/dwie/две/двух/iki … line(s)/zeile*/regels/ligne(s)/línea(s)/righe/linha(s)/linie/linijki/строк*/satır, 两行, 二行, 2行, 두 줄',
  'max*/at_most/höchstens/no_máximo/como_máximo/au_plus, character(s)/zeichen/caractère(s)/caracteres/caratteri/tekens/znaków, знак*, символ*, 字符, 文字, 글자, one hundred (and) twenty, 120',
  'chatbot/chat-bot/чат-бот/чатбот, robot de discussion/chat, for/für/pour/para/per/voor/dla einen/un/um/a/een (chat) bot, meme(s)/mème(s)/memów/мем*, 聊天机器人, チャットボット, ミーム, 챗봇, 表情包',
  'slur(s), {laugh} people/leuten/menschen/les_gens/la_gente/pessoas/persone',
  'insult*/beleidig*/beschimpf*/belediging*, offend*/offens*/obraż*, оскорбл*, обижать, 侮辱, hakaret*',
  'sexual/sexuel*/sexuell*/seksu*/сексуал*, 性的',
  'origin(s)/religi*/herkunft/origine/origen/origem, религи*, 宗教, 종교, din',
  'body/corps/cuerpo/corpo/körper/illness/krankheit*/maladie(s)/enfermedad*/doença(s)/malatti*/ziekte*/chorob*/болезн*, 病気, 疾病',
  'stranger(s)/fremde(n)/fremder/fremdem/inconnu(s)/desconocid*/desconhecid*/sconosciut*/vreemd*, 見知らぬ, 他人',
  'no/any/keine/use/usar/pas_de/sans/sin/sem/senza/niente/geen/bez/без/never/use/les/nor (*) link*/lien*/enlace*/verlink*/código/code/ссыл*, リンク, 链接, 링크',
  '{no} … {guess}',
  'in the language of, in der sprache, dans la langue, en el idioma, no idioma da/do/de/das/dos, language of the',
  "user's/stranger's words/text, text/word(s)/wörter/mots/palabras/palavras … between/zwischen/entre/marked",
  'witty, witzig*, spiritue*, ingenios*, engraçad*, dowcipn*, остроумн*',
  'short/brief*, be kind, and kind, kurz*/freundlich*/nette, court*/gentil*/bref/brève(s), corto/corta(s)/amable(s)/curto/curta(s)/brev*, kort*/aardig*, krótki*, коротк*, kısa, 短く, 短い, 优し, 優し, 親切, 简短, 友善, 짧, 친절',
]
  .map((subject) => phrases(subject, lists))
  .concat(captions);

/** What says that rules are spoken of, rather than joked with; the first of nothing else. */
const prompts = phrases(`
  *systemprompt*/system_prompt*/system_message*/prompt(s)/eingetrichtert/secret_prompt/mein_prompt/prompt_système/mon_prompt/mi_prompt/meu_prompt/mio_prompt/mijn_prompt/prompt_de_sistema/programmed/programmé(e)/programmiert/programado/programmato/instructed/my_creators/my_developer(s)/system_told
  i'm/i_am/bin/suis/soy/sou/sono/ben/jestem/я/as/als (*) (*) bot/chatbot/robot/robô/botem/bot(a), ben bir bot, ボットです, 机器人, 는 봇, 나는 … 봇
  angewiesen/promptu/промпт*/велено, instruído/instruido a, システムプロンプト, プロンプト, 系统提示, 提示词, 프롬프트, 시스템 메시지
`);
const rules = phrases(`
  instruct*/instrukt*/instrukc*/instruc*/instruz*/istruz*/instrui*/anweisung*/auftrag/consigne(s)/prompt*/guideline(s)/vorgaben/ordre(s)/orders/ordens/órdenes/aufgabe/auftrag/mission/misión/missão/missione/opdracht/zadaniem/задача/görev*/instruction/tarea/tarefa/compito/taak/zadanie/posso/puedo/creator(s)/créateur/creador/criador/creatore/maker/twórc*/создател*/yaratıcı*/entwickler/setup/wired/built/eingetrichtert/laut/prohibieron/proibido/verboten, 任务, 任務, 임무, 開発者, 开发者, 要求, 개발자
  i/i'm/i_was/i_am/i_have_been/i've_been (not) told/asked/supposed/allowed, i must/have_to/may_not, off limits, forbid*, they told/said
  verboten/verbieten/interdit*/interdisent/prohibido*/prohíben/proibid*/vietato, nunca/jamais debo/devo, debo/devo, ordenaron/mandaram/pidieron/pediram/mandan/polecono/kazano
  my/the/those/these (*) rules, rule, meine(n)/laut/diese regeln, mes/ces/les règles, die/diese/la/ma/mi/minha/as/las/le/les/de regel(s)/regeln/règle(s)/regla(s)/regra(s)/regole, pas le droit, mis/minhas/le_mie reg*, moje zasady, mijn regels, мои/мне правил*/запрещ*, kurallar*/talimat*
  mir wurde/verboten, it says here, prompt steht, ich muss/soll/darf, on m'a dit/demandé, je dois/ne_dois, me dijeron/han_dicho/pidieron/disseram/mandaram, mi hanno detto, mij is verteld
  инструкц*, указани*, 提示, 指示, 指令, 规则, ルール, 言われ, 禁止, 지침, 지시, 규칙, تعليمات, निर्देश
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
  AIモデルとして, 言語モデルとして, 作为AI, 作为一个AI
`,
  { ai: 'a(n) ai, an artificial intelligence, a (large) language model' },
);
const modelMarks =
  /\b(?:system|developer) (?:prompt|message)\b ?(?::|is\b|says|reads|begins|starts|text)|<\/?(?:system|assistant|user|developer)>|\btemperature \d\.\d|^[^\p{L}\n]{0,8}(?:sure|certainly|of course|here is|here[’']s)\b.{0,30}\bcaption\b.{0,40}(?:instructions|request\b)/mu;

/** Whether a text says more of the instructions than a joke may: a telling subject counts twice. */
function retells(text: string): boolean {
  const told =
    2 * telling.filter((parts) => parts.every((part) => part.test(text))).length +
    common.filter((subject) => subject.test(text)).length;
  const ruled = rules.test(text) || ruleNumber.test(text);
  return told > (prompts.test(text) || (ruled && captions.test(text)) ? 0 : ruled ? 1 : 2);
}

/**
 * Whether a text leaks the caption instructions: five words in a row, six of its longer ones in any order, or 24 letters that
 * are spelled out, backwards or in a rotated or mirrored alphabet (20 without vowels, 14
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
  return spellsThem(lettersOf(read));
}

function spellsThem(letters: string): boolean {
  return (
    rowsOf(stepsOf(letters), inARow.letters - 1).some((row) => secretSteps.has(row)) ||
    rowsOf(consonants(letters), inARow.consonants).some((row) => secretConsonants.has(row))
  );
}
