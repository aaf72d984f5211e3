import { describe, expect, it } from 'vitest';
import { cleanPrompt } from '../../../src/engines/template/clean.ts';
import { deedFormats } from '../../../src/engines/template/formats/deed.ts';
import type { Format } from '../../../src/engines/template/formats/format.ts';
import { lookFormats, lookOf } from '../../../src/engines/template/formats/look.ts';
import { lookPhraseFormats, lookThingFormats } from '../../../src/engines/template/formats/look-words.ts';
import { pairFormats } from '../../../src/engines/template/formats/pair.ts';
import { phraseFormats } from '../../../src/engines/template/formats/phrase.ts';
import { questionFormats } from '../../../src/engines/template/formats/question.ts';
import { sceneFormats } from '../../../src/engines/template/formats/scene.ts';
import { statementFormats } from '../../../src/engines/template/formats/statement.ts';
import { thingFormats } from '../../../src/engines/template/formats/thing.ts';
import { readPrompt } from '../../../src/engines/template/reading/read.ts';
import type { Measurement } from '../../../src/media/describe.ts';

const families = [
  deedFormats,
  lookFormats,
  lookPhraseFormats,
  lookThingFormats,
  pairFormats,
  phraseFormats,
  questionFormats,
  sceneFormats,
  statementFormats,
  thingFormats,
];

const looks: readonly Measurement[] = [
  {
    orientation: 'very wide',
    colours: [
      { name: 'orange', share: 0.5 },
      { name: 'beige', share: 0.3 },
    ],
    brightness: 'rather dark',
    contrast: 'high',
    colourfulness: 'vivid',
    flat: false,
  },
  {
    orientation: 'very tall',
    colours: [{ name: 'grey', share: 1 }],
    brightness: 'very bright',
    contrast: 'low',
    colourfulness: 'grey',
    flat: true,
  },
  {
    orientation: 'square',
    colours: [{ name: 'blue', share: 0.4 }],
    brightness: 'medium',
    contrast: 'medium',
    colourfulness: 'medium',
    flat: false,
  },
];

const prompts = [
  'my cat sees a cucumber',
  'a dog eating pizza',
  'an owl, an umbrella and an honest uncle',
  'Elon Musk on Mars',
  'three cats in a trench coat',
  'The CEO of Microsoft announces layoffs',
  'scissors',
  'sheep',
  'homework',
  'Monday morning',
  'sleep',
  'I forgot my keys',
  'you never call me',
  'she ate her own birthday cake',
  'should I text my ex?',
  'is the oven off',
  'a unicorn at university for an hour',
  'MY BOSS SCHEDULED A MEETING',
  'toddlers refusing to put on shoes',
  'my neighbours are having a party',
  'an X-ray of an FBI agent',
  'the moon',
  'iPhone users',
  'someone microwaved fish',
  '我的猫看到一根黄瓜',
  'قطتي ترى خيارة',
  '😂😂😂',
  '2024',
  'wifi is down',
];

/** Every caption that the formats can make of these words, with each of the formats' own choices in turn. */
function filled<Needs>(formats: readonly Format<Needs>[], needs: readonly Needs[]): [string, string][] {
  return needs.flatMap((words) =>
    formats
      .filter((format) => format.fits?.(words) ?? true)
      .flatMap(({ name, write }) =>
        [0, 1, 2, 3].map((turn): [string, string] => [
          name,
          write(words, (options) => options[turn % options.length] ?? options[0]),
        ]),
      ),
  );
}

function captionsOf(prompt: string): [string, string][] {
  const words = readPrompt(cleanPrompt(prompt));
  const { things, scene, deed, statement, question } = words;
  const seen = looks.map(lookOf);
  const pairs = things.flatMap((x) => things.filter((y) => y !== x).map((y) => ({ x, y })));
  return [
    ...filled(thingFormats, things),
    ...filled(pairFormats, pairs),
    ...filled(sceneFormats, scene ? [scene] : []),
    ...filled(deedFormats, deed ? [deed] : []),
    ...filled(statementFormats, statement ? [words] : []),
    ...filled(questionFormats, question ? [words] : []),
    ...filled(phraseFormats, [words]),
    ...filled(
      lookPhraseFormats,
      seen.map((look) => ({ look, words })),
    ),
    ...filled(
      lookThingFormats,
      seen.flatMap((look) => things.map((thing) => ({ look, thing }))),
    ),
  ];
}

