import { stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standIn } from '../../engines/transformers/support.ts';
import { sendJson } from '../../support/openai-server.ts';
import { hasRedis, useRedis } from '../../support/redis.ts';
import { ask, complaintsIn, models, openAi, replicate, type Variables } from './support.ts';

const complaints = async (environment: Variables) => complaintsIn((await ask(environment)).found);

describe('doctor on models', () => {
  it('finds a whole model verified, even without its hub', async () => {
    const { hub, env } = await models();
    hub.misbehave(() => ({ kind: 'status', status: 500 }));
    const { found } = await ask(env);
    expect(complaintsIn(found)).toEqual([]);
    expect(found).toContainEqual({
      subject: 'Models',
      level: 'ok',
      text: 'The sentiment model tester/tiny-sentiment (fp32) is here and verified, 2.7 MB.',
    });
  });

  it('says that one isn’t here yet, and that the hub has it', async () => {
    const { hub, env } = await models({ empty: true });
    const { found, exitCode } = await ask(env);
    expect(exitCode).toBe(0);
    expect(found.filter(({ subject }) => subject === 'Models')).toEqual([
      expect.objectContaining({
        level: 'skipped',
        text: expect.stringContaining('isn’t here yet') as string,
      }),
      { subject: 'Models', level: 'ok', text: `${hub.endpoint} has tester/tiny-sentiment.` },
    ]);
  });

  it('finds a changed file', async () => {
    const { folder, env } = await models();
    const file = join(folder, 'tokenizer_config.json');
    const { size } = await stat(file);
    await writeFile(file, ' '.repeat(size));
    expect(await complaints(env)).toEqual([
      '! Models: The sentiment model tester/tiny-sentiment (fp32) is damaged. | tokenizer_config.json',
    ]);
    expect(await complaints({ ...env, SENTIMENT_ENGINE: 'transformers' })).toEqual([
      expect.stringMatching(/^✗ Models: .* is damaged/),
    ]);
  });

  it('says that the hub lacks it', async () => {
    const { env } = await models({ empty: true });
    expect(await complaints({ ...env, SENTIMENT_REVISION: '0'.repeat(40) })).toEqual([
      expect.stringMatching(/^! Models: http:\/\/127\.0\.0\.1:\d+ has no /),
    ]);
  });

  it('says through which proxy the hub could not be reached, without its password', async () => {
    const { env } = await models({ empty: true });
    const [complaint] = await complaints({ ...env, HTTP_PROXY: 'http://me:secret@127.0.0.1:9' });
    expect(complaint).toMatch(
      /^! Models: .* cannot be reached \(ECONNREFUSED\) through the proxy 127\.0\.0\.1:9\.$/,
    );
  });

  it('says that a folder of one’s own lacks a file', async () => {
    const { folder, env } = await models();
    await truncate(join(folder, standIn.weights), 0);
    expect(await complaints({ ...env, SENTIMENT_MODEL: folder })).toEqual([
      `! Models: The sentiment model ${folder} (fp32) lacks some of its files.`,
    ]);
  });
});

