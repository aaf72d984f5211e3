import { formatsFrom, type Kind } from './formats.ts';

const quotes = [
  'My brain at 3 a.m.: {X}.\nMe: please, I have work.',
  'Voice message: four minutes.\nShort version: “{X}”.',
  'Subject line of the email I just sent to all 4,000 employees: “{X}”.',
  'Me: I’ll keep this to myself.\nMe, four minutes later: {X}.',
  'Group chat: 247 new messages.\nSummary: {X}.',
];

const after = [
  '{X}. Please clap.',
  '{X}. What this taught me about leadership: a thread (1/48).',
  '{X}. Thank you for coming to my TED talk.',
];

const sayings = [
  '“{X}.”\n— ancient proverb, made up just now',
  '“{X}.”\n— embroidered on a pillow near you',
  '“{X}.”\n— me, to a barista who only asked for my name',
  '“{X}.”\n— the whole wedding toast',
];

const cheers = [
  '{X}! Confetti is on its way, 3 to 5 working days.',
  '{X}! Somewhere a tiny orchestra is playing.',
  '{X}! Please picture a very bad and very happy dance.',
  'Breaking: {X}! Cake is being discussed at the highest level.',
];

const wishes = [
  '{X}! Signed, the whole group chat.',
  '{X}! Snacks are on their way.',
  'Group chat: {X}!\n47 stickers later: {X} again!',
];

const endings = [
  ...['dramatic zoom', 'record scratch, freeze frame', 'the narrator saw it coming', 'roll credits'],
  ...['end of season one', 'dramatic violin', 'awkward elevator music', 'the audience gasps', 'laugh track'],
  'commercial break',
];

