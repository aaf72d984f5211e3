const list = (words: string) => new Set(words.split(' '));

/** Small words, and a few greetings, that each language can hardly do without. */
const smallWords = {
  en: list(
    'the a an of to and in is it my me you i on at for with when that this are was be your not no so but or from by as he she they we his her their our has have had do does did what why how who can will just about into up out all again because then them there only off over after before than still even never always too very some any somebody someone nobody today tonight yesterday tomorrow weekend monday tuesday wednesday thursday friday saturday sunday days got get gets went said says like here back every been being could would should if where which while without another new old home make makes made one two first last im dont cant wont isnt its thats youre theyre anyone everyone everything something nothing ever until asked asking need needs want wants know keep keeps think told tell really actually way day week month year time people guy guys boss mom dad dog cat food work working meeting left right good bad best worst late early more less most much many now these those whoever whenever during against under between around through own same yet already ago least almost other others am feel feeling finally class game games play playing won lost found gave took put look looks looking come comes coming gone going trying tried stop start started big little whole each doing having seen saw see sees tells asks ask thinks thought knows knew lets let help please thanks happy sad mad soon done free full high long next such sure us upon use used using well whom whose yes',
  ),
  de: list(
    'der die das den dem ein eine einen einem einer und ist sind ich du er sie wir ihr mein meine meinen meiner dein sein seine nicht mit auf für im zu von wenn hat haben war wird mal wieder schon noch auch aus bei beim nach vor dass kein keine man uns mich dich es am um hallo danke guten gute heute immer zur zum was wer wie alle endlich ohne gestern montag dienstag freitag samstag sonntag morgen unser unsere heißt seit an ihrem ihre jeden tag gehe geburtstag glückwunsch aber sich nur ja nein doch denn weil ob als dann da hier jetzt morgens abends nachts mir dir ihn ihnen euch alles etwas jemand niemand nie mehr sehr so viel wenig ganz vom ans ins durch gegen unter über zwischen während macht mache gemacht geht gegangen kommt sagt hab habe hatte hast habt kann könnte muss will soll darf werden würde wäre bin bist seid deine deinen ihren unserem dieser diese dieses jeder jede meeting kollege kollegin kollegen chef chefin feierabend mach einfach genau gleich zwei drei läuft leer kaputt weg fertig mittag essen arbeit schule uhr woche',
  ),
  fr: list(
    'vacances le la les un une des du de et est je tu il elle nous vous mon ma mes ton ta ses son sa pas ne que qui dans avec sur pour au aux ce cette ça mais ou on plus notre nos votre leur leurs été était ont fait par sont suis deux cet puis depuis bonjour merci tout toute tous encore quand comme sans chez à ai vive lundi mardi vendredi samedi dimanche demain hier ils elles a y bon bonne anniversaire félicitations me te se va vais réunion moi c qu j n d l s m t lui eux même mêmes aussi très trop peu moins jamais toujours rien personne quelqu chose oui non si donc car parce avant après pendant entre sous vers jusqu où quoi quel quelle dont déjà faire dit dire aller veut peut doit es sommes êtes avais avait sera mec pote patron chef boulot travail matin soir nuit semaine week heures fois jour voisin voisine chat chien machine café train',
  ),
  es: list(
    'vacaciones estás está tú el la los las un una unos es y mi mis tu su con por para del al lo como pero muy yo que de en no se me ya está son cuando más hola gracias feliz hoy mañana otra vez sin porque nos le nuestro nuestra nuestros nosotros otro fue era ha he anoche tuvimos todo esta este desde hasta fin lunes martes viernes sábado domingo después seis ella él voy va hay estoy soy a sus eso ese nadie nada trabajo dinero fingiendo intentando esa tiene tengo sigue cumpleaños felicidades van echar casa murió partí clase muero hambre quién dejó buenos buenas días tardes noches siempre nunca también tampoco mucho mucha poco algo alguien sólo solo si sí cada entre sobre hacia contra según durante antes ahora aquí ahí allí así bien mal mejor peor mientras aunque qué cómo dónde dice dijo hace hizo había quiero puede puedo tienes eres somos mío tuyo suyo les te os ni o u estos estas aquel jefe jefa perro gato llega tarde noche semana hora horas minutos dos tres gente café nuevo vieja veces vecino vecina',
  ),
  pt: list(
    'perdemos casa os as um uma é do da dos das em no na meu minha meus seu sua com não que de para por mas eu ele ela você está são quando mais olá obrigado obrigada bom dia hoje sem nos foi ao pelo pela minhas até era mim o a e acabou segunda sexta feira novo ontem perdi esqueci vou vai tem tenho estou sou todo toda dele dela essa esse ninguém preciso fingindo tentando querendo fazendo nada dinheiro trabalho gente férias parabéns aniversário tô tá pra chorei rir depois academia feliz sempre nunca também muito muita pouco algo alguém só sim cada entre sobre antes agora aqui ali assim bem mal melhor pior enquanto embora quê onde diz disse faz fez há havia quero pode posso têm és somos lhe te nem ou isso isto aquele chefe cachorro gato gata chega tarde noite semana hora horas minutos dois duas três pessoa café nova velho vez vezes vizinho vizinha já lá deu né pq vc tava ônibus fila nas num numa cá pro pros fica ficou meia quem',
  ),
  it: list(
    'il lo la gli i un uno una e è di che non per sono mio mia miei con del della al alla nel nella come ho ha ma mi ti si più quando ciao grazie oggi anche senza questo questa da sul io sto nessuno niente lavoro soldi cercando hanno abbiamo otto dopo nostro nostra sua suo ogni sempre mai molto poco qualcosa qualcuno solo sì se perché prima ora qui così bene male meglio mentre dove dice fatto fare va vuole può devo sei siamo loro dei delle degli ai dalla cane gatto capo mattina notte settimana ore due tre gente caffè nuovo vecchio volta',
  ),
  nl: list(
    'de het een en van ik jij je mijn niet met op voor in is dat die zijn heeft heb was maar ook nog wel naar bij als om aan er we wij hij zij ze hallo dank weer geen te uit altijd nooit veel weinig iets iemand alleen ja nee dus omdat voordat nu hier zo goed slecht waar zegt doet gaat wil kan moet mag ben bent hond kat baas ochtend nacht week uur twee drie mensen koffie nieuw oud keer hebben wordt worden deze dit mij jou ons hun',
  ),
  pl: list(
    'w z na nie się jest mój moja moje że jak ale za od co już tak dla są ma mam kiedy bez dzień dobry cześć dzięki znowu ten ta mnie mi zawsze nigdy bardzo mało coś ktoś tylko bo więc teraz tu tam dobrze źle gdzie mówi robi idzie chce może muszę jesteś pies kot szef rano noc tydzień dwa trzy ludzie kawa nowy stary raz i o po przez przed przy czy tego tej',
  ),
} as const;

