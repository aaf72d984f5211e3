/*
 * In all formats `{x}` is the prompt inside a sentence, `{X}` the prompt with a capital. They quote or name what was said
 * and claim nothing about it.
 */

/** For what may be no laughing matter: no joke, no form of a meme. */
export const sober = [
  '{X}. I had to tell somebody.',
  '{X}. I keep thinking about it.',
  '{X}. I wanted to say it out loud.',
  'Still on my mind: {x}.',
  'What I keep coming back to: {x}.',
  'All I can think about: {x}.',
  'On my mind today: {x}.',
] as const;

/** For what is more likely light: dry, and still no mockery of anything. */
export const deadpan = [
  ...sober,
  'Dear diary: {x}.',
  'My day in one line: {x}.',
  'My brain at 3 a.m.: {x}.',
  'Today: {x}.',
] as const;

/** The same for mere names of somebody or something, which are no news. */
export const soberThing = [
  'Still on my mind: {x}.',
  'What I keep coming back to: {x}.',
  'On my mind today: {x}.',
] as const;

/** The same for those more likely light. */
export const deadpanThing = [
  'On my mind today: {x}.',
  'Dear diary: {x}.',
  'My day in one line: {x}.',
  'Today: {x}.',
] as const;

/** The same for a question, which keeps its mark. */
export const soberQuestion = [
  'The question of the day: {x}?',
  'All I can think about: {x}?',
  'Still on my mind: {x}?',
  'What I keep asking myself: {x}?',
] as const;

/** The same for a moment, after "when". */
export const soberMoment = [
  'When {x}.',
  'There is no word for the moment when {x}.',
  'Still on my mind: when {x}.',
  'How it feels when {x}: hard to say.',
] as const;

/** The same for what is being done. */
export const soberDoing = ['Me, {x}.', 'Me today, {x}.', 'Still me, {x}.', 'Just me, {x}.'] as const;

/** For light words of any grammar: "the wifi is down", "water the plants". */
const words = [
  'My brain at 3 a.m.: {x}',
  'Nobody:\nAbsolutely nobody:\nMe: {x}',
  'Yoga teacher: empty your mind.\nMy mind: {x}',
  'Rent-free in my head since Monday: “{X}”.',
  'T-shirt idea: “{X}”. One size, many questions.',
  'The meeting: 60 minutes.\nMy notes: “{X}”.',
  'Sticky note on my monitor since March: “{X}”.',
  'Voice message: four minutes.\nShort version: {x}',
  'My autobiography, working title: “{X}”.',
  'Subject line of the email I just sent to everybody: “{X}”.',
  'Teacher: anything to share with the class?\nMe: {x}',
  'Group chat, 2 a.m.: “{X}”.\nSeen by everyone. Answered by no one.',
  'Me: today will be a normal day.\nToday: {x}.',
  'Breaking: {x}. More after the snack break.',
  'Plot twist: {x}.',
  'Update: {x}. That is the whole update.',
  '{X}. No further questions, your honour.',
  '{X}. Here is what it taught me about leadership:',
  'Friend: so, what is new?\nMe: {x}.\nFriend: sorry, what?',
  'Today’s episode: “{X}”. The writers are out of ideas.',
  'Everything is fine. {X}. Everything is fine.',
  'This is your captain speaking. {X}. Please enjoy the nuts.',
  'In news that nobody asked for: {x}.',
  'Dear diary: {x}.',
] as const;

/** For somebody or something without an article, which stands in no sentence: "pizza", "group project". */
export const namedThing = [
  'Current mood: {x}.',
  'My whole personality: {x}.',
  'Main character energy: {x}.',
  'Expectation: a normal day.\nReality: {x}.',
  'Today’s forecast: {x}, with a chance of snacks.',
  '“{X}”: coming this summer to a cinema near you.',
  'Museum label: “{X}”. Please do not touch.',
  'Nature documentary voice: “{X}. Magnificent.”',
  'Wikipedia at 3 a.m., 43 tabs deep: “{X}”.',
  'Rent-free in my head: {x}.',
  'Band name: “{X}”. Our first album is just silence.',
  '{X}. That is it. That is the post.',
  'Me: I am over it.\nMy brain: {x}.',
] as const;

/** For somebody or something with an article, or several: "my grumpy cat", "penguins". */
const thing = [
  ...namedThing,
  'Film pitch: it is like Titanic, but with {x}.',
  'Days without thinking about {x}: 0.',
  'There are two kinds of people. Both have opinions on {x}.',
  'Ask me about {x}. Actually, don’t. I have slides.',
  'Me, explaining {x} to my therapist:',
  'Roses are red, violets are blue,\nI was thinking of {x}, and now you are too.',
] as const;

/** For what is being done: "trying to look busy". */
const doing = [
  'Me, {x}: this is fine.',
  'Nobody:\nAbsolutely nobody:\nMe: {x}',
  'My cardio: {x}.',
  'Olympic sport idea: {x}. I have been training for years.',
  'Hobbies: {x}. Also, telling people that I have hobbies.',
  'Nobody warns you how much of adult life is {x}.',
  'Me: today I will be productive.\nAlso me: {x}.',
  '“{X}”: a memoir. Volume one of nine.',
  'Live footage of me {x}:',
  'Caught in 4K: {x}.',
  'Interviewer: what do you bring to the team?\nMe: years of experience in {x}.',
  'Main character energy: {x}.',
] as const;

