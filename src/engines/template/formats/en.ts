import type { Formats } from './formats.ts';
import { wishes } from './wishes.ts';

/** For somebody or something without an article, which stands in no sentence: "pizza", "group project", "#monday". */
export const namedThing = [
  'Current mood: {x}.',
  'My whole personality: {x}.',
  'Main character energy: {x}.',
  'Expectation: a normal day.\nReality: {x}.',
  'Today’s forecast: {x}, with a chance of snacks.',
  '“{X}”: coming this summer to a cinema near you.',
  'Museum label: “{X}”. Please do not touch.',
  'Nature documentary voice: “{X}. Magnificent.”',
  'Rent-free in my head: {x}.',
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
  'Me {x}: this is fine.',
  'Nobody:\nAbsolutely nobody:\nMe {x}:',
  'My cardio: {x}.',
  'Olympic sport idea: {x}. I have been training for years.',
  'Hobbies: {x}. Also, telling people that I have hobbies.',
  'Nobody warns you how much of adult life is {x}.',
  'Me: today I will be productive.\nAlso me: {x}.',
  '“{X}”: a memoir. Volume one of nine.',
  'Live footage of me {x}:',
  'Caught in 4K: me {x}.',
  'Interviewer: what do you bring to the team?\nMe: years of experience in {x}.',
] as const;

/** For somebody else who does something, or how somebody is at some moment: "my boss when I ask for a day off". */
const scene = [
  'Nobody:\nAbsolutely nobody:\n{X}:',
  'Live footage of {x}:',
  'Current mood: {x}.',
  '{X}: dramatic zoom, violin, fade to black.',
  '{X}: and the Oscar goes to…',
  '{X}, a documentary in three parts.',
  'Nature documentary voice: “{X}. Magnificent.”',
  'Oil on canvas: “{X}”. Please do not touch.',
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
  '{X}! Achievement unlocked.',
  '{X}! I would like to thank my coffee.',
] as const;

/** The formats of what English grammar tells apart. */
export const englishShapes = { thing, doing, scene, 'good news': goodNews } as const;

