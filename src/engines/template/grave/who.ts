/** People whom somebody may lose or hurt; each list is part of a regular expression. */
export const family = [
  'm[ou]ms?|mamas?|m[ou]mm(?:y|ies)|mothers?|dads?|dadd(?:y|ies)|papas?|fathers?|parents?|(?:step|foster)\\p{L}+',
  'grand\\p{L}+|grann(?:y|ies)|gran|nana?|nanna|gramps|oma|opa|abuel[ao]|brothers?|sisters?|siblings?|twins?',
  'sons?|daughters?|child|children|kids?|bab(?:y|ies)|newborns?|toddlers?|little (?:one|girl|boy)s?',
  'wife|wives|husbands?|spouses?|partners?|fianc[eé]+s?|girlfriends?|boyfriends?|gf|bf|ex(?:es)?|friends?|besties?|buddy|mates?',
  'aunt(?:ie)?s?|uncles?|cousins?|nieces?|nephews?|in-laws?|famil(?:y|ies)|relatives?',
].join('|');

/** Other people, of whom a joke is more often fair. */
export const others = [
  'colleagues?|co-?workers?|teammates?|classmates?|room ?mates?|flatmates?|neighbou?rs?|teachers?|mentors?|coach|boss|managers?',
  'nurses?|students?|patients?|people|persons?|wom[ae]n|m[ae]n|girls?|boys?|guys?|lad(?:y|ies)|strangers?|workers?|victims?|soldiers?',
].join('|');

export const pets =
  'dogs?|dogg(?:o|y|ies)|pupp(?:y|ies)|cats?|kitt(?:y|en|ens|ies)|hamsters?|rabbits?|bunn(?:y|ies)|guinea pigs?|parrots?|budgies?|horses?|pon(?:y|ies)|goldfish|turtles?|ferrets?|gerbils?|pets?|labradors?|retrievers?|beagles?|dachshunds?|terriers?|spaniels?|poodles?';
