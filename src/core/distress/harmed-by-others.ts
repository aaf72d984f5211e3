import { phrases } from '../../lib/phrases.ts';
import type { DistressPhrases } from './distress-phrases.ts';

const lists = {
  who: 'husband, wife, boyfriend, girlfriend, bf, gf, hubby, partner, ex, dad, father, stepdad, stepfather, stepmom, stepmother, mom, mum, mother, uncle, brother, family, parents, boss, teacher, coach',
  hurts:
    'hit(s), hitting, beat(s), beating, slap(s), slapped, punch(es), punched, chok(es), choked, kicked, strangle(s), strangled, rape(s), raped, molest(s), molested, abuse(s), abused, hurting, touches, touched',
};

const english = `
  my {who} (just/always/keeps/often/still/used/is) (to/is) {hurts} me, my {who} threatens/threatened/wants/tried/tries to_kill me, {who}/he/she forces/forced me to_have_sex
  someone/somebody/he/she/they is/are/keeps/keep hurting/beating/abusing/raping/hitting me, hurts/hits/beats me at_home/every_day/every_night/when_he/when_she
  i (was/got/been/have_been/am/'ve_been) (being/just) raped/molested/sexually_assaulted/sexually_abused/abused_by/abused_at/beaten_by/beaten_at/hurt_at_home
  being raped/molested/sexually_assaulted/abused_at_home/beaten_at_home, come/comes/came into_my_room_at_night
`;

const german = `
  mein(e) mann/freund/ex/partner/vater/stiefvater/bruder/onkel/mutter/frau/freundin/chef (*) schlägt/verprügelt/würgt/vergewaltigt/missbraucht/misshandelt/bedroht mich
  mein(e) mann/freund/ex/partner/vater/stiefvater/mutter/frau/freundin … schlägt_zu $
  mich (gestern/heute/wieder/immer/oft) vergewaltigt/missbraucht/misshandelt/verprügelt/gewürgt, wurde/bin/werde (*) (*) vergewaltigt/missbraucht/misshandelt/zu_hause_geschlagen
`;

const french = `
  mon/ma mari/copain/conjoint/père/beau_père/ex/mère/femme/copine/frère/oncle me frappe/bat/viole/étrangle/maltraite/menace_de_mort
  m'a violée/violé/frappée/étranglée/agressée_sexuellement, j'ai/suis/je_suis (été) violée/violé/agressée_sexuellement/abusée/battue
`;

const spanish = `
  mi novio/marido/esposo/ex/padre/padrastro/pareja/madre/esposa/novia/hermano/tío me pega/pegó/pegaba/golpea/golpeó/viola/violó/maltrata/amenaza_de_muerte
  me violó/violaron/violaba, fui/he_sido violada/violado/abusada/abusado/maltratada
`;

const portuguese = `
  meu/minha namorado/marido/ex/pai/padrasto/companheiro/mãe/esposa/namorada/irmão/tio me bate/bateu/batia/espanca/espancou/agride/agrediu/estupra/estuprou/ameaça_de_morte
  me estuprou/estupraram/espancou/espancaram, fui estuprada/estuprado/abusada/abusado/espancada
`;

const japanese =
  /(?:彼氏|彼女|夫|旦那|妻|父|母|親|兄|姉|元カレ|上司|先生)(?:に|から)[^。！？]{0,6}(?:殴られ|叩かれ|蹴られ|暴力|虐待|レイプ|性的)|(?:レイプ|強姦|性暴力|性的暴行)(?:され|を受け)|虐待(?:され|を受け)|DV(?:され|を受け)/;

/** How people say that somebody hurts them: by language, the commonest first. */
export const reportsOfHarm: readonly DistressPhrases[] = [
  {
    language: 'en',
    said: phrases(english, lists),
    harmless: phrases(
      'hit/hits/hitting me up/with/hard, beat/beats/beating/slaps/slapped/kicked me at/in/to/by/again_at/on/out/off/from, touches/touched me deeply/with_his/with_her, threatens to_kill me if_i_eat/with',
      {},
      'g',
    ),
  },
  { language: 'de', said: phrases(german), harmless: phrases('schlägt mich im/beim/in', {}, 'g') },
  { language: 'fr', said: phrases(french), harmless: phrases('me bat au/aux/à', {}, 'g') },
  { language: 'es', said: phrases(spanish), harmless: phrases('me pega/pegó un/una/la/su', {}, 'g') },
  { language: 'pt-BR', said: phrases(portuguese), harmless: phrases('me bateu/bate no/na/em/uma', {}, 'g') },
  { language: 'ja', said: japanese },
];
