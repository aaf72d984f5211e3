import type { Formats } from './formats.ts';

/** Greetings and wishes with what can follow them; the first that fits is taken. */
export const wishes: NonNullable<Formats['kinds']> = [
  {
    cue: /^(?:(?:a|very|wishing|wish|i wish)\b.*|\w+ )?(?:happy|merry) .*\b(?:birthday|bday|b-day)\b|^(?:birthday|bday) (?:to|wishes)\b/i,
    formats: [
      '{X}! Calories don’t count until midnight.',
      '{X}! You’re not older, you’re a limited edition.',
      '{X}! May your Wi-Fi be strong and your cake be stronger.',
      '{X}! The cake is not optional.',
      '{X}! Please sing along, badly and loudly.',
      '{X}! One more lap around the sun, and still no seat belt.',
    ],
  },
  {
    cue: /^(?:get well|feel better)\b/i,
    formats: [
      '{X}! Soup is on its way.',
      '{X}! Blankets, tea and bad movies, as often as needed.',
      '{X}! The group chat is not the same without you.',
    ],
  },
  {
    cue: /^happy\b.*\b(?:anniversary|wedding|engagement|retirement)\b|^(?:congrat\w*|well done|good job|(?:great|nice|good|amazing) (?:job|work)|best wishes|bravo|kudos|proud of)\b/i,
    formats: [
      '{X}! Somewhere a tiny orchestra is playing.',
      '{X}! The crowd goes mild, then wild.',
      '{X}! Please imagine a very long and very heartfelt toast.',
      '{X}! Confetti is on its way, 3 to 5 working days.',
    ],
  },
  {
    cue: /^(?:good (?:morning|day)|morning|happy \p{L}*day)\b/iu,
    formats: [
      '{X}! Coffee first, opinions later.',
      '{X}! Special greetings to all who made it this far.',
      '{X}! Today’s plan: look awake.',
      'Me: {x}!\nMy soul: still in bed, thanks.',
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
    cue: /^(?:thanks?|thank you|thx|ty|cheers|many thanks|much appreciated)\b/i,
    formats: ['{X}! Payment is accepted in snacks.', '{X}! A statue is being discussed. Budget: one potato.'],
  },
  {
    cue: /^(?:good luck|break a leg|fingers crossed|best of luck|wish me luck|all the best|you (?:can|have) got? ?this|you got this)\b/i,
    formats: [
      '{X}! And may the autocorrect be with you.',
      '{X}! The rubber duck believes in you.',
      '{X}! Snacks are ready for either outcome.',
      '{X}! If it works, we planned it. If not, it was a rehearsal.',
    ],
  },
  {
    cue: /^(?:merry|happy (?!to\b|that\b|with\b|about\b|when\b|dog|cat|hour|meal|kid|little)|season[’']s|eid|ramadan|feliz|frohe)\b/i,
    formats: [
      '{X}! May your leftovers be plentiful.',
      '{X}! Diets resume at a date to be announced.',
      'Group chat: {x}!\n47 stickers later: {x} again!',
    ],
  },
  {
    cue: /^(?:love you|i love you|i love u|ily|miss you|i miss you|xoxo|hugs?)\b/i,
    formats: [
      '{X}. You may have the last slice.',
      '{X}. Yes, even before coffee.',
      '{X}. Signed, somebody who shares their fries with you.',
      '{X}! Please picture a very awkward, very sincere hug.',
    ],
  },
  {
    cue: /^(?:welcome|hello|hi|hey|hiya|howdy|greetings|good (?:afternoon|evening)|bye|goodbye|see you|see ya)\b/i,
    formats: [
      '{X}! Please take a seat and a snack.',
      '{X}! (waves at somebody behind you)',
      'Me, practicing in the mirror: {x}.\nMe, in real life: you too, thanks, sorry.',
    ],
  },
];
