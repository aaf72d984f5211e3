/** Nouns without a plural that the language library takes for countable, as people put them into prompts. */
export const massNouns = new Set(
  (
    'pasta yoga wifi coffee tea water beer wine milk cheese bread rice butter chocolate sushi food ' +
    'procrastination spaghetti ketchup mayonnaise soup sleep work overtime homework housework laundry luggage traffic weather rain snow sunshine ' +
    'music jazz rock art love peace hope joy chaos panic anxiety stress drama fun luck time money cash rent debt inflation ' +
    'software hardware code ai bitcoin crypto blockchain ' +
    'production documentation feedback research advice news information progress knowledge maths math physics ' +
    'football soccer tennis golf chess karate ballet gymnastics politics economics winter summer spring autumn ' +
    'christmas athletics sand grass hair paint glitter gravity lava ' +
    'patience silence nonsense evidence furniture equipment underwear clothing garlic bacon ham broccoli ice electricity air fish dinner lunch breakfast karaoke accounting'
  ).split(' '),
);

/** Names of tools that people write with or without a capital, and always without an article. */
export const techNames = new Set(
  (
    'kubernetes jenkins postgres redis docker git github gitlab linux windows python java javascript typescript rust ' +
    'react node aws azure html css sql dns js jira slack discord excel outlook teams zoom figma photoshop chatgpt'
  ).split(' '),
);

/** Nouns that are always, or here, several, although they do not look it. */
export const alwaysMany = new Set(
  'scissors pants trousers jeans shorts glasses sunglasses headphones pyjamas pajamas tights socks people police sheep deer cattle'.split(
    ' ',
  ),
);

/** Words in -ing that name things; elsewhere such a word after a noun is what the noun is doing. */
export const thingsInIng = new Set(
  (
    'building painting meeting wedding training shopping parking swimming boxing clothing feeling dumpling duckling viking ' +
    'dressing gaming marketing engineering ending beginning opening warning greeting recording lighting heating plumbing ' +
    'housing banking trading gardening housekeeping gosling sibling pudding ceiling morning evening king ring string thing ' +
    'wing lightning spring earring darling sterling farthing herring briefing offering booking listing landing hearing'
  ).split(' '),
);

/** Nouns that say too little to joke about when the prompt has better ones. */
export const dullNouns = new Set(
  (
    'thing things something anything nothing everything someone anyone everyone nobody somebody way ways lot lots kind sort ' +
    'bit part type caption meme picture photo image drawing joke gif post text message stuff guy time times day minute hour ' +
    'second week month year number example one ones day days place side end'
  ).split(' '),
);

/** Words for people that the language library does not mark as such. */
export const personNouns = new Set(
  'kid kids student students neighbour neighbours neighbor neighbors roommate roommates ex bestie crush somebody someone anyone everyone everybody friends guests'.split(
    ' ',
  ),
);

/** What people call their own family: without an article they are names, as in "grandma learns to code". */
export const familyNames = new Set(
  'mum mom mummy mommy mam mama dad daddy papa grandma grandpa granny grandad nan nana nanna gran auntie'.split(
    ' ',
  ),
);

/** Endings of ideas, which are not counted unless an article says so, and the countable words that share them. */
const ideaEnding = /(?:ness|ism|ation|ution|ship|hood|ology|graphy|ility)$/;
const countedIdeas = new Set(
  'presentation vacation conversation application notification invitation organisation organization location relationship neighbourhood neighborhood friendship solution institution apology witness harness business station nation ship abbreviation combination operation animation'.split(
    ' ',
  ),
);

/** Whether a bare noun names an idea such as procrastination. */
export function isIdea(lower: string): boolean {
  return ideaEnding.test(lower) && !countedIdeas.has(lower);
}