describe('doctor on a server with OpenAI’s API', () => {
  it('asks for nothing that costs', async () => {
    const { server, env } = await openAi();
    expect(await complaints(env)).toEqual([]);
    expect(server.requests.map(({ path }) => path)).toEqual(['/v1/models']);
  });

  it.each([
    [401, /^✗ .*: 127\.0\.0\.1 refuses OPENAI_API_KEY \(401\)\.$/],
    [500, /^! .*: 127\.0\.0\.1 answered 500\.$/],
  ])('says what is wrong where it answers %s', async (status, says) => {
    const { env } = await openAi((response) => sendJson(response, { error: { message: 'No.' } }, { status }));
    expect(await complaints(env)).toEqual([expect.stringMatching(says)]);
  });

  it('can’t check the model where none are listed', async () => {
    const { env } = await openAi((response) => sendJson(response, {}, { status: 404 }));
    expect(await complaints(env)).toEqual([]);
  });

  it('says that the model doesn’t exist', async () => {
    const { env } = await openAi();
    expect(await complaints({ ...env, OPENAI_MODEL: 'gone-1' })).toEqual([
      expect.stringMatching(/accepts the key, but lists no model gone-1\.$/),
    ]);
  });

  it('says that it can’t be reached', async () => {
    const { env } = await openAi();
    expect(await complaints({ ...env, OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' })).toEqual([
      expect.stringMatching(/^✗ .* can’t be reached at http:\/\/127\.0\.0\.1:9\.$/),
    ]);
  });
});

describe('doctor on Replicate', () => {
  it('asks for nothing that costs', async () => {
    const { server, env } = await replicate();
    expect(await complaints(env)).toEqual([]);
    expect(server.asked).toMatchObject({ account: 1, version: 1, create: 0 });
  });

  it.each([
    [{ REPLICATE_API_TOKEN: 'r8_wrong' }, /^✗ Replicate: Replicate refuses REPLICATE_API_TOKEN \(401\)\.$/],
    [
      { REPLICATE_MODEL: `toonwit/emulated:${'0'.repeat(64)}` },
      /^✗ Replicate: Replicate has no toonwit\/emulated:0+\.$/,
    ],
    [
      { REPLICATE_IMAGE_INPUT: 'photo' },
      /^✗ Replicate: toonwit\/emulated takes no input photo; it takes image, seed\.$/,
    ],
    [{ REPLICATE_BASE_URL: 'http://127.0.0.1:9/v1' }, /^✗ Replicate: Replicate can’t be reached/],
  ])('says what is wrong with %o', async (broken, says) => {
    const { env } = await replicate();
    expect(await complaints({ ...env, ...broken })).toEqual([expect.stringMatching(says)]);
  });
});

describe.skipIf(!hasRedis)('doctor on Redis', () => {
  const running = useRedis();

  it('finds a server as docs/scaling.md wants it, and changes nothing there', async () => {
    const server = running();
    const { url } = server;
    const { found } = await ask({ REDIS_URL: url });
    expect(found.filter(({ subject }) => subject === 'Redis').map(({ level }) => level)).toEqual(
      Array.from({ length: 4 }, () => 'ok'),
    );
    expect(await server.inspect().dbsize()).toBe(0);
  });

  it.each([
    ['maxmemory-policy', 'allkeys-lru', 'noeviction', /^✗ Redis: maxmemory-policy is allkeys-lru/],
    ['appendonly', 'no', 'yes', /^✗ Redis: appendonly is off/],
    ['appendfsync', 'everysec', 'always', /^! Redis: appendfsync is everysec/],
  ])('says that %s is %s', async (name, wrong, right, says) => {
    const server = running();
    const { url } = server;
    const redis = server.inspect();
    await redis.config('SET', name, wrong);
    const asked = await complaints({ REDIS_URL: url });
    await redis.config('SET', name, right);
    expect(asked).toEqual([expect.stringMatching(says)]);
  });

  it('says that settings were lost', async () => {
    const server = running();
    const { url } = server;
    await server.inspect().set('toonwit:store-lost', '1');
    expect(await complaints({ REDIS_URL: url })).toEqual([
      expect.stringMatching(/^! Redis: It has lost settings/),
    ]);
  });

  it('says that it is a replica', async () => {
    const server = running();
    const { url } = server;
    const redis = server.inspect();
    await redis.replicaof('127.0.0.1', 9);
    const asked = await complaints({ REDIS_URL: url });
    await redis.replicaof('NO', 'ONE');
    expect(asked).toEqual(['✗ Redis: It is a replica, which takes no changes.']);
  });

  it('says that the password is wrong, without printing it', async () => {
    const server = running();
    const { url } = server;
    const redis = server.inspect();
    await redis.config('SET', 'requirepass', 'right');
    const { found, text } = await ask({ REDIS_URL: url.replace('//', '//:topsecret@') });
    await redis.config('SET', 'requirepass', '');
    expect(complaintsIn(found)).toEqual([
      expect.stringMatching(/^✗ Redis: Redis does not answer at .*WRONGPASS/),
    ]);
    expect(text).not.toContain('topsecret');
  });

  it('says that it can’t be reached, and which of two it is', async () => {
    const { url } = running();
    expect(await complaints({ REDIS_URL: url, REDIS_BLOBS_URL: 'redis://127.0.0.1:9' })).toEqual([
      expect.stringMatching(/^✗ Redis for pictures: Redis does not answer at 127\.0\.0\.1:9: .*ECONNREFUSED/),
    ]);
  });
});
