/** What prompts are often about, with closing lines that stay true after a sentence as after a few words. */
export const topics: readonly { readonly about: RegExp; readonly closers: readonly string[] }[] = [
  {
    about: /\b(?:cats?|kitt(?:y|ens?)|kitty|catnip|purr\w*)\b/i,
    closers: [
      'The cat has no regrets.',
      'Somewhere, a glass is being pushed off a table.',
      'The cat would like to speak to the manager.',
      'The cat has approved this message.',
      'Meanwhile, the cat has filed a complaint about dinner.',
      'The cat saw it, blinked slowly, and left the room.',
    ],
  },
  {
    about:
      /\b(?:dogs?|pupp(?:y|ies)|doggos?|corgis?|pugs?|labradors?|dachshunds?|beagles?|poodles?|fetch|leash)\b/i,
    closers: [
      'The dog thinks this is the best day ever. Again.',
      'Ten out of ten, would give a treat.',
      'Somebody has been a good boy, and somebody knows it.',
      'The dog is now employee of the month.',
      'The tail has left the chat at high speed.',
      'The squirrel next door could not be reached for comment.',
    ],
  },
  {
    about:
      /\b(?:code|coding|bugs?|deploy\w*|production|prod|server|compil\w*|debug\w*|git|merge|pull requests?|developers?|programm\w*|javascript|typescript|python|java|css|regex|api|database|stack ?overflow|unit tests?|localhost|kubernetes|docker|devops|refactor\w*|semicolon)\b/i,
    closers: [
      'It works on my machine.',
      'Have you tried turning it off and on again?',
      'The rubber duck has resigned.',
      'Known issue. Will not fix.',
      'It is not a bug, it is a surprise feature.',
      'Estimated time to fix: five minutes. Actual time: Thursday.',
      'The logs say that everything is fine. The logs are lying.',
      'Stack Overflow: marked as duplicate.',
    ],
  },
  {
    about:
      /\b(?:meetings?|boss(?:es)?|office|emails?|e-mails?|deadlines?|coworkers?|colleagues?|slides?|spreadsheets?|excel|zoom|stand-?up|reply all|hr|overtime|powerpoint|calendar|working from home|linkedin|kpis?|quarterly)\b/i,
    closers: [
      'This could have been an email.',
      'Let us circle back to that never.',
      'Per my last email: help.',
      'Action item for everybody: snacks.',
      'Somebody please put this on slide 4.',
      'You are on mute, by the way.',
      'Adding it to the agenda, right after lunch.',
      'Out of office starts now.',
    ],
  },
  {
    about: /\b(?:coffee|espresso|latte|cappuccino|caffeine|decaf|barista)\b/i,
    closers: [
      'First the coffee, then the adulting.',
      'Side effects may include productivity.',
      'The coffee machine is listening.',
      'But first: another cup.',
      'Blood type: espresso.',
      'The decaf has been informed and is offended.',
    ],
  },
  {
    about: /\b(?:mondays?)\b/i,
    closers: [
      'Only five sleeps until the weekend. Six, if you count the nap.',
      'Monday: would not recommend, keeps coming back.',
      'Please hold. Your enthusiasm will be with you on Thursday.',
      'Mondays should be optional, like the fifth slice of cake.',
      'Have you tried turning the week off and on again?',
    ],
  },
  {
    about: /\b(?:fridays?|weekends?|saturdays?|sundays?|holidays?|vacation)\b/i,
    closers: [
      'The weekend goes by in four minutes, as is tradition.',
      'Out of office, into pyjamas.',
      'Plans: none. Excitement: enormous.',
      'Monday can leave a message after the beep.',
      'Nobody has ever said “what a long weekend” and meant it.',
    ],
  },
  {
    about:
      /\b(?:pizzas?|burgers?|tacos?|pasta|lasagn[ae]|noodles|ramen|sushi|cake|cakes|cookies?|chocolate|snacks?|breakfast|lunch|dinner|sandwich(?:es)?|burrito|fries|chips|cheese|bread|soup|salad|ice cream|donuts?|doughnuts?|cooking|cook|cooked|recipe|kitchen|baking|baked|toast|food|leftovers|barbecue|bbq|popcorn|pancakes?|eggs?)\b/i,
    closers: [
      'Calories do not count if nobody is looking.',
      'Serves four. Or one, on a brave day.',
      'The smoke alarm is cheering me on.',
      'Chef’s kiss, slightly burnt.',
      'I was going to share. Then I did not.',
      'Dessert goes to a separate stomach. That is science.',
      'The diet starts tomorrow. It always does.',
    ],
  },
  {
    about:
      /\b(?:gym|workout|leg day|running|jogging|marathon|yoga|push-?ups?|squats|treadmill|cardio|fitness|diet)\b/i,
    closers: [
      'My legs have filed a complaint.',
      'That counts as cardio.',
      'Rest day: every day, to be safe.',
      'The treadmill and I are taking it slow. It is switched off.',
      'Personal record: getting the shoes on.',
    ],
  },
  {
    about:
      /\b(?:sleep\w*|naps?|napping|bed|alarms?|alarm clock|insomnia|tired|snooze|woke up|wake up|3 ?am|2 ?am|pillow|blanket)\b/i,
    closers: [
      'Five more minutes, please.',
      'My pillow and I have reached an agreement.',
      'The alarm clock and I are no longer on speaking terms.',
      'Sleep is for people without Wi-Fi.',
      'Will be awake, properly, around Thursday.',
      'The bed was right all along.',
    ],
  },
  {
    about:
      /\b(?:exams?|homework|school|class|teachers?|university|college|lectures?|essay|maths?|finals|study|studying|thesis|professor|semester|students?)\b/i,
    closers: [
      'Will this be on the test?',
      'Show your working. Crying counts as working.',
      'The group project was done by one person. You know who you are.',
      'Citation needed. Nap needed more.',
      'The dog ate it, and the dog got an A.',
    ],
  },
  {
    about:
      /\b(?:phones?|wi-?fi|internet|laptop|computer|printers?|batter(?:y|ies)|charger|updates?|app|apps|password|keyboard|screen|notifications?|router|bluetooth)\b/i,
    closers: [
      'Have you tried turning it off and on again?',
      'IT has been informed. IT has left the building.',
      'The cloud cannot help us now.',
      'One per cent battery, a hundred per cent drama.',
      'We used to go outside for this kind of adventure.',
      'Please restart your human.',
    ],
  },
  {
    about: /\b(?:rain\w*|snow\w*|weather|sunny|heat ?wave|cold|winter|summer|umbrella|storm|windy|fog)\b/i,
    closers: [
      'The weather app: sunny. The weather: no.',
      'Dressed for the wrong season, as always.',
      'Small talk has been saved for another week.',
      'The umbrella is at home, safe and dry.',
      'Nature is doing its own thing.',
    ],
  },
  {
    about:
      /\b(?:trains?|bus(?:es)?|traffic|airport|flight|plane|luggage|commut\w*|parking|road trip|driving|subway|metro|taxi|bike|bicycle)\b/i,
    closers: [
      'Are we there yet?',
      'Arriving in three to five business hours.',
      'The GPS is recalculating its life choices.',
      'We apologise for the inconvenience. We do not mean it.',
      'The journey is the destination, says nobody who is late.',
    ],
  },
  {
    about:
      /\b(?:money|payday|salary|rent|bills?|bank|budget|shopping|sale|taxes|wallet|discount|paycheck|expensive|prices?)\b/i,
    closers: [
      'My bank account has left the group.',
      'It was on sale, so technically I saved money.',
      'The budget was more of a mood board.',
      'Rich in stickers, though.',
      'My wallet is on airplane mode.',
    ],
  },
  {
    about: /\b(?:plants?|garden\w*|succulents?|cactus|houseplants?|lawn|tomatoes|flowers?)\b/i,
    closers: [
      'The cactus is the only one who understands.',
      'Sunlight, water, and a little gossip. That is the secret.',
      'The plants talk about it when I leave the room.',
      'It is called “rewilding”.',
    ],
  },
  {
    about:
      /\b(?:laundry|dishes|dishwasher|vacuum\w*|clean(?:ing|ed)?|socks?|tidy\w*|chores|ironing|furniture|ikea|diy)\b/i,
    closers: [
      'The chair in the bedroom would like to be just a chair again.',
      'Somewhere a single sock is living its best life.',
      'Adulthood is doing this again in three days.',
      'It was like that when I got here.',
      'One screw left over, as tradition demands.',
    ],
  },
  {
    about:
      /\b(?:penguins?|raccoons?|goose|geese|pigeons?|ducks?|squirrels?|frogs?|capybaras?|llamas?|owls?|bears?|hamsters?|seagulls?|goats?|cows?|sloths?|otters?|horses?|chickens?|parrots?|sharks?|dinosaurs?|t-?rex|dragons?|unicorns?|hedgehogs?|foxes|fox|monkeys?|elephants?)\b/i,
    closers: [
      'Nature documentaries never show this part.',
      'And honestly? A role model.',
      'Somebody give them a job title.',
      'I would follow them into battle, or at least to lunch.',
      'Witnesses report a lot of confidence.',
      'No animals were embarrassed in the making of this caption.',
    ],
  },
  {
    about:
      /\b(?:robots?|ai|chatbots?|aliens?|spaceships?|space|nasa|mars|wizards?|zombies?|ghosts?|vampires?|pirates?|ninjas?|knights?|superheroes|batman|gandalf|darth vader)\b/i,
    closers: [
      'Sequel already announced.',
      'Budget: two euros and a lot of confidence.',
      'The special effects department needs a hug.',
      'Based on a true story, loosely, by a raccoon.',
      'Critics: “I have several questions.”',
    ],
  },
  {
    about:
      /\b(?:games?|gaming|boss fight|minecraft|elden ring|mario|zelda|xbox|playstation|steam|level|speed ?run|noob|lag|chess|monopoly|karaoke|dungeon|d&d|football|soccer|basketball|score[ds]?|team)\b/i,
    closers: [
      'It was the lag, officer.',
      'The replay will be reviewed in slow motion, with snacks.',
      'Skill issue, says somebody who is not playing.',
      'One more round, and then really.',
      'The tutorial did not mention this.',
      'Achievement unlocked.',
    ],
  },
];
