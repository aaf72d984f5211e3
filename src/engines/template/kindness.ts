import { isCoarse } from '../../inference/coarse.ts';

/** What is no laughing matter, whoever says it. */
const grave = new RegExp(
  '\\b(?:' +
    [
      'suicid\\w*|self[- ]?harm\\w*|kill(?:ing)? (?:my|him|her|your)sel(?:f|ves)|kill(?:ing)? themselves|kys|end(?:ing)? my life|want to die|hang(?:ing)? myself|cut(?:ting)? myself',
      'rap(?:e|ed|es|ing|ists?)|molest\\w*|p(?:a)?edophil\\w*|child abuse|sexual(?:ly)? (?:abus|assault)\\w*|incest',
      'genocide|holocaust|auschwitz|lynch(?:ed|ings?)|massacres?|terror(?:ist)? attacks?|beheading\\w*|ethnic cleansing|school shoot\\w*|mass shoot\\w*',
      'cancer|tumou?r|leuk(?:a)?emia|chemotherapy|miscarriage|stillborn|stillbirth|funerals?|dementia|overdos\\w*|anorexi\\w*|bulimi\\w*',
      'passed away|murder(?:ed|s|ing|ers?)?(?! mystery)|depressed|depression|grief|grieving',
    ].join('|') +
    ')\\b',
  'iu',
);

const closeOnes =
  'mum|mom|mother|dad|father|grandma|grandmother|nan|grandpa|grandfather|brother|sister|son|daughter|child|baby|wife|husband|partner|girlfriend|boyfriend|friend|aunt|uncle|cousin|colleague|neighbou?r|dog|cat|puppy|kitten|pet';
const death =
  'died(?! laughing| of laughter| inside)|dies|dying(?! to| of laughter)|(?<!play(?:s|ed|ing)? )dead(?! tired| serious| inside| end)|death';
const loss = new RegExp(
  `\\b(?:${closeOnes})\\b.{0,30}\\b(?:${death})\\b|\\b(?:death of|lost) (?:my|our) (?:${closeOnes})\\b`,
  'iu',
);

const groups = [
  'jews?|jewish|muslims?|islam(?:ic)?|christians?|hindus?|sikhs?|buddhists?|catholics?|protestants?|atheists?',
  'gays?|lesbians?|bisexuals?|homosexuals?|queers?|transgender(?:ed)?|trans (?:people|women|men|woman|man|kids?)|drag queens?',
  'immigrants?|migrants?|refugees?|asylum seekers?|foreigners?|gypsies|roma people',
  'disabled|handicapped|autistic|autism|down syndrome|wheelchair users?|blind people|deaf people|homeless|fat people',
  '(?:black|white|brown|asian|african|indian|chinese|arab|mexican|jewish|native|old|poor)s? (?:people|men|women|man|woman|guys?|girls?|boys?|kids?|folks?)',
  'blacks|whites|asians|africans|arabs|mexicans|indians|pakistanis|chinese people|americans|germans|russians|ukrainians|israelis|palestinians|turks|poles',
  'women|females|feminists?|the poor',
];
const group = new RegExp(`\\b(?:${groups.join('|')})\\b`, 'iu');

/**
 * Whether a joke may be made with this text: `coarse` words are not repeated, captions do not sort a
 * `group` of people, and with `grave` words no joke is made at all. Errs towards the kind side: a harmless text that only sounds coarse gets a caption without its words.
 */
export function judge(text: string): 'fine' | 'coarse' | 'group' | 'grave' {
  if (grave.test(text) || loss.test(text)) return 'grave';
  if (isCoarse(text)) return 'coarse';
  return group.test(text) ? 'group' : 'fine';
}
