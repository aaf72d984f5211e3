const list = (words: string) => new Set(words.split(' '));

const english = list(
  'the a an of to and in is it my me you i on at for with when that this are was be your not no so but or from by as he she they we his her their our has have had do does did what why how who can will just about into up out',
);

/** Small words that Spanish, French, German, Italian, Portuguese, Dutch and the Nordic languages cannot do without. */
const others = list(
  'le la les un une des du de et est je tu il elle nous vous mon ma mes ton pas que qui dans avec sur pour ' +
    'el los las una unos es y mi tu su con por para del al lo como pero muy yo ' +
    'der die das den dem ein eine einen einem und ist ich du er sie wir ihr mein meine dein sein nicht mit auf für im zu von wenn ' +
    'il gli uno e di che non per sono mio mia come ho o os as um uma em meu minha não com do da ' +
    'bonjour merci tout toute tous monde hola gracias feliz hallo danke guten ciao grazie olá obrigado tack tak hej ' +
    'het een en van ik jij mijn niet met op voor og jeg det er som min på och jag är inte',
);

/**
 * Whether a text in Latin letters is not English, as far as its small words tell: the language library would
 * take it for a row of English nouns.
 */
export function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin * 2 < letters) return true;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
  // Spanish alone opens its questions and calls.
  if (/[¿¡]\p{L}/u.test(text)) return true;
  const accents = /[à-öø-ÿœßğışłńžčřąęćś]/i.test(text) ? 1 : 0;
  const foreign = count(others) + accents;
  return foreign >= 2 && foreign > count(english);
}
