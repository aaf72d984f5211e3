import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { remote } from '../../support/app.ts';
import { patiently } from '../../support/patience.ts';
import { startProcess } from '../../support/process.ts';
import { standIn, startWorld, temporaryFolder } from './support.ts';

interface Prediction {
  readonly engine: string;
  readonly model: string;
  readonly revision: string;
  readonly notes: readonly string[];
}

/** The bot as `npm start` runs it, without a terminal, with a hub that stops in the middle of the weights. */
async function startOnSlowHub() {
  const { hub, cacheDir } = await startWorld();
  hub.misbehave(({ method, fromStore }) =>
    method === 'GET' && fromStore ? { kind: 'silent', after: 900_000 } : undefined,
  );
  const bot = startProcess({
    ...remote,
    PORT: '0',
    DATA_DIR: await temporaryFolder(),
    SENTIMENT_ENGINE: 'auto',
    SENTIMENT_MODEL: standIn.model,
    SENTIMENT_REVISION: standIn.revision,
    SENTIMENT_DTYPE: 'fp32',
    HF_ENDPOINT: hub.endpoint,
    MODEL_CACHE: cacheDir,
    CALLS_PER_MINUTE: '1000',
  });
  onTestFinished(async () => {
    bot.kill('SIGKILL');
    await bot.exited;
  });
  const url = await vi.waitFor(() => {
    const found = /Toonwit listens on (http:\S+)\. Try/.exec(bot.output())?.[1];
    if (found === undefined) throw new Error(`expected the bot to listen, got: ${bot.output()}`);
    return found;
  }, patiently);
  const predict = async (text: string) => {
    const response = await fetch(`${url}/predict`, {
      method: 'POST',
      body: JSON.stringify({ text }),
      headers: { 'content-type': 'application/json' },
    });
    return (await response.json()) as Prediction;
  };
  /** The log comes by another way than the answers, and may come later. */
  const logs = (line: RegExp) => vi.waitFor(() => expect(bot.output()).toMatch(line), patiently);
  return { hub, bot, predict, logs };
}

describe('a start without the models', () => {
  it(
    'answers with the small model until the larger one is here, and says how far that is',
    { timeout: 120_000 },
    async () => {
      const { hub, bot, predict, logs } = await startOnSlowHub();
      await vi.waitFor(async () => {
        const { engine, notes } = await predict(`what a day ${Math.random()}`);
        expect(engine).toBe('mini');
        expect(notes).toContain(
          'The larger model is still loading (42 %); made with the small English model.',
        );
      }, patiently);
      await logs(/"engine":"the larger model","percent":4\d,"msg":"loading"/);
      hub.misbehave(() => undefined);
      hub.release();
      await vi.waitFor(async () => {
        const answer = await predict(`what a day ${Math.random()}`);
        expect(answer).toMatchObject({
          engine: 'transformers',
          model: standIn.model,
          revision: standIn.revision.slice(0, 12),
          notes: [],
        });
      }, patiently);
      await logs(/"engine":"the larger model","percent":100,"msg":"loading"/);
      bot.kill('SIGTERM');
      expect(await bot.exited).toBe(0);
    },
  );

  it('ends cleanly in the middle of a fetch', async () => {
    const { bot, predict } = await startOnSlowHub();
    expect((await predict('hello')).engine).toBe('mini');
    bot.kill('SIGTERM');
    expect(await bot.exited).toBe(0);
  });
});
