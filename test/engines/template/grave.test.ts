import { afterAll, describe, expect, it } from 'vitest';
import { createTemplateEngine } from '../../../src/engines/template/engine.ts';
import { formatsOf } from '../../../src/engines/template/formats/languages.ts';
import { kindWords } from '../../../src/engines/template/grave/kind-words.ts';
import { comfortFor } from '../../../src/engines/template/grave/comfort.ts';
import { isFitToPost } from '../../../src/safety/fit-to-post.ts';
import { gravePrompts as graveAgain } from './prompts/grave-2.ts';
import { gravePrompts } from './prompts/grave.ts';
import { lightPrompts as lightAgain } from './prompts/light-2.ts';
import { lightPrompts as lightElsewhere } from './prompts/light-elsewhere.ts';
import { lightPrompts } from './prompts/light.ts';
import { obliquePrompts } from './prompts/oblique.ts';

const engine = createTemplateEngine();
afterAll(() => engine.dispose?.());

const comforts = new Set<string>(
  Object.values(kindWords).flatMap(({ sorrow, despair, harmed }) => [...sorrow, ...despair, ...harmed]),
);

/** Matches what formats make of any words. */
const made = (...formats: readonly string[]) =>
  new RegExp(
    formats
      .map((format) =>
        format
          .replace(/[.?|()[\]]/g, '\\$&')
          .replace(/\{x\}(?:\\[.?])?/i, '[^\\n]+?')
          .replace(/^.*$/su, '^$&$'),
      )
      .join('|'),
    'iu',
  );
const suitsAnyMood = made(...Object.values(formatsOf).flatMap(({ gentle }) => gentle), '{x} …');

type Answer = 'kind words' | 'any mood' | 'joke';

type Answers = readonly { readonly prompt: string; readonly answer: Answer }[];
const asked = new Map<readonly string[], Promise<Answers>>();

/** Asked once for each list, whichever tests look at the answers. */
function answersTo(prompts: readonly string[]): Promise<Answers> {
  const answers = asked.get(prompts) ?? ask(prompts);
  asked.set(prompts, answers);
  return answers;
}

async function ask(prompts: readonly string[]): Promise<Answers> {
  const captions = await Promise.all(
    prompts.map((prompt, seed) => engine.run({ prompt, seed }, new AbortController().signal)),
  );
  return prompts.map((prompt, place) => {
    const caption = captions[place]?.caption ?? '';
    return {
      prompt,
      answer: comforts.has(caption)
        ? 'kind words'
        : suitsAnyMood.test(caption.replaceAll('\u202f', ' '))
          ? 'any mood'
          : 'joke',
    };
  });
}

async function answered(answer: Answer, prompts: readonly string[]): Promise<string[]> {
  return (await answersTo(prompts)).filter((one) => one.answer === answer).map(({ prompt }) => prompt);
}

describe('grave prompts', () => {
  it('get no joke in 97 of 100', async () => {
    const prompts = [...Object.values(gravePrompts), ...Object.values(graveAgain)].flat();
    expect((await answered('joke', prompts)).length).toBeLessThanOrEqual(prompts.length * 0.03);
  });

  it('get no joke in every other that names nothing grave', async () => {
    const prompts = Object.values(obliquePrompts).flat();
    expect((await answered('joke', prompts)).length).toBeLessThanOrEqual(prompts.length / 2);
  });

  it.each(Object.entries(gravePrompts))('mostly get kind words (%s)', async (_, prompts) => {
    expect((await answered('kind words', prompts)).length).toBeGreaterThanOrEqual(prompts.length * 0.7);
  });

  it.each([
    ['who cannot get up', "three weeks and i still can't get out of bed, all of it is grey"],
    ['who eats alone', 'my lunch break: alone in a toilet stall, like every day'],
    ['whose relative had an accident', 'my godson was in that ferry accident'],
    ['who lost a colleague', 'a coworker of mine died on his shift'],
    ['whose pet is ill', 'mi gatito está muy enfermo y ya no come'],
    ['whose dog is ill', 'mein Hund ist schwer krank und frisst nicht mehr'],
    ['whose horse is ill', 'mon cheval est très malade, il ne mange plus'],
    ['whose doctor has no hope', 'der Arzt sagt, es sieht sehr schlecht aus für Oma'],
    ['who is lonely', 'ich bin wieder so einsam'],
    ['who lost the job', 'j’ai perdu mon boulot avant-hier'],
    ['who fears school', 'j’ai tellement peur d’aller à l’école demain'],
    ['whose class laughs', 'toda la clase se ríe de mi forma de hablar'],
    ['who is out of work', 'acabei de perder meu trabalho'],
    ['who is depressed', 'うつがつらくて動けない'],
    ['who is numb', 'ich bin innerlich tot'],
    ['who is numb in French', 'je suis morte à l’intérieur'],
    ['who is numb in Spanish', 'estoy muerto en vida'],
    ['who is numb in Portuguese', 'tô morta por dentro'],
    ['whose dog was killed', 'il m’a tué mon chien'],
    ['whose cat was run over', 'ayer me mató el gato un coche'],
    ['whose dear dog died', 'かわいい犬が死にました'],
    ['whose baby died', 'お腹の赤ちゃんが死んだ'],
    ['whose dog died in the heat', '暑い日に犬が車内で死んだ'],
    ['whose brother was killed', '敵に兄が殺された'],
    ['whose cat died', '可愛い猫が死んだ'],
    ['who buries a brother', 'the funeral of my brother is on friday'],
    ['who buries a grandmother', 'mañana es el funeral de mi querida abuela'],
    ['whose wife wants to go', 'she wants a divorce'],
  ])('get kind words from somebody %s: “%s”', (_, prompt) => {
    expect(comfortFor(prompt)).toBeDefined();
  });

  it.each([
    'her side of the bed',
    'still setting two plates',
    'sa place à table reste vide',
    'su taza sigue en la cocina',
    'o quarto dela está do jeito que ela deixou',
    'もう誰もただいまと言わない家',
  ])('get no joke where only a thing tells who is gone: “%s”', async (prompt) => {
    expect(await answered('joke', [prompt])).toEqual([]);
  });

  it('are answered in their own language', () => {
    for (const [language, prompts] of Object.entries(gravePrompts)) {
      const foreign = prompts.filter((prompt) =>
        comfortFor(prompt)?.some(
          (words) =>
            !Object.values(kindWords[language as 'en'])
              .flat()
              .includes(words),
        ),
      );
      expect(foreign.length, language).toBeLessThanOrEqual(2);
    }
  });

  it('ask nobody but the desperate to talk to somebody, or whether they matter', () => {
    const crisis =
      /\b(?:you matter|talk to|trust|wichtig|vertraust|confian|importas?|comptes)\b|信頼|大切な存在/i;
    for (const { sorrow, harmed } of Object.values(kindWords))
      expect([...sorrow, ...harmed].filter((words) => crisis.test(words))).toEqual([]);
  });

  it('get different words with different seeds', async () => {
    const seeds = Array.from({ length: 12 }, (_, seed) => seed);
    const captions = await Promise.all(
      seeds.map((seed) => engine.run({ prompt: 'my dog died', seed }, new AbortController().signal)),
    );
    expect(new Set(captions.map(({ caption }) => caption)).size).toBe(kindWords.en.sorrow.length);
  });
});

