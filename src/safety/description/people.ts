/** Nouns that guess at somebody's age, gender or family; `person` and `people` stand in for them. */
const guessedPerson =
  'man|woman|boy|girl|guy|lad|lady|gentleman|child|kid|baby|infant|toddler|teenager|teen|adult|adolescent|youngster|elder|senior citizen|senior|male|female|mother|father|mom|mum|dad|grandmother|grandfather|grandma|grandpa|grandson|granddaughter|grandchild|nephew|niece|aunt|uncle|cousin|newborn|housewife|son|daughter|brother|sister|husband|wife|girlfriend|boyfriend|businessman|businesswoman|caucasian|blonde|brunette|redhead';
const guessedPeople =
  'men|women|boys|girls|guys|lads|ladies|gentlemen|children|kids|babies|infants|toddlers|teenagers|teens|adults|adolescents|youngsters|elders|senior citizens|seniors|males|females|mothers|fathers|parents|grandparents|grandchildren|newborns|sons|daughters|brothers|sisters|siblings|businessmen|businesswomen|asians|caucasians|africans';
/** What somebody does may be seen, and stays; it is not said of what age or origin they are. */
const roles =
  'person|people|individual|human|figure|player|chef|cook|doctor|nurse|officer|firefighter|worker|farmer|teacher|student|dancer|singer|musician|guitarist|drummer|artist|actor|actress|soldier|driver|rider|cyclist|runner|surfer|skier|skateboarder|snowboarder|swimmer|athlete|model|tourist|hiker|customer|waiter|waitress|vendor|passenger|pedestrian|speaker|photographer|performer|friend|colleague|fan|face|patient|chief|monk|nun|priest|warrior|villager|shopper|guest|visitor|commuter|bride|groom';
const groups = 'couple|family|group|crowd|pair|team|audience';

const age =
  '(?:very |rather |quite )?(?:young(?:er)?|old(?:er)?|elderly|aged|middle[- ]aged|teenaged?|adult|mature|youthful|little|senior|\\d{1,3}[- ]years?[- ]old)';
const origin =
  '(?:(?:east|south|southeast|north|west|native|middle)[- ])?(?:asian|eastern|caucasian|african(?:[- ]american)?|european|american|indian|hispanic|latin[oax]|mexican|brazilian|chinese|japanese|korean|vietnamese|thai|filipino|arab|arabic|persian|turkish|jewish|muslim|christian|hindu|sikh|buddhist|german|french|italian|spanish|british|english|irish|russian|polish|ukrainian|nordic|scandinavian|slavic|mediterranean|indigenous|aboriginal|maori|ethnic|foreign|immigrant|native|tribal)';
const body =
  '(?:fat|obese|overweight|chubby|plump|heavy-?set|stocky|thin|skinny|slim|slender|petite|curvy|muscular|athletic|fit|tall|short|beautiful|handsome|pretty|attractive|gorgeous|sexy|ugly|cute|good-looking|bald(?:ing)?|blonde?|brunette|redheaded|bearded|pale|tanned|disabled|handicapped|pregnant|wrinkled|[a-z]+-(?:haired|skinned|eyed|bodied|bearded)|male|female|gay|lesbian|trans(?:gender)?|blind|deaf|homeless|autistic)';
/** Also the colours of things, and sizes of groups: a guess only right before a person. */
const ambiguous = '(?:black|white|brown|dark|small|large|big)';

const said = `(?:${age}|${origin}|${body})`;
const persons = `(?:${guessedPerson}|${guessedPeople}|(?:${roles})s?)`;
const gap = ',? (?:and )?|-';
const other = '(?:(?!and|or|of|with|on|in|at|to|for|from|by|near|is|are|the|an?)[a-z-]+ )?';

/** Said of nothing but people. */
const always = /\b(?:elderly|middle[- ]aged|teenaged?),? /giu;

const before = [
  always,
  new RegExp(`\\b(?:(?:${said}|${ambiguous})(?:${gap})){1,6}(?=${persons}\\b)`, 'giu'),
  new RegExp(`\\b(?:${said}(?:${gap})){1,6}(?=${other}(?:${persons}|${groups})\\b)`, 'giu'),
];

