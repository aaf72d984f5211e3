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

/** The subjects of the instructions, without accents, in the languages that most people use; the first are telling. */
const telling: readonly RegExp[] = [
  /\bjson\b/,
  /\b(?:hash ?tags?|markup|formatting|mentions?|erwahnung\w*|menc(?:oes|iones)|etiquetas?|menzioni)\b|упоминан|メンション|ハッシュタグ/,
  /^(?=[^]*\b(?:never|not|nie|niemand\w*|nicht|verboten|forbids?|darf|jamais|pas|interdit|nunca|mai|no|prohibido|proibid[oa])\b)(?=[^]*\b(?:recogni[sz]e|identify|guess|reconnaitre|deviner|erkennen|erraten|raten|reconocer|adivinar|reconhecer|adivinhar|(?:say|tell|sagen|dire|decir|dizer),? (?:who|wer|qui|quien|quem)\b|(?:nam(?:e|ing)|nommer|nennen|nombrar|nomear) (?:a )?(?:people|person\w*)))(?=[^]*\b(?:person\w*|pessoas?|people|who|wer|qui|quien|quem|photos?|fotos?)\b)|写真.{0,12}(?:誰|人)/u,
  /\b(?:never|not|don[’']t|nie|nicht|jamais|nunca|no|nao)\b.{0,30}\b(?:repeat|wiederhol|repet)|繰り返(?:さ|して?は|すな)/,
  /(?<!\p{L})(?:(?:you|i) (?:write|are writing|create|produce)|(?:du|ich) schreib\p{L}*|tu (?:ecris|rediges)|vous (?:ecrivez|redigez)|j[’']ecris|escrib(?:es|o)|(?:voce|tu) escreves?|escrevo|(?:scrivi|scrivo)|(?:je|ik) schrijft?|(?:ты|я|вы) (?:пишешь|пишу|пишете)|piszesz)(?!\p{L}).{0,40}(?:captions|bildunterschriften|spruche|legendes|leyendas|subtitulos|pies de foto|legendas|didascalie|bijschriften|onderschriften|подписи|podpisy)(?!\p{L}).{0,40}(?:memes?|bot|мем)|あなたは.{0,12}(?:キャプション|ミーム).{0,10}(?:書|作)/u,
  /(?:instruct|instrucc|instruc|instruz|anweisung|consigne|инструкц|指示).{0,50}(?:\b(?:captions?|bildunterschrift|pie de foto|legend[ae]|didascalia|onderschrift)|подпис|キャプション)/u,
  /\bmarkers?\b|markierung|\bmarqueurs?\b|\bmarca(?:dor|s)\w*|マーカー/,
  /\b(?:laugh|lachen|rire?|reirse|ridere)\b.{0,16}\b(?:with|mit|avec|con|com)\b.{0,40}\b(?:never|not|nie|nicht|jamais|nunca|mai)\b|\b(?:nie|nicht)\b.{0,12}\buber\b.{0,20}\blachen\b/,
];
const common: readonly RegExp[] = [
  /\b120\b|120字|120 ?글자|最大120/,
  /\b(?:two|2|zwei|deux|dos|due|duas|две|двух)(?!\p{L})[^.]{0,14}?(?:lines?|zeilen|lignes|lineas|righe|linhas|строк)|[两二2]行/u,
  /characters?\b|zeichen\b|caract[eè]res?|caratteri|знак|символ|字符|文字/u,
  /\b(?:captions?|legend[ae]s?|leyendas?|didascali\w+|bildunterschrift\w*)\b|\bmeme-?spru|подпис|标题|キャプション|字幕/u,
  /chat-? ?bot|чат-?бот|聊天机器人|チャットボット|robot de (?:discussion|chat)|\b(?:fur|pour|para|per) (?:einen|un|um) (?:chat-?)?bot\b|\bmemes?\b|ミーム/u,
  /\bslurs?\b/,
  /\binsult|beleidig|beschimpf|оскорбл|侮辱/u,
  /\bsexu[ae]l|sexuell|性的/u,
  /\b(?:origins?|religi\w+|herkunft|origine|origen)\b|宗教/u,
  /\b(?:body|illness|krankheit\w*|maladies?|enfermedad\w*|doencas?)\b|病気/u,
  /\bstrangers?\b|\bfremde[nrm]?\b|\binconnus?\b|\bdesconocid\w|\bdesconhecid\w|見知らぬ|他人/u,
  /\b(?:no|any|keine|pas de|sans|sin|sem|senza|niente)\b(?: \w+,?)? (?:links?|liens|enlaces|codigo|code)\b|リンク/u,
  /\bin the language of\b|\bin der sprache\b|\bdans la langue\b|\ben el idioma\b|\bno idioma d/u,
  /(?:text|words?|worter|mots|palabras|palavras)\b.{0,12}\b(?:between|zwischen|entre)\b/u,
  /\bwitty\b|\bwitzige?\w?\b/,
  /\bshort and kind\b|\bkurz und (?:freund|nett)|\bcourt\w* et gentil|\bcort[oa] y amable|\bcurt[oa] e gentil|短く|優し|親切/u,
];
const speaksOfThem =
  /instru(?:ct|kt|c|i|zion)|anweisung|auftrag\b|consignes?\b|system[ -]?prompt|prompt (?:du )?syst|\bi(?: was|[’']m| am| have been|[’']ve been)(?: not)? (?:told|instructed|asked|supposed|allowed)|\bi (?:must|have to|may not)\b|\boff limits\b|\bforbid\w*\b|\b(?:programmed|ordered|guidelines|angewiesen|vorgaben|ordre|posso|puedo)\b|\b(?:nunca|jamais) (?:debo|devo)\b|\bverboten\b|\binterdit|\bprohibido|\bproibid|禁止|\b(?:ordenaron|mandaram|pidieron|pediram)\b|\bprompt\b|\bsystem message\b|\b(?:my|the|those|these)(?: \w+)? rules\b|\brule \d|(?:meine?n?|laut) regeln|mes regles|\b(?:die|diese|la|ma|mi|minha) (?:regel|regle|regla|regra)\b|\bpas le droit\b|(?:mis|minhas|le mie) reg\w+|\bmir wurde\b|\bich (?:muss|soll|darf)\b|\bon m[’']a (?:dit|demande)|\bje (?:dois|ne dois)|\bme (?:dijeron|han dicho|pidieron)|\bdebo\b|\bdevo\b|\bme (?:disseram|mandaram)|промпт|инструкц|указани|提示词?|指示|指令|プロンプト|ルール|言われ|تعليمات|निर्देश/u;

/** How a model talks about itself, its orders and its refusals, which no caption does. */
const modelTalk =
  /\bas an? (?:ai|artificial intelligence|(?:large )?language model)\b.{0,40}\b(?:i|cannot|can[’']?t|unable)\b|\b(?:als ki|als (?:sprachmodell|taalmodel)|en tant qu[’'](?:ia|assistant|intelligence)|en tant que modele|como (?:modelo de (?:lenguaje|linguagem)|una? ia)|come modello linguistico|jako model)\b|как (?:языковая модель|ии)|aiモデルとして|言語モデルとして|\bi[’']?(?:m| am) (?:sorry|afraid),? (?:but )?i (?:can[’']?t|cannot|won[’']?t|am (?:not able|unable) to) (?:help|assist|comply|create|write|generate|fulfil)|\b(?:system|developer) (?:prompt|message)\b ?(?::|is\b|says|reads|begins|starts|text)|\b(?:print|reveal|repeat|show|output|leak) (?:\w+ )?(?:the|your) (?:system|developer|hidden|initial) (?:prompt|message|instructions)|<\/?(?:system|assistant|user|developer)>|\bmax[ _]tokens\b|\btemperature \d\.\d|\b(?:everything|all the text) above this line\b|^[^\p{L}\n]{0,8}(?:sure|certainly|of course|here is|here[’']s)\b.{0,30}\bcaption\b.{0,40}(?:instructions|request\b)|(?:i was|i[’']?ve been) (?:told|instructed|asked) to be an? (?:caption|bot|assistant|writer)/imu;

/** How much a joke may say of the instructions: a telling subject counts twice. */
const most = { unsaid: 2, said: 1 } as const;

function retells(text: string): boolean {
  const told = (list: readonly RegExp[]) => list.filter((subject) => subject.test(text)).length;
  return 2 * told(telling) + told(common) > (speaksOfThem.test(text) ? most.said : most.unsaid);
}

/**
 * Whether a text leaks the caption instructions: five words in a row, six of its longer ones in any order, or 24 letters that
 * are spelled out, backwards, upside down, in look-alikes or in a rotated or mirrored alphabet (20 without vowels, 14
 * as first letters); a marker; or a paraphrase that names several of their subjects in one of the commonest languages.
 */
export function givesAwayInstructions(text: string, reads: readonly string[]): boolean {
  if (
    /\bdata-[0-9a-f]{16}\b/i.test(text) ||
    reads.some((each) => modelTalk.test(each) || retells(each) || quotes(wordsOf(each)))
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
