import { describe, expect, it } from 'vitest';
import { cryIn } from '../../../src/core/distress/kind-answer.ts';
import { distressIn } from '../../../src/core/distress/recognise-distress.ts';
import en from '../../../src/languages/en/distress.ts';
import de from '../../../src/languages/de/distress.ts';
import fr from '../../../src/languages/fr/distress.ts';
import es from '../../../src/languages/es/distress.ts';
import pt from '../../../src/languages/pt-BR/distress.ts';
import ja from '../../../src/languages/ja/distress.ts';

describe('a threat to others', () => {
  it.each([
    ['I want to stab my brother because he hit me', en],
    ['I’m going to stab him when he comes home', en],
    ['I want to shoot people', en],
    ['I’m going to shoot him at the game tomorrow', en],
    ['I’m going to kill him with a knife if he comes home', en],
    ['I want to poison my little sister', en],
    ['I might hurt my little girl', en],
    ['I’m going to bring a knife to school', en],
    ['ich werde mein Kind verletzen', de],
    ['ich möchte meinen kleinen Bruder erschießen', de],
    ['ich habe den Drang, meine Kinder zu verletzen', de],
    ['ich habe Angst, jemanden umzubringen', de],
    ['ich will ihn verletzen, weil er mich geschlagen hat', de],
    ['je veux étrangler ma petite sœur', fr],
    ['j’ai envie de faire du mal à mes enfants', fr],
    ['je vais frapper ma femme si elle part', fr],
    ['quiero estrangular a mi hermana', es],
    ['tengo ganas de hacerle daño', es],
    ['voy a golpear a mi mujer si se va', es],
    ['vou espancar meu irmão', pt],
    ['tenho vontade de machucar meus filhos quando choram', pt],
    ['弟を殴りたい、どうしたらいい？', ja],
    ['誰かを傷つけたくなってしまう', ja],
    ['弟が憎い。弟を殺したい', ja],
  ])('is heard in “%s”', (text, { threat }) => {
    expect(cryIn(text)?.answer).toBe(threat);
  });

  it.each([
    'I want to shoot people with my new camera',
    'I’m going to shoot people some texts',
    'I’m going to shoot them with a water gun',
    'I’m gonna beat them up in Smash Bros',
    'I’m going to beat him up in Mario Kart',
    'I want to hurt someone with these puns',
    'I’m going to poison my family with my cooking',
    'can I bring a knife to work to cut the cake',
    'I’ll kill my brother, if he eats my yoghurt',
    'ich möchte meinen Drucker erschießen',
    'ich will meine Ohren nicht verletzen',
    'je veux étrangler mon imprimante',
    'je vais empoisonner mes mauvaises herbes',
    'j’ai peur de faire mal à mes plantes',
    'je vais le frapper s’il continue',
    "je vais le frapper s'il continue",
    'quiero estrangular a mi impresora',
    'voy a hacerle daño a mi cuenta bancaria',
    'vou espancar meu computador',
    '誰かを傷つけたくない',
    '友達を殺したくなるほど可愛い',
    'あいつを見たら殺したい',
    'I’m gonna strangle my roommate lol',
    '誰かを殺したいｗｗ',
    '人を殴りたい笑',
    '弟を殴りたい（笑）',
    'あいつを殴りたい草',
  ])('is not heard in “%s”', (text) => {
    expect(cryIn(text)).toBeUndefined();
    // Captions for it ask this alone.
    expect(distressIn(text)).toBeUndefined();
  });

  it('is heard from somebody who is laughed at', () => {
    expect(cryIn('笑われたから弟を殴りたい')?.answer).toBe(ja.threat);
    expect(cryIn('I want to stab my brother w a knife')?.answer).toBe(en.threat);
  });
});
