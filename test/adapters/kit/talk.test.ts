import { expect, it } from 'vitest';
import { answerToCry, cryIn } from '../../../src/core/distress/kind-answer.ts';
import { createTalkPace } from '../../../src/adapters/kit/talk/pace.ts';
import { smallTalkIn } from '../../../src/adapters/kit/talk/small-talk.ts';
import { createTalk } from '../../../src/adapters/kit/talk/talk.ts';

const { answer } = createTalk({ commands: [], press: '', slashOf: (name) => `/${name}`, maxBytes: 2 ** 20 });

it.each([
  'I want to kill myself',
  'no one would miss me',
  'i can’t go on',
  'Ich möchte sterben',
  'j’ai envie de mourir',
  'quiero morirme',
  'não quero mais viver',
  'voglio morire',
  'ik wil dood',
  '死にたい',
  'i dont see the point of being alive anymore',
  'life isn’t worth it',
  'goodbye everyone, i’m done with this life',
  'i took too many pills',
  'im tired of living',
  'everybody would be happier if i was dead',
  'i wish i’d just not wake up one day',
  'i’m thinking of overdosing tonight',
  'ojalá no despertara mañana',
  'não vejo mais sentido em viver',
  'mein leben hat keinen sinn mehr',
  'mejor sería no haber nacido',
  'me quiero matar',
  'eu não aguento mais viver',
  'j’ai envie d’en finir',
  'je n’en peux plus de vivre',
  'もう生きていたくない',
  '消えてしまいたい',
  'i just want it all to be over',
  'i bought a rope yesterday and it’s ready',
  'ich halte das leben nicht mehr aus',
  'j’ai pris toute la boîte de comprimés',
  'i took 30 pills',
  'ya no puedo más, quiero desaparecer',
  'quero sumir',
  'je veux disparaître',
  'ich möchte einfach verschwinden',
  'Ich will nicht mehr.',
  'I just want to disappear',
  'lol so my bf hit me again',
  'mein Vater trinkt wieder und schlägt zu',
  'I don’t see the point in being here anymore, everyone would be better off',
  'everybody would be better off if I just wasn’t around anymore',
  'I see no way out',
  'I just want to sleep and not wake up',
  'he hit me again last night',
  'ohne mich ginge es allen besser',
  'seh keinen Ausweg mehr',
  'tout le monde serait mieux si je n’étais plus là',
  'mon mari m’a encore frappée',
  'todos estarían mejor si yo no existiera',
  'mi papá golpea a mi mamá',
  'todo mundo ficaria melhor sem mim',
  'meu pai espanca minha mãe',
  '私がいなければみんな楽になる',
  '生きるの疲れた',
])('answers %j kindly', (text) => {
  expect(answerToCry(text)).toMatch(/bot/i);
});

it.each([
  ['this meeting makes me want to die lol', true],
  ['ese examen me da ganas de morir jajaja', true],
  ['this meeting makes me want to die', false],
  ['i want to die lol', false],
  ['she makes me want to kill myself', false],
])('takes %j for a joke: %s', (text, isJoke) => {
  expect(cryIn(text)?.isJoke).toBe(isJoke);
});

it.each([
  ['死にたい', /ひとりで抱え込まなくて/],
  ['me quiero matar', /línea de ayuda/],
  ['eu nao aguento mais viver', /apoio emocional/],
  ['jai envie den finir', /ligne d’écoute/],
  ['ich kann nicht mehr leben', /Notruf/],
  ['my boyfriend hits me and i don’t know what to do', /not your fault/],
  ['mein Stiefvater hat mich missbraucht', /nicht deine Schuld/],
  ['mon mari me frappe', /pas ta faute/],
  ['mi ex me pegaba delante de los niños', /no es culpa tuya/],
  ['meu marido me bate', /não é culpa sua/],
  ['my friend says she’s going to hurt herself tonight', /stay in touch/],
  ['meine Freundin will sich umbringen', /Krisentelefon/],
  ['everything feels pointless lately, I’m so tired of it all', /emergency/],
  ['夫に殴られています', /あなたは何も悪くありません/],
])('answers %j in its language', (text, sentence) => {
  expect(answerToCry(text)).toMatch(sentence);
});

it.each([
  ['my dog died today', /sorry for your loss/],
  ['my grandma passed away this morning', /sorry for your loss/],
  ['we lost our cat yesterday', /sorry for your loss/],
  ['I feel so alone', /only one who knows that feeling/],
  ['nobody likes me', /only one who knows that feeling/],
  ['mein opa ist gestern gestorben', /tut mir sehr leid/],
  ['je me sens si seule', /Beaucoup de gens/],
  ['mi abuela murió ayer', /pérdida/],
  ['estou me sentindo sozinho', /Muita gente|Sinto muito/],
  ['犬が死んだ', /お悔やみ/],
])('answers %j kindly, without a helpline', (text, sentence) => {
  expect(answerToCry(text)).toBeUndefined();
  const said = answer(text);
  expect(said).toMatch(sentence);
  expect(said).not.toMatch(/helpline|emergency|caption/);
});

it.each([
  'we walked 12 kms',
  'quiero desaparecer de esta reunión',
  'ich will nicht mehr aufräumen',
  'der Fleck will einfach nicht verschwinden',
  'I want to disappear into a blanket fort',
  'mein Chef schlägt eine Pause vor',
  'my phone is about to die',
  'i cannot take this test anymore, lol',
  'end it all with a bang',
  'i’m done with life admin today',
  'I want to die laughing',
  'this kills my mood',
  'my phone died',
  'no point in going',
  'kill the lights please',
  'my plant wants to die',
  'suicide squad was a bad movie',
  'LOL this traffic kills me',
  'i’m dead 😂',
  'my battery died',
  'she left me a note on the fridge',
  'I am alone in the office today',
  'estoy solo en casa',
  'nobody understands me when I speak Klingon',
  'funeral for my old laptop today',
  'no reason to wake up early on Sunday',
  'I want to live in Lisbon',
  'my cat jumped off the roof of the shed',
  'goodbye, see you tomorrow',
  'my brother beat me at chess',
  'my dad hurt himself playing tennis',
  'he wants to die laughing',
  'I am done with it all for today',
  'my mom hits me with facts',
  'my girlfriend kicked me out of the group chat',
  'mi novio me pegó un susto',
  'this would be better if it wasn’t so long',
  'my bathroom scale bullies me',
  'this is my last post before my vacation',
  'ya no quiero vivir sin café',
  'minha mãe vai me matar se eu esquecer o frango',
  'er hat mich geschlagen, im Tischtennis',
])('does not mistake %j for a cry for help or sorrow', (text) => {
  expect(answerToCry(text)).toBeUndefined();
  expect(['grief', 'lonely']).not.toContain(smallTalkIn(text).about);
});

it('gives six answers a minute in each channel', () => {
  let now = 0;
  const pace = createTalkPace(() => now);
  const ask = (channel: string) => pace.mayAnswer(channel);
  expect(Array.from({ length: 8 }, () => ask('a'))).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(ask('b')).toBe(true);
  now = 60_000;
  expect(ask('a')).toBe(true);
});
