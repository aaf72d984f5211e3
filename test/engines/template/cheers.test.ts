import { describe, expect, it } from 'vitest';
import { writeCaption, writeCaptions } from '../../../src/engines/template/caption.ts';
import { fill } from '../../../src/engines/template/fill.ts';
import { formatsOf } from '../../../src/engines/template/formats/languages.ts';
import { kindWords } from '../../../src/engines/template/grave/kind-words.ts';

const seeds = Array.from({ length: 30 }, (_, seed) => seed);
const captionsOf = (prompt: string) => seeds.map((seed) => writeCaption({ prompt, seed }).caption);

/** What the formats that suit any mood make of these words, as the captions of all languages are spaced. */
const gentleFor = (phrase: string) =>
  Object.values(formatsOf)
    .flatMap(({ gentle }) => gentle.flatMap((format) => fill(format, phrase) ?? []))
    .map((caption) => caption.replaceAll('\u202f', ' '));
const comforts = new Set<string>(
  Object.values(kindWords).flatMap(({ sorrow, despair, harmed }) => [...sorrow, ...despair, ...harmed]),
);

/** The captions of a prompt that are neither kind words nor gentle. */
const jokesOf = (prompt: string) => {
  const phrase = prompt.replace(/^POV ?: /, '');
  const calm = new Set([...gentleFor(phrase), ...comforts]);
  return captionsOf(prompt)
    .map((caption) => caption.replaceAll('\u202f', ' '))
    .filter((caption) => !calm.has(caption));
};

const applause = /confet|konfetti|紙吹雪|orchest|オーケストラ|kuchen|gâteau|pastel|bolo|ケーキ|cake|[！!]/iu;

describe('gentle formats', () => {
  it.each(Object.entries(formatsOf))(
    'take words that bring their own quotation marks (%s)',
    (_, { gentle }) => {
      for (const quoted of ['a "b" c', 'a “b” c', 'a „b“ c', 'a « b » c', 'a «b» c'])
        expect(gentle.flatMap((format) => fill(format, quoted) ?? [])).not.toEqual([]);
    },
  );

  it('repeat what may be grave, quotation marks and all', () => {
    const prompt = 'we miss you in the "quiet" corner';
    expect(writeCaptions({ prompt, seed: 1, choices: 3 })).toMatchObject({
      words: 'used',
      caption: 'We miss you in the "quiet" corner. No joke from me, only a hug.',
    });
  });
});

describe('who is bereaved', () => {
  it.each([
    'My dad passed the other day',
    'my brother passed the night before my wedding',
    'I finally sold my late father’s house',
    "I finally cleaned my dead dog's bed",
    "we finally sold mom's house",
    'endlich hat mein Vater es geschafft, er ist friedlich gegangen',
  ])('is not cheered: “%s”', (prompt) => {
    expect(jokesOf(prompt)).toEqual([]);
  });

  it.each([
    ['en', 'I miss you grandpa'],
    ['en', 'Happy birthday, I miss you mom'],
    ['de', 'Hallo Opa, du fehlst'],
    ['de', 'Mein Opa fehlt uns allen'],
    ['de', 'Alles Gute zum Geburtstag im Himmel, Papa'],
    ['fr', 'Tu me manques papi'],
    ['fr', 'Bonne fête papa, tu nous manques'],
    ['es', 'Te extraño, abuela'],
    ['es', 'Feliz cumpleaños, abuelo, nos haces falta'],
    ['pt', 'Saudades de você, vó'],
    ['pt', 'que saudade da minha avó'],
    ['pt', 'Feliz dia dos pais, sinto sua falta'],
    ['ja', 'おばあちゃんに会いたい'],
    ['ja', '天国のおじいちゃん、おめでとう'],
  ])('and misses somebody gets no joke (%s): “%s”', (_, prompt) => {
    expect(jokesOf(prompt)).toEqual([]);
  });

  it.each([
    'POV: the vet says "it is time"',
    'POV: the doctor says "you should call the family"',
    'POV: der Tierarzt sagt „es ist Zeit“',
    'POV : le véto dit « il est temps »',
  ])('and hints at it gets no stage direction: “%s”', (prompt) => {
    expect(jokesOf(prompt)).toEqual([]);
  });

  it.each([
    'I miss pizza',
    'the dog missed the ball',
    'POV: you open the fridge',
    'ich vermisse mein Bett so sehr',
    'jetzt fehlt mir nur noch ein Kaffee',
    'il manque un boulon à l’étagère',
    'il me manque une chaussette',
    'mon prof lève les yeux au ciel',
    'me hace falta un café',
    'saudade de pastel de feira',
    'ここの温泉は天国だ',
  ])('is not whoever writes “%s”', (prompt) => {
    expect(jokesOf(prompt)).not.toEqual([]);
  });
});

describe('failures and what only begins like a greeting', () => {
  it.each([
    '不合格',
    '不合格でした',
    'もう少しで優勝',
    'Ganhei uma multa de mil reais',
    'Ganhei um tapa dele',
    'Hoje passei vergonha no mercado',
    'Felizmente a minha avó já não sofre',
    'Gané diez kilos',
    'Pasé la noche en el aeropuerto',
    'Holanda perdió el partido',
    'Felizmente mi abuela ya no sufre',
    'Halloween ist mein Lieblingsfest',
    'Willkommenskultur im Büro',
    'Je n’ai pas réussi mon permis',
    'J’ai raté mon permis, mon frère a réussi',
    'J’ai gagné une amende',
    'I passed the night before my exam in the office',
    'I got my first parking ticket',
  ])('are not cheered: “%s”', (prompt) => {
    const lines = captionsOf(prompt).filter((caption) =>
      applause.test(caption.replace(/お楽しみに！|の800点！/, '')),
    );
    expect(lines).toEqual([]);
  });

  it.each([
    'I passed my driving test',
    'we passed the final inspection',
    'passed all of my exams',
    'I got my first job',
    'got my license',
    'Endlich haben wir gewonnen',
    'mein Sohn hat sein Abitur bestanden',
    'Hallo zusammen, schön euch zu sehen',
    'J’ai réussi mon examen',
    'J’ai gagné le concours',
    'Mon frère est diplômé',
    'Bonne année à tous',
    'Gané la lotería',
    'Conseguí el trabajo',
    'Hola a todos',
    'Ganhei na loteria',
    'Consegui um emprego',
    'Feliz aniversário',
    '合格しました',
  ])('leave good news and greetings cheered: “%s”', (prompt) => {
    expect(captionsOf(prompt).filter((caption) => !/[!！]/u.test(caption))).toEqual([]);
  });
});
