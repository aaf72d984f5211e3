/** Words that mean the picture at hand. */
const pointing =
  /^(?:(?:for|to|für|zu|zum|pour|à|para|pra|de|a) )?(?:(?:this|that|the|my|these|those|das|dies(?:es|er|em)?|dem|den|ce(?:tte|lle|lui|t)?|la|est[aeo]|ess[ae]|[ai]sto|isso)(?:[ -](?:one|ones|picture|pic|image|photo|bild|foto|hier|da|là|ci|imagen|imagem|aqu[ií]|a[ií]))?|it|me|dazu|hierzu|dafür|ça|ceci|eso|(?:これ|この(?:写真|画像))[にのへ]?)(?!\p{L})(?: too)?/iu;
/** Words that say nothing about a picture: laughs, pleas and salutations. */
const fillers =
  /(?<!\p{L})(?:lo+l|lmf?ao+|rofl|omg|jk|(?:ha){2,}h?|(?:he){2,}|x+d+|please|pls|plz|thanks|thx|bro|dude|man|now|rn|asap|bitte|mal|danke|stp|svp|merci|mdr|ptdr|por favor|porfa|gracias|(?:ja){2,}j?|obrigad[oa]|k{3,}|(?:rs)+|お願い(?:します)?|ください|笑|[wｗ]+)(?!\p{L})/giu;

/** Whether a text says nothing but pleas, laughs and signs. */
export function saysNothing(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(fillers, ' '));
}

/** Whether a text only points at the picture at hand, as “this one please lol” does. */
export function pointsAtPicture(text: string): boolean {
  const [found] = pointing.exec(text) ?? [];
  return found !== undefined && saysNothing(text.slice(found.length));
}
