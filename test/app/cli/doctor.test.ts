import { describe, expect, it, onTestFinished } from 'vitest';
import { hasRedis, startRedis } from '../../support/redis.ts';
import { startProcess } from '../../support/process.ts';
import { discord, models, openAi, replicate, slack, type Variables } from '../doctor/support.ts';

const machine = { PORT: '0', npm_config_user_agent: 'npm/11.0.0 node/v22.0.0 linux x64' };

async function run(environment: Variables, ...args: readonly string[]) {
  const doctor = startProcess({ ...machine, ...environment }, ['doctor', ...args]);
  return { exitCode: await doctor.exited, output: doctor.output() };
}

describe('npm run doctor', () => {
  it('ends with 0 where nothing is configured', async () => {
    const { exitCode, output } = await run({});
    expect(output).toContain('\nDiscord\n  – Not set up: DISCORD_TOKEN is not set.\n');
    expect(output).toMatch(/\nEverything that was looked at is fine\.\n$/);
    expect(exitCode).toBe(0);
  });

  it.skipIf(!hasRedis)('ends with 0 where everything is right, and says so to machines', async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.close());
    const worlds = await Promise.all([discord(), slack(), models(), openAi(), replicate()]);
    const environment = Object.assign({ REDIS_URL: redis.url }, ...worlds.map(({ env }) => env)) as Variables;
    const { exitCode, output } = await run(environment, '--json', '--timeout', '120');
    const told = JSON.parse(output) as { exitCode: number; findings: { subject: string; level: string }[] };
    expect(told.findings.filter(({ level }) => level !== 'ok').map(({ subject }) => subject)).toEqual([
      'Names (DNS)',
    ]);
    expect(new Set(told.findings.map(({ subject }) => subject))).toEqual(
      new Set([
        ...['Node', 'Settings', 'Port', 'Disk', 'Memory', 'Clock', 'Names (DNS)', 'Discord', 'Slack'],
        ...['OpenAI or a compatible server', 'Replicate', 'Models', 'Redis'],
      ]),
    );
    expect([exitCode, told.exitCode]).toEqual([0, 0]);
  });

  it('ends with 1 after warnings, and with 2 after errors', async () => {
    const { control, env } = await discord();
    control.portalIntents = 0;
    const warned = await run(env);
    expect(warned.output).toMatch(/\n {2}! Message Content Intent is off.*\n {6}→ Open https:/);
    expect(warned.output).toMatch(/\n0 errors, 1 warning\.\n$/);
    expect(warned.exitCode).toBe(1);
    const failed = await run({ ...env, DISCORD_TOKEN: 'wrong' });
    expect(failed.output).toContain('\n  ✗ Discord does not accept DISCORD_TOKEN.');
    expect(failed.exitCode).toBe(2);
  });

  it('waits for no server that stays silent', async () => {
    const { control, env } = await discord();
    control.faults.add({ fault: { kind: 'slow', delayMs: 600_000 }, route: '/users/@me/guilds' });
    const { exitCode, output } = await run(env);
    expect(output).toContain('✓ Discord accepts the token');
    expect(output).toContain('✗ This took longer than 8 s, so the rest was not looked at.');
    expect(exitCode).toBe(2);
  });

  it.each(['--all', '--timeout soon', '--timeout 0'])('says how it is used after %s', async (...flags) => {
    const { exitCode, output } = await run({}, ...flags);
    expect([exitCode, output]).toEqual([1, expect.stringContaining('expected npm run doctor -- [--json]')]);
  });
});