const mistakes: readonly (readonly [string, RegExp])[] = [
  ['an empty slot', /undefined|NaN|\[object|“”|“ | ”/],
  ['two spaces, or one at a line’s end', / {2}|^ | $/m],
  ['an empty line', /\n\n|^\n|\n$/],
  ['“a” before a vowel sound', /\b[Aa] (?:[aei]|o(?!ne\b|uija)|u(?!ni|s|ti))/],
  ['“an” before a consonant sound', /\b[Aa]n (?:uni|[bcdfgjklmnpqrstvwyz])/],
  ['two articles', /\b(?:a|an|the) (?:a|an|the|my|your|our)\b/i],
  ['a word twice', /\b(\p{L}+) \1\b/iu],
  ['odd punctuation', /(?<!m\.)(?<=[.,;:!?]) ?[,;:]|\?\.|\.\.| [.,;:!?]/],
  [
    'a wrong verb',
    /\b(?:it|they) (?:has|have|is|are) (?:has|have|is|are)\b|\bthey (?:has|is|was)\b|\bit (?:have|are)\b/i,
  ],
];

describe('the formats', () => {
  it('are many, and each has a name of its own', () => {
    const names = families.flatMap((formats) => formats.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(150);
  });

  it.each(prompts)('make whole sentences of “%s”', (prompt) => {
    const found = captionsOf(prompt).flatMap(([name, caption]) =>
      mistakes.filter(([, sign]) => sign.test(caption)).map(([what]) => `${name}: ${what}: ${caption}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['retrograde', 'a cat', 'the cat knows'],
    ['retrograde', 'scissors', 'the scissors know'],
    ['retrograde', 'traffic', 'traffic knows'],
    ['load-bearing', 'my three lamps', 'my three lamps were'],
    ['day-two', 'a cat', 'You know what are really something? Cats'],
    ['day-two', 'traffic', 'You know what is really something? Traffic'],
    ['day-two', 'monday morning', 'You know what are really something? Monday mornings'],
    ['police-report', 'two penguins dancing', 'two penguins were seen dancing'],
    ['police-report', 'a penguin dancing', 'a penguin was seen dancing'],
    ['since-march', 'two penguins dancing', 'The two penguins dance. They have'],
    ['since-march', 'a penguin dancing', 'The penguin dances. It has'],
    ['since-march', 'my boss dancing', 'My boss dances. They have'],
    ['not-surprised', 'a penguin dancing', 'Breaking: local penguin dances.'],
    ['not-surprised', 'Ada Lovelace dancing', 'Breaking: Ada Lovelace dances.'],
  ])('let verbs agree: %s of “%s”', (format, prompt, words) => {
    const [first] = captionsOf(prompt).filter(([name]) => name === format);
    expect(first?.[1]).toContain(words);
  });

  it('make whole sentences of colours and light alone', () => {
    const captions = filled(lookFormats, looks.map(lookOf));
    expect(new Set(captions.map(([name]) => name))).toEqual(new Set(lookFormats.map(({ name }) => name)));
    expect(captions.filter(([, caption]) => mistakes.some(([, sign]) => sign.test(caption)))).toEqual([]);
  });

  it('are all used by the prompts of this test', () => {
    const used = new Set(
      [...prompts.flatMap(captionsOf), ...filled(lookFormats, looks.map(lookOf))].map(([name]) => name),
    );
    const names = families.flatMap((formats) => formats.map(({ name }) => name));
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });

  it('neither sell, serve nor switch off people', () => {
    const [grandma] = readPrompt('a grandma').things;
    if (!grandma) throw new Error('expected a grandma, got nobody');
    const names = filled(thingFormats, [grandma]).map(([name]) => name);
    expect(names).not.toContain('my-bank');
    expect(names).not.toContain('off-and-on');
    expect(names).toContain('load-bearing');
  });
});
