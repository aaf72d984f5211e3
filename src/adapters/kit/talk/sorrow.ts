import { folded } from '../../../lib/folded.ts';

/** What people tell of a loss or of being alone, without accents and apostrophes, and a kind sentence for each. */
interface Sorrow {
  readonly grief: RegExp;
  readonly onGrief: string;
  readonly lonely: RegExp;
  readonly onLonely: string;
}

/** Whom people mourn: phones and plants die too. */
const loved =
  '(?:mom|mum|mommy|mummy|mother|dad|daddy|father|parents?|grand\\w+|gran|granny|nan|nana|pop|grandpa|brother|sister|son|daughter|baby|child|kid|wife|husband|partner|fiancee?|boyfriend|girlfriend|bf|gf|best friend|bestie|friend|uncle|aunt|auntie|cousin|nephew|niece|dog|doggo|pup|puppy|cat|kitty|kitten|pet|hamster|rabbit|bunny|bird|parrot|budgie|horse|guinea pig|teacher|colleague|neighbou?r)';

const sorrows: readonly Sorrow[] = [
  {
    grief: new RegExp(
      `\\b(?:my|our) (?:\\w+ ){0,2}${loved}s?\\b(?: \\w+){0,3}? (?:died(?! (?:of laughter|laughing))|dead(?! (?:inside|tired|serious))|dying\\b(?! (?:of laugh|laugh|to))|passed(?: away| on\\b|$| (?:last|this|yesterday|today))|is gone\\b(?! (?:to|for|out|on))|(?:was|is being|got|had to be) (?:killed|put (?:down|to sleep))|has (?:cancer|weeks to live))|\\b(?:lost|losing|miss|buried|mourning|put) (?:my|our) (?:\\w+ ){0,2}${loved}s?\\b(?! (?:at|in|phone|keys|food|toy)).{0,24}?(?:$|[.!,]|to (?:cancer|sleep|covid)|today|yesterday|this|last|so much|down)|\\b(?:at|from|after|for|to) (?:my|the|a|his|her|our) .{0,24}\\bfuneral\\b|\\bfuneral (?:is|was)\\b|\\bmiscarr|\\bim (?:grieving|mourning)|\\bi am (?:grieving|mourning)|\\bpassed away\\b`,
    ),
    onGrief:
      'I’m so sorry for your loss. There is no hurry to feel better, and I won’t joke about it. I’m only a bot, but I hope that somebody who knew them too is near you today.',
    lonely:
      /\b(?:feel(?:ing)? (?:\w+ ){0,2}?|(?:im|i am) (?:so|all|very|completely|always|really) )alone\b|\b(?:feel(?:ing)?|im|i am|ive been|been) (?:\w+ ){0,2}?(?:lonely|isolated|unloved|unwanted|worthless|hopeless|empty inside|numb|miserable|heartbroken|depressed(?! (?:by|about|because))|left out|invisible|like (?:crying|a failure|a burden|nobody|no one))\b|\bi feel (?:so |really |very )?(?:sad|down(?! (?:for|to))|awful|empty|bad about myself)\b|\b(?:im|i am) (?:so |really |very |just )(?:sad|down)\b(?! (?:for|to|about|that))|\b(?:nobody|no one|no-one) (?:really |ever |even )?(?:likes|loves|cares|wants|understands|talks to|needs|texts|calls|invites|remembers?|remembered)(?: about)? (?:me|my birthday|with me)\b(?! (?:when|if|in|at))|\bno ?(?:body|one) (?:cares|understands)\W*$|\b(?:every ?(?:body|one)|they all|all my friends)(?: (?:at|in) (?:\w+ )?\w+)? (?:hates?|left|ignores?|leaves?) me\b|\bi (?:have|got|ve) no (?:friends?|one|body)\b|\bdont have (?:any|a single) friends?\b|\bi hate my(?:self| life)\b|\b(?:she|he|they|my (?:boy|girl)friend|my (?:wife|husband)|my partner) (?:just )?(?:left|dumped|broke up with) me\b(?! (?:an?|the|with|on|my|some|his|her|no|in|alone|to|this))|\bi (?:cant stop|keep|have been) crying\b|\bcry(?:ing)? myself to sleep\b|\bim all alone\b/,
    onLonely:
      'I’m sorry that it feels like this. You’re not the only one who knows that feeling, and it doesn’t make you any less. I’m only a bot; tell somebody you trust what you told me, they may be glad that you did.',
  },
  {
    grief:
      /\b(?:mein\w*|unser\w*) (?:\S+ ){0,2}(?:mama|mutter|papa|vater|eltern|oma|opa|groß\S+|bruder|schwester|sohn|tochter|kind|baby|mann|frau|freund\w*|onkel|tante|hund|katze|kater|haustier|hamster|pferd|kaninchen|hase)\b.{0,30}\b(?:gestorben|tot|verstorben|eingeschlafert|verloren|von uns gegangen)\b|\bbeerdigung\b|\bfehlgeburt\b|\bich trauere\b/,
    onGrief:
      'Das tut mir sehr leid. Du musst dich nicht beeilen mit dem Traurigsein, und ich mache darüber keine Witze. Ich bin nur ein Bot und hoffe, dass heute jemand bei dir ist.',
    lonely:
      /\b(?:fuhle? mich (?:\S+ ){0,2}|bin (?:so|ganz|immer|vollig) )alleine?\b|\b(?:fuhle? mich|bin|ich bin) (?:\S+ ){0,2}(?:einsam|wertlos|traurig|verlassen|ungeliebt|leer)\b|\b(?:niemand|keiner) (?:mag|liebt|versteht|braucht|will) mich\b|\balle hassen mich\b|\bhabe? keine freunde\b|\bhasse mich\b|\b(?:hat|haben) (?:mich verlassen|mit mir schluss gemacht)|\bich (?:weine|heule) (?:nur|seit|jede)/,
    onLonely:
      'Es tut mir leid, dass es sich gerade so anfühlt. Vielen geht es manchmal so, und du bist deswegen nicht weniger wert. Ich bin nur ein Bot; erzähl jemandem, dem du vertraust, was du mir erzählt hast.',
  },
  {
    grief:
      /\b(?:mon|ma|mes|notre) (?:\S+ ){0,2}(?:maman|mere|papa|pere|parents|mamie|papi|papy|grand\S*|frere|soeur|sœur|fils|fille|bebe|mari|femme|amie?|copine?|oncle|tante|chien(?:ne)?|chate?|lapin|cheval|hamster)\b.{0,24}\b(?:morte?s?|decede\w*|mourir|est parti[e]? (?:pour toujours|ce matin|cette nuit)|nous a quittes?)\b|\bjai perdu (?:mon|ma|mes) (?!\S*(?:cles|telephone|portable))(?:\S+ )?(?:maman|mere|papa|pere|mamie|papi|grand\S*|frere|soeur|fils|fille|mari|femme|amie?|chien(?:ne)?|chate?|bebe)\b|\benterrement\b|\bobseques\b|\bfausse couche\b|\ben deuil\b/,
    onGrief:
      'Je suis vraiment désolé pour cette perte. Prends le temps qu’il te faut ; je n’en ferai pas une blague. Je ne suis qu’un bot, et j’espère que quelqu’un est près de toi aujourd’hui.',
    lonely:
      /\b(?:me sens|suis|suis si) (?:\S+ ){0,2}(?:seule?|triste|vide|nulle?|deprimee?|abandonnee?|inutile)\b|\bpersonne ne (?:maime|m aime|me comprend|me parle|veut de moi)|\btout le monde me deteste|\bjai pas damis\b|\bnai (?:pas|aucun) d?amis?\b|\bje me deteste\b|\bma (?:quittee?|larguee?)\b/,
    onLonely:
      'Je suis désolé que ce soit si lourd. Beaucoup de gens connaissent ce sentiment, et tu ne vaux pas moins pour cela. Je ne suis qu’un bot ; dis à quelqu’un de confiance ce que tu m’as dit.',
  },
  {
    grief:
      /\b(?:mi|mis|nuestr[oa]) (?:\S+ ){0,2}(?:mama|madre|papa|padre|padres|abuel\S+|herman\S+|hij[oa]|bebe|espos[oa]|marido|mujer|novi[oa]|amig[oa]|ti[oa]|perr\S+|gat\S+|mascota|conejo|caballo)\b.{0,24}\b(?:murio|muri[oe]\S*|fallecio|ha muerto|esta muert[oa]|se fue para siempre|acaba de morir)\b|\b(?:murio|fallecio|se murio|ha muerto|perdi a|se me murio) (?:a )?(?:mi|mis|nuestr[oa])\b|\b(?:el|del|al) (?:funeral|entierro)\b(?! (?:de mi|del) (?:portatil|movil|ordenador))|\bde luto\b/,
    onGrief:
      'Siento mucho tu pérdida. Tómate el tiempo que necesites; no haré bromas con esto. Yo solo soy un bot, y espero que hoy haya alguien a tu lado.',
    lonely:
      /\b(?:(?:me siento|siento que estoy) (?:\S+ ){0,2}|estoy (?:muy|tan|siempre|completamente) )sol[oa]\b|\b(?:me siento|estoy|siento que estoy) (?:\S+ ){0,2}(?:triste|vaci[oa]|deprimid[oa]|abandonad[oa]|inutil)\b|\b(?:nadie|todos) me (?:quiere|ama|entiende|odian|habla|soporta)\b|\bno tengo (?:amigos|a nadie)|\bme odio\b|\bme (?:dejo|ha dejado) mi\b/,
    onLonely:
      'Siento que sea así ahora. A mucha gente le pasa alguna vez, y no por eso vales menos. Yo solo soy un bot; cuéntale a alguien de confianza lo que me has contado.',
  },
  {
    grief:
      /\b(?:meus?|minhas?|noss[oa]) (?:\S+ ){0,2}(?:mae|pai|pais|avo|avos|vovo|irma|irmao|filh[oa]|bebe|espos[oa]|marido|mulher|namorad[oa]|amig[oa]|ti[oa]|cachorr\S+|cao|cadela|gat\S+|coelho|cavalo)\b.{0,24}\b(?:morreu|faleceu|partiu|se foi|esta mort[oa])\b|\b(?:morreu|faleceu|perdi) (?:o |a )?(?:meu|minha) (?:\S+ )?(?:mae|pai|avo|vovo|irma|irmao|filh[oa]|cachorr\S+|gat\S+|amig[oa]|marido|espos[oa])|\b(?:o|do|ao|no) (?:enterro|velorio|funeral)\b|\bde luto\b/,
    onGrief:
      'Sinto muito pela sua perda. Leve o tempo que precisar; não vou fazer piada com isso. Sou só um bot, e espero que hoje haja alguém ao seu lado.',
    lonely:
      /\b(?:(?:me sinto|sinto-me|me sentindo) (?:\S+ ){0,2}|(?:estou|to) (?:muito|tao|sempre|completamente) )(?:sozinh[oa]|so)\b|\b(?:me sinto|estou|to|sinto-me|me sentindo) (?:\S+ ){0,2}(?:triste|vazi[oa]|deprimid[oa]|abandonad[oa]|inutil)\b|\b(?:ninguem|todos|todo mundo) (?:me |gosta de |se importa com(?:igo)?)(?:mim|ama|odeia|odeiam|entende|quer|liga)?\b|\bnao tenho (?:amigos|ninguem)|\bme odeio\b|\bterminou comigo\b/,
    onLonely:
      'Sinto muito que esteja assim. Muita gente conhece esse sentimento, e você não vale menos por isso. Sou só um bot; conte a alguém de confiança o que me contou.',
  },
  {
    grief:
      /(?:母|父|お?ばあ|お?じい|祖母|祖父|兄|姉|弟|妹|息子|娘|夫|妻|主人|友達|友人|親友|犬|猫|ねこ|いぬ|ペット|うさぎ|ハムスター)[^。！!]{0,12}(?:死ん|亡くな|なくなりました|なくなった|他界|旅立)|お葬式|葬儀|流産/,
    onGrief:
      '心からお悔やみ申し上げます。無理に元気になろうとしなくて大丈夫です。私はただのbotですが、今日、そばに誰かがいてくれることを願っています。',
    lonely:
      /(?:寂し|さみし|さびし|孤独|ひとりぼっち|一人ぼっち)(?!がり)|誰も(?:私|俺|僕|自分)[^。]{0,8}(?:ない|くれない)|友達が(?:いない|ひとりも)|(?:自分|私)(?:のこと)?が(?:嫌い|大嫌い)|悲しい(?:です)?[。！\s]*$|泣い(?:て|た)ばかり/,
    onLonely:
      'つらい気持ちを話してくれてありがとう。同じように感じる人はたくさんいて、あなたの価値は変わりません。私はただのbotなので、信頼できる人にも同じことを話してみてください。',
  },
];

/** A kind sentence for somebody who has lost someone or feels alone, in their language; undefined for any other text. */
export function answerToSorrow(text: string): string | undefined {
  const read = folded(text);
  for (const { grief, onGrief, lonely, onLonely } of sorrows) {
    if (grief.test(read)) return onGrief;
    if (lonely.test(read)) return onLonely;
  }
  return undefined;
}
