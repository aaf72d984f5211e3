import { execFile } from 'node:child_process';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadWithProgress, modelFiles, signal, standIn, startWorld, temporaryFolder } from './support.ts';

const { weights } = standIn;

describe('a hub that is in the way', () => {
  it.each<[string, { model?: string; revision?: string; dtype?: 'q8' }, RegExp]>([
    ['model', { model: 'nobody/nothing' }, /has no model nobody\/nothing at the revision c0ffee00/],
    ['revision', { revision: 'f'.repeat(40) }, /has no model tester\/tiny-sentiment at the revision ffff/],
    [
      'dtype',
      { dtype: 'q8' },
      /has no onnx\/model_quantized.onnx of tester\/tiny-sentiment .* not be available as q8/,
    ],
  ])('names the %s that it does not have', async (_, other, message) => {
    const { newDownload } = await startWorld();
    await expect(newDownload(other).load(signal)).rejects.toThrow(message);
  });

  it('says of a private model what to set', async () => {
    const { hub, newDownload } = await startWorld();
    hub.misbehave(() => ({ kind: 'status', status: 401 }));
    await expect(newDownload().load(signal)).rejects.toThrow(/denies access to .* Set HF_TOKEN/);
    expect(hub.asked).toHaveLength(1);
  });

  it('shows the token to the hub and never to the store that the hub redirects to', async () => {
    const { hub, newDownload } = await startWorld();
    await newDownload({ token: 'hf_secret' }).load(signal);
    const tokens = (fromStore: boolean) =>
      new Set(
        hub.asked.filter((asked) => asked.fromStore === fromStore).map(({ authorization }) => authorization),
      );
    expect(tokens(false)).toEqual(new Set(['Bearer hf_secret']));
    expect(tokens(true)).toEqual(new Set([undefined]));
  });

  it('comes back after a 503 when the hub says so', async () => {
    const { hub, newDownload } = await startWorld();
    let refused = 0;
    hub.misbehave(({ fromStore }) => {
      if (!fromStore || refused === 2) return undefined;
      refused += 1;
      return { kind: 'status', status: 503, headers: { 'retry-after': '0' } };
    });
    await newDownload().load(signal);
    expect(refused).toBe(2);
  });

  it('has its own clock, from which its dates count', async () => {
    const { hub, newDownload } = await startWorld();
    let refused = 0;
    const date = new Date(Date.now() + 3_600_000).toUTCString();
    hub.misbehave(() => {
      refused += 1;
      return refused === 1
        ? { kind: 'status', status: 503, headers: { date, 'retry-after': date } }
        : undefined;
    });
    await newDownload().load(signal);
  });

  it('gives up at once on a hub that wants to be left alone for long', async () => {
    const { hub, newDownload } = await startWorld();
    hub.misbehave(() => ({ kind: 'status', status: 503, headers: { 'retry-after': '3600' } }));
    await expect(newDownload().load(signal)).rejects.toThrow(/answered 503 for config.json/);
    expect(hub.asked).toHaveLength(1);
  });

  it('gives up on a hub that keeps failing, after a bounded number of tries', async () => {
    const { hub, newDownload } = await startWorld();
    hub.misbehave(() => ({ kind: 'status', status: 502 }));
    await expect(newDownload().load(signal)).rejects.toThrow(/answered 502/);
    expect(hub.asked).toHaveLength(4);
  });

  it.each<[string, { after?: number }]>([
    ['before it answers', {}],
    ['in the middle of a file', { after: 1000 }],
  ])('does not wait for ever when it falls silent %s', async (_, { after }) => {
    const { hub, newDownload } = await startWorld();
    hub.misbehave(({ fromStore }) =>
      fromStore ? { kind: 'silent', ...(after !== undefined && { after }) } : undefined,
    );
    const retries = { repeats: 1, firstPauseMs: 1, longestPauseMs: 1 };
    const loading = newDownload({ silenceMs: 100, retries }).load(signal);
    await expect(loading).rejects.toThrow(/was silent for 100 ms|stopped in the middle/);
  });

  it('is not mistaken for the page of somebody in between', async () => {
    const { hub, newDownload } = await startWorld();
    hub.misbehave(() => ({ kind: 'page' }));
    const download = newDownload();
    await expect(download.load(signal)).rejects.toThrow('sent a web page instead of config.json');
    hub.misbehave(() => undefined);
    await download.load(signal);
  });

  it('is asked again for a file that is no JSON, even where its checksum is right', async () => {
    const files = await modelFiles();
    const { hub, newDownload } = await startWorld({ files });
    const sound = hub.fileNamed('tokenizer.json');
    files.set('tokenizer.json', Buffer.from('not found'));
    const download = newDownload();
    await expect(download.load(signal)).rejects.toThrow(/expected .*tokenizer.json to be JSON/);
    files.set('tokenizer.json', sound);
    await download.load(signal);
  });

  it('says that nobody is there', async () => {
    const { newDownload } = await startWorld();
    const loading = newDownload({ endpoint: 'http://127.0.0.1:1' }).load(signal);
    await expect(loading).rejects.toThrow('http://127.0.0.1:1 cannot be reached (ECONNREFUSED)');
  });
});