/** Letters that few other languages have. */
const letters: Readonly<Partial<Record<keyof typeof smallWords, RegExp>>> = {
  en: /\p{L}{2}(?:ing|ght|tion)(?!\p{L})/giu,
  de: /[äöüß]/gi,
  fr: /[èêëîïûùçœ]|\b[cdjlmnst]['’](?=\p{L})/giu,
  es: /[ñ¿¡]/gi,
  pt: /[ãõ]|(?:nh|lh)(?:[ao]s?|eir[ao]s?)(?!\p{L})|[^i]mento(?!\p{L})/giu,
  pl: /[łżźśćńąę]/gi,
};

/** A language in which captions can be written; `other` for all that is none of them and not English either. */
export type Language = LatinLanguage | 'ja' | 'zh' | 'ko' | 'ru' | 'other';

type LatinLanguage = keyof typeof smallWords;
const latinLanguages = Object.keys(smallWords) as LatinLanguage[];

/** How much a word speaks for one language: less where others have it too. */
const shares = new Map<string, number>();
for (const word of Object.values(smallWords).flatMap((words) => [...words]))
  shares.set(word, (shares.get(word) ?? 0) + 1);

/** What speaks for each language in Latin letters: its small words, and letters that few others have. */
function evidence(text: string) {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return latinLanguages.map((language) => {
    const small = words
      .filter((word) => smallWords[language].has(word))
      .reduce((sum, word) => sum + 1 / (shares.get(word) ?? 1), 0);
    const own = text.match(letters[language] ?? /(?!)/g)?.length ?? 0;
    return { language, score: small + Math.min(own, 3) * 0.9 };
  });
}

function byScript(text: string): Language | undefined {
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (all === 0 || latin * 2 >= all) return undefined;
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'other';
}

/**
 * Guesses the language of a text. English unless something speaks against it; `sure` where so many small words speak
 * for it that no other language need be considered.
 */
export function languageOf(text: string): { readonly language: Language; readonly sure: boolean } {
  const script = byScript(text);
  if (script) return { language: script, sure: true };
  const [english, ...others] = evidence(text);
  const best = others.reduce((one, other) => (other.score > one.score ? other : one));
  const score = english?.score ?? 0;
  if (best.score >= 1.4 && best.score > score) return { language: best.language, sure: true };
  if (score < best.score && best.score >= 0.5) return { language: best.language, sure: false };
  if (accented(text) && best.score >= score)
    return { language: best.score > 0 ? best.language : 'other', sure: false };
  return { language: 'en', sure: score > best.score && (score >= 2 || best.score === 0) };
}

/** The language to write in: the text's where it tells, else the reader's, unless the text is long enough to be English. */
export function languageFor(
  { language, sure }: ReturnType<typeof languageOf>,
  text: string,
  reader: Language | undefined,
): Language {
  // Chinese and Japanese share signs.
  if (language === 'zh' && text.length <= 4) return reader === 'ja' ? 'ja' : 'other';
  if (sure || reader === undefined || byScript(text)) return language;
  const short = text.split(' ').length <= 3;
  const scores = evidence(text);
  const scoreOf = (one: Language) => scores.find((other) => other.language === one)?.score ?? 0;
  return short || scoreOf(reader) >= scoreOf(language) ? reader : language;
}

/** Letters that English has only in a word or two it has borrowed. */
function accented(text: string): boolean {
  return (text.match(/[à-öø-ÿœßğışłńžčřąęćś]/gi)?.length ?? 0) > 1;
}
