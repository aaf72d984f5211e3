import type { Formats } from './formats.ts';
import { wishes } from './wishes.ts';

/** For somebody or something, one or several, with no article needed: "pizza", "group project partners", "#monday". */
export const namedThing = [
  'Expectation: a normal day.\nReality: {x}.',
  'Today’s forecast: {x}, clearing never.',
  '“{X}”: coming this summer to a theater near you. Bring snacks.',
  'Museum label: “{X}”, panic on canvas.',
  'Nature documentary voice: “{X}. Magnificent.”',
  'Rent-free in my head: {x}. Utilities included.',
  '{X}. That’s it. That’s the post.',
  '{X}. My therapist has a folder on this.',
  'Therapist: so, what brings you here today?\nMe: {x}.',
  'Breaking: {x}. More as we panic.',
  'Historians will call this era “{X}”.',
  'My last two brain cells, in unison: “{X}!”',
  'Game show host: pick a category.\nMe: “{X}” for 800.',
  'Security question: what keeps you up at night?\nMe: {x}.',
  'Me: I’m over it.\nMy brain at 3 a.m.: {x}.',
] as const;

/** For somebody or something with an article, or several: "my grumpy cat", "penguins". */
const thing = [
  ...namedThing,
  'Movie pitch: it’s like Titanic, but with {x}.',
  'Days without thinking about {x}: 0.',
  'There are two kinds of people. Both have opinions on {x}.',
  'Ask me about {x}. Actually, don’t. I have slides.',
  'Me, explaining {x} to my therapist:',
  'Roses are red, violets are blue,\nI was thinking of {x}, and now you are too.',
] as const;

/** For what is being done: "trying to look busy". */
const doing = [
  'Me {x}: unpaid, untrained, unstoppable.',
  'Nobody:\nAbsolutely nobody:\nMe {x}:',
  'My cardio: {x}.',
  'Olympic sport idea: {x}. I have been training for years.',
  'Hobbies: {x}. Also, telling people that I have hobbies.',
  'Nobody warns you how much of adult life is {x}.',
  'Me: today I’ll be productive.\nAlso me: {x}.',
  '“{X}”: a memoir. Volume one of nine.',
  'Live footage of me {x}:',
  'Interviewer: what do you bring to the team?\nMe: years of experience in {x}.',
] as const;

/** For somebody else who does something, or how somebody is at some moment: "my boss when I ask for a day off". */
const scene = [
  'Nobody:\nAbsolutely nobody:\n{X}:',
  'Live footage of {x}:',
  '{X}: dramatic zoom, violin, fade to black.',
  '{X}: and the Oscar goes to…',
  '{X}, a documentary in three parts.',
  'Nature documentary voice: “{X}. Magnificent.”',
  'Museum label: “{X}”, panic on canvas.',
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
    'My brain at 3 a.m.: {x}.\nMe: please, I have work.',
    'Nobody:\nAbsolutely nobody:\nMe: {x}',
    'Yoga teacher: empty your mind.\nMy mind: {x}',
    'The meeting: 60 minutes.\nMy notes: “{X}”.',
    'Voice message: four minutes.\nShort version: “{X}”.',
    'My autobiography, working title: “{X}”.',
    'Subject line of the email I just sent to all 4,000 employees: “{X}”.',
    'Teacher: anything to share with the class?\nMe: {x}',
    'Me: today will be a normal day.\nToday: {x}.',
    'Breaking: {x}. More after the snack break.',
    '{X}. No further questions, Your Honor.',
    '{X}. Here is what it taught me about leadership:',
    'Friend: so, what’s new?\nMe: {x}.\nFriend: sorry, what?',
    'Today’s episode: “{X}”. The writers are out of ideas.',
    'Everything is fine. {X}. Everything is fine.',
    'This is your captain speaking. {X}. Please enjoy the nuts.',
  ],
  kinds: [
    {
      cue: /^when /i,
      formats: [
        'My brain {x}: dial-up noises.',
        'My last brain cell {x}: elevator music.',
        'My soul {x}: left the chat.',
        'My face {x}: buffering.',
        '{X}: act natural.',
        'Nothing in school prepares you for the moment {x}.',
        'Nobody:\nAbsolutely nobody:\nMe {x}:',
        'How it feels {x}: dramatic violin, slow zoom, one tear.',
        'Heart rate at the gym: 120.\nHeart rate {x}: yes.',
        'Therapist: describe a strong emotion.\nMe: {x}.',
        '{X}: Windows shutdown sound.',
        'Narrator: this was the moment {x}.',
        '{X}: roll credits.',
      ],
    },
    {
      cue: /^(?:whoever|to whoever|the (?:person|one|genius|legend) (?:who|that)) /i,
      formats: [
        'Wanted: {x}. Reward: one cookie.',
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
    'Exam, question 1 (100 points): {X} Show your work.',
    'Asking for a friend: {x}',
    'Four strangers in an elevator. Nobody speaks.\nMe: {x}',
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
    'POV: {x}. Record scratch, freeze frame.',
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
    closings: ['(dramatic violin)', '(awkward elevator music)', '(the audience gasps)', '(laugh track)'],
  },
  dry: [
    'Dear diary, chapter 412: “{X}”.',
    'Nobody warns you about this part: {x}.',
    'Filed under “life”: {x}.',
  ],
};
