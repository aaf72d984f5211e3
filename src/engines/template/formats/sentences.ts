/** In all formats `{x}` is the prompt inside a sentence, `{X}` the prompt with a capital. */

/** For what the person says of themselves: "I forgot my keys". */
export const ownStory = [
  '{X}. In my defence, I was left unsupervised.',
  '{X}. Anyway, how are you?',
  '{X}. And that was all before lunch.',
  'Friend: so, how was your day?\nMe: {x}.\nFriend: I meant the short version.',
  '“{X},” I whispered to the fridge. The fridge understood.',
  'Detective: where were you last night?\nMe: {x}.\nDetective: nobody would make that up.',
  '{X}. My ancestors crossed oceans for this.',
  '{X}. Thank you for coming to my TED talk.',
  '{X}. No further questions, your honour.',
  '{X}. Please clap.',
  'Interviewer: tell me about yourself.\nMe: {x}.\nInterviewer: wow. Same.',
  'Today’s episode of my life: “{X}”. I have notes for the writers.',
  'Chapter one of my autobiography: “{X}.” Chapter two: a snack.',
  'My brain at 3 a.m.: remember this one? {X}.',
  '{X}. Achievement unlocked, apparently.',
  'Horoscope: {x}. The stars are as surprised as I am.',
  '{X}. The documentary will be gentle about it.',
  'Me: I have my life together.\nAlso me: {x}.',
  '“{X}.” – me, to a stranger at the bus stop, who had not asked.',
  '{X}. Somebody please put that on my CV.',
] as const;

/** For news about anything harmless: "the wifi is down". */
export const news = [
  'Breaking: {x}. Witnesses describe the mood as “yeah, that tracks”.',
  'Me: today will be a normal day.\nNarrator: {x}.',
  '{X}. Nobody was ready.',
  '{X}, and I have so many questions.',
  'Historians will note: {x}.',
  '{X}. Everybody act natural.',
  '{X}. Send snacks.',
  'Somewhere out there: {x}. And I respect it.',
  'Local news at six: {x}. Local news at seven: still a thing.',
  'Group chat, one new message: “{X}.”\nSeen by everyone. Answered by no one.',
  '{X}. Somebody please make this a film.',
  'Nature documentary voice: “{X}. Remarkable.”',
  'Me, bursting into the room: {x}!\nEverybody, without looking up: we know.',
  'This is your captain speaking. {X}. Please enjoy the nuts.',
  'Everything is fine. {X}. Everything is fine.',
  'Friend: what is new?\nMe: {x}.\nFriend: I need to sit down for this.',
  'My brain, in the middle of a meeting: {x}.',
  'Plot twist: {x}. The audience gasps.',
  '{X}. Thoughts and snacks.',
  '{X}. And that is how legends begin.',
] as const;

/** For a moment, after "when": "the bus comes". */
export const moment = [
  'Me: I am a calm and reasonable person.\nMe when {x}:',
  'Everybody is calm until {x}.',
  'When {x} and you have to act natural.',
  'Heart rate during sport: 120.\nHeart rate when {x}: yes.',
  'Therapist: describe a strong emotion.\nMe: when {x}.',
  'Nothing in school prepares you for the moment when {x}.',
  'That moment when {x}. No notes.',
  'POV: {x} and everybody looks at you.',
  'My face when {x}:',
  'When {x}:\n1. What\n2. No\n3. Wait\n4. Okay\n5. Snack',
  'When {x}: an autobiography.',
  'Film trailer voice: in a world in which {x}…',
  'Nobody:\nAbsolutely nobody:\nMe when {x}:',
  'When {x}, I become a documentary.',
  'How it feels when {x}: dramatic violin, slow zoom, one tear.',
  'Live footage of me when {x}:',
] as const;

/** For words of any kind that are surely light: quoted as they stand, or taken for news. */
export const anyWords = [
  '“{X}.” – me, out loud, in a quiet lift.',
  'Yoga teacher: empty your mind.\nMy mind: {x}',
  'My brain at 3 a.m.: {x}',
  'T-shirt idea: “{X}”. One size, many questions.',
  '“{X}” is my new out-of-office message.',
  'Subtitles: (dramatic violin) “{X}” (gasps) (one goose).',
  'Sticky note on my monitor since March: “{X}”.',
  ...news,
] as const;

/** For good news: "I passed my exam". */
export const goodNews = [
  '{X}! Confetti is on its way, 3 to 5 working days.',
  '{X}! Somewhere a tiny orchestra is playing.',
  '{X}! Please picture a very bad and very happy dance.',
  'Breaking: {x}! Cake is being discussed at the highest level.',
  '{X}! The crowd goes mild, then wild.',
  '{X}! Put it on the fridge, next to the other masterpieces.',
  'Me: {x}!\nMy neighbours: we know. The whole street knows.',
  '{X}! High five, fist bump, awkward hug, in that order.',
  '{X}! Next on the agenda: snacks and a nap.',
] as const;
