import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { errorCodes } from '../../src/core/errors.ts';
import { startApp } from '../support/app.ts';
import { hasRedis, useRedis } from '../support/redis.ts';
import { projectFolder, readProjectFile } from './project.ts';

const promtool = '/usr/bin/promtool';
const hasPromtool = existsSync(promtool);
/** Runs promtool, and returns what it prints. @throws Error with its complaints. */
const check = (args: readonly string[], input?: string) =>
  execFileSync(promtool, args, { cwd: projectFolder, encoding: 'utf8', input, stdio: 'pipe' });

const alerts = z
  .object({
    groups: z.array(z.object({ rules: z.array(z.looseObject({ alert: z.string(), expr: z.string() })) })),
  })
  .parse(parse(readProjectFile('packaging/alerts.yaml')))
  .groups.flatMap(({ rules }) => rules);

const dashboard = z
  .object({
    panels: z.array(
      z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).default([]) }),
    ),
  })
  .parse(JSON.parse(readProjectFile('packaging/grafana-dashboard.json')));
const shown = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));

/** The metrics in an expression, without what Prometheus adds to a histogram's name. */
const metricsIn = (expressions: readonly string[]) =>
  expressions
    .flatMap((expression) => expression.match(/\btoonwit_\w+/g) ?? [])
    .map((name) => name.replace(/_seconds_(?:bucket|count|sum)$/, '_seconds'));

describe('alerts and dashboard', () => {
  it('explain every alert in the guide', () => {
    const explained = [...readProjectFile('docs/hosting.md').matchAll(/^\| ([A-Z]\w+) +\|/gm)];
    expect(explained.map(([, name]) => name)).toEqual(alerts.map(({ alert }) => alert));
  });

  it('count only outcomes that exist', () => {
    const known = new Set(['replied', 'asked', ...Object.keys(errorCodes)]);
    const named = [...alerts.map(({ expr }) => expr), ...shown].flatMap((expression) =>
      [...expression.matchAll(/toonwit_interaction\w*\{outcome(?:=|=~|!~)"([^"]+)"/g)].flatMap(
        ([, outcomes = '']) => outcomes.split('|'),
      ),
    );
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it.skipIf(!hasPromtool)('pass promtool, the alerts with their cases', () => {
    expect(check(['check', 'rules', 'packaging/alerts.yaml'])).toContain(`SUCCESS: ${alerts.length} rules`);
    expect(check(['test', 'rules', 'test/packaging/alerts.yaml'])).toContain('SUCCESS');
  });

  it.skipIf(!hasPromtool)('ask what Prometheus can parse', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'toonwit-dashboard-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const rules = shown.map((expr, index) => ({
      record: `panel_${index}`,
      expr: expr.replaceAll('$__rate_interval', '5m'),
    }));
    const file = join(folder, 'panels.json');
    writeFileSync(file, JSON.stringify({ groups: [{ name: 'panels', rules }] }));
    const { stdout } = await promisify(execFile)(promtool, ['check', 'rules', file]);
    expect(stdout).toContain(`SUCCESS: ${shown.length} rules`);
  });
});

describe.skipIf(!hasRedis)('the metrics of a running bot', () => {
  const server = useRedis();

  it('have what alerts and dashboard ask for, and are as Prometheus wants them', async () => {
    const app = await startApp({ REDIS_URL: server().url, PLAYGROUND: 'on', DAILY_BUDGET_USD: '1' });
    onTestFinished(() => app.stop());
    await app.post('/predict', { text: 'I love this!' });
    const metrics = await (await fetch(`${app.url}/metrics`)).text();
    const exported = new Set([...metrics.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name));
    const asked = metricsIn([...alerts.map(({ expr }) => expr), ...shown]);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((name) => !exported.has(name))).toEqual([]);
    if (hasPromtool) expect(check(['check', 'metrics'], metrics)).toBe('');
  });
});