describe('a cache folder', () => {
  it('is filled once when two want the same model at the same time', async () => {
    const { hub, newDownload } = await startWorld();
    await Promise.all([loadWithProgress(newDownload()), loadWithProgress(newDownload())]);
    expect(hub.asked.filter(({ method, fromStore }) => method === 'GET' && fromStore)).toHaveLength(1);
  });

  it('is taken over from a process that died', async () => {
    const { folder, newDownload } = await startWorld();
    const { stdout } = await promisify(execFile)(process.execPath, [
      '-p',
      'process.pid + " " + os.hostname()',
    ]);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, '.lock'), stdout.trim());
    await newDownload().load(signal);
  });

  it('takes files that somebody copied there, once their checksums are right', async () => {
    const { hub, folder, newDownload } = await startWorld();
    await mkdir(join(folder, 'onnx'), { recursive: true });
    await writeFile(join(folder, weights), hub.fileNamed(weights));
    await newDownload().load(signal);
    expect(hub.asked.filter(({ fromStore }) => fromStore)).toEqual([]);
  });

  it('is only read once the model is whole', async () => {
    const { folder, newDownload } = await startWorld();
    await newDownload().load(signal);
    const { mtimeMs } = await stat(folder);
    await newDownload().load(signal);
    expect((await stat(folder)).mtimeMs).toBe(mtimeMs);
  });

  it('is not filled with a model that it has no room for', async () => {
    const { hub, newDownload } = await startWorld();
    hub.misbehave(() => ({ kind: 'huge' }));
    const loading = newDownload().load(signal);
    await expect(loading).rejects.toThrow(/has \d+ MB free, but the model needs 45035996\d\d MB more/);
    expect(hub.asked.filter(({ fromStore }) => fromStore)).toEqual([]);
  });

  it('is explained when it cannot be written', async () => {
    const { newDownload } = await startWorld();
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    const loading = newDownload({ cacheDir: file }).load(signal);
    await expect(loading).rejects.toThrow(/cannot be written: .* You can set MODEL_CACHE to another folder/);
  });

  it('keeps the sharded weights that config.json names', async () => {
    const files = await modelFiles();
    const config = JSON.parse(files.get('config.json')?.toString() ?? '') as object;
    const named = { ...config, 'transformers.js_config': { use_external_data_format: { 'model.onnx': 2 } } };
    files.set('config.json', Buffer.from(JSON.stringify(named)));
    files.set('onnx/model.onnx_data', Buffer.from('one'));
    files.set('onnx/model.onnx_data_1', Buffer.from('two'));
    const { hub, newDownload } = await startWorld({ files });
    await newDownload().load(signal);
    expect(hub.asked.filter(({ fromStore }) => fromStore).map(({ path }) => path)).toEqual([
      'onnx/model.onnx',
      'onnx/model.onnx_data',
      'onnx/model.onnx_data_1',
    ]);
  });
});
