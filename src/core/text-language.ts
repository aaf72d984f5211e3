import type { Language } from '../languages/language.ts';
import { folded } from '../lib/folded.ts';

/** Words that are common in messages to a bot and belong to one language, without accents. */
const telling: readonly (readonly [Language, RegExp])[] = [
  [
    'de',
    /\b(?:hallo|moin|servus|guten|gute|tag|morgen|abend|danke\w*|vielen dank|bitte|hilfe|befehle|tschuss|ich|du|dich|dir|mir|mich|mein\w*|ist|bist|bin|nicht|kein\w*|wie|wer|wieso|warum|woher|welche\w*|geht|machst|kannst|und|der|das|ein\w*|heute|so|sehr|blod\w*|dumm\w*|klasse|fuhle|einsam|gestorben|doch|gar|was|noch|nochmal|auch|schon|wieder|hast|hat|mach|mache|gib|lass|zeig\w*|zeichne|beschreib\w*|losch\w*|schreib|ubersetz\w*|bild|foto|bei|wo|stimmt|stimmung|spruch|klingt|endlich|freu|aus|daraus|mal|auf|fur|von|kostet|dieses|diese|kaputt|witzig|lustig|nein)\b/g,
  ],
  [
    'fr',
    /\b(?:bonjour|bonsoir|salut|coucou|merci|aide|au revoir|bonne|nuit|soir|je|jai|tu|te|toi|moi|mon|ma|mes|me|est|es|suis|ne|pas|que|quoi|qui|quest|comment|pourquoi|fais|peux|sais|ca|et|le|la|les|un|une|des|du|beaucoup|nul|sens|seule?|mort|svp|stp|ce|cest|cette|quel\w*|dis|plus|photo|ou|avec|sur|pour|dans|combien|faux|envoye|rien|marche|gratuit|ton|ta|tes|en|dessin|dessine|decris|efface|supprime|encore|traduis|oui)\b/g,
  ],
  [
    'es',
    /\b(?:hola|buen[oa]s?|dias|tardes|noches|gracias|ayuda|adios|yo|tu|te|me|mi|mis|es|eres|estoy|esta|no|que|quien|como|por|para|puedes|haces|sabes|y|el|la|los|un|una|muy|mucho|muchas|siento|sol[oa]|murio|hoy|se|funciona|eso|esto|decirme|hazme|foto|imagen|cuenta\w*|chiste\w*|dime|escrib\w*|quiero|puedo|hay|mas|cuant\w*|tengo|mal|gusta|haz|suena|dibujo|dibuja|animad[oa]|conviert\w*|borra\w*|otr[oa]|vez|deja\w*|pasa|bien|cuesta\w*|gratis|del|con|en|traduce|hace)\b/g,
  ],
  [
    'pt-BR',
    /\b(?:ola|oi|bom|boa|dia|tarde|noite|obrigad[oa]|valeu|ajuda|tchau|ate|eu|voce|vc|te|me|meu|minha|e|estou|to|nao|que|quem|como|por|para|pode|faz|sabe|o|a|os|um|uma|muito|sinto|sozinh[oa]|morreu|hoje|se|funciona|isso|isto|foto|quant\w*|fazer|robo|mais|tempo|demora|gostei|custa|gratis|legenda|desenho|esta|ta|fica|ficou|de|do|da|em|faca|transforma|descrev\w*|apaga|pra|errado|preciso|pagar|pago|engracad[oa]|outra|vez|deixa|paz)\b/g,
  ],
];

/** English words, those first that no other of the languages has. */
const onlyEnglish =
  /\b(?:i|im|ive|you|your|my|the|is|are|am|it|its|this|that|what|whats|who|whos|why|how|hows|does|dont|can|hi|hey|hello|thanks?|please|help|good|not|and|of|for|today|with|have|has|yo whats|sup|make|want|give|show)\b/g;
const alsoEnglish = /\b(?:a|me|do|no|so|to|in|on|was)\b/g;

/** Words of one language's list that may be English, a name or a loan too: they tell nothing where they stand alone. */
const mistakable =
  /^(?:yo|no|me|so|tag|die|das|was|hat|mal|bin|aus|mach|bild|spruch|aide|comment|photo|plus|sens|encore|marche|mort|mon|ton|ta|des|les|ou|sur|pour|en|el|la|los|se|te|mi|con|del|sol[oa]|gratis|oi|ate|to|do|da|de|e|a|o|os|as|um|ta|pago|vez)$/;
/** Letters and signs that one of the languages has, and the others lack. */
const signs: readonly (readonly [Language, RegExp])[] = [
  ['de', /[ßäö]/i],
  ['fr', /[èùœ]|\b(?:qu|c|d|j|l|n|s|t)[’']\p{L}/iu],
  ['es', /[¿¡ñ]/i],
  ['pt-BR', /[ãõ]/i],
];

/** How much in a text speaks for a language, and whether it leaves no doubt. */
interface Evidence {
  readonly language: Language;
  readonly known: number;
  readonly isSure: boolean;
}

/** Whether a word is common in several of the languages, as “un” is. */
const isShared = (word: string) => telling.filter(([, words]) => word.match(words)?.[0] === word).length > 1;

function evidenceOf(text: string): readonly [Evidence, ...Evidence[]] {
  const read = folded(text);
  const english = new Set(read.match(onlyEnglish)).size;
  const others = telling.map(([language, words]): Evidence => {
    const found = new Set(read.match(words));
    const sign = signs.some(([own, pattern]) => own === language && pattern.test(text));
    const isSure = sign || [...found].some((word) => !mistakable.test(word) && !isShared(word));
    return { language, known: found.size + (sign ? 1 : 0), isSure };
  });
  const also = new Set(read.match(alsoEnglish)).size;
  return [{ language: 'en', known: english + also, isSure: english > 0 }, ...others];
}

/** A text of fewer words doesn't tell its language by one that others have too. */
const fewWords = 2;

/**
 * The language of a text. What a person reads according to the platform goes first: another language counts only where the text
 * is clearly in it. English where neither tells.
 */
export function languageOf(text: string, reads?: Language): Language {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return 'ja';
  const [english, ...others] = evidenceOf(text);
  const known = [english, ...others].find(({ language }) => language === reads) ?? english;
  // The first of equals stays, so what the person reads and then English come first.
  const [best = known] = [known, english, ...others].toSorted((a, b) => b.known - a.known);
  if (best.language === known.language) return reads ?? 'en';
  const isShort = text.trim().split(/\s+/).length <= fewWords;
  const isClear = best.isSure && (isShort || reads === undefined || best.known > 1);
  return isClear || (!isShort && reads === undefined) ? best.language : (reads ?? 'en');
}

/** Whether words of a text tell that it is English, rather than that nothing tells another language. */
export function isSurelyEnglish(text: string): boolean {
  const [english] = evidenceOf(text);
  return english.isSure && languageOf(text) === 'en';
}