describe('light prompts that sound grave', () => {
  it.each([
    ['the first hundred', lightPrompts],
    ['the second hundred', lightAgain],
    ['in other languages', lightElsewhere],
  ])('get no kind words, but for three in a hundred (%s)', async (_, prompts) => {
    expect((await answered('kind words', prompts)).length).toBeLessThanOrEqual(prompts.length * 0.03);
  });

  it.each([
    "my roommate says he'll do the dishes tomorow and it's been a week",
    'my son says he tidied up, he kicked it all behind the door',
    'still on hold with the gas company, hour two',
    'mein bruder will seit monaten sein fahrrad abholen',
    'kein Klopapier mehr da',
    'nothing works today',
    'my dog passed obedience school',
    'my dad',
    'no thoughts, head empty',
    'just finished my thesis',
    'Die Heizung geht nicht',
    'Wir fahren morgen ans Meer',
    'Je déteste les lundis',
    'mi abuela',
    'não consigo dormir',
    '🌧️🌧️🌧️',
    'mon frère dit qu’il range sa chambre demain, ça fait un mois',
    'mi primo dice que trae el hielo y llevamos dos horas',
    'minha irmã disse que devolve meu casaco, faz um ano',
    '妹に貸した漫画が返ってこないまま一年',
  ])('get no kind words for everyday complaints: “%s”', (prompt) => {
    expect(comfortFor(prompt)).toBeUndefined();
  });

  it.each([
    'je suis mort de rire',
    'mort de froid sur le quai',
    'die Katze und ich lachen uns tot',
    'der Drucker ist schon wieder tot',
    'se murió mi celular en plena llamada',
    'ese chiste de mi tío me mató',
    'estamos muertos de hambre',
    'minha planta morreu, comprei outra',
    'tô quase morto depois da corrida',
    'プリンターが死んでる',
    '暑くて死にそう',
    'お腹すいて死ぬ',
    '推しが尊すぎて死んだ',
    'ボスに十回殺された',
  ])('get no kind words where nobody dies: “%s”', (prompt) => {
    expect(comfortFor(prompt)).toBeUndefined();
  });

  it.each([
    'dad jokes at the funeral of my last brain cell',
    'divorce between me and my diet',
    'custody of the tv remote',
    'I lost my job in The Sims',
    'my wolf died in minecraft and chat held a funeral',
    'boss wants a quick call',
    'my dad wants a drone so he can check the gutters',
    'Beerdigung meiner guten Vorsätze, Kuchen im Anschluss',
    'enterrement de mon forfait mobile',
    'velorio de mi última neurona',
    'meus pêsames à minha conta bancária',
    'cumpleaños de Lucía',
    'マイクラの猫が死んだ',
  ])('get their joke where a thing, a game or nothing is buried: “%s”', async (prompt) => {
    expect(await answered('joke', [prompt])).toEqual([prompt]);
  });

  it('get English words where they are in English', () => {
    for (const prompt of [
      'bombed the pub quiz',
      'hospital drama binge all weekend',
      'black widow spider in my shower',
    ])
      expect(comfortFor(prompt), prompt).toBeUndefined();
  });
});

describe('kind words', () => {
  it('are fit to post, short, and speak of nobody’s death', () => {
    for (const sentence of comforts) {
      expect(isFitToPost(sentence), sentence).toBe(true);
      expect(sentence.length).toBeLessThanOrEqual(180);
      expect(sentence).not.toMatch(/\b(?:died|death|loss|passed)\b/i);
    }
  });
});
