/** For a thing: "my grumpy cat", "pizza". */
export const thing = [
  'Me: finally, some peace and quiet.\n{X}: hello again.',
  '{X}: 1.\nMe: 0.',
  'My whole personality: {x}.',
  'My five-year plan: {x}.',
  'Relationship status: {x}.',
  'Genie: you have one wish left.\nMe: {x}.\nGenie: you could have had a castle.',
  'I have two moods:\n1. {X}\n2. {X}, but with snacks',
  'Therapist: and what comes to mind first?\nMe: {x}.\nTherapist: we have work to do.',
  'Band name: “{X}”. Our first album is just silence.',
  'Museum label: “{X}”. Artist unknown. Vibes immaculate.',
  'Emergency contact: {x}.',
  '{X}: the movie. Rated S for “same”.',
  'Actual footage of what goes on in my head: {x}.',
  'Me: I need absolutely nothing.\nAlso me, two minutes later: {x}.',
  'Expectation: inner peace.\nReality: {x}.',
  'Weather forecast: {x}, with a chance of snacks.',
  'Main character energy: {x}.',
  'My search history: {x}. Again. It is for a friend.',
  'There are two kinds of problems: small ones, and {x}.',
  'Nature documentary voice: “And here we see {x}. Magnificent.”',
] as const;

/** For somebody or something that does something: "a penguin giving a TED talk". */
export const scene = [
  'Live footage of {x}. Viewer discretion: bring popcorn.',
  'Museum label: “{X}”. Oil on canvas. Do not touch.',
  'Current mood: {x}.',
  'My five-year plan: {x}.',
  'Weekend goals: {x}.',
  'Expectation: a normal day.\nReality: {x}.',
  'Nature documentary voice: “And here we see {x}. Magnificent.”',
  'My search history: {x}. It is for a friend.',
  'Today’s forecast: {x}, with a chance of snacks.',
  'Main character energy: {x}.',
  'Things I did not expect before breakfast: {x}.',
  '{X}: based on a true story.',
  'Coming this summer: {x}. In cinemas, and apparently in my life.',
  'Actual footage of what goes on in my head: {x}.',
  '{X}. No notes.',
  'Caught in 4K: {x}.',
  'I closed my eyes for one minute. Now: {x}.',
  'Breaking: {x}. More after the snack break.',
  'Me: what is the worst that could happen?\nThe worst: {x}.',
  'Album cover: {x}. The music is optional.',
] as const;

/** For how somebody is at some moment: "my boss when I ask for a day off". */
export const reaction = [
  '{X}: has left the chat.',
  '{X}: buffering.',
  '{X}: error 404.',
  '{X}: dramatic zoom, violin, fade to black.',
  '{X}: nothing to see here.',
  '{X}: and the Oscar goes to…',
  '{X}, a documentary in three parts.',
  'Live footage of {x}:',
  '{X}: new phone, who is this?',
  'Nobody:\nAbsolutely nobody:\n{X}:',
] as const;

/** For two sides: "cats vs dogs". */
export const choice = [
  '{X}. I brought popcorn.',
  '{X}. There are no winners, only group chats.',
  'Tonight, live: {x}.',
  '{X}. Place your bets.',
  'The fight of the century: {x}.',
  '{X}. The judges need a moment.',
  'The final exam has one question: {x}.',
  '{X}. Back after the snack break.',
] as const;

/** For what somebody sees: "POV: you open the fridge". */
export const pov = [
  'POV: {x}.',
  'POV: {x}. (dramatic zoom)',
  'POV: {x}, and everybody looks at you.',
  'POV: {x}. The music stops.',
  'POV: {x}. The narrator saw it coming.',
] as const;

/** For what is being done: "trying to look busy". */
export const doing = [
  'Me, {x}: this is fine.',
  'Nobody:\nAbsolutely nobody:\nMe: {x}',
  'My cardio: {x}.',
  'Olympic sport idea: {x}. I have been training for years.',
  'Hobbies: {x}. Also, telling people that I have hobbies.',
  'Nobody warns you how much of adult life is {x}.',
  'Me: today I will be productive.\nAlso me: {x}.',
  '“{X}”: a memoir. Volume one of nine.',
  'Skill: {x}. 99 endorsements, most of them from my mum.',
  'Live footage of me {x}:',
  'Caught in 4K: {x}.',
  'How it started: big plans.\nHow it is going: {x}.',
  'Interviewer: what do you bring to the team?\nMe: years of experience in {x}.',
  'Level 1: {x}.\nLevel 99: {x}, but with confidence.',
  'Main character energy: {x}.',
] as const;

/** For what somebody is told to do: "call your mother". */
export const order = [
  'My conscience: {x}.\nMe: five more minutes.',
  'Note to self: {x}.\nSelf: new phone, who is this?',
  'Reminder: {x}.\nMe: swipes it away with confidence.',
  'Today’s to-do list:\n1. {X}\n2. Snack\n3. More snack',
  'GPS: in 200 metres, {x}.',
  'Yoga teacher: breathe in. Breathe out. {X}.',
  'My mum, from another room: {x}!',
  'Coach at half-time: {x}! That is the whole plan.',
  'Fortune cookie: “{X}.” Lucky numbers: 7, 12 and the one on the receipt.',
  'Wise old wizard: {x}.\nMe: is there a shorter quest?',
  'My one brain cell, every morning: {x}.\nMe: who said that?',
  'Ancient wisdom: “{X}.”\nModern wisdom: “Tomorrow.”',
  'Sticky note on my monitor since March: “{X}”.',
  'Life advice from a fridge magnet: “{X}.”',
  'Step 1: {x}.\nStep 2: nap.',
] as const;

/** For a question, which keeps its mark. */
export const question = [
  'Me: {x}?\nMagic 8 ball: ask again after lunch.',
  'Exam, question 1 (100 points): {x}? Show your working.',
  '“{X}?” – asked by a friend, about a friend, while looking at the floor.',
  'Four strangers in a lift. Nobody speaks.\nMe: {x}?',
  'Wise hermit: you may ask one question.\nMe: {x}?\nHermit: there is a shorter path down behind the hut.',
  'Support ticket: “{X}?”\nStatus: closed.\nReason: same here.',
  'Me: {x}?\nMy rubber duck: I was hoping you would know.',
  'Pub quiz, final round: {x}? For half a point: and who is to blame?',
  'After 2,000 years, philosophers still disagree on “{X}?” Two of them no longer speak.',
  '3 a.m. Lights off. Eyes closed.\nMy brain: {x}?',
  'Five-year-old: {x}?\nMe, with two degrees: ask your grandmother.',
  'Fortune cookie: the answer is inside the next cookie.\nThe next cookie: {x}?',
  'My search history:\n1. {X}?\n2. The same, in capitals\n3. Cat videos',
  'Me to the group chat: {x}?\n12 people: typing…\n12 people: no longer typing.',
  'Documentary, three hours, black and white: “{X}?” Spoiler: they do not find out.',
  'Me: one quick question.\nThe question: {x}?',
  'Cat, watching me ask “{X}?” for the third time: blinks slowly.',
  'Genie: anything you want to know, mortal.\nMe: {x}?\nGenie: gets back into the lamp.',
  'Me: {x}?\nEverybody: looks at the ceiling.',
  'Interviewer: do you have any questions for us?\nMe: {x}?',
] as const;
