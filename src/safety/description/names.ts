/** Capitalised words that name no person: landmarks, feasts, weekdays, and who exists only in stories. */
const harmless =
  /^(?:tower|bridge|street|avenue|road|square|park|garden|gardens|river|lake|ocean|sea|mount|mountain|mountains|bay|beach|island|islands|canyon|falls|valley|desert|forest|city|town|village|state|states|hotel|airport|station|cathedral|church|temple|mosque|palace|castle|museum|university|college|school|stadium|hall|house|market|building|center|centre|arch|gate|wall|pyramids?|opera|statue|monument|library|theatre|theater|bank|store|shop|restaurant|cafe|café|pub|bar|cup|olympics?|day|eve|year|christmas|halloween|easter|thanksgiving|ramadan|diwali|santa|claus|mickey|minnie|mouse|pikachu|pok[eé]mon|mario|batman|superman|spider-man|snoopy|garfield|simpsons?|yoda|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|north|south|east|west|earth|moon|mars|europe|america|africa|asia|australia|york|angeles|francisco|kong|zealand|kingdom|paris|london|tokyo|berlin|rome|venice|i|tv|lego|kanji|hiragana|latin|cyrillic|braille|hebrew|arabic|hindi|dutch|french|greek|thai|swiss|polish|danish|swedish|\p{L}+(?:ese|ish|ian|ean))$/iu;
/** First words of a sentence that begin no name. */
const openers =
  /^(?:the|an?|two|three|four|five|six|several|some|many|a few|people|person|this|that|these|those|it|there|here|in|on|at|one|both|and|its|their|his|her|beside|behind|next|above|below|under|text|they|another|each|all)$/iu;
/** What people do, or what follows the name of a person rather than a thing. */
const goesOn =
  /^(?:is|are|was|were|has|have|had|and|or|with|in|on|at|by|from|to|for|as|who|that|wearing|stands?|sits?|speaks?|smiles?|looks?|holds?|walks?|performs?|sings?|plays?|poses?|waves?|\p{L}+ing|\p{L}+ed)$/iu;
const place = /\b(?:in|at|near|over|across|to|from|around|outside|through|above)$/iu;
const placeOf =
  /\b(?:view|skyline|streets?|city|town|map|flag|part|downtown|coast|center|centre|state|island|lake) of$/iu;
const introduces =
  /\b(?:named|called|nicknamed|identified as|known as|recogni[sz]ed as|resembl(?:es|ing)|looks? like|president|actor|actress|singer|politician|celebrity|mr|mrs|ms|dr|king|queen|prince|princess|senator|pope)\.?$/iu;
/** An office that one person holds. */
const office =
  /\b(?:president|prime minister|chancellor|pope|king|queen|prince|princess|mayor|emperor) of (?:the )?\p{Lu}/u;
/** "a Tesla", "an Apple": a thing of that name. */
const oneOf = /(?:^| )an?$/iu;
/** "the Colosseum", but not "the Beatles". */
const theOne = /(?:^| )the$/iu;
/** Names that need no second word to be known. */
const known =
  /(?<!\p{L})(?:obama|trump|biden|putin|zelensky\w?|merkel|macron|modi|messi|ronaldo|neymar|beyonc[eé]|madonna|rihanna|adele|einstein|gandhi|hitler|stalin|napoleon|shakespeare|elvis|mozart|beethoven|musk|bezos|zuckerberg|oprah|shakira|eminem|kanye|lincoln|kennedy|mandela|churchill)(?!\p{L})/iu;

const run = /\p{Lu}[\p{Ll}’'-]+(?: (?:(?:de|van|von|da|del|la|bin|al) )?\p{Lu}[\p{L}’'.-]*)*/gu;

/** What is written in a picture may be quoted, whoever it names. */
function withoutQuotes(text: string): string {
  return text.replace(/"[^"]*"|“[^”]*”|‘[^’]*’/gu, '""');
}

function isName(words: readonly string[], before: string, after: string): boolean {
  if (introduces.test(before)) return true;
  if (words.some((word) => harmless.test(word)) || oneOf.test(before)) return false;
  if (theOne.test(before) && words.length === 1 && !/s$/u.test(words[0] ?? '')) return false;
  const [next = ''] = /^[\p{L}-]+/u.exec(after) ?? [];
  // "a Toyota car", "a Labrador puppy"
  const isVerb = goesOn.test(next) || (words.length > 1 && next.endsWith('s'));
  if (next !== '' && !isVerb && next !== 'of') return false;
  return !place.test(before) && !placeOf.test(before);
}

/** Whether a sentence seems to name somebody. It rather takes a place for a person than the other way round. */
export function namesSomebody(sentence: string): boolean {
  const text = withoutQuotes(sentence);
  if (known.test(text) || office.test(text)) return true;
  for (const { 0: found, index } of text.matchAll(run)) {
    const words = found.split(' ');
    const before = text.slice(0, index).trim();
    const after = text.slice(index + found.length).trim();
    // Every sentence begins with a capital; two in a row are a name.
    if (before === '' && openers.test(words[0] ?? '')) words.shift();
    if (words.length === 0 || (before === '' && words.length === 1 && found === words[0])) continue;
    if (isName(words, before, after)) return true;
  }
  return false;
}