/** For a moment, after "when": "the bus comes". */
const moment = [
  'Me when {x}:',
  'My face when {x}:',
  'My last brain cell when {x}:',
  'That feeling when {x}.',
  'When {x} and you have to act natural.',
  'Nothing in school prepares you for the moment when {x}.',
  'There should be a word for the moment when {x}.',
  'Nobody:\nAbsolutely nobody:\nMe when {x}:',
  'How it feels when {x}: dramatic violin, slow zoom, one tear.',
  'Live footage of me when {x}:',
  'Heart rate during sport: 120.\nHeart rate when {x}: yes.',
  'Therapist: describe a strong emotion.\nMe: when {x}.',
] as const;

/** The same for what you do, where no "me" and no "my" goes before it: "you open the fridge". */
export const yourMoment = [
  'POV: {x}.',
  'That feeling when {x}.',
  'When {x} and act natural.',
  'Nothing in school prepares you for the moment when {x}.',
  'There should be a word for the moment when {x}.',
  'How it feels when {x}: dramatic violin, slow zoom, one tear.',
  'Heart rate during sport: 120.\nHeart rate when {x}: yes.',
  'Nobody talks enough about the moment when {x}.',
  'Nobody:\nAbsolutely nobody:\nWhen {x}:',
  'Narrator: this is the moment when {x}.',
] as const;

/** For what ends open: "airport prices be like". */
const open = [
  '{X}:',
  '{X}…',
  '{X}: yes.',
  '{X}: (dramatic violin)',
  '{X}: (gestures at everything)',
  'Nobody:\nAbsolutely nobody:\n{X}:',
] as const;

/** For how somebody is at some moment: "my boss when I ask for a day off". */
const reaction = [
  '{X}:',
  'Live footage of {x}:',
  'Actual photo of {x}.',
  'Nobody:\nAbsolutely nobody:\n{X}:',
  'Current mood: {x}.',
  '{X}: buffering.',
  '{X}: dramatic zoom, violin, fade to black.',
  '{X}: nothing to see here.',
  '{X}: and the Oscar goes to…',
  '{X}, a documentary in three parts.',
] as const;

/** For a question, which keeps its mark. */
const question = [
  'My brain at 3 a.m.: {x}?',
  'Me: {x}?\nMagic 8 ball: ask again after lunch.',
  'Exam, question 1 (100 points): {x}? Show your working.',
  'Asking for a friend: {x}?',
  'Four strangers in a lift. Nobody speaks.\nMe: {x}?',
  'Support ticket: “{X}?”\nStatus: closed.\nReason: same here.',
  'After 2,000 years, philosophers still disagree: {x}?',
  'My search history:\n1. {X}?\n2. The same, in capitals\n3. Cat videos',
  'Me to the group chat: {x}?\n12 people: typing…\n12 people: no longer typing.',
  'Me: one quick question.\nThe question: {x}?',
  'Genie: anything you want to know, mortal.\nMe: {x}?\nGenie: gets back into the lamp.',
  'Interviewer: do you have any questions for us?\nMe: {x}?',
] as const;

/** For what somebody sees: "POV: you open the fridge". */
const pov = [
  'POV: {x}.',
  'POV: {x}. (dramatic zoom)',
  'POV: {x}. The music stops.',
  'POV: {x}. The narrator saw it coming.',
  'POV: {x}. Act natural.',
  'POV: {x}. Roll credits.',
  'POV: {x}. Somebody drops a tray.',
  'POV: {x}. End of season one.',
  'Nobody:\nAbsolutely nobody:\nPOV: {x}.',
] as const;

/** For good news: "I passed my exam". */
const goodNews = [
  '{X}! Confetti is on its way, 3 to 5 working days.',
  '{X}! Somewhere a tiny orchestra is playing.',
  '{X}! Please picture a very bad and very happy dance.',
  'Breaking: {x}! Cake is being discussed at the highest level.',
  '{X}! The crowd goes mild, then wild.',
  '{X}! Put it on the fridge, next to the other masterpieces.',
  '{X}! High five, fist bump, awkward hug, in that order.',
  'Dear diary: {x}! Underlined three times.',
  '{X}! Achievement unlocked.',
  '{X}! I would like to thank my coffee.',
] as const;

/** The formats of light prompts, by what kind of text they are. */
export const formatsFor = {
  words,
  thing,
  doing,
  moment,
  reaction,
  open,
  question,
  pov,
  'good news': goodNews,
  // Signs, emoji and numbers.
  signs: words,
} as const;

/** For a language in which nothing is written: the words alone, in a frame that any mood bears. */
export const unknownLanguage = ['“{X}”', 'Today: {x}', 'Noted: “{X}”', '{X}'] as const;
