import { LLMock } from '@copilotkit/aimock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { quarters } from '../../support/pictures.ts';
import { captioner, describer, runOnce } from './run.ts';

const mock = new LLMock({ port: 0 });
beforeAll(async () => {
  await mock.start();
});
afterAll(() => mock.stop());
afterEach(() => mock.reset());

const image = quarters(64, 48);
const usage = { prompt_tokens: 300, completion_tokens: 20, total_tokens: 320 };
const bodies = () => mock.getRequests().map(({ body }) => body as unknown as Record<string, unknown>);

describe('the openai describing engine', () => {
  const engine = () => describer({ baseUrl: `${mock.url}/v1` });

  it('asks for one description, at temperature 0, and charges it', async () => {
    mock.on({}, { content: '{"description": "Four squares of colour."}', usage });
    const { output, charges } = await runOnce(engine(), { image });
    expect(output).toEqual({ description: 'Four squares of colour.' });
    expect(charges).toEqual([expect.objectContaining({ inputTokens: 300, outputTokens: 20 })]);
    const [body] = bodies();
    expect(body).toMatchObject({
      temperature: 0,
      response_format: { json_schema: { name: 'description', schema: { required: ['description'] } } },
    });
    expect(JSON.stringify(body)).toContain('data:image/jpeg;base64,');
    expect(JSON.stringify(body)).toContain('no guesses at identity, age');
  });

  it('can be asked within its reserve', async () => {
    mock.on({}, { content: '{"description": "Squares."}', usage: { ...usage, prompt_tokens: 5000 } });
    const one = engine();
    const { charges } = await runOnce(one, { image });
    expect(one.maxCostUsd).toBeGreaterThan(charges.reduce((sum, { usd }) => sum + usd, 0));
  });

  it.each(['{"description": "  "}', '{"caption": "no"}', 'A cat.'])(
    'takes %s for no description',
    async (content) => {
      mock.on({}, { content, usage });
      const { error } = await runOnce(engine(), { image });
      expect(error).toMatchObject({ failure: 'unusable' });
    },
  );
});

describe('a caption for a picture', () => {
  const engine = () => captioner({ baseUrl: `${mock.url}/v1` });

  it('comes with a description, from one call', async () => {
    mock.on({}, { content: '{"caption": "Mondays.", "description": "Four squares."}', usage });
    const { output, charges } = await runOnce(engine(), { image, seed: 1 });
    expect(output).toEqual({ caption: 'Mondays.', description: 'Four squares.' });
    expect(charges).toHaveLength(1);
    expect(bodies()).toMatchObject([
      { response_format: { json_schema: { schema: { required: ['caption', 'description'] } } } },
    ]);
  });

  it.each([
    '{"caption": "Mondays."}',
    '{"caption": "Mondays.", "description": 7}',
    '{"caption": "Mondays.", "description": ""}',
    'Sure: ```json\n{"caption": "Mondays.", "description": null,}\n```',
  ])('is not paid twice where a server leaves the description out: %s', async (content) => {
    mock.on({}, { content, usage });
    const { output, charges } = await runOnce(engine(), { image, seed: 1 });
    expect(output).toEqual({ caption: 'Mondays.' });
    expect(charges).toHaveLength(1);
  });

  it('asks for none where there is no picture', async () => {
    mock.on({}, { content: '{"caption": "Mondays.", "description": "Four squares."}', usage });
    const { output } = await runOnce(engine(), { prompt: 'mondays', seed: 1 });
    expect(output).toEqual({ caption: 'Mondays.' });
    expect(bodies()).toMatchObject([
      { response_format: { json_schema: { schema: { required: ['caption'] } } } },
    ]);
  });
});
