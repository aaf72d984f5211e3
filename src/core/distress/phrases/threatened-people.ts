/** People whom somebody may threaten, as they stand behind “my”, by language. */
export const people = {
  en: `
    brother(s), sister(s), stepbrother, stepsister, mom, mum, mother, dad, father, stepdad, stepmom, stepfather, stepmother, son(s)
    daughter(s), girl(s), boy(s), toddler, baby, kid(s), child, children, wife, husband, girlfriend, boyfriend, gf, bf, partner, ex, family, parents, grandma, grandpa, uncle
    aunt, cousin, roommate(s), flatmate(s), boss, teacher, neighbor(s), neighbour(s), classmate(s), coworker(s), colleague(s), friend(s)`,
  de: `
    bruder, brüder(n), schwester(n), geschwister(n), mutter, mama, vater, papa, eltern, stiefvater, stiefmutter, sohn, söhne(n), tochter
    töchter(n), baby, kind(e), kinder(n), frau, mann, ehemann, ehefrau, freund(e), freunden, freundin(nen), partner(in), ex, familie, oma, opa, onkel
    tante, cousin(e), mitbewohner(in), chef(in), lehrer(in), nachbar(n), nachbarin, mitschüler(n), mitschülerin, klassenkamerad(en)
    kollege(n), kollegin`,
  fr: `
    frère(s), sœur(s), soeur(s), mère, maman, père, papa, parents, beau_père, belle_mère, fils, fille(s), bébé, enfant(s), gosse(s), femme, mari
    copain, copine, conjoint, conjointe, ex, famille, oncle, tante, cousin(e), coloc, colocataire, patron, patronne, chef, prof, professeur
    voisin(s), voisine(s), camarade(s), collègue(s), ami(s), amie(s), pote(s)`,
  es: `
    hermano(s), hermana(s), madre, mamá, padre, papá, padres, padrastro, madrastra, hijo(s), hija(s), bebé, niño(s), niña(s), esposo, esposa, mujer
    marido, novio, novia, pareja, ex, familia, abuelo, abuela, tío, tía, primo, prima, compañero(s), compañera(s), jefe, jefa, profesor
    profesora, profe, vecino(s), vecina(s), colega(s), amigo(s), amiga(s)`,
  pt: `
    irmão, irmãos, irmã(s), mãe, mamãe, pai, papai, pais, padrasto, madrasta, filho(s), filha(s), bebê, criança(s), esposo, esposa, mulher
    marido, namorado, namorada, parceiro, parceira, ex, família, avô, avó, tio, tia, primo, prima, colega(s), chefe, professor, professora
    vizinho(s), vizinha(s), amigo(s), amiga(s)`,
} as const;

/** Nobody is hurt with these: “I’m going to hurt someone with these puns”. */
export const pastimes = `
  pun(s), joke(s), meme(s), cooking, baking, singing, dancing, karaoke, music, playlist, dance moves, moves, outfit, fashion, cuteness, selfie(s)
  hug(s), kindness, love, fact(s), logic, compliment(s)`;

/** Where people are beaten in play only. */
export const games = `
  game, video game, smash, smash bros, mario, mario kart, fortnite, valorant, minecraft, roblox, halo, overwatch, apex, league, cod
  call of duty, gta, fifa, tekken, street fighter, pokemon, chess, uno, monopoly, poker, ping pong, tennis, paintball, laser, laser tag, dodgeball`;
