import { mkdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createTransformersDescribeEngine } from '../../../src/engines/transformers/engine.ts';
import { modelDir } from '../../support/mini-model.ts';
import { patiently } from '../../support/patience.ts';
import { startProcess } from '../../support/process.ts';
import { modelFiles, signal, standIn, startWorld } from './support.ts';

const { model, revision, weights } = standIn;

const asksOfStore = (hub: Awaited<ReturnType<typeof startWorld>>['hub']) =>
  hub.asked.filter(({ method, fromStore }) => method === 'GET' && fromStore);

describe('somebody between the hub and us', () => {
  it.each(['onnx/model.onnx', 'tokenizer.json'])('may not pack %s', async (path) => {
    const { hub, folder, newDownload } = await startWorld();
    hub.misbehave((asked) => (asked.path === path ? { kind: 'packed' } : undefined));
    const download = newDownload();
    await expect(download.load(signal)).rejects.toThrow(
      /compressed \(gzip\) although that was not requested/,
    );
    await expect(stat(join(folder, path))).rejects.toThrow('ENOENT');
    hub.misbehave(() => undefined);
    await download.load(signal);
  });

  it('may not keep how long a file is', async () => {
    const { hub, newDownload } = await startWorld();
    hub.misbehave(({ path }) => (path === 'tokenizer.json' ? { kind: 'no length' } : undefined));
    await expect(newDownload().load(signal)).rejects.toThrow(/to state the length of tokenizer.json/);
  });

  it.each([
    ['in a circle', '?', /at most 5 redirects/],
    ['to something that is no address', 'http://[', /redirect to a safe address/],
    ['to a file of this machine', 'file:///etc/passwd', /redirect to a safe address/],
  ])('may not send us %s', async (_, location, message) => {
    const { hub, newDownload } = await startWorld();
    hub.misbehave(() => ({ kind: 'elsewhere', location }));
    await expect(newDownload().load(signal)).rejects.toThrow(message);
    expect(hub.asked.length).toBeLessThan(8);
  });
});

describe('a model of another kind', () => {
  it('is refused by its labels, before its weights are fetched', async () => {
    const files = await modelFiles();
    const config = JSON.parse(files.get('config.json')?.toString() ?? '') as object;
    const id2label = { 0: 'NEGATIVE', 1: 'POSITIVE' };
    files.set('config.json', Buffer.from(JSON.stringify({ ...config, id2label })));
    const { hub, newDownload } = await startWorld({ files });
    await expect(newDownload().load(signal)).rejects.toThrow(
      'expected a sentiment model with the labels 1 star, 2 stars, 3 stars, 4 stars, 5 stars, got NEGATIVE, POSITIVE',
    );
    expect(hub.asked.map(({ path }) => path)).not.toContain(weights);
  });

  it('is refused as a vision model by its type, also in a folder', async () => {
    const engine = createTransformersDescribeEngine({
      model: modelDir,
      revision,
      dtype: 'fp32',
      endpoint: 'http://127.0.0.1:1',
      cacheDir: '/nowhere',
      ortThreads: 1,
    });
    await expect(engine.load?.(signal)).rejects.toThrow(
      'expected a vision model of the type idefics3 or smolvlm, got bert',
    );
  });
});

describe('a cache folder in trouble', () => {
  it.runIf(process.platform === 'linux')('on a disk that fills up says so', async () => {
    const { folder, newDownload } = await startWorld();
    const part = join(folder, `${weights}.part`);
    await mkdir(dirname(part), { recursive: true });
    await symlink('/dev/full', part);
    const download = newDownload();
    await expect(download.load(signal)).rejects.toThrow(
      /cannot be written: the disk is full. You can set MODEL_CACHE to another folder/,
    );
  });

  it('with the empty lock of a process that ended too soon is filled', async () => {
    const { folder, newDownload } = await startWorld();
    await mkdir(folder, { recursive: true });
    const lock = join(folder, '.lock');
    await writeFile(lock, '');
    const then = new Date(Date.now() - 6_000);
    await utimes(lock, then, then);
    await newDownload().load(signal);
  });
});

describe('several processes', () => {
  const environment = (endpoint: string, cacheDir: string) => ({
    HF_ENDPOINT: endpoint,
    MODEL_CACHE: cacheDir,
    SENTIMENT_MODEL: model,
    SENTIMENT_REVISION: revision,
    SENTIMENT_DTYPE: 'fp32',
  });
  const args = ['models', 'fetch', 'sentiment'];

  it('fetch a model once between them', async () => {
    const { hub, cacheDir } = await startWorld();
    const both = [1, 2].map(() => startProcess(environment(hub.endpoint, cacheDir), args));
    expect(await Promise.all(both.map(({ exited }) => exited))).toEqual([0, 0]);
    expect(asksOfStore(hub)).toHaveLength(1);
  });

  it('go on where one was killed', async () => {
    const { hub, cacheDir, folder } = await startWorld();
    hub.misbehave(({ method, fromStore }) =>
      method === 'GET' && fromStore ? { kind: 'silent', after: 900_000 } : undefined,
    );
    const first = startProcess(environment(hub.endpoint, cacheDir), args);
    const part = join(folder, `${weights}.part`);
    await vi.waitFor(async () => expect((await stat(part)).size).toBeGreaterThan(800_000), patiently);
    first.kill('SIGKILL');
    await first.exited;
    expect(await readFile(join(folder, '.lock'), 'utf8')).toContain(hostname());
    hub.misbehave(() => undefined);
    const second = startProcess(environment(hub.endpoint, cacheDir), args);
    expect(await second.exited).toBe(0);
    expect(asksOfStore(hub).at(-1)?.range).toMatch(/^bytes=[89]\d{5}-$/);
  });
});
