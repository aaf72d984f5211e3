import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createDiscordEmulator, createManualClock } from '@toonwit/discord-emulator';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { answerTo } from '../adapters/discord/support.ts';
import { remote, startApp } from '../support/app.ts';
import { patiently } from '../support/patience.ts';
import { noise, pixels } from '../support/pictures.ts';
import { startProcess } from '../support/process.ts';
import { hasRedis, useRedis } from '../support/redis.ts';
import { replicateModel, replicateToken, startReplicate } from '../support/replicate-server.ts';
import { startTraceCollector, treeOf } from '../support/trace-collector.ts';

const photo = async () => new Uint8Array(await pixels(noise(320, 240)).png().toBuffer());

async function loadedModules(environment: Record<string, string>): Promise<readonly string[]> {
  const script = fileURLToPath(new URL('loaded-modules.ts', import.meta.url));
  const args = ['--conditions=@toonwit/source', '--import', import.meta.resolve('tsx'), script];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { PATH: process.env['PATH'], ...environment },
  });
  return stdout.trim().split('\n');
}

describe('without a collector', () => {
  it('loads nothing of OpenTelemetry but the interface that prom-client brings', async () => {
    const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' };
    const [without, withOne] = await Promise.all([loadedModules({}), loadedModules(endpoint)]);
    expect(without).toEqual(['@opentelemetry/api']);
    expect(withOne).toContain('@opentelemetry/sdk-trace');
  });
});

describe('a trace', () => {
  it('shows each step of a use over HTTP, and sends the headers that the collector wants', async () => {
    const collector = await startTraceCollector();
    const app = await startApp({
      OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/`,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-team=bots',
    });
    const answer = await app.post('/predict', { text: 'I love this!' });
    expect(answer.status).toBe(200);
    await app.stop();
    expect(treeOf(collector.spans)).toBe(
      ['http event', '  dispatch', '    throttle', '    infer', '      queue', '        engine'].join('\n'),
    );
    const dispatch = collector.spans.find(({ name }) => name === 'dispatch');
    expect(dispatch?.attributes).toMatchObject({
      'toonwit.platform': 'http',
      'toonwit.command': 'sentiment',
      'toonwit.outcome': 'reply',
      'toonwit.id': answer.headers.get('x-request-id'),
    });
    expect(dispatch?.resource).toMatchObject({ 'service.name': 'toonwit', 'toonwit.role': 'all' });
    expect(collector.headers[0]).toMatchObject({ 'x-team': 'bots' });
  });

  it('has nothing that somebody wrote, sent or is, whether it ends well or not', async () => {
    const collector = await startTraceCollector();
    const app = await startApp({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    const secret = 'zanzibar';
    await app.post('/predict', { text: `I love ${secret}!` });
    await app.post('/generate', { prompt: `${secret} runs meetings` });
    await app.post('/generate', { url: `http://${secret}.localhost/${secret}.png`, prompt: secret });
    await app.upload('/cartoonize', { bytes: await photo(), name: `${secret}.png` });
    await app.upload('/cartoonize', { bytes: new TextEncoder().encode(secret), name: `${secret}.png` });
    await app.post('/predict', { text: '', [secret]: secret });
    await app.stop();
    const sent = collector.bodies.join('\n');
    expect(collector.spans.filter(({ name }) => name === 'dispatch')).toHaveLength(6);
    expect(collector.spans.some(({ failed }) => failed)).toBe(true);
    expect(sent).not.toContain(secret);
    expect(sent).not.toContain('127.0.0.1');
  });

  it('keeps uses apart that wait for the same engine', async () => {
    const collector = await startTraceCollector();
    const app = await startApp({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    const file = { bytes: await photo(), name: 'photo.png' };
    const styles = ['cartoon', 'comic', 'sketch'];
    const answers = await Promise.all(styles.map((style) => app.upload('/cartoonize', file, { style })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await app.stop();
    const engines = collector.spans.filter(({ name }) => name === 'engine');
    expect(engines).toHaveLength(3);
    expect(new Set(engines.map(({ trace }) => trace)).size).toBe(3);
  });
});

describe.skipIf(!hasRedis)('a trace over several processes', () => {
  const server = useRedis();

  it('goes from Discord’s event over the queue, a worker and a provider to the delivery', async () => {
    const [collector, replicate, emulator] = await Promise.all([
      startTraceCollector(),
      startReplicate(),
      createDiscordEmulator({ clock: createManualClock() }),
    ]);
    onTestFinished(() => emulator.close());
    const { control, apiUrl, token } = emulator;
    const everywhere = {
      ...remote,
      REDIS_URL: server().url,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      DISCORD_TOKEN: token,
      DISCORD_API_URL: `${apiUrl}/`,
      SHARD_COUNT: '1',
      CARTOONIZE_ENGINE: 'auto',
      REPLICATE_API_TOKEN: replicateToken,
      REPLICATE_BASE_URL: replicate.baseUrl,
      REPLICATE_MODEL: replicateModel,
    };
    const edge = await startApp({ ROLE: 'edge', ...everywhere });
    onTestFinished(() => edge.stop());
    const worker = startProcess({ ROLE: 'worker', PORT: '0', ...everywhere });
    onTestFinished(() => worker.kill('SIGKILL'));
    await vi.waitFor(async () => expect((await fetch(`${edge.url}/readyz`)).status).toBe(200), patiently);

    const ada = control.addUser({ name: 'Ada' });
    const guild = control.addGuild({ name: 'Atelier', members: [ada.id] });
    const channel = control.addChannel({ guildId: guild.id, name: 'general' });
    const image = { name: 'photo.png', bytes: await photo() };
    const used = await control.as(ada.id).useCommand(channel.id, 'cartoonize', { image });
    expect((await answerTo({ control }, used)).attachments).toHaveLength(1);
    worker.kill('SIGTERM');
    await worker.exited;
    await edge.stop();

    expect(treeOf(collector.spans)).toBe(
      [
        'discord event',
        '  dispatch',
        '    throttle',
        '    job',
        '      worker',
        '        picture',
        '        infer',
        '          queue',
        '            provider',
        '              engine',
        '  deliver',
      ].join('\n'),
    );
    expect(new Set(collector.spans.map(({ trace }) => trace)).size).toBe(1);
    const roleOf = (step: string) =>
      collector.spans.find(({ name }) => name === step)?.resource['toonwit.role'];
    expect([roleOf('job'), roleOf('worker')]).toEqual(['edge', 'worker']);
    if (process.env['PRINT_TRACE'] !== undefined)
      process.stdout.write(`${treeOf(collector.spans, { withMs: true })}\n`);
  });
});
