import type { Language } from './language.ts';

/** What a prompt asks a caption about, and the language of its asking. */
export interface Request {
  readonly subject: string;
  readonly language?: Language;
}

/** How people ask a bot for a caption, in each language: all but what it is to be about. */
const requests: readonly { readonly language: Language; readonly asks: readonly RegExp[] }[] = [
  {
    language: 'en',
    asks: [
      /^(?:(?:please|pls|plz|hey|hi|yo|ok|bot|so|can|could|would|will|u|you|someone|somebody|anyone|anybody|i|want|need|we|let[’']?s|d?like|to|just|now) )*(?:make|do|write|create|generate|give|draw|tell|say|post|get|have|see)(?: me| us)? (?:an?other )?(?:an? |the |some |your )?(?:[\p{L}-]+ ){0,2}?(?:memes?|captions?|jokes?|puns?|one-liners?|punchlines?|one|something(?: \p{L}+)?)\s*(?:of|about|for|on|where|with|:)\s+/iu,
      /^(?:(?:please|pls|i|want|need|we) )*(?:an? |the |some )?(?:[\p{L}-]+ )?(?:memes?|captions?|jokes?|puns?|something (?:\p{L}+ )?)\s*(?:of|about|for|on|where|:)\s+/iu,
      /^(?:(?:please|pls|can|could|you) )*(?:make|create|generate|give|draw|show)(?: me| us)? (?:an? |the |some )?(?:[\p{L}-]+ ){0,2}?(?:pictures?|images?|photos?)\s*(?:of|about|for|with|where|:)\s+/iu,
      /^(?:(?:please|pls|can|could|you|someone) )*(?:roast|make fun of|joke about|meme) (?=(?:my|our|the|this|how)\s)/i,
      /^(?:an? |the |my )?(?:\w+ )?(?:pictures?|images?|photos?|photographs?|drawings?|screenshots?|selfies?)\s+(?:of|about|for|showing|where)\s+/i,
      /^(?:(?:please|pls|hey|can you|could you) )*(?:tfw|mfw|caption(?: this| that| it)?|prompt)\s*[:,-]?\s+/i,
      /^that (?:feeling|moment) (?=when\s)/i,
      /^me (?=when\s)/i,
    ],
  },
  {
    language: 'de',
    asks: [
      /^(?:(?:hey|bitte|bot|kannst du|könntest du|könnt ihr|kann|könnte|mal|jemand|wer|ich|will|möchte|hätte|gern|brauche?|wir|brauchen|mach(?:e|t|st)?|schreib(?:e|t)?|bau(?:e|t)?|erstell(?:e|t)?|gib|erzähl|mir|uns|schnell|doch|noch) )*(?:(?:ei)?n(?:e|en)? |was |etwas )?(?:[\p{L}]+ )?(?:memes?|witz|spruch|caption|bildunterschrift|lustiges|witziges)\s+(?:über|zu|zum|zur|von|vom|mit|für|darüber,? (?:dass|wie))\s+/iu,
    ],
  },
  {
    language: 'fr',
    asks: [
      /^(?:(?:hey|allez|bot|s[’']il te plaît|stp|svp|tu|peux|peux-tu|pouvez-vous|vous|pouvez|on|peut|quelqu[’']un|je|veux|voudrais|j[’']aimerais|il|faut|faudrait|me|nous) )*(?:(?:fais|faites|faire|écris|crée|donne|balance|invente|raconte)(?:[- ](?:moi|nous))? )?(?:une? |des |quelque chose (?:de )?)?(?:petite? |bonne? )?(?:(?:m[èe]mes?|blagues?|vannes?|légende)(?: \p{L}+)??|truc(?: drôle| marrant)?|drôle|marrant)\s+(?:à propos (?:de |du |des )|sur |avec |de |du |des |pour )/iu,
    ],
  },
  {
    language: 'es',
    asks: [
      /^(?:(?:oye|hey|bot|por favor|porfa|puedes|podrías|pueden|alguien|puede|me|ponme|quiero|queremos|necesito|necesitamos) )*(?:(?:haz(?:me|nos)?|hac[eé](?:me|r|rme)?|haces|crea(?:r|me)?|escrib(?:e|ir|irme)|escríbeme|dame|inventa|cuéntame|tírate) )?(?:una? |algo )?(?:buen )?(?:(?:memes?|chistes?|broma|frase|leyenda|pie de foto)(?: \p{L}+)??|texto|gracioso|divertido|chistoso)\s+(?:sobre|acerca de|de|del|con|para)\s+/iu,
    ],
  },
  {
    language: 'pt',
    asks: [
      /^(?:(?:oi|ei|bot|por favor|pfv|pode|podem|poderia|alguém|você|vc|me|quero|queria|preciso(?: de)?|a gente) )*(?:(?:faz(?:er|em)?|faça|cria(?:r)?|crie|escreve(?:r)?|escreva|manda|inventa|conta)(?: aí| pra mim)? )?(?:uma? |algo )?(?:bom )?(?:(?:memes?|piadas?|legenda|frase|zoeira)(?: \p{L}+)??|engraçad[oa]|divertido)\s+(?:sobre|de|do|da|com|pr[ao]|para)\s+/iu,
    ],
  },
  {
    language: 'ja',
    asks: [
      /(?:について|に関する|をネタに|で|の)?(?:の)?(?:面白い|おもしろい|笑える)?(?:こと|ミーム|ネタ|ジョーク|ギャグ|キャプション|一言|ひとこと|大喜利)(?:を|で)?(?:一つ|ひとつ|何か|なんか)?(?:作って|つくって|書いて|考えて|言って|ちょうだい|お願い(?:します)?|頼む)(?:ください|くれ|よ|ほしい|欲しい|みて)*[。！!]*$/,
      /(?:について|で|を)(?:ボケて|ネタにして|ミームにして|面白くして|大喜利して)(?:ください|くれ|よ|ほしい)*[。！!]*$/,
    ],
  },
];

/** What ends a request: "something about cats pls", "ein Meme über Lukas machen". */
const endings =
  /(?:[\s,]+(?:please|pls|plz|thanks|thx|bitte|danke|s['’]il (?:te|vous) pla[iî]t|stp|svp|por favor|porfa|pfv|machen|schreiben|erstellen|bauen))+[\s!?.]*$/iu;

/** Takes from a request what the caption is to be about; other texts stay as they are. */
export function subjectOf(cleaned: string): Request {
  for (const { language, asks } of requests) {
    const subject = asks.reduce((rest, ask) => rest.replace(ask, ''), cleaned);
    if (subject === cleaned || subject.trim() === '') continue;
    return {
      subject: nominative(subject.replace(endings, ''), language, cleaned),
      ...(!isInternational(cleaned, subject) && { language }),
    };
  }
  return { subject: cleaned };
}

/** "über unseren Drucker" is about "unser Drucker". */
function nominative(subject: string, language: Language, cleaned: string): string {
  if (language !== 'de') return subject;
  return subject
    .replace(/^((?:unser|mein|dein|sein|ihr|k?ein))(?:en|em)(?= )/iu, '$1')
    .replace(/^((?:unser|mein|dein|sein|ihr|k?ein))er(?= )/iu, '$1e')
    .replace(/^den (?=\p{L})/iu, (den) => (/über den /i.test(cleaned) ? 'der ' : den));
}

/** "Meme: …" is said in any language. */
function isInternational(cleaned: string, subject: string): boolean {
  return cleaned.length - subject.length < 8;
}

/** "caption this", "make it funny please": a wish for a caption, and nothing that it could be about. */
const onlyAsk =
  /^(?:(?:a|one|some|funny|good|nice|witty|please|pls|meme|caption|joke)s?[ ,]*)+(?:please|pls)?[\s.!?]*$|^(?:(?:please|pls|hey|hi|just|can you|could you) )*(?:caption|describe|make|write|create|generate|give|do|tell)(?: me| us)?(?: (?:this|that|it|an?|the|my|some|one|picture|photo|image|caption|meme|joke|something|funny|good|witty))*(?: (?:really|very|more|super|as|possible|something|funny|funnier|witty|better|good|great|nice|please|pls|for|me|now|about|of|this|it))*[\s.!?]*$/i;

/** Whether a prompt only asks for a caption, and says nothing to make it of. */
export function onlyAsks(cleaned: string): boolean {
  return onlyAsk.test(cleaned);
}
