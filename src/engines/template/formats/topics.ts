interface Topic {
  readonly about: RegExp;
  /** Closing lines that stay true after a sentence as after a few words. */
  readonly closers: readonly string[];
}

/** What nobody mourns: a prompt that names one of these may be joked about. */
const harmlessTopics: readonly Topic[] = [
  {
    about:
      /\b(?:(?:my|the|your|our|his|her|no|bad|legacy|source|works? \w+) code|code review|coding|bugs?|builds?|deploy\w*|production|prod|server|compil\w*|debug\w*|git|merge\w*|pull requests?|programm\w*|javascript|typescript|python|css|regex|api|database|unit tests?|tests pass|localhost|kubernetes|docker|refactor\w*|semicolon|dns|vim|documentation|npm|on my machine)\b/i,
    closers: [
      'It works on my machine.',
      'Have you tried turning it off and on again?',
      'The rubber duck has resigned.',
    ],
  },
  {
    about:
      /\b(?:meetings?|emails?|e-mails?|slides?|spreadsheets?|excel|stand-?up|reply(?:ing)? all|powerpoint|linkedin|kpis?|working from home|out of office|inbox|dress code)\b/i,
    closers: [
      'This could have been an email.',
      'Let us circle back to that never.',
      'Action item for everybody: snacks.',
    ],
  },
  {
    about: /\b(?:coffee|espresso|latte|cappuccino|caffeine|decaf|barista)\b/i,
    closers: [
      'First the coffee, then the adulting.',
      'Side effects may include productivity.',
      'The coffee machine is listening.',
    ],
  },
  {
    about:
      /\b(?:pizzas?|pineapple|ketchup|burgers?|tacos?|pasta|lasagn[ae]|noodles|ramen|sushi|cake|cookies?|biscuits?|chocolate|snacks?|breakfast|lunch|dinner|sandwich(?:es)?|burrito|fries|chips|cheese|bread|soup|salad|ice cream|dough?nuts?|cooking|recipe|baking|toast|leftovers|barbecue|bbq|popcorn|pancakes?|yog?h?urt|onions?|microwaved?|vegetables|broccoli|garlic)\b/i,
    closers: [
      'Calories do not count if nobody is looking.',
      'Chef’s kiss, slightly burnt.',
      'Dessert goes to a separate stomach. That is science.',
    ],
  },
  {
    about:
      /\b(?:gym|workout|leg day|yoga|push-?ups?|squats|treadmill|cardio|fitness|diet|spin class|marathon)\b/i,
    closers: [
      'My legs have filed a complaint.',
      'That counts as cardio.',
      'Rest day: every day, to be safe.',
    ],
  },
  {
    about:
      /\b(?:phones?|wi-?fi|internet|laptop|computer|printers?|batter(?:y|ies)|charger|apps?|passwords?|keyboard|notifications?|router|bluetooth|remote|tabs open|browser|netflix|autocorrect|group chat|on mute|ringtone|tiktok|emojis?|photos? from)\b/i,
    closers: [
      'Have you tried turning it off and on again?',
      'IT has been informed. IT has left the building.',
      'One per cent battery, a hundred per cent drama.',
    ],
  },
  {
    about:
      /\b(?:laundry|dishes|dishwasher|vacuum\w*|socks?|chores|ironing|ikea|keys|umbrellas?|snooze|alarm clock|hoodie|mugs?|pyjamas|pajamas|thermostat|toaster|ferns?|cact(?:us|i)|succulents?|fridge)\b/i,
    closers: [
      'Somewhere a single sock is living its best life.',
      'Adulthood is doing this again in three days.',
      'It was like that when I got here.',
    ],
  },
  {
    about:
      /\b(?:penguins?|raccoons?|goose|geese|pigeons?|ducks?|squirrels?|frogs?|capybaras?|llamas?|owls?|seagulls?|goats?|sloths?|otters?|dinosaurs?|t-?rex|dragons?|unicorns?|hedgehogs?|monkeys?|snails?|mosquito(?:es)?)\b/i,
    closers: [
      'Nature documentaries never show this part.',
      'And honestly? A role model.',
      'Witnesses report a lot of confidence.',
    ],
  },
  {
    about:
      /\b(?:robots?|chatbots?|aliens?|spaceships?|wizards?|zombies?|ghosts?|vampires?|pirates?|ninjas?|superheroes|batman|gandalf|darth vader)\b/i,
    closers: [
      'Sequel already announced.',
      'Budget: two euros and a lot of confidence.',
      'Critics: “I have several questions.”',
    ],
  },
  {
    about:
      /\b(?:games?|gaming|boss fight|minecraft|elden ring|mario|zelda|xbox|playstation|speed ?run|noob|lag|chess|monopoly|scrabble|uno|pub quiz|karaoke|d&d|episodes?|(?:this|new) season|finale|playoffs|own goal|football|soccer|basketball|goalkeeper|overtime|duolingo)\b/i,
    closers: [
      'It was the lag, officer.',
      'The replay will be reviewed in slow motion, with snacks.',
      'One more round, and then really.',
    ],
  },
  {
    about: /\bhomework\b/i,
    closers: ['Will this be on the test?', 'The dog got an A.', 'Citation needed. Nap needed more.'],
  },
];

/** Topics that a sad text may name too. */
const otherTopics: readonly Topic[] = [
  {
    about: /\b(?:cats?|kitt(?:y|ens?))\b/i,
    closers: [
      'The cat has no regrets.',
      'The cat would like to speak to the manager.',
      'The cat has approved this message.',
    ],
  },
  {
    about: /\b(?:dogs?|pupp(?:y|ies)|doggos?|corgis?|pugs?|beagles?|poodles?)\b/i,
    closers: [
      'Ten out of ten, would give a treat.',
      'The dog is now employee of the month.',
      'The squirrel next door could not be reached for comment.',
    ],
  },
  {
    about: /\bmondays?\b/i,
    closers: [
      'Monday: would not recommend, keeps coming back.',
      'Please hold. Your enthusiasm will be with you on Thursday.',
      'Have you tried turning the week off and on again?',
    ],
  },
  {
    about: /\b(?:fridays?|weekends?|vacation)\b/i,
    closers: [
      'Out of office, into pyjamas.',
      'Plans: none. Excitement: enormous.',
      'Monday can leave a message after the beep.',
    ],
  },
  {
    about: /\b(?:exams?|finals|thesis|semester|lectures?)\b/i,
    closers: ['Will this be on the test?', 'Citation needed. Nap needed more.'],
  },
];

/** What prompts are often about. */
export const topics: readonly Topic[] = [...harmlessTopics, ...otherTopics];

/** Names something that nobody mourns. */
export const harmless = new RegExp(harmlessTopics.map(({ about }) => about.source).join('|'), 'i');
