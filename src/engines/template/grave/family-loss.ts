import { family, pets } from './who.ts';

/** What follows where nobody died: "my dad died laughing". */
const onlySaid =
  '(?! (?:laughing|of (?:laughter|embarrassment|boredom|cringe)|inside|when|at|again|a little|serious|tired|set|asleep|wrong)(?!\\p{L}))';
const blow = '(?:hits?|beats?|slap(?:s|ped)|punche[sd]|choke[sd]|kick(?:s|ed)) (?:me|us)';

/** The relatives of whom a death is told in other languages. */
const kin = {
  de: '(?:groß|stief|schwieger)?(?:vater|mutter|eltern)|oma|opa|mama|papa|bruder|schwester|sohn|tochter|kind|mann|frau|onkel|tante|freund(?:in)?',
  fr: '(?:grand-|beau-|belle-)?(?:père|mère)|maman|papa|mamie|pap[iy]|frère|s(?:œ|oe)ur|fils|fille|mari|femme|oncle|tante|amie?',
  es: 'madre|padre|mam[áa]|pap[áa]|abuel[oa]|herman[oa]|hij[oa]|espos[oa]|marido|mujer|novi[oa]|tí[oa]|amig[oa]',
  pt: 'mãe|pai|av[óôo]|vov[óôo]|irmão|irmã|filh[oa]|espos[oa]|marido|mulher|namorad[oa]|ti[oa]|amig[oa]',
};

/**
 * That a relative or a pet has died or is gravely ill, or that a relative strikes: to such news a laugh is added out of
 * helplessness, so that it makes no joke of them.
 */
export const familyLoss = new RegExp(
  [
    `(?:my|our) (?:\\p{L}+ )??(?:${family}|${pets}) (?:(?:just|has|have|had|is|was|been|really|actually) )*(?:died|dead|dying|passed away|passed (?:last|this|yesterday|today)|killed (?:him|her)self)${onlySaid}`,
    `(?:my|our) (?:\\p{L}+ )??(?:${family}) (?:(?:just|really) )*(?:(?:has|have|got) (?:\\p{L}+ )?cancer|${blow}(?! (?:up|with|at|in|to|by|hard|out|off|on)))`,
    `(?:mein|unser)e? (?:\\p{L}+ )??(?:${kin.de}) (?:ist|sind) (?!fast)(?:(?!fast)\\p{L}+ ){0,3}(?:gestorben|verstorben|tot)`,
    `(?:mon|ma|notre) (?:${kin.fr}) (?:est|vient de) (?:mort|morte|mourir|décédée?)(?! de (?:rire|honte|peur))`,
    `(?:mi|nuestr[oa]) (?:${kin.es}) (?:se )?(?:murió|falleció|ha muerto)(?! de (?:la )?(?:risa|hambre|vergüenza))`,
    `(?:meu|minha|nosso|nossa) (?:${kin.pt}) (?:morreu|faleceu)(?! de (?:rir|vergonha|fome))`,
  ]
    .map((source) => `(?<!\\p{L})(?:${source})(?!\\p{L})`)
    .join('|'),
  'iu',
);

const farewell = '(?<!\\p{L})(?:r\\.?i\\.?p\\.?|rest in (?:peace|power))';
const noProduct = '(?!.*(?:Explorer|Google|Windows|Skype|Twitter|Flash))';

/** "RIP Grandpa", "rest in peace, my sweet dog": the farewell to somebody, and to nothing of theirs. */
const toFamily = new RegExp(
  `${farewell},? (?:to )?(?:(?:my|our|dear|sweet|beloved|little) )*(?:${family}|${pets})(?=\\s*(?:$|[^\\p{L}\\s'’]|(?:you|we|i|and)(?!\\p{L})))`,
  'iu',
);
/** "RIP Biscuit 2009-2026". */
const withYears = new RegExp(
  `${farewell.replace('r\\.?i\\.?p', '[Rr]\\.?[Ii]\\.?[Pp]').replace('rest', '[Rr]est')},? ${noProduct}\\p{Lu}.{0,40}(?<!\\d)(?:19|20)\\d\\d ?[-–—] ?20\\d\\d(?!\\d)`,
  'u',
);

/** Whether a text is the farewell to somebody who died. */
export const isObituary = (text: string) => toFamily.test(text) || withYears.test(text);