export const english: Formats = {
  any: [
    'My brain at 3 a.m.: {x}',
    'Nobody:\nAbsolutely nobody:\nMe: {x}',
    'Yoga teacher: empty your mind.\nMy mind: {x}',
    'Rent-free in my head since Monday: “{X}”.',
    'The meeting: 60 minutes.\nMy notes: “{X}”.',
    'Voice message: four minutes.\nShort version: {x}',
    'My autobiography, working title: “{X}”.',
    'Subject line of the email I just sent to everybody: “{X}”.',
    'Teacher: anything to share with the class?\nMe: {x}',
    'Me: today will be a normal day.\nToday: {x}.',
    'Breaking: {x}. More after the snack break.',
    'Plot twist: {x}.',
    '{X}. That is the whole update.',
    '{X}. No further questions, your honour.',
    '{X}. Here is what it taught me about leadership:',
    'Friend: so, what is new?\nMe: {x}.\nFriend: sorry, what?',
    'Today’s episode: “{X}”. The writers are out of ideas.',
    'Everything is fine. {X}. Everything is fine.',
    'This is your captain speaking. {X}. Please enjoy the nuts.',
    'In news that nobody asked for: {x}.',
  ],
  kinds: [
    {
      cue: /^when (?!you\b|your\b|u\b|ur\b)/i,
      formats: [
        'My brain {x}: dial-up noises.',
        'My last brain cell {x}: elevator music.',
        'My soul {x}: left the chat.',
        'My face {x}: buffering.',
        '{X} and you have to act natural.',
        'Nothing in school prepares you for the moment {x}.',
        'Nobody:\nAbsolutely nobody:\nMe {x}:',
        'How it feels {x}: dramatic violin, slow zoom, one tear.',
        'Heart rate during sport: 120.\nHeart rate {x}: yes.',
        'Therapist: describe a strong emotion.\nMe: {x}.',
      ],
    },
    {
      cue: /^when /i,
      formats: [
        '{X} and have to act natural.',
        'Nothing in school prepares you for the moment {x}.',
        'How it feels {x}: dramatic violin, slow zoom, one tear.',
        'Heart rate during sport: 120.\nHeart rate {x}: yes.',
        'Therapist: describe a strong emotion.\nMe: {x}.',
        '{X}: Windows shutdown sound.',
        'Narrator: this was the moment {x}.',
        '{X}: roll credits.',
      ],
    },
    {
      cue: /^(?:whoever|to whoever|the (?:person|one|genius|legend) (?:who|that)) /i,
      formats: [
        'Wanted: {x}. Reward: one biscuit.',
        '{X}: we need to talk.',
        '{X}: explain yourself. You have five minutes and no slides.',
        'Villain of the week: {x}. The jury was unanimous.',
        'A strongly worded poem for {x}: roses are red, how dare you.',
      ],
    },
    {
      cue: / (?:be|is|are|looks?|feels?) like$/i,
      formats: [
        '{X}: (dramatic violin)',
        '{X}: (gestures at everything)',
        '{X}: yes.',
        '{X}: surprise!',
        'Nobody:\nAbsolutely nobody:\n{X}:',
      ],
    },
    {
      cue: /^(?:don[’']?t|do not|never|always|please|let[’']?s|call|feed|water|remember|stop|buy|eat|drink|be|go|get|keep|take|give|bring|send|put|trust|ask|check|read|update|restart|turn|do|clean|wash|pay|save|vote|respect|blame|protect|return|mute|name|let|say) (?!\p{L}+(?:ing|s) |.*\b(?:is|are|was|were)\b)/iu,
      formats: [
        'Fortune cookie: {X}.',
        'Sticky note on my monitor since March: “{X}”.',
        'T-shirt idea: “{X}”. One size, many questions.',
        'Life advice, part 1 of 1: {x}.',
        'My horoscope, suspiciously specific: {x}.',
        'Captain’s log: {x}. The crew has questions.',
        'New year’s resolution: {x}. Lasted until lunch.',
        'Ancient proverb, made up just now: “{X}”.',
        'The universe, at 3 a.m.: {x}.',
        'Step 1: {x}.\nStep 2: tell everybody about step 1.',
      ],
    },
    ...wishes,
  ],
  question: [
    'My brain at 3 a.m.: {x}',
    'Me: {x}\nMagic 8 ball: ask again after lunch.',
    'Exam, question 1 (100 points): {X} Show your working.',
    'Asking for a friend: {x}',
    'Four strangers in a lift. Nobody speaks.\nMe: {x}',
    'Support ticket: “{X}”\nStatus: closed.\nReason: same here.',
    'After 2,000 years, philosophers still disagree: {x}',
    'My search history:\n1. {X}\n2. The same, in capitals\n3. Cat videos',
    'Me to the group chat: {x}\n12 people: typing…\n12 people: no longer typing.',
    'Me: one quick question.\nThe question: {x}',
    'Genie: anything you want to know, mortal.\nMe: {x}\nGenie: gets back into the lamp.',
    'Interviewer: do you have any questions for us?\nMe: {x}',
  ],
  pov: [
    'POV: {x}. Dramatic zoom.',
    'POV: {x}. The music stops.',
    'POV: {x}. The narrator saw it coming.',
    'POV: {x}. Act natural.',
    'POV: {x}. Roll credits.',
    'POV: {x}. End of season one.',
  ],
  dialogue: {
    nobody: ['Nobody:', 'Nobody:\nAbsolutely nobody:'],
    answers: [
      '(slides slowly under the desk)',
      '(pretends to be a houseplant)',
      '(leaves through the window, waving)',
      '(types for ten minutes) ok',
      '(smiles, screams inside)',
      '(buffering)',
      '(looks up how to become a lighthouse keeper)',
    ],
    closings: ['(dramatic violin)', '(awkward lift music)', '(the audience gasps)', '(cut to the cat)'],
  },
  dry: ['For the record: “{X}”.', 'Today’s headline: “{X}”.', 'Noted: {x}.'],
};
