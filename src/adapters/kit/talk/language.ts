import type { Language } from '../../../languages/language.ts';
import { folded } from '../../../lib/folded.ts';

/** Words that are common in messages to a bot and belong to one language, without accents. */
const telling: readonly (readonly [Language, RegExp])[] = [
  [
    'de',
    /\b(?:hallo|moin|servus|guten|gute|tag|morgen|abend|danke\w*|vielen dank|bitte|hilfe|befehle|tschuss|ich|du|dich|dir|mir|mich|mein\w*|ist|bist|bin|nicht|kein\w*|wie|wer|wieso|warum|geht|machst|kannst|und|der|das|ein\w*|heute|so|sehr|blod\w*|dumm\w*|klasse|fuhle|einsam|gestorben|das|doch|gar|was|noch|auch|schon|wieder|hast|hat|mach|zeichne|schreib|bild|foto|bei|wo|stimmt|klingt|endlich|freu|aus|mal|auf|fur|kostet|dieses|diese|kaputt|witzig|lustig)\b/g,
  ],
  [
    'fr',
    /\b(?:bonjour|bonsoir|salut|coucou|merci|aide|au revoir|bonne|nuit|soir|je|jai|tu|te|toi|moi|mon|ma|mes|me|est|es|suis|ne|pas|que|quoi|qui|quest|comment|pourquoi|fais|peux|sais|ca|et|le|la|les|un|une|des|du|beaucoup|nul|sens|seule?|mort|svp|stp|ce|cest|cette|quel\w*|dis|plus|photo|ou|avec|sur|pour|dans|combien|faux|envoye|rien|marche|gratuit|ton|ta|tes|en|dessin|traduis)\b/g,
  ],
  [
    'es',
    /\b(?:hola|buen[oa]s?|dias|tardes|noches|gracias|ayuda|adios|yo|tu|me|mi|mis|es|eres|estoy|esta|no|que|quien|como|por|para|puedes|haces|sabes|y|el|la|los|un|una|muy|mucho|muchas|siento|sol[oa]|murio|hoy|se|funciona|eso|esto|decirme|hazme|foto|imagen|mas|cuant\w*|tengo|mal|gusta|haz|suena|dibujo|dibuja|pasa|bien|cuesta|gratis|del|con|traduce|hace)\b/g,
  ],
  [
    'pt-BR',
    /\b(?:ola|oi|bom|boa|dia|tarde|noite|obrigad[oa]|valeu|ajuda|tchau|ate|eu|voce|vc|me|meu|minha|e|estou|to|nao|que|quem|como|por|para|pode|faz|sabe|o|a|os|um|uma|muito|sinto|sozinh[oa]|morreu|hoje|se|funciona|isso|isto|uma|foto|quant\w*|fazer|robo|mais|tempo|demora|gostei|custa|gratis|legenda|desenho|esta|ta|fica|ficou|de|do|da|em|faca|transforma|pra|errado|preciso|pagar|pago)\b/g,
  ],
];

/** The language of a text; English where nothing tells another. */
export function languageOf(text: string): Language {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return 'ja';
  const read = folded(text);
  let best: { readonly language: Language; readonly known: number } = { language: 'en', known: 0 };
  for (const [language, words] of telling) {
    const known = new Set(read.match(words)).size;
    if (known > best.known) best = { language, known };
  }
  return best.known > englishIn(read) ? best.language : 'en';
}

/** English words, those first that no other of the languages has. */
const onlyEnglish =
  /\b(?:i|im|ive|you|your|my|the|is|are|am|it|its|this|that|what|who|why|how|does|dont|can|hi|hey|hello|thanks?|please|help|good|not|and|of|for|today|with|have|has)\b/g;
const alsoEnglish = /\b(?:a|me|do|no|so|to|in|on|was)\b/g;

function englishIn(read: string): number {
  return new Set([...(read.match(onlyEnglish) ?? []), ...(read.match(alsoEnglish) ?? [])]).size;
}

/** Whether words of a text tell that it is English, rather than that nothing tells another language. */
export function isSurelyEnglish(text: string): boolean {
  return languageOf(text) === 'en' && folded(text).match(onlyEnglish) !== null;
}
