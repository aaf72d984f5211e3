import type { Kind } from './formats.ts';

const cheers = [
  '{X}! Confetti is on its way, 3 to 5 working days.',
  '{X}! Somewhere a tiny orchestra is playing.',
  '{X}! Please picture a very bad and very happy dance.',
  'Breaking: {X}! Cake is being discussed at the highest level.',
  '{X}! The crowd goes mild, then wild.',
  '{X}! Put it on the fridge, next to the other masterpieces.',
  '{X}! High five, fist bump, awkward hug, in that order.',
  '{X}! Achievement unlocked.',
  '{X}! I would like to thank my coffee.',
];

/** English good news, greetings and wishes, with what can follow them; the first that fits is taken. */
export const wishes: readonly Kind[] = [
  {
    cue: /^(?!.*(?:n[’']t|\b(?:not|never|almost|ex))\b)(?=(?:i|we|my|our|just|finally|got|passed|won|adopted|graduated|i[’'](?:m|ve)|we[’'](?:re|ve))\b).*\b(?:got (?:the (?:job|part|keys)|(?:my|our|its|his|her|their) first|my|a (?:new|puppy|kitten|raise)|into (?!an? |trouble|debt)|engaged|married|promoted|accepted)|pass(?:ed)? (?:my|the|all)|w[io]n (?:the|a|my|first|second|at)|engaged|just married|promot(?:ed|ion)|adopted|shipped|launched|we did it|nailed it|graduat\w+|new job|first prize|(?:ran|run|finished) (?:my|the|an?)(?: \w+)? (?:marathon|thesis|degree|race|novel|project)|accepted (?:in|to|at)|finally (?:assembled|built|cleaned|solved|unpacked|paid|painted|sold|finished|fixed|did|made|got|beat|passed|learned|moved)|cancer[- ]free|in remission|turned \d+ today|said yes)\b/i,
    isGlad: true,
    formats: cheers,
  },
  {
    cue: /^happy\b.*\b(?:anniversary|wedding|engagement|retirement)\b|^(?:congrat\w*|well done|good job|(?:great|nice|good|amazing) (?:job|work)|best wishes|bravo|kudos|proud of)\b/i,
    formats: cheers,
  },
  {
    cue: /^(?:(?:a|very|wishing|wish|i wish)\b.*|\w+ )?(?:happy|merry) .*\b(?:birthday|bday|b-day)\b|^(?:birthday|bday) (?:to|wishes)\b/i,
    formats: [
      '{X}! Calories don’t count until midnight.',
      '{X}! May your Wi-Fi be strong and your cake be stronger.',
      '{X}! The cake is not optional.',
      '{X}! Please sing along, badly and loudly.',
      '{X}! One more lap around the sun, and still no seat belt.',
    ],
  },
  {
    cue: /^(?:good ?night|nighty|sleep (?:well|tight)|sweet dreams)\b/i,
    formats: [
      '{X}.\nMy brain: great, now let’s review the year 2009.',
      '{X}! One more video and then really.',
      '{X}! Not you, mosquito.',
      '{X}. See you in five alarms.',
    ],
  },
  {
    cue: /^(?:get well|feel better|thanks?|thank you|thx|ty|cheers|many thanks|much appreciated|good luck|break a leg|fingers crossed|best of luck|wish me luck|all the best|you (?:can|have) got? ?this|you got this|i love (?:you|u)|love you|ily|(?:i )?miss you|xoxo|hugs?)\b/i,
    formats: [
      '{X}! Signed, the whole group chat.',
      '{X}! Please picture a very awkward, very sincere hug.',
      '{X}! Snacks are on their way.',
      '{X}! There will be cake, whatever happens.',
    ],
  },
  {
    cue: /^(?:good (?:morning|day|afternoon|evening)|morning$|happy (?!to\b|that\b|with\b|about\b|when\b|dog|cat|hour|meal|kid|little)|merry|season[’']s|eid|ramadan|welcome|hello|hi|hey|hiya|howdy|greetings|bye|goodbye|see you|see ya)\b/i,
    formats: [
      '{X}! Please take a seat and a snack.',
      '{X}! Special greetings to all who made it this far.',
      '{X}! (waves at somebody behind you)',
      'Group chat: {X}!\n47 stickers later: {X} again!',
    ],
  },
];
