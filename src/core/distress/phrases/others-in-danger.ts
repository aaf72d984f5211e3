import { anyPhrase, phrases } from '../../../lib/phrase-matching.ts';
import type { DistressPhrases } from './phrase-list.ts';

const who =
  'friend, sister, brother, mom, mum, mother, dad, father, son, daughter, boyfriend, girlfriend, partner, husband, wife, roommate, classmate, cousin, she, he, they, someone, somebody';

const english = `
  {who} … to/is/are/might/may/will/gonna/keeps kill(ing)/hurt(ing)/harm(ing)/cut(ting)/hang(ing) herself/himself/themself/themselves
  {who} (just/is/said/says/is_so/'s/keeps_saying) (she/he/they) (is/want(s)/wanted/feels) (to) suicidal/die/end_it_all/end_her_life/end_his_life/end_their_life
  {who} (just) tried_to kill_herself/kill_himself/kill_themselves/take_her_own_life/take_his_own_life/end_her_life/end_his_life
  {who} (*) (*) (she/he/they) want(s)/wanted to be_dead/not_be_alive, {who} … about wanting to die, {who} … about not being_here_anymore/being_alive, he'll/she'll/he_will/she_will/they'll kill himself/herself/themselves/themself
`;

/** How people say that somebody whom they know may harm themselves: by language, the commonest first. */
export const othersInDanger: readonly DistressPhrases[] = [
  {
    language: 'en',
    said: anyPhrase(english, { who }),
    harmless: phrases(
      'hurt(ing)/kill(ing) herself/himself/themselves laughing/with_work, die laughing/her/his/their',
      {},
      'g',
    ),
  },
  {
    language: 'de',
    said: anyPhrase(
      'freund/freundin/bruder/schwester/mutter/vater/sohn/tochter/er/sie … sich umbringen/umzubringen/das_leben_nehmen/etwas_antun/etwas_anzutun/ritzt/verletzen_will, freund/freundin/bruder/schwester/er/sie … nicht_mehr_leben will/möchte',
    ),
  },
  {
    language: 'fr',
    said: anyPhrase(
      'ami/amie/copain/copine/frère/soeur/sœur/mère/père/fils/fille/il/elle … veut/va/pense_à/parle_de (se/de_se) suicider/tuer/mourir/faire_du_mal',
    ),
  },
  {
    language: 'es',
    said: anyPhrase(
      'amigo/amiga/hermano/hermana/madre/padre/hijo/hija/él/ella/novio/novia … se quiere/va_a matar/suicidar, amigo/amiga/hermano/hermana/hijo/hija/novio/novia … quiere/va_a matarse/suicidarse/morir(se)/hacerse_daño',
    ),
    harmless: phrases('morir(se) de risa', {}, 'g'),
  },
  {
    language: 'pt-BR',
    said: anyPhrase(
      'amigo/amiga/irmão/irmã/mãe/pai/filho/filha/ele/ela/namorado/namorada … quer/vai se_matar/se_suicidar/morrer/se_machucar',
    ),
  },
  {
    language: 'ja',
    said: /(?:友達|友人|家族|彼氏?|彼女|母|父|妹|弟|姉|兄)(?:が|は)[^。！？]{0,10}(?:死にたい|消えたい|自殺)/,
  },
];
