import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startApp } from '../support/app.ts';
import { completionOf, sendJson, startOpenAiServer } from '../support/openai-server.ts';
import { patiently } from '../support/patience.ts';
import { startProcess } from '../support/process.ts';
import { hasRedis, useRedis } from '../support/redis.ts';

describe.skipIf(!hasRedis)('an answer that costs money and that two workers are asked for at once', () => {
  const server = useRedis();

  /** Two workers that are at the same question: one in a process of its own, which asks the provider, and one that waits. */
  async function startTwo() {
    const answers: ((caption: string | undefined) => void)[] = [];
    const provider = await startOpenAiServer((response) => {
      answers.push((caption) =>
        caption === undefined
          ? sendJson(response, { error: { message: 'no' } }, { status: 400 })
          : sendJson(response, completionOf(JSON.stringify({ caption }))),
      );
    });
    onTestFinished(() => provider.stop());
    const environment = {
      ...{ REDIS_URL: server().url, PORT: '0', DRAIN_SECONDS: '1', WORKER_CONCURRENCY: '1' },
      ...{ CAPTION_ENGINE: 'openai', OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: provider.baseUrl },
    };
    const monitor = await server().inspect().monitor();
    onTestFinished(() => monitor.disconnect());
    const claimants = new Set<string>();
    monitor.on('monitor', (_at: string, [command = '', key = '', claimant = '']: string[]) => {
      if (command.toLowerCase() === 'set' && key.startsWith('toonwit:answer-claim:')) claimants.add(claimant);
    });
    const edge = await startApp({ ...environment, ROLE: 'edge' });
    onTestFinished(() => edge.stop());
    const ask = async () => {
      const answer = await edge.post('/generate', { prompt: 'a cat who runs meetings', seed: 1 });
      const { caption } = (await answer.json()) as { caption?: string };
      return caption ?? answer.status;
    };
    const first = startProcess({ ...environment, ROLE: 'worker' });
    onTestFinished(async () => {
      first.kill('SIGKILL');
      await first.exited;
    });
    await vi.waitFor(
      async () => expect(await (await fetch(`${edge.url}/readyz`)).text()).not.toContain('No worker'),
      patiently,
    );
    const firstAnswer = ask();
    await vi.waitFor(() => expect(answers).toHaveLength(1), patiently);
    const second = await startApp({ ...environment, ROLE: 'worker' });
    onTestFinished(() => second.stop());
    const secondAnswer = ask();
    await vi.waitFor(() => expect(claimants.size).toBe(2), patiently);
    expect(provider.requests).toHaveLength(1);
    return { provider, answers, first, both: Promise.all([firstAnswer, secondAnswer]) };
  }

  it('is paid for once', async () => {
    const { provider, answers, both } = await startTwo();
    answers[0]?.('Meetings. Now with more cat.');
    expect(await both).toEqual(Array(2).fill('Meetings. Now with more cat.'));
    expect(provider.requests).toHaveLength(1);
  });

  it('is made by the one that waits, if the other fails', async () => {
    const { answers, both } = await startTwo();
    answers[0]?.(undefined);
    await vi.waitFor(() => expect(answers).toHaveLength(2), patiently);
    answers[1]?.('Meetings. Now with more cat.');
    expect(await both).toEqual([503, 'Meetings. Now with more cat.']);
  });

  it('is made by the one that waits, if the other dies, and given to both', async () => {
    const { provider, answers, first, both } = await startTwo();
    first.kill('SIGKILL');
    await vi.waitFor(() => expect(answers).toHaveLength(2), patiently);
    answers[1]?.('Meetings. Now with more cat.');
    expect(await both).toEqual(Array(2).fill('Meetings. Now with more cat.'));
    expect(provider.requests).toHaveLength(2);
  });
});