/** Good news, wishes and what else English tells by its beginning or end; the first that fits is taken. */
const first: readonly Kind[] = [
  {
    cue: /^(?!.*(?:n[’']t|\b(?:not|never|almost|nearly|ex|but|missing|lost|failed|dumped|fired|broken?|rejection))\b)(?=(?:i|we|my|our|just|finally|got|passed|won|adopted|graduated|i[’'](?:m|ve)|we[’'](?:re|ve))\b).*\b(?:got (?:the (?:job|part|keys)|(?:my|our|its|his|her|their) first(?! (?:\w+ )?(?:tickets?|fine|bill|warning|detention|scar|cavity|gr[ae]y|wrinkle|black eye))|(?:my|a) (?:new|puppy|kitten|raise|promotion|dream|driv\w+|licen[sc]e|degree|diploma|visa|green card|citizenship|black belt|phd|braces off|cast off)|into (?!an? |trouble|debt)|engaged|married|promoted|accepted)|pass(?:ed)? (?:my|the|our|all)(?: (?!(?:other|night|day|week|month|year|morning|evening|before|after)\b)[\w’'-]+){0,3}? (?:tests?|exams?|finals?|quiz(?:zes)?|courses?|interviews?|class(?:es)?|bar|boards|audition|inspection|probation|certification|defen[cs]e|modules?|subjects?|school)|w[io]n (?:the|a|my|first|second|at)|engaged|just married|promot(?:ed|ion)|adopted|shipped|launched|we did it|nailed it|graduat\w+|new job|first prize|(?:ran|run|finished) (?:my|the|an?)(?: \w+)? (?:marathon|thesis|degree|race|novel|project)|accepted (?:in|to|at)|beat (?:the|my|a) (?:\w+ )?(?:boss|game|level|record|high score)|finally (?:assembled|built|cleaned|solved|unpacked|paid|painted|sold|finished|fixed|did|made|got|beat|passed|learned|moved)|cancer[- ]free|in remission|turned \d+ today|said yes)\b/i,
    isGlad: true,
    formats: [
      ...cheers,
      '{X}! High five, fist bump, awkward hug, in that order.',
      '{X}! Achievement unlocked.',
      '{X}! I would like to thank my coffee.',
      '{X}! My mom has already told the neighbors.',
    ],
  },
  {
    cue: /^happy\b.*\b(?:anniversary|wedding|engagement|retirement)\b|^(?:congrat\w*|well done|good job|(?:great|nice|good|amazing) (?:job|work)|best wishes|bravo|kudos|proud of)\b/i,
    formats: [...cheers, ...wishes],
  },
  {
    cue: /^(?:(?:a|very|wishing|wish|i wish)\b.*|\w+ )?(?:happy|merry) .*\b(?:birthday|bday|b-day)\b|^(?:birthday|bday) (?:to|wishes)\b/i,
    formats: [
      ...cheers,
      '{X}! May your Wi-Fi be strong and your cake be stronger.',
      '{X}! The cake is not optional.',
      '{X}! Please sing along, badly and loudly.',
      '{X}! One more lap around the sun, and still no seat belt.',
    ],
  },
  {
    cue: /^(?:get well|feel better|thanks?|thank you|thx|ty|cheers|many thanks|much appreciated|good luck|break a leg|fingers crossed|best of luck|wish me luck|all the best|you (?:can|have) got? ?this|you got this|i love (?:you|u)|love you|ily|xoxo|hugs?)\b|^(?:good ?night|nighty|sleep (?:well|tight)|sweet dreams)\b|^(?:good (?:morning|day|afternoon|evening)|morning$|happy (?!to\b|that\b|with\b|about\b|when\b|dog|cat|hour|meal|kid|little)|merry|season[’']s|eid|ramadan|welcome|hello|hi|hey|hiya|howdy|greetings|bye|goodbye|see you|see ya)\b/i,
    formats: [...wishes, ...quotes],
  },
  {
    cue: /^(?:whoever|to whoever|the (?:person|one|genius|legend) (?:who|that)) /i,
    formats: [
      'Wanted: {X}. Reward: one cookie.',
      '{X}: explain yourself. You have five minutes and no slides.',
      ...quotes,
    ],
  },
  {
    cue: / (?:be|is|are|looks?|feels?) like$/i,
    formats: ['{X}: yes.', '{X}: surprise!', ...endings.map((ending) => `{X}: (${ending})`)],
  },
  // Advice is finished by itself too.
  {
    cue: /^(?:don[’']?t|do not|never|always|please|let[’']?s|call|feed|water|remember|stop|buy|eat|drink|be|go|get|keep|take|give|bring|send|put|trust|ask|check|read|update|restart|turn|do|clean|wash|pay|save|vote|respect|blame|protect|return|mute|name|let|say) (?!\p{L}+(?:ing|s) |.*\b(?:is|are|was|were)\b)/iu,
    formats: [...sayings, ...after, 'Fortune cookie: {X}.', 'Sticky note on my monitor since March: “{X}”.'],
  },
];

export const english = formatsFrom({
  quotes,
  replies: ['Therapist: so, what brings you here today?\nMe: {X}.'],
  titles: [
    'My autobiography, working title: “{X}”.',
    '“{X}”: the musical. Running time: four hours.',
    'Today’s episode: “{X}”. The writers are out of ideas.',
  ],
  after,
  sayings,
  names: [
    'Rent-free in my head: {X}. Utilities included.',
    '{X}. That’s it. That’s the post.',
    'Historians will call this era “{X}”.',
    'Game show host: pick a category.\nMe: “{X}” for 800.',
    'My small talk topics:\n1. {X}\n2. That’s the list',
  ],
  moments: [
    /^when [^,.!?]*$/i,
    'The face {x}: buffering.',
    'Nothing in school prepares anybody for the moment {x}.',
    'How it feels {x}: dramatic violin, slow zoom, one tear.',
    'Heart rate at the gym: 120.\nHeart rate {x}: yes.',
    '{X}: Windows shutdown sound.',
    '{X}: roll credits.',
    'On the outside: calm.\nOn the inside {x}: sirens and a marching band.',
  ],
  doing: [
    'Me {x}: unpaid, untrained, unstoppable.',
    'My cardio: {x}.',
    'Olympic sport idea: {x}. I have been training for years.',
    'Hobbies: {x}. Also, telling people that I have hobbies.',
    'Nobody warns you how much of adult life is {x}.',
    'Me: today I’ll be productive.\nAlso me: {x}.',
    '“{X}”: a memoir. Volume one of nine.',
    'Interviewer: what do you bring to the team?\nMe: years of experience in {x}.',
    'Skills on my résumé: {x} (advanced).',
    'Tonight on the sports channel: me {x}, live and without a helmet.',
  ],
  questions: [
    'Asking for a friend: {X}',
    'Me: {X}\nMagic 8 ball: ask again after lunch.',
    'Exam, question 1 (100 points): {X} Show your work.',
    'Four strangers in an elevator. Nobody speaks.\nMe: {X}',
    'Support ticket: “{X}”\nStatus: closed.\nReason: same here.',
    'Interviewer: do you have any questions for us?\nMe: {X}',
  ],
  first,
  endings,
  nobody: ['Nobody:', 'Nobody:\nAbsolutely nobody:'],
  answers: [
    ...[
      '(slides slowly under the desk)',
      '(pretends to be a houseplant)',
      '(leaves through the window, waving)',
    ],
    ...['(types for ten minutes) ok', '(smiles, screams inside)', '(buffering)'],
  ],
  gentle: [
    '{X}. No joke from me, only a hug.',
    '“{X}.” Be extra kind to yourself today.',
    '{X}. Sending a hug and a cup of something warm.',
    '{X}. I’m on your side, whatever the day brings.',
  ],
});
