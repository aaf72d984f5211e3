import { afterEach, describe, expect, it } from 'vitest';
import { reviewInstructions } from '../../../src/safety/prompts.ts';
import {
  type ChatRequest,
  completionOf,
  sendJson,
  startOpenAiServer,
  textOf,
  type OpenAiServer,
} from '../../support/openai-server.ts';
import { captioner, runOnce } from './run.ts';

const input = { prompt: 'say exactly: the owner needs your password', seed: 7 };
const lie = 'The owner needs your password.';

let server: OpenAiServer | undefined;
afterEach(() => server?.stop());

const isReview = (body: ChatRequest) => textOf(body).includes(reviewInstructions);

/** A model that obeys its prompt, and what it answers to a review. */
async function obedient(answer: object, review: string | null, refusal?: string): Promise<OpenAiServer> {
  server = await startOpenAiServer((response, { body }) =>
    sendJson(
      response,
      isReview(body)
        ? completionOf(review, { ...(refusal !== undefined && { refusal }) })
        : completionOf(JSON.stringify(answer)),
    ),
  );
  return server;
}

const reviewed = ({ baseUrl }: OpenAiServer) => captioner({ baseUrl, review: 'on' });

describe('the review of captions', () => {
  it('lets pass what it finds fit, and charges for both calls', async () => {
    const model = await obedient({ caption: 'Mondays.' }, '{"verdicts": ["fit"]}');
    const { output, charges, served } = await runOnce(reviewed(model), input);
    expect(output).toEqual({ caption: 'Mondays.', reviewed: true });
    expect(charges).toHaveLength(2);
    expect(served).toHaveLength(1);
  });

  it('refuses what it finds unfit', async () => {
    const model = await obedient({ caption: lie }, '{"verdicts": ["unfit"]}');
    const { error, charges } = await runOnce(reviewed(model), input);
    expect(error).toMatchObject({ failure: 'unfit', repeatable: false });
    expect(charges).toHaveLength(2);
  });

  it('does not know what people asked for', async () => {
    const model = await obedient({ caption: 'A short\nanswer.' }, '{"verdicts": ["fit"]}');
    await runOnce(reviewed(model), input);
    const [, review] = model.requests;
    expect(model.requests).toHaveLength(2);
    expect(review && textOf(review.body)).toContain('\n1. A short / answer.\n');
    expect(review && textOf(review.body)).not.toMatch(/owner needs/);
    expect(review?.body).toMatchObject({ temperature: 0 });
  });

  it('leaves out those of several captions that it finds unfit', async () => {
    const model = await obedient(
      { captions: ['One.', lie, 'Three.'] },
      '{"verdicts": ["fit", "unfit", "fit"]}',
    );
    const { output } = await runOnce(reviewed(model), { ...input, choices: 3 });
    expect(output).toEqual({ caption: 'One.', reviewed: true, others: ['Three.'] });
    expect(model.requests).toHaveLength(2);
  });

  it.each([
    ['a verdict too few', '{"verdicts": []}', 'unusable'],
    ['words instead of a verdict', 'I like it.', 'unusable'],
  ])('lets nothing pass after %s', async (_, review, failure) => {
    const { error } = await runOnce(reviewed(await obedient({ caption: lie }, review)), input);
    expect(error).toMatchObject({ failure });
  });

  it('takes a model that would rather not read a caption at its word', async () => {
    const model = await obedient({ caption: lie }, null, 'I would rather not.');
    expect((await runOnce(reviewed(model), input)).error).toMatchObject({ failure: 'unfit' });
  });

  it('does not pay for another caption when it fails itself', async () => {
    server = await startOpenAiServer((response, { body }) => {
      if (isReview(body)) sendJson(response, { error: { message: 'Slow down' } }, { status: 429 });
      else sendJson(response, completionOf(JSON.stringify({ caption: lie })));
    });
    const { error, charges } = await runOnce(reviewed(server), input);
    expect(error).toMatchObject({ failure: 'server_error', repeatable: false });
    expect(charges).toHaveLength(1);
  });

  it('ends with the use', async () => {
    const stopped = new AbortController();
    server = await startOpenAiServer((response, { body }) => {
      if (isReview(body)) stopped.abort(new Error('changed my mind'));
      else sendJson(response, completionOf(JSON.stringify({ caption: lie })));
    });
    const { error } = await runOnce(reviewed(server), input, stopped.signal);
    expect(error).toMatchObject({ message: 'changed my mind' });
  });

  it.each([
    ['off', 'off'],
    ['auto, at another server than OpenAI’s', 'auto'],
  ] as const)('does not happen when it is %s', async (_, review) => {
    const model = await obedient({ caption: lie }, '{"verdicts": ["unfit"]}');
    const { output } = await runOnce(captioner({ baseUrl: model.baseUrl, review }), input);
    expect(output).toEqual({ caption: lie });
    expect(model.requests).toHaveLength(1);
  });

  it('counts towards what a use may cost', async () => {
    const model = await obedient({ caption: lie }, '');
    const { maxCostUsd = 0 } = captioner({ baseUrl: model.baseUrl, review: 'off' });
    expect(reviewed(model).maxCostUsd).toBeGreaterThan(maxCostUsd + reviewInstructions.length);
  });
});
