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

/** Family, friends and pets in other languages, as they follow "my". */
export const familyAbroad = {
  de: 'm[ua]m[am]?[ai]?|papas?|vaters?|mutter|omas?|opas?|großeltern|groß\\p{L}+|eltern|bruders?|schwester|sohne?s?|tochter|kind(?:er|es)?|babys?|mannes|mann|frau|onkels?|tante|cousine?s?|neffen?|nichte|freund\\p{L}*|kolleg\\p{L}+|nachbar\\p{L}*|lehrer\\p{L}*|hund\\p{L}*|kat(?:ze|ers?)|hamsters?|pferd\\p{L}*|hasen?|kaninchens?',
  fr: 'm[èe]re|p[èe]re|papa|maman|papi|mamie|papy|mamy|grand\\p{L}*|parents|frère|s(?:œ|oe)ur|fils|fille|enfants?|bébé|mari|femme|épouse|oncle|tante|tata|tonton|cousine?|neveu|nièce|copine?|copain|amie?s?|collègue|voisine?|prof\\p{L}*|chien\\p{L}*|chat\\p{L}*|lapine?|cheval|hamster',
  es: 'madre|padres?|mam[áa]|pap[áa]|abuel\\p{L}+|herman\\p{L}+|hij[ao]s?|bebé|espos[ao]|marido|mujer|tí[ao]s?|prim[ao]s?|sobrin[ao]s?|novi[ao]|amig[ao]s?|coleg\\p{L}+|compañer\\p{L}+|vecin[ao]|profe\\p{L}*|perr\\p{L}+|gat[aoi]\\p{L}*|conej\\p{L}+|caballo|hámster',
  pt: 'm[ãa]es?|pais?|v[óôo]|vov[óô]|av[óô]s?|irm[ãa]o?s?|filh[ao]s?|bebê|marido|esposa|mulher|ti[ao]s?|prim[ao]s?|sobrinh[ao]s?|namorad[ao]|amig[ao]s?|colegas?|vizinh[ao]|prof\\p{L}*|cachorr\\p{L}+|gat[aoi]\\p{L}*|coelh\\p{L}+|cavalo|hamster',
} as const;
