const list = (words: string) => new Set(words.split(' '));

/** Small words, and a few greetings, that each language can hardly do without. */
const smallWords = {
  en: list(
    'the a an of to and in is it my me you i on at for with when that this are was be your not no so but or from by as he she they we his her their our has have had do does did what why how who can will just about into up out all again because then them there only off over after before than still even never always too very some any somebody someone nobody today tonight yesterday tomorrow weekend monday tuesday wednesday thursday friday saturday sunday days got get gets went said says like here back every been being could would should if where which while without another new old home',
  ),
  de: list(
    'der die das den dem ein eine einen einem einer und ist sind ich du er sie wir ihr mein meine meinen meiner dein sein seine nicht mit auf für im zu von wenn hat haben war wird mal wieder schon noch auch aus bei beim nach vor dass kein keine man uns mich dich es am um hallo danke guten gute heute immer zur zum wir was wer wie uns alle endlich ohne gestern montag dienstag freitag samstag sonntag schon wieder morgen mich zum unser unsere heißt seit an ihrem ihre seine jeden tag gehe geburtstag glückwunsch',
  ),
  fr: list(
    'le la les un une des du de et est je tu il elle nous vous mon ma mes ton ta ses son sa pas ne que qui dans avec sur pour au aux ce cette ça mais ou on plus notre nos votre leur leurs été était ont fait par sont suis deux cette cet puis depuis bonjour merci tout toute tous encore quand comme sans chez à ai vive lundi mardi vendredi samedi dimanche demain hier ils elles a on y bon bonne anniversaire félicitations me te se va vais cette réunion moi',
  ),
  es: list(
    'el la los las un una unos es y mi mis tu su con por para del al lo como pero muy yo que de en no se me ya está son cuando más hola gracias feliz hoy mañana otra vez sin porque nos le nuestro nuestra nuestros nosotros otro otra fue era ha he anoche tuvimos todo esta este desde hasta fin lunes martes viernes sábado domingo después seis ella él voy va hay estoy soy a sus eso ese nadie nada trabajo dinero fingiendo intentando esa tiene tengo sigue cumpleaños felicidades van echar casa murió partí clase muero hambre quién dejó buenos buenas días tardes noches',
  ),
  pt: list(
    'os as um uma é do da dos das em no na meu minha meus seu sua com não que de para por mas eu ele ela você está são quando mais olá obrigado obrigada bom dia hoje sem nos foi ao ele pelo pela minhas até foi era mim o a e acabou segunda sexta feira novo ontem hoje dos das perdi esqueci vou vai tem tenho estou sou todo toda dele dela essa esse mais ninguém preciso fingindo tentando querendo fazendo nada dinheiro trabalho gente férias parabéns aniversário tô tá pra chorei rir depois academia feliz',
  ),
  it: list(
    'il lo la gli i un uno una e è di che non per sono mio mia miei con del della al alla nel nella come ho ha ma mi ti si più quando ciao grazie oggi anche senza questo questa da sul ho io sto nessuno niente lavoro soldi cercando hanno abbiamo otto dopo nostro nostra sua suo ogni lo',
  ),
  nl: list(
    'de het een en van ik jij je mijn niet met op voor in is dat die zijn heeft heb was maar ook nog wel naar bij als om aan er we wij hij zij ze hallo dank weer geen te uit',
  ),
  pl: list(
    'w z na nie się jest mój moja moje że jak ale za od co już tak dla są ma mam kiedy bez dzień dobry cześć dzięki znowu ten ta mnie mi',
  ),
} as const;

/** Letters that few other languages have. */
const letters: Readonly<Partial<Record<keyof typeof smallWords, RegExp>>> = {
  en: /\p{L}{2}(?:ing|ght|tion)(?!\p{L})/giu,
  de: /[äöüß]/gi,
  fr: /[èêëîïûùçœ]|\b[cdjlmnst]['’](?=\p{L})/giu,
  es: /[ñ¿¡]/gi,
  pt: /[ãõ]|(?:nh|lh)(?:[ao]s?|eir[ao]s?)(?!\p{L})/giu,
  pl: /[łżźśćńąę]/gi,
};

/** A language in which captions can be written; `other` for all that is none of them and not English either. */
export type Language = keyof typeof smallWords | 'ja' | 'zh' | 'ko' | 'ru' | 'other';

/** What speaks for each language in Latin letters: its small words, and letters that few others have. */
function evidence(text: string) {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (Object.keys(smallWords) as (keyof typeof smallWords)[]).map((language) => {
    const small = words.filter((word) => smallWords[language].has(word)).length;
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
  if (best.score >= 1.5 && best.score > score) return { language: best.language, sure: true };
  if (score === 0 && best.score >= 1) return { language: best.language, sure: false };
  if (accented(text) && best.score >= score)
    return { language: best.score > 0 ? best.language : 'other', sure: false };
  return { language: 'en', sure: score > best.score && (score >= 2 || best.score === 0) };
}

/** Letters that English has only in a word or two it has borrowed. */
function accented(text: string): boolean {
  return (text.match(/[à-öø-ÿœßğışłńžčřąęćś]/gi)?.length ?? 0) > 1;
}
