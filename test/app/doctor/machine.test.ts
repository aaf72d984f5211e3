import { once } from 'node:events';
import { chmod, mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkMemory } from '../../../src/app/doctor/memory.ts';
import { parseConfig } from '../../../src/app/config.ts';
import { openLevelStore } from '../../../src/store/level-store.ts';
import { temporaryFolder } from '../../engines/transformers/support.ts';
import { startApp } from '../../support/app.ts';
import { ask, complaintsIn, discord, holdStore } from './support.ts';

const complaints = async (...asked: Parameters<typeof ask>) => complaintsIn((await ask(...asked)).found);

describe('doctor on the settings', () => {
  it('has nothing to complain about where nothing is configured', async () => {
    const { found, exitCode } = await ask({});
    expect([complaintsIn(found), exitCode]).toEqual([[], 0]);
    for (const variable of ['DISCORD_TOKEN', 'SLACK_BOT_TOKEN', 'REDIS_URL'])
      expect(found).toContainEqual(
        expect.objectContaining({ level: 'skipped', text: `Not set up: ${variable} is not set.` }),
      );
  });

  it('names malformed lines, unknown names and wrong values of .env, and looks at the rest', async () => {
    const { env } = await discord();
    const file = 'DISCORD_TOKN=x\nCALLS_PER_MINUTE=many\nnonsense\n';
    const { found, exitCode } = await ask({ ...env, DISCORD_TOKEN: 'wrong' }, file);
    expect(exitCode).toBe(2);
    expect(complaintsIn(found)).toEqual([
      '✗ Settings: .env, line 3: expected NAME=value, got something else.',
      '✗ Settings: DISCORD_TOKN: expected a known name in .env, perhaps DISCORD_TOKEN.',
      '✗ Settings: CALLS_PER_MINUTE: expected a whole number from 1 to 1000.',
      expect.stringMatching(/^✗ Discord: Discord does not accept DISCORD_TOKEN/),
    ]);
  });

  it('warns of a variable that is not read, and of an API that is open to all', async () => {
    expect(await complaints({ HOST: '0.0.0.0' }, 'MY_OWN=1')).toEqual([
      '! Settings: MY_OWN in .env is not a variable of Toonwit; Toonwit ignores it.',
      expect.stringMatching(/^! Settings: anyone who reaches this machine can call the API/),
    ]);
  });

  it('says so if the variables don’t fit together', async () => {
    expect(await complaints({ SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual([
      expect.stringMatching(/^✗ Settings: SLACK_APP_TOKEN: expected this \(Socket Mode\)/),
    ]);
  });

  it('never prints a value', async () => {
    const { text } = await ask({ SLACK_BOT_TOKEN: 'topsecret', API_KEYS: 'topsecret' }, 'PORT=topsecret');
    expect(text).not.toContain('topsecret');
  });
});

describe('doctor on Node and npm', () => {
  it('warns of a version that is not tested', async () => {
    expect(await complaints({ npm_config_user_agent: 'npm/8.19.4 node/v22.0.0 linux x64' })).toEqual([
      '! Node: npm 8.19.4 is not among the versions that Toonwit is tested with (10, 11).',
    ]);
  });
});

describe('doctor on the port', () => {
  it('says that another program has it', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    expect(await complaints({ PORT: String(port) })).toEqual([
      expect.stringContaining(`✗ Port: Another program already listens on 127.0.0.1:${port}.`),
    ]);
  });

  it('recognises the bot that runs there, and passes on what it says', async () => {
    const app = await startApp();
    onTestFinished(() => app.stop());
    const { port } = new URL(app.url);
    // The model was not loaded; the other embedded engines have nothing to load.
    expect(await complaints({ PORT: port })).toEqual([
      '✗ Port: It is not ready: No engine is loaded for text-classification.',
    ]);
  });

  it('says that this machine lacks the address', async () => {
    expect(await complaints({ HOST: '192.0.2.1', PORT: '8123', API_KEYS: 'a-key-of-a-test-1' })).toEqual([
      expect.stringContaining('✗ Port: This machine doesn’t have the address'.replace('’', "'")),
    ]);
  });
});

describe('doctor on the disk', () => {
  const storeIn = (folder: string) => join(folder, 'store');

  async function filledStore(): Promise<string> {
    const folder = await temporaryFolder();
    const store = await openLevelStore({ folder: storeIn(folder) });
    await store.set('optout/slack/U1', 'yes');
    await store.close();
    return folder;
  }

  it('finds stored settings sound, and leaves them as they are', async () => {
    const DATA_DIR = await filledStore();
    const before = await readdir(storeIn(DATA_DIR));
    const { found } = await ask({ DATA_DIR });
    expect(found).toContainEqual(
      expect.objectContaining({ level: 'ok', text: 'The stored settings are sound (2 entries).' }),
    );
    expect(await readdir(storeIn(DATA_DIR))).toEqual(before);
  });

  it('says that DATA_DIR is a file', async () => {
    const DATA_DIR = join(await temporaryFolder(), 'data');
    await writeFile(DATA_DIR, '');
    expect(await complaints({ DATA_DIR })).toEqual([
      `✗ Disk: DATA_DIR: ${DATA_DIR} is a file, not a folder.`,
    ]);
  });

  // Root may write everywhere.
  it.skipIf(process.getuid?.() === 0)('says that DATA_DIR cannot be written to', async () => {
    const parent = await temporaryFolder();
    await chmod(parent, 0o500);
    expect(await complaints({ DATA_DIR: join(parent, 'data') })).toEqual([
      `✗ Disk: DATA_DIR: ${parent} can’t be written to.`,
    ]);
  });

  it('says that a later version has written the settings', async () => {
    const DATA_DIR = await filledStore();
    const store = await openLevelStore({ folder: storeIn(DATA_DIR) });
    await store.set('store-version', '99');
    await store.close();
    expect(await complaints({ DATA_DIR })).toEqual([
      expect.stringContaining('can’t be used: the stored settings have version 99'),
    ]);
  });

  it('says that the settings are damaged', async () => {
    const DATA_DIR = await filledStore();
    for (const file of await readdir(storeIn(DATA_DIR)))
      if (file.startsWith('MANIFEST')) await truncate(join(storeIn(DATA_DIR), file), 3);
    expect(await complaints({ DATA_DIR })).toEqual([
      expect.stringMatching(/^✗ Disk: The settings in .* are damaged \(.*\)\.$/),
    ]);
  });

  it('names the process that has the settings open, and lets it keep them', async () => {
    const DATA_DIR = await temporaryFolder();
    await mkdir(DATA_DIR, { recursive: true });
    const holder = await holdStore(storeIn(DATA_DIR));
    const found = await complaints({ DATA_DIR });
    const name = process.platform === 'linux' ? `the process ${holder.pid}` : 'another process';
    expect(found).toEqual([
      `! Disk: The settings in ${storeIn(DATA_DIR)} are open in ${name}; a bot started now would keep nothing.`,
    ]);
    holder.stdin.write('.');
    expect(String((await once(holder.stdout, 'data'))[0])).toBe('kept');
    await expect(openLevelStore({ folder: storeIn(DATA_DIR) })).rejects.toThrow();
    await rm(DATA_DIR, { recursive: true, force: true });
  });
});

describe('doctor on memory', () => {
  const levelWith = async (total: number, free: number) => {
    const config = parseConfig({ SENTIMENT_ENGINE: 'transformers', DESCRIBE_ENGINE: 'transformers' });
    const levels: string[] = [];
    for await (const { level } of checkMemory(config, Promise.resolve(undefined), { total, free }))
      levels.push(level);
    return levels;
  };

  it('compares it with what the chosen models take', async () => {
    expect(await levelWith(16_000, 8_000)).toEqual(['ok']);
    expect(await levelWith(16_000, 1_000)).toEqual(['warning']);
    expect(await levelWith(2_000, 1_000)).toEqual(['error']);
  });
});

describe('doctor on names', () => {
  it('says which server has no address', async () => {
    const asked = await complaints({ REDIS_URL: 'redis://no-such-server.invalid:6379' });
    expect(asked[0]).toMatch(
      /^✗ Names \(DNS\): The address of no-such-server\.invalid can’t be found \(.*\)\.$/,
    );
    expect(asked).toHaveLength(1);
  });
});
