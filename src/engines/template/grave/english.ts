import nlp from 'compromise';
import { harmless } from '../formats/harmless.ts';
import { familyLoss, isObituary, mayBeObituary } from './family-loss.ts';
import { family, others, pets } from './who.ts';

/** What the sentiment model makes of a text: the probabilities of one or two stars, and of four or five. */
export interface Feeling {
  readonly sad: number;
  readonly glad: number;
}

const words = (...list: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}@])(?:${list.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
const everyOf = (list: string) => new RegExp(words(list).source, 'giu');

/** No laughing matter, whatever else is said. */
const never = words(
  'suicid\\w*|self[- ]?harm\\w*|kys|unalive\\w*|(?:kill|hurt|hang|cut|harm|shoot|starve)(?:ing|ed)? (?:my|him|her|your|them)sel(?:f|ves)|cutting again|cortarme|matarme|end(?:ing)? it all|(?:end|ending|take|taking|took) (?:my|his|her|their) (?:own )?life',
  "(?:want|wish|ready|rather|plan|planning|wanted)(?: i| was| were| to| be| just)* (?:die|dead|disappear|vanish|never wake up)(?! from)|not want(?:ing)? to (?:live|be alive|wake up|be here)|(?:\\w+n't|not|no longer) want to (?:live|be alive|exist|wake up|be here)|better off without me|used to come (?:in)?to my (?:room|bed)|tr(?:y|ied|ying) to end (?:things|everything)",
  "(?:see|have|find|is|'s) (?:no|a|any|the)? ?(?:point|reason|way out|will|hope)(?: (?:in|of|to) (?:any(?:thing|more| of)?|liv\\w+|life|it all|go\\w* on|get(?:ting)? up))?(?= (?:any ?more|in|of any|to live)|$)|no (?:reason|point|will) (?:to|in) (?:live|living|go|going)",
  'rap(?:ed?|ing|ists?)|molest\\w*|grop(?:ed|ing)|sexual\\w* (?:abus|assault|harass)\\w*|abus(?:ed|ive|ers?)|incest|pa?edophil\\w*|traffick(?:ed|ers)|genocid\\w*|holocaust|massacres?|terroris\\w+|beheaded|lynch\\w*|(?:school|mass|church) shoot\\w*|miscarr\\w*|still ?b(?:orn|irth)|(?:no|find a|lost the) heart ?beat|lost the (?:baby|twins|pregnancy)|born (?:sleeping|still|an angel|too (?:soon|early))',
  '(?:home|back) with (?:just|only) (?:the|his|her|an empty) (?:collar|leash)|ex(?:[- ](?:husband|wife|partner))? (?:is |has |just )*(?:tak\\w+|took) (?:the|my|our) (?:kids|children|son|daughter)(?! (?:to|for|on|out|\\p{L}+ing)(?!\\p{L}))',
);

/** Illness, death, want, crime and war: light only in a joke about something harmless. */
const dire = words(
  'cancer(?!(?:[- ]free| season| sun| moon| rising)(?![\\p{L}]))|oncolog\\w*|(?:a|another|the|that) (?:small )?lump|ivf|the (?:vet|doctor)s?\\b.{0,60}\\b(?:maybe|only|at most) (?:a|one|two|three|six|\\d+) (?:days?|weeks?|months?)|nothing (?:more|else|left) (?:to try|to be done|(?:they|we|he|she) can do)|leuka?emia|lymphoma|melanoma|tumou?rs?|metasta\\w+|malignant|chemo\\w*|radiation|radiotherapy|biops(?:y|ies)|mastectomy|palliative|hospice|terminally? ill|life support|intensive care|n?icu|in a coma|dialysis|ventilator|inoperable|incurable|dementia|alzheimer\\w*|parkinson\\w*|sepsis|hiv|seizures?|overdos\\w*|anorexi\\w*|bulimi\\w*|rehab|relaps\\w+|heroin|fentanyl|amputat\\w*|paraly[sz]ed|ptsd|transplant|insulin|stage (?:3|4|three|four)|diagnos\\w+|depress(?:ed|ion)|panic attacks?|breakdown|unconscious|ambulance|(?:hospital|sick) bed',
  "funerals?|cremat\\w*|coffins?|caskets?|graves?(?:ide|tone)?|(?:head|tomb)stones?|cemeter(?:y|ies)|burials?|hearse|morgue|eulog\\w+|obituar\\w+|ashes|condolences|bereave\\w*|(?<!black )widow\\w*|orphan\\w*(?! (?:child )?process)|rest in peace(?! to (?:my|our|the) (?!@))|in heaven|passed away|rainbow bridge|euthani[sz]\\w*|(?:was|been|got) murdered|stabb(?:ed|ing)|drowned|grie(?:f|ving)|mourn\\w*(?! the (?:end|loss) of)|(?:her|his|their|\\S+'s) death|death of|drunk driver|hit[- ]and[- ]run|put (?:\\S+ ){0,3}(?:down|to sleep)",
  "homeless\\w*|evict\\w*|foreclos\\w*|bankrupt\\w*|food (?:bank|stamps)|repossess\\w*|laid off|lay-?offs?|severance|(?:job|position|role|team|department|shift)s? (?:was |were |is |are |has been |have been |got )?(?:cut|eliminated|terminated|dissolved)|redundan(?:t|cy|cies)|(?:i|we|half of us|(?:team|department|office|position|role|job|crew|staff)s?) (?:just |all )*(?:got|was|were) axed|deport\\w*|asylum|prison|jail|arrested|custody|divorc\\w*(?! from reality)|foster care|bull(?:y|ied|ies|ying)|racis\\w+|slurs?|restraining order|changed the locks|(?:lost|losing|lose) (?:my|his|her|our|their|the) (?:jobs?|house|home|savings|pension|visa|farm|business|flat|apartment|\\w+ and my apartment)|lost everything|(?:can't|cannot|couldn't) (?:afford|pay)",
  'earthquakes?|tsunami|hurricane|tornado|wild ?fires?|landslide|(?:the|a) floods?|house fire|(?<!(?:gingerbread|sims|lego) )(?:house|home|apartment|flat|building|farm) (?:just )?burn(?:ed|t) (?:down|to the ground)|(?<!(?:joke|set|pitch|demo|exam|test|quiz) )bomb(?:ed|ing|s)|shell(?:ed|ing)|air ?strikes?|missiles?|landmines?|a mine|front ?line|(?:to|at|from) the front|refugees?|war ?zone|hostages?|gunman|shot (?:at|dead)|rubble|evacuat\\w+|(?:car|plane|bike|work) (?:crash|accident)|casualties',
);

/** `W` is somebody, `N` somebody it is done to, `G` a few words between that name nothing harmless. */
const event = (...sources: readonly string[]) =>
  words(
    ...sources.map((source) =>
      source
        .replaceAll('W', '(?:@who|@pet|he|she|they|who|we|i)')
        .replaceAll('N', '(?:me|us|him|her|them|(?:my|our|his|her|the)(?: \\w+)? (?:@who|@pet))')
        .replaceAll('G', '(?: (?!@thing|that|but|if|when)[^ .,!?]+){0,6}?'),
    ),
  );

/** Something has happened to somebody. */
const happened = event(
  '(?:@who|@pet|he|she|they|who)G (?:died|dies|dying|dead(?! (?:lea(?:f|ves)|mouse|mice|birds?|bugs?|fl(?:y|ies)|spiders?|lizards?|rats?|batter|tired|serious|silent|last|inside|weight|lift))|passed(?= |$)(?! (?:the|my|his|her|an?|all|it)(?![\\p{L}]))|collapsed|fainted|(?:stroke|heart attack)(?! when))|WG (?:collapsed|(?:is|are|was|were|got|gone|went|been) (?:missing|gone|sick|ill|dying|killed|shot|stabbed|run over|attacked|beaten up|hit by\\S*))',
  "(?:@who|@pet|he|she|they|who)G (?:did|could|does|do|will|wo|ca|can|never|no longer|not)(?:n?'t| not)?G (?:make it|survived?|w[ao]ke up|wake|(?:come|came) (?:home|back)|breath\\w*|walk|eat|recogni[sz]e\\w*|know who|remember)|WG (?:isn't|aren't|is not|are not|never) coming (?:home|back)",
  'W (?:only )?(?:has|have) (?:\\w+ ){0,2}(?:days|weeks|months) (?:left|to live)|(?:lost|losing|lose|buried|burying|bury|said goodbye to|say goodbye to|missing|found) N|(?:first|another|last) \\w+ (?:without|with) (?:him|her|you|@who|my @who|an empty)|(?:in|to|from) (?:the )?(?:hospital|surgery|emergency room|er)',
  "(?:he|she|they|@who)G (?:(?:left(?! me on (?:read|seen))|dumped|ghosted|disowned|hit|hits|beats?|beating|punched|slapped|slaps|chok\\w+|kicked|pushed|hurts?|threaten\\w*|follows|stalks|cheated on|is leaving|kicked|threw|shot) (?:N|my little)|gave (?:me )?(?:back (?:the|my) ring|(?:the|my) ring back)|moved out|walked out|broke (?:my|his|her) \\w+|broke up|called off|packed (?:his|her)|wants a|laughs? at|doesn'?t love)",
  '(?:i|we)G (?:got|was|were|been|just got)G (?:fired|sacked|let go|dumped|robbed|mugged|assaulted|attacked|beaten|cheated on|kicked out)|(?:let|letting) (?:\\w+ of )?(?:us|me|N) go|walked (?:me|us|him|her) (?:out|to the door)|fired (?:me|us)|we (?:broke|split) up|(?:broke|breaking) up with (?:N|my @who)|(?:closes|closing|shut(?:s|ting)?)(?: down)? (?:our|the) (?:plant|factory|office|shop)|(?:plant|factory|shop)G (?:closes|closing|shuts)',
  "(?:so|all|feel|feeling|completely|am) (?:\\w+ and )?(?:alone|lonely|hopeless|worthless|numb|heart ?broken|scared)|(?:can'?t|cannot) (?:cope|go on|do this|take (?:it|this)|stop crying)|(?:cry|cried|crying)(?: \\w+)? (?:myself|every|all|alone|at night|in the)|(?:nobody|no one)G (?:likes|loves|wants|needs|talks to|believes|would miss) N",
);

const laughter = /\b(?:lo+l|lmf?ao+|rofl|(?:ha){2,}h?|jk)\b|[😂🤣💀😆😹😜🤪]/iu;
const laughs = (text: string) => laughter.test(text) && !familyLoss.test(text);

const labels = [
  [new RegExp(harmless.source, 'giu'), '@thing'],
  [everyOf(`${family}|${others}`), '@who'],
  [everyOf(pets), '@pet'],
] as const;

/** Puts one word in place of all that mean a person, a pet or something harmless. */
function labelled(text: string): string {
  const names = nlp(text).people().out('array') as readonly string[];
  const unnamed = names
    .map((name) => name.replace(/'s$|[^\p{L}\p{N} -]/gu, '').trim())
    .filter((name) => /^\p{Lu}\p{L}{2,}/u.test(name))
    .reduce((rest, name) => rest.replaceAll(name, '@who'), text);
  return labels
    .reduce((rest, [list, label]) => rest.replace(list, label), unnamed)
    .replace(/@(?:who|pet)'s @thing/g, '@thing');
}

const relative = words(family);
const pronoun = words('he|she|him|his|hers?|they|them|their');
/** Whose news are seldom fun. */
const officials = words(
  'vets?|doctors?|dr|clinic|hospital|appointment|ultrasound|\\p{L}+olog(?:y|ists?)|surg(?:eon|ery)|operation|scans?|x-?rays?|results|nurses?|ward|er|medication|pills|court|judge|police|lawyers?|landlord|bank(?! accounts? (?:after|when|on|at))|mortgage|rent|debts?|savings|loans?|hr|visa|army|war|border|care home|nursing home|priest|wedding|(?:wedding |the |her |his )rings?(?! again)|engagement|cribs?|cots?|cradle|nursery|leash|urn|onesies?|stockings?|reject(?:ed|ions?)|after the (?:fire|storm|crash|accident|call|visit|shooting)',
);
/** What is, or may be, no more, or hurts. */
const missing = words(
  'without|goodbye|farewell|any ?more|no longer|never again|last (?:words|visit|letter|voicemail|message|time)|(?:our|his|her|their) last|miss(?:ing|es|ed)?|tears|alone|still (?:here|there|by|on|in)',
  "where it happened|(?:in|for) (?:days|weeks|months|years)|being (?:okay|ok|fine)|pretend\\w* (?:to be|i'?m) (?:okay|ok|fine|happy)|still (?:our|his|her|their)|(?:is|are|was|were) the only|no (?:guests|visitors|friends|family|replies|calls)|instead of (?:two|three|four|both)|(?<!happy |wedding )anniversary|empty|used to|years ago|since|quiet|silent|crying|hurts?|for (?:one|\\p{L}+ people)|(?:toilet|bathroom) stall|pantry",
);
/** Company that is not there, whatever else the text names. */
const deserted = words(
  '(?:no ?one|nobody|none)(?: (?!told|asked)\\p{L}+)? (?:next to|beside|with|to|for|came|comes|there|left|home|talks?|sits?|invite[sd]?|called|calls|saves?|sees?|answers?|noticed|notices|remember(?:s|ed)?)',
  "(?:won'?t|will never|never) (?:be|turn|see|meet|come|grow|know|get to|hear|wear)|one (?:fewer|less)|one \\p{L}+ (?:fewer|less)|(?:i'?m|i am|i was|we'?re|we are|we were) not (?:in(?! the mood)|invited|there|part of)|(?:not|\\p{L}+n't) (?:be )?invited|left me out|without (?:him|her|me|them|us|you)",
  "(?:was|am|i'?m|were) the only one|(?:haven't|have not|hasn't) (?:gotten|got) out of bed|missing posters?|(?:put|posted|shared|sharing) (?:my (?:face|photo|picture|nudes)|a (?:photo|picture|video) of me)|empty (?:chair|bed|crib|cot|cradle|seat|side|leash|collar|closet|wardrobe|stocking|cage|stall|desk|swing|high ?chair|nest)|photos? of me|(?:laugh(?:s|ing|ed)?|point(?:s|ing)?) at me|every(?:one|body)\\b.{0,30} (?:but|except) (?:me|us)",
);
const negated = /n't\b|\b(?:not|never|no|no longer|nothing|nobody|no one|hardly|barely|fewer)\b/iu;
const petAtPlay = new RegExp(
  `(?:${pets}) (?!is|was|has|needs|does|passes|dies|cries|limps|misses)\\p{L}+(?:s|ing)(?![\\p{L}])`,
  'iu',
);

/** "We had to put Biscuit down": somebody with a name, or an animal. */
const putDown = new RegExp(
  `\\b(?:had to|have to|having|had) (?:have )?(?:put )?(?:\\p{Lu}\\p{L}+|him|her|them|(?:my|our|the)(?: \\p{L}+)? (?:${pets})) (?:put )?(?:down|to sleep)\\b`,
  'u',
);

/** What people joke about, though a sad text may name it too: it permits a joke, and takes no weight off bad news. */
const everyday = words(
  'rain(?:s|ing|y)?|snow(?:s|ing|ed|y)?|fog|sunshine|weather|heat ?wave|forecast|commute|traffic|parking|airport|flight|tram|subway|elevators?|escalators?|queue|delivery|packages?|shopping|discount|groceries|supermarket|furniture|shelf|drums?|guitar|playlist|podcast|meme|selfies?|haircut|outfit|jeans|nap|mondays?|vacation|exams?|finals|thesis|semester|lectures?|homework|ci|pipeline|energy drink|red bull|intern|standup|sprint|ticket|vacuum',
);

/** What an English text's situation tells, as far as jokes about it are concerned. */
export interface Situation {
  /** It tells of harm, illness or loss. */
  readonly grave: boolean;
  /** It may, because of what has happened, who decides it, or what is missing, or the sentiment model hears it. */
  readonly sensitive: boolean;
  /** A relative, a friend or somebody unnamed is in it. */
  readonly close: boolean;
  /** Of those, somebody whom the writer knows well. */
  readonly kin: boolean;
  /** It laughs, is surely glad, or is about something that nobody mourns. */
  readonly harmless: boolean;
}

/** Whether a sentence tells of trouble, and whether nothing harmless takes the weight off it. */
function troubleIn(sentence: string): { readonly troubling: boolean; readonly grave: boolean } {
  const read = labelled(sentence);
  const troubling = dire.test(read) || happened.test(read);
  return { troubling, grave: troubling && !softens(sentence) };
}

const recovered = words(
  '(?:beat|beaten|survived) cancer|cancer[- ]free|in remission|all[- ]clear|fully recovered',
);

const softens = (text: string) =>
  laughs(text) || recovered.test(text) || harmless.test(text) || petAtPlay.test(text);

/**
 * Reads who a text is about and what has happened to them. The sentiment model was trained on reviews, and plainly told
 * bad news leave it cold: it is heard where it is sure that a text is glad, or finds one sad that names nothing harmless.
 */
export function readSituation(written: string, { sad, glad }: Feeling = { sad: 0, glad: 0 }): Situation {
  const text = written.replace(/[’‘]/g, "'");
  const troubles = text.split(/(?<=[.!?;])\s+/).map(troubleIn);
  const softened = softens(text);
  const close =
    (pronoun.test(
      text.replace(/\b(?:(?:but|thinks?) (?:he|she|they)|(?:and|with|at|in|on) their)\b/giu, ''),
    ) ||
      relative.test(text)) &&
    !laughs(text);
  return {
    grave:
      never.test(text) ||
      putDown.test(written) ||
      isObituary(written) ||
      (troubles.some(({ grave }) => grave) && (glad < 0.85 || relative.test(text))),
    sensitive:
      troubles.some(({ troubling }) => troubling) ||
      officials.test(text) ||
      mayBeObituary(written) ||
      missing.test(labelled(text).replace(/without (?:\p{L}+ )?@thing/gu, '')) ||
      (deserted.test(text) && !laughs(text)) ||
      (!softened && (negated.test(text) || sad >= (everyday.test(text) ? 0.7 : 0.5))),
    close,
    kin: relative.test(text) && !laughs(text),
    harmless: softened || glad >= 0.85 || everyday.test(text),
  };
}