/** Guesses that stand behind the person. */
const behind = [
  /,? ?\b(?:who (?:is|are|was|were|(?:appears?|seems?|looks?)(?: to be)?) )?(?:probably |possibly |perhaps |likely |apparently )?in (?:his|her|their) (?:(?:early|mid|late)[- ]*)*(?:to[- ](?:early|mid|late)[- ])?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\d0['’]?s)\b/giu,
  /(?<=\b(?:person|people|man|men|woman|women|boys?|girls?)) of colou?r\b/giu,
  /,? ?\b(?:(?:about|around|aged|approximately|roughly|maybe) )+\d{1,3}(?:[- ]\d{1,3})?(?: years?(?: old| of age)?)?\b|,? ?\b\d{1,3} years? old\b/giu,
  /,? ?\bof (?:[\w-]+ ){1,3}(?:descent|origin|ethnicity|heritage|ancestry|race|nationality|complexion|build|stature|appearance)\b/giu,
  /,? ?\b(?:with|and|has|have|having) (?:an? |his |her |their )?(?:[\w-]+,? (?:and )?){0,3}(?:skin(?: tone)?|complexion|physique|build|belly|wrinkles|freckles|(?:muscular|athletic|slim|fit|large) (?:body|figure|frame)|bald(?:ing)? head|down['’]?s? syndrome|autism|disabilit(?:y|ies)|(?:eye|hair) colou?r|hair)\b/giu,
];

/** A statement that still says of somebody how old or of what origin they are, or that has lost its end. */
const stillGuesses = new RegExp(
  `\\b(?:is|are|looks?|appears?|seems?|be)(?: to be)? (?:\\w+ ){0,2}${said}\\b(?! [a-z]+(?:s|ing)?\\b(?<!and))|\\b(?:appears?|seems?|looks?|is|are)(?: to be)?(?: and| or)?\\s*[.,;]?$|^(?:(?:they are|the person is) )?(?:an? |the )?(?:person|people)[.,;]?$|\\b(?:race|ethnicity|nationality|descent|religion|sexuality)\\b|\\b(?:years? old|years of age)\\b`,
  'iu',
);
const tellsOfPeople = new RegExp(
  `\\b(?:${persons}|${groups}|he|she|they|his|her|\\p{L}+(?:man|men|boys?|girls?)|housewife|newborn)\\b`,
  'iu',
);
const aboutPeople = new RegExp(`\\b(?:person|people|they|(?:${roles})s?)\\b`, 'iu');

const pronouns: readonly (readonly [RegExp, string])[] = [
  [/\b(?:he|she) is\b|\b(?:he|she)['’]s\b/giu, 'they are'],
  [/\b(?:he|she) was\b/giu, 'they were'],
  [/\b(?:he|she) has\b/giu, 'they have'],
  [/\b(?:he|she)\b/giu, 'the person'],
  [/\b(?:himself|herself)\b/giu, 'themselves'],
  [/\bhim\b|\bher(?=[.,;]|$| (?:and|in|on|at|with|to|from|by)\b)/giu, 'them'],
  [/\b(?:his|hers?)\b/giu, 'their'],
];

/** A person is one, unless the word goes on: "a baby elephant", "a child seat". */
const alone =
  '(?=[.,;:!?)"”’\'-]|$| (?:and|or|is|are|was|has|who|that|in|on|at|with|to|from|by|near|of|for|under|behind|beside|against|through|over|next|wearing|smiles?|sits?|stands?|looks?|holds?|sleeps?|eats?|drinks?|plays?|crawls?|cries|laughs?|\\p{L}+ing)\\b)';

function like(original: string, text: string): string {
  return /^\p{Lu}/u.test(original) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

const replaced: readonly (readonly [RegExp, string])[] = [
  [/\bpolice(?:man|woman)\b/giu, 'police officer'],
  [/\bpolice(?:men|women)\b/giu, 'police officers'],
  [/\bfireman\b/giu, 'firefighter'],
  [/\bfiremen\b/giu, 'firefighters'],
  [/\bschool(?:boy|girl)\b/giu, 'student'],
  [/\bschool(?:boys|girls)\b/giu, 'students'],
  [/\bwaitress\b/giu, 'server'],
  [/\bwaitresses\b/giu, 'servers'],
  [/\bsales(?:man|woman)\b/giu, 'salesperson'],
  [/\b(?:men|women|boys|girls|ladies)['’]s? (?=\p{L}+ (?:team|match|game|race|shoes|clothing|shop))/giu, ''],
  [new RegExp(`(?<![-\\p{L}])(?:${guessedPeople})\\b`, 'giu'), 'people'],
  [new RegExp(`\\b(?:baby|newborn|male|female|adult|senior|blonde|brunette)\\b${alone}`, 'giu'), 'person'],
  [
    new RegExp(
      `(?<![-\\p{L}])(?!baby|newborn|male|female|adult|senior|blonde|brunette)(?:${guessedPerson})\\b`,
      'giu',
    ),
    'person',
  ],
  ...pronouns,
  [/\b[Aa]n (?=[bcdfgjklmnpqrstvwyz])/gu, 'a '],
  [/\ba (?=(?:artist|actor|actress|athlete|officer|individual|audience)\b)/giu, 'an '],
  [/\ba person and (?:a|another) person\b/giu, 'two people'],
  [/,? one person and (?:one|another) person\b/giu, ''],
  [/\bpeople(?:,? (?:and|or) people)+\b/giu, 'people'],
  [/\btheir (?=person\b)/giu, 'another '],
  [/\btheir people\b/giu, 'other people'],
];

/** The second "a person" of a sentence is another one. */
function anotherPerson(sentence: string): string {
  let count = 0;
  return sentence.replace(/\ba person\b/giu, (found) =>
    (count += 1) > 1 ? like(found, 'another person') : found,
  );
}

/**
 * A sentence without guesses about age, gender, origin, body or family of the people in it: "a young Asian woman" is "a
 * person". Undefined if the sentence says nothing else.
 */
export function withoutGuesses(sentence: string): string | undefined {
  if (!tellsOfPeople.test(sentence)) return sentence;
  let text = sentence;
  for (const guess of [...behind, ...before]) text = text.replace(guess, '');
  for (const [word, plain] of replaced) text = text.replace(word, (found) => like(found, plain));
  text = anotherPerson(text)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;])/g, '')
    .replace(/, (?=(?:is|are|was|were)\b)/gu, ' ')
    .trim();
  if (aboutPeople.test(text) && stillGuesses.test(text)) return undefined;
  return like(sentence, text);
}
