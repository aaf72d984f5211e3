/** For prompts with words that a caption does not repeat. */
export const coarseCaptions = [
  'This caption has been replaced by a picture of a duck. Please imagine the duck.',
  'My grandmother reads these too, so here is a recipe instead: toast. Serves one.',
  'The caption department is out to lunch, and honestly it needed the break.',
  'Nobody:\nAbsolutely nobody:\nMe, choosing peace: what lovely weather we’re having.',
  'Weather: a storm of strong words, clearing later. Bring cookies.',
  'Fortune cookie: A kinder word is on its way. It’s stuck in traffic.',
] as const;

/** For prompts that give a model orders instead of something to joke about. */
export const ordersCaptions = [
  'Nice try. The templates only take orders for soup.',
  'Step 1: give the bot orders.\nStep 2: receive a joke about soup.\nStep 3: feel oddly fine about it.',
  'Fortune cookie: You will tell a machine what to do. It will think about lunch.',
  'Patch notes: the bot now follows instructions.\nKnown issue: only those on the cookie jar.',
  'Interviewer: Do you follow orders?\nMe: Only if they come with fries.',
  '★★★★★ “Asked for the secret. Got a joke. The secret was soup.”',
] as const;

/** For prompts about groups of people, whom captions do not sort. */
export const groupCaptions = [
  'Nature documentary: Humans. Eight billion of them, and all the same before their first cup of tea.',
  'Breaking: people are people. More at six.',
  '★★★★☆ “Humanity: loud, late, wonderful snacks. Would visit again.”',
  'Fortune cookie: Somebody you have not met yet would love your soup recipe.',
  'Weather: sunny spells for absolutely everybody. Bring a friend.',
  'Plot twist: everybody at the table was hoping somebody else would say hello first.',
] as const;
