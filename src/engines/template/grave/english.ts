import { family, others, pets } from './who.ts';

const words = (...list: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}@])(?:${list.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
const everyOf = (list: string) => new RegExp(words(list).source, 'giu');

/** Despair, violence, illness, death, want, crime and war; who may harm themselves is recognised in `src/core/distress`. */
const dire = words(
  "(?:see|have|find|is|'s) (?:no|a|any|the)? ?(?:point|reason|way out|will|hope)(?: (?:in|of|to) (?:any(?:thing|more| of)?|liv\\w+|life|it all|go\\w* on|get(?:ting)? up))?(?= (?:any ?more|in|of any|to live)|$)|no (?:reason|point|will) (?:to|in) (?:live|living|go|going)",
  'rap(?:ed?|ing|ists?)|molest\\w*|grop(?:ed|ing)|sexual\\w* (?:abus|assault|harass)\\w*|abus(?:ed|ive|ers?)|incest|pa?edophil\\w*|traffick(?:ed|ers)|genocid\\w*|holocaust|massacres?|terroris\\w+|beheaded|lynch\\w*|(?:school|mass|church) shoot\\w*|miscarr\\w*|still ?b(?:orn|irth)|(?:no|find a|lost the) heart ?beat|lost the (?:baby|twins|pregnancy)|born (?:sleeping|still|an angel|too (?:soon|early))',
  '(?:home|back) with (?:just|only) (?:the|his|her|an empty) (?:collar|leash)|ex(?:[- ](?:husband|wife|partner))? (?:is |has |just )*(?:tak\\w+|took) (?:the|my|our) (?:kids|children|son|daughter)(?! (?:to|for|on|out|\\p{L}+ing)(?!\\p{L}))',
  'cancer(?!(?:[- ]free| season| sun| moon| rising)(?![\\p{L}]))|oncolog\\w*|(?:a|another|the|that) (?:small )?lump|ivf|the (?:vet|doctor)s?\\b.{0,60}\\b(?:maybe|only|at most) (?:a|one|two|three|six|\\d+) (?:days?|weeks?|months?)|nothing (?:more|else|left) (?:to try|to be done|to do for|(?:they|we|he|she) can do)|leuka?emia|lymphoma|melanoma|tumou?rs?|metasta\\w+|malignant|chemo\\w*|radiation|radiotherapy|biops(?:y|ies)|mastectomy|palliative|hospice|terminally? ill|life support|intensive care|n?icu|in a coma|dialysis|ventilator|inoperable|incurable|dementia|alzheimer\\w*|parkinson\\w*|sepsis|hiv|seizures?|overdos\\w*|anorexi\\w*|bulimi\\w*|rehab|relaps\\w+|heroin|fentanyl|amputat\\w*|paraly[sz]ed|ptsd|transplant|insulin|stage (?:3|4|three|four)|diagnos\\w+|depress(?:ed|ion)|panic attacks?|breakdown|unconscious|ambulance|(?:hospital|sick) bed|(?:hospital|hospice) (?:just )?called(?! (?:off|back))',
  "funerals?|cremat\\w*|coffins?|caskets?|graves?(?:ide|tone)?|(?:head|tomb)stones?|cemeter(?:y|ies)|burials?|hearse|morgue|eulog\\w+|obituar\\w+|ashes|condolences|bereave\\w*|(?<!black )widow\\w*|orphan\\w*(?! (?:child )?process)|rest in peace(?! to (?:my|our|the) (?!@))|in heaven|passed away|rainbow bridge|euthani[sz]\\w*|(?:was|been|got) murdered|stabb(?:ed|ing)|drowned|grie(?:f|ving)|mourn\\w*(?! the (?:end|loss) of)|(?:her|his|their|\\S+'s) death|death of|drunk driver|hit[- ]and[- ]run|put (?:\\S+ ){0,3}(?:down|to sleep)",
  "homeless\\w*|evict\\w*|foreclos\\w*|bankrupt\\w*|food (?:bank|stamps)|repossess\\w*|laid off|lay-?offs?|severance|(?:job|position|role|team|department|shift)s? (?:was |were |is |are |has been |have been |got )?(?:cut|eliminated|terminated|dissolved)|redundan(?:t|cy|cies)|(?:i|we|half of us|(?:team|department|office|position|role|job|crew|staff)s?) (?:just |all )*(?:got|was|were) axed|deport\\w*|asylum|prison|jail|arrested|custody|divorc\\w*(?! from reality)|foster care|bull(?:y|ied|ies|ying)|racis\\w+|slurs?|restraining order|changed the locks|(?:lost|losing|lose) (?:my|his|her|our|their|the) (?:jobs?|house|home|savings|pension|visa|farm|business|flat|apartment|\\w+ and my apartment)|lost everything|(?:can't|cannot|couldn't) (?:afford|pay)",
  'earthquakes?|tsunami|hurricane|tornado|wild ?fires?|landslide|(?:the|a) floods?|house fire|(?<!(?:gingerbread|sims|lego) )(?:house|home|apartment|flat|building|farm) (?:just )?burn(?:ed|t) (?:down|to the ground)|(?<!(?:joke|set|pitch|demo|exam|test|quiz) )bomb(?:ed|ing|s)|shell(?:ed|ing)|air ?strikes?|missiles?|landmines?|a mine|front ?line|(?:to|at|from) the front|refugees?|war ?zone|hostages?|gunman|shot (?:at|dead)|rubble|evacuat\\w+|(?:car|bus|train|plane|helicopter|boat|ferry|(?:motor)?bike|motorcycle|road|traffic|work) (?:crash|accident|wreck)|casualties',
);

/** `W` is somebody, `N` somebody it is done to, `G` a few words between. */
const event = (...sources: readonly string[]) =>
  words(
    ...sources.map((source) =>
      source
        .replaceAll('W', '(?:@who|@pet|he|she|they|who|we|i)')
        .replaceAll('N', '(?:me|us|him|her|them|(?:my|our|his|her|the)(?: \\w+)? (?:@who|@pet))')
        .replaceAll('G', '(?: (?!that|but|if|when)[^ .,!?]+){0,6}?'),
    ),
  );

/** Something has happened to somebody. */
const happened = event(
  '(?:r\\.?i\\.?p\\.?|rest in (?:peace|power)),? (?:(?:(?:to|my|our|dear|sweet|beloved|little) )*(?:@who|@pet)|(?!my |our |the ).{1,40}(?:19|20)\\d\\d ?[-–—] ?20\\d\\d)',
  '(?:@who|@pet|he|she|they|who)G (?:died(?! (?:laughing|of (?:laughter|embarrassment|boredom|cringe)))|dies|dying|dead(?! (?:lea(?:f|ves)|mouse|mice|birds?|bugs?|fl(?:y|ies)|spiders?|lizards?|rats?|batter|tired|serious|silent|last|inside|weight|lift))|passed(?=$| (?:away|on(?! the)|last|yesterday|today|tonight|the (?:other|same|next|day|night|morning|evening|week|month|year)|this|in|at|from|after|before|during|while|when|and|two|three|so|too|just|peacefully|suddenly|recently|early)(?![\\p{L}]))|collapsed|fainted|(?:stroke|heart attack)(?! when))|WG (?:collapsed|(?:is|are|was|were|got|gone|went|been) (?:missing|gone|sick|ill|dying|killed|shot|stabbed|run over|attacked|beaten up|hit by\\S*))',
  "(?:@who|@pet|he|she|they|who)G (?:did|could|does|do|will|wo|ca|can|never|no longer|not)(?:n?'t| not)?G (?:make it|survived?|w[ao]ke up|wake|(?:come|came) (?:home|back)|breath\\w*|walk|eat|recogni[sz]e\\w*|know who|remember)|WG (?:isn't|aren't|is not|are not|never) coming (?:home|back)",
  '(?:late|dead|deceased) (?:@who|@pet)(?! (?:again|today|for))',
  'W (?:only )?(?:has|have) (?:\\w+ ){0,2}(?:days|weeks|months) (?:left|to live)|(?:lost|losing|lose|buried|burying|bury|said goodbye to|say goodbye to|missing|found) N|(?:first|another|last) \\w+ (?:without|with) (?:him|her|you|@who|my @who|an empty)|(?:in|to|from) (?:the )?(?:hospital|surgery|emergency room|er)',
  "(?:he|she|they|@who)G (?:(?:left(?! me on (?:read|seen))|dumped|ghosted|disowned|hit|hits|beats?|beating|punched|slapped|slaps|chok\\w+|kicked|pushed|hurts?|threaten\\w*|follows|stalks|cheated on|is leaving|threw|shot) (?:N|my little)(?! with (?:an?|the|his|her) (?:pillow|cushion|snowball|water|balloon))|gave (?:me )?(?:back (?:the|my) ring|(?:the|my) ring back)|moved out|walked out|broke (?:my|his|her) \\w+|broke up|called off|packed (?:his|her)|wants (?:a |the )?divorce|doesn'?t love (?:me|us|him|her))",
  '(?:i|we)G (?:got|was|were|been|just got)G (?:fired|sacked|let go|dumped|robbed|mugged|assaulted|attacked|beaten|cheated on|kicked out)|(?:let|letting) (?:\\w+ of )?(?:us|me|N) go|walked (?:me|us|him|her) (?:out|to the door)|fired (?:me|us)|we (?:broke|split) up|(?:broke|breaking) up with (?:N|my @who)|(?:closes|closing|shut(?:s|ting)?)(?: down)? (?:our|the) (?:plant|factory|office|shop)|(?:plant|factory|shop)G (?:closes|closing|shuts)',
  "(?:so|all|feel|feeling|completely|am) (?:\\w+ and )?(?:alone|lonely|hopeless|worthless|numb|heart ?broken|scared)|(?:can'?t|cannot) (?:cope|go on|do this|take (?:it|this)|stop crying)|(?:cry|cried|crying)(?: \\w+)? (?:myself|every|all|alone|at night|in the)|laughs? at (?:me|my|his|her) ?\\w*|(?:nobody|no one)G (?:likes|loves|wants|needs|talks to|believes|would miss) N",
);

/** A rite for a thing, and no word of anybody: "the funeral of my attention span", "divorce between me and my diet". */
const ofThing = words(
  '(?:funeral|wake|obituary|eulogy|burial|(?:grave|tomb)stone|rest in peace|mourn\\w*|grieving|condolences|divorc\\w+|custody)(?: (?:service|papers|battle|hearing))? (?:(?:of|for|to|from|over|between me and) )?(?:my|our|the|this)(?!.*(?:@|\\b(?:h(?:e|er|im|is)|she|the(?:y|m|ir)|us|we|your?)\\b)).*',
);

/** One word stands for all that mean a person, and another for pets. */
const labels = [
  [everyOf(`${family}|${others}`), '@who'],
  [everyOf(pets), '@pet'],
] as const;

/** Whether an English text has words of harm, illness or loss, by who is in it and what has happened to them. */
export function namesGraveThings(written: string): boolean {
  const text = written.replace(/[’‘]/g, "'");
  const read = labels.reduce((rest, [list, label]) => rest.replace(list, label), text);
  return happened.test(read) || (dire.test(text) && !ofThing.test(read));
}
