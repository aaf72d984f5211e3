/** Greetings and wishes with what can follow them; the first that fits is taken. */
export const wishes: readonly { readonly greeting: RegExp; readonly follow: readonly string[] }[] = [
  {
    greeting: /\b(?:birthday|bday|b-day)\b/i,
    follow: [
      '{X}! Calories do not count until midnight.',
      '{X}! You are not older, you are a limited edition.',
      '{X}! May your Wi-Fi be strong and your cake be stronger.',
      '{X}! Another level reached, no tutorial given.',
      '{X}! The cake is not optional.',
      '{X}! Please sing along, badly and loudly.',
      '{X}! One more lap around the sun, and still no seat belt.',
    ],
  },
  {
    greeting: /^(?:get well|feel better)\b/i,
    follow: [
      '{X}! Soup is on its way.',
      '{X}! We keep your chair warm.',
      '{X}! Blankets, tea and bad films, as often as needed.',
      '{X}! The group chat is not the same without you.',
    ],
  },
  {
    greeting:
      /^happy\b.*\b(?:anniversary|wedding|engagement|retirement)\b|^(?:congrat\w*|well done|good job|(?:great|nice|good|amazing) (?:job|work)|best wishes|bravo|kudos|proud of)\b/i,
    follow: [
      '{X}! Somewhere a tiny orchestra is playing.',
      '{X}! Cake for everybody.',
      '{X}! The crowd goes mild, then wild.',
      '{X}! Please imagine a very long and very heartfelt toast.',
      '{X}! Confetti is on its way, 3 to 5 working days.',
    ],
  },
  {
    greeting: /^(?:good (?:morning|day)|morning|happy \p{L}*day)\b/iu,
    follow: [
      '{X}! Coffee first, opinions later.',
      '{X}! Special greetings to all who made it this far.',
      '{X}! Today’s plan: look awake.',
      'Me: {x}!\nMy soul: still in bed, thanks.',
      '{X}! Snacks are in the usual place.',
    ],
  },
  {
    greeting: /^(?:good ?night|nighty|sleep (?:well|tight)|sweet dreams)\b/i,
    follow: [
      '{X}.\nMy brain: great, now let us review the year 2009.',
      '{X}! One more video and then really.',
      '{X}! Not you, mosquito.',
      '{X}. See you in five alarms.',
    ],
  },
  {
    greeting: /^(?:thanks?|thank you|thx|ty|cheers|many thanks|much appreciated)\b/i,
    follow: [
      '{X}! Payment is accepted in snacks.',
      '{X}! Not all heroes wear capes.',
      '{X}! A statue is being discussed. Budget: one potato.',
      '{X}! Applause, confetti, tiny orchestra.',
    ],
  },
  {
    greeting:
      /^(?:good luck|break a leg|fingers crossed|best of luck|wish me luck|all the best|you (?:can|have) got? ?this|you got this)\b/i,
    follow: [
      '{X}! And may the autocorrect be with you.',
      '{X}! The rubber duck believes in you.',
      '{X}! Snacks are ready for either outcome.',
      '{X}! If it works, we planned it. If not, it was a rehearsal.',
    ],
  },
  {
    greeting:
      /^(?:merry|happy (?!to\b|that\b|with\b|about\b|when\b|dog|cat|hour|meal|kid|little)|season[’']s|eid|ramadan|feliz|frohe)\b/i,
    follow: [
      '{X}! May your leftovers be plentiful.',
      '{X}! See you on the sofa.',
      '{X}! Diets resume at a date to be announced.',
      'Group chat: {x}!\n47 stickers later: {x} again!',
    ],
  },
  {
    greeting: /^(?:love you|i love you|i love u|ily|miss you|i miss you|xoxo|hugs?)\b/i,
    follow: [
      '{X}. You may have the last slice.',
      '{X}. Yes, even before coffee.',
      '{X}. Signed, somebody who shares their password with you.',
      '{X}! Please picture a very awkward, very sincere hug.',
    ],
  },
  {
    greeting:
      /^(?:welcome|hello|hi|hey|hiya|howdy|yo|greetings|good (?:afternoon|evening)|what[’']?s up|sup|bye|goodbye|see you|see ya|later)\b/i,
    follow: [
      '{X}! Please take a seat and a snack.',
      '{X}! (waves at somebody behind you)',
      'Me, practising in the mirror: {x}.\nMe, in real life: you too, thanks, sorry.',
      '{X}! This greeting was brought to you by too much coffee.',
    ],
  },
];
