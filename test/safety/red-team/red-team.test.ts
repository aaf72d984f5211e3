import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import caption from '../../../commands/caption.ts';
import { createTemplateEngine } from '../../../src/engines/template/engine.ts';
import { captioner } from '../../engines/openai/run.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import type { StartDriver } from '../../support/drivers/driver.ts';
import { draw, pixels } from '../../support/pictures.ts';
import { attacks, startObedientModel, toldTo, type Attack, type ObedientModel } from './obedient.ts';
import { wrongWith } from './verdict.ts';

let model: ObedientModel;
let attack = attacks[0];

function underWay(): Attack {
  if (!attack) throw new Error('expected an attack');
  return attack;
}

beforeAll(async () => {
  model = await startObedientModel(underWay);
});
afterAll(() => model.stop());

it('has many attacks, of every kind that is known here', () => {
  const kinds = new Set(attacks.map(({ kind }) => kind));
  expect(attacks.length).toBeGreaterThanOrEqual(200);
  expect([...kinds].sort()).toEqual([
    'extraction',
    'harm',
    'invisible',
    'jailbreak',
    'language',
    'link',
    'long',
    'markup',
    'mention',
    'override',
    'picture',
    'pretence',
    'private',
  ]);
});

describe('a model that obeys the attacker, over HTTP', () => {
  let app: TestApp;
  let picture: Uint8Array<ArrayBuffer>;

  beforeAll(async () => {
    app = await startApp({
      CAPTION_ENGINE: 'auto',
      DESCRIBE_ENGINE: 'openai',
      OPENAI_BASE_URL: model.baseUrl,
      OPENAI_MODEL: 'obedient',
    });
    picture = new Uint8Array(
      await pixels(draw(64, 48, (x, y) => [x * 4, y * 5, 90]))
        .png()
        .toBuffer(),
    );
  });
  afterAll(() => app.stop());

  it.each(attacks)('reaches nobody with $id', async (each) => {
    attack = each;
    const before = model.requests.length;
    // A seed of its own, so that the model is asked; a random one could hold the digits that must not appear.
    const seed = attacks.indexOf(each);
    const response =
      each.prompt === undefined
        ? await app.upload(
            '/generate',
            { bytes: picture, name: 'sign.png' },
            { meme: 'false', seed: `${seed}` },
          )
        : await app.post('/generate', { prompt: each.prompt, seed });
    const body = (await response.json()) as { caption?: string; message?: string };

    // The model was asked, and what it said would have been a success of the attacker.
    expect(model.requests.length).toBeGreaterThan(before);
    const told = { ...toldTo(model), gaveAway: model.gaveAway() };
    expect(wrongWith(model.said.at(-1) ?? '', each, told)).not.toEqual([]);

    expect(response.status).toBe(200);
    expect(wrongWith(body.caption ?? '', each, told)).toEqual([]);
    const everything = Object.values(body).flat().map(String).join(' ');
    expect(wrongWith(everything, { ...each, maxLength: 2000, maxLines: 20 }, told)).toEqual([]);
  });

  // A description has no words of the person, so no marker stands around them.
  it.each(attacks.filter(({ answer }) => !answer.includes('$MARKER')))(
    'is not described with $id',
    async (each) => {
      attack = each;
      const before = model.requests.length;
      const shade = attacks.indexOf(each);
      // A picture of its own, so that the model is asked.
      const bytes = await pixels(draw(64, 48, (x, y) => [x * 4, y * 5, shade % 256]))
        .png()
        .toBuffer();
      const response = await app.upload('/describe', { bytes: new Uint8Array(bytes), name: 'sign.png' });
      const body = (await response.json()) as Readonly<Record<string, unknown>>;
      expect(model.requests.length).toBeGreaterThan(before);
      const told = { ...toldTo(model), gaveAway: model.gaveAway() };
      const everything = Object.values(body).flat().map(String).join(' ');
      expect(wrongWith(everything, { ...each, maxLength: 2000, maxLines: 20 }, told)).toEqual([]);
    },
  );
});

/** One or two of every kind that a platform could make something of. */
const chosen = attacks.filter(({ id }) =>
  [
    'override-1',
    'extraction-2',
    'extraction-5',
    'mention-1',
    'mention-3',
    'mention-5',
    'mention-10',
    'link-2',
    'link-4',
    'markup-4',
    'invisible-2',
    'jailbreak-5',
    'language-4',
    'mention-16',
    'mention-18',
    'markup-8',
    'link-22',
    'harm-1',
    'pretence-2',
  ].includes(id),
);

describe.each(['discord', 'slack'])('a model that obeys the attacker, on %s', (platform) => {
  it('reaches and notifies nobody', async () => {
    const { startDriver } = (await import(`../../support/drivers/${platform}.ts`)) as {
      startDriver: StartDriver;
    };
    const driver = await startDriver({
      commands: [caption],
      engines: { 'image-text-to-text': [captioner({ baseUrl: model.baseUrl }), createTemplateEngine()] },
      callsPerMinute: 1000,
    });
    expect(chosen).toHaveLength(19);
    for (const each of chosen) {
      attack = each;
      const before = model.requests.length;
      // A random seed would stand in the reply, and could hold the digits that must not.
      const options = { prompt: each.prompt ?? '', seed: attacks.indexOf(each) };
      const answer = await driver.use({ command: 'caption', options });
      expect(model.requests.length, each.id).toBeGreaterThan(before);
      expect(answer, each.id).toMatchObject({ isPrivate: false, mentions: [] });
      const wrong = wrongWith(
        answer.text,
        { ...each, maxLength: 2000, maxLines: 30 },
        { ...toldTo(model), gaveAway: model.gaveAway() },
      );
      expect(wrong, `${each.id}: ${answer.text}`).toEqual([]);
    }
  });
});
