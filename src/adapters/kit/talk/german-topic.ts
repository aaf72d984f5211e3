/** Nouns that have an ending wherever they aren't the subject. */
const weakNouns =
  /^(Kolleg|Kund|Jung|Has|Löw|Aff|Neff|Rab)en$|^(Nachbar|Herr|Bauer)n$|^(Student|Praktikant|Präsident|Elefant|Mensch|Held|Bär|Prinz|Polizist|Assistent)en$/u;

function nounAlone(noun: string): string {
  const [, withE, withN, withEn] = weakNouns.exec(noun) ?? [];
  return withE === undefined ? (withN ?? withEn ?? noun) : `${withE}e`;
}

/** A masculine noun behind “über” or “für”, with what precedes it. */
const accusative =
  /^(?:(unser|mein|dein|sein|ihr|eur|kein|ein|n)en|(d|dies)en)((?: \p{Ll}{1,30}en){0,3}) (\p{Lu}[\p{L}-]*)/u;
/** “Von meinem Garten”: whether masculine or neuter, it is “mein”. */
const dative = /^(unser|mein|dein|sein|ihr|eur|kein|ein|n)em (?=\p{L})/u;
/** What is left of “hau einen Spruch raus”. */
const rawVerb = /(?<=\p{L}) (?:raus|rein|hin)$/u;
/** What ends “kannst du einen Spruch zu meinem Hund schreiben”. */
const asksWhether =
  /(?<!\p{L})(?:kannst|könntest|könnt|kann|würdest|magst|willst|soll\p{L}*|möchte)(?!\p{L})/iu;
const infinitive = /(?<=\p{L}) (?:schreiben|machen|erstellen|verfassen|ausdenken|erfinden|dichten)$/u;
/** Behind these prepositions, “meinen” is many: “zu meinen Katzen”. */
const beforeDative = /(?<!\p{L})(?:zu|von)\s+$/iu;
const datives = /^(unser|mein|dein|sein|ihr|eur|kein|d|dies)en((?: \p{Ll}{1,30}en){0,3} )(\p{L}[\p{L}-]*)/u;
/** “Eltern” and the like, which end so as the subject too. */
const alwaysN = /(?:schwest|mau|fei|steu|fed|leit|ziff|numm|kamm|bau|elt|op|aust|fas)ern$/iu;
/** Plurals that have an “n” in the dative alone. */
const withDativeN =
  /(?:er|[äö]\p{Ll}{1,2}el|(?:^|[a-zß])(?:hund|freund|schuh|tag|jahr|haar|brief|fisch|tier|pferd|schwein|berg|tisch|geschenk|film|spiel|plän|zähn|stühl|bäum|gäst|füß|händ|söhn))e?n$/iu;

function manyAlone(noun: string): string {
  return withDativeN.test(noun) && !alwaysN.test(noun) ? noun.slice(0, -1) : noun;
}

const subjects: Readonly<Record<string, string>> = { eur: 'euer', n: 'ein', d: 'der', dies: 'dieser' };

/**
 * A German topic as it is named alone: “unseren alten Drucker”, which stood behind “über”, is “unser alter Drucker”, and
 * “meinen Hunden”, which stood behind “zu”, is “meine Hunde”. Any other text stays as it is.
 * @param before the text before the topic, with the preposition at its end.
 */
export function nominative(words: string, before: string): string {
  const told = asksWhether.test(before) ? words.replace(infinitive, '') : words;
  const bare = /^\p{Ll}+e[nm] /u.test(told) ? told.replace(rawVerb, '') : told;
  const named = bare.replace(dative, (_, article: string) => `${subjects[article] ?? article} `);
  if (beforeDative.test(before))
    return named.replace(
      datives,
      (_, article: string, adjectives: string, noun: string) =>
        `${article === 'd' ? 'di' : article}e${adjectives}${manyAlone(noun)}`,
    );
  return named.replace(accusative, (...found: (string | undefined)[]) => {
    const [, own, the = '', adjectives = '', noun = ''] = found;
    const article = own ?? the;
    const ending = own === undefined ? 'e' : 'er';
    return `${subjects[article] ?? article}${adjectives.replace(/en(?= |$)/g, ending)} ${nounAlone(noun)}`;
  });
}
