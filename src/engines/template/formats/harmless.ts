/** What nobody mourns: a prompt that names one of these may be joked about. */
export const harmless = new RegExp(
  [
    '(?:my|the|your|our|his|her|no|bad|legacy|source|works? \\w+) code|code review|coding|bugs?|builds?|deploy\\w*|production|prod|server|compil\\w*|debug\\w*|git|merge\\w*|pull requests?|programm\\w*|javascript|typescript|python|css|regex|api|database|unit tests?|tests pass|localhost|kubernetes|docker|refactor\\w*|semicolon|dns|vim|documentation|npm|on my machine|child process(?:es)?|the process|red bull',
    'meetings?|emails?|e-mails?|slides?|spreadsheets?|excel|stand-?up|reply(?:ing)? all|powerpoint|linkedin|kpis?|working from home|out of office|inbox|dress code|homework',
    'coffee|espresso|latte|cappuccino|caffeine|decaf|barista',
    'pizzas?|pineapple|ketchup|burgers?|tacos?|pasta|lasagn[ae]|noodles|ramen|sushi|cake|cookies?|biscuits?|chocolate|snacks?|breakfast|lunch|dinner|sandwich(?:es)?|burrito|fries|chips|cheese(?:cake)?|bread|soup|salad|ice cream|dough?nuts?|cooking|recipe|baking|toast|leftovers|barbecue|bbq|popcorn|pancakes?|yog?h?urt|onions?|microwaved?|vegetables|broccoli|garlic|cereal|peanut butter|curry|sourdough|bananas?|avocados?|potato(?:es)?|spaghetti|waffles?|mustard|mayo|hummus|muffins?|bagels?|croissants?',
    'gym|workout|leg day|yoga|push-?ups?|squats|treadmill|cardio|fitness|diet|spin class|marathon',
    'phones?|bank account|wallet|social battery|wi-?fi|internet|laptop|computer|printers?|batter(?:y|ies)|charger|apps?|passwords?|keyboard|notifications?|router|bluetooth|remote|tabs open|browser|netflix|autocorrect|group chat|on mute|ringtone|tiktok|emojis?|photos? from',
    'laundry|dishes|dishwasher|vacuum\\w*|socks?|chores|ironing|ikea|keys|umbrellas?|snooze|alarm clock|hoodie|mugs?|pyjamas|pajamas|thermostat|toaster|ferns?|cact(?:us|i)|succulents?|fridge|couch|sofa|tupperware|roomba|bubble wrap|luggage|suitcase|parking spot|parallel park\\w*',
    'penguins?|raccoons?|goose|geese|pigeons?|ducks?|squirrels?|frogs?|capybaras?|llamas?|owls?|seagulls?|goats?|sloths?|otters?|dinosaurs?|t-?rex|dragons?|unicorns?|hedgehogs?|monkeys?|snails?|mosquito(?:es)?',
    'robots?|chatbots?|aliens?|spaceships?|wizards?|zombies?|ghosts?|vampires?|pirates?|ninjas?|superheroes|batman|gandalf|darth vader',
    'games?|gaming|among us|fortnite|valorant|overwatch|call of duty|counter-?strike|pok[eé]mon|tetris|boss fight|minecraft|elden ring|mario|zelda|xbox|playstation|speed ?run|noob|lag|chess|monopoly|scrabble|uno|pub quiz|karaoke|d&d|episodes?|(?:this|new) season|finale|playoffs|own goal|football|soccer|basketball|goalkeeper|overtime|duolingo',
  ]
    .map((list) => `\\b(?:${list})\\b`)
    .join('|'),
  'i',
);
