import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseConfig, variableNames } from '../../src/app/config.ts';
import { commandOf, environmentOf, parseDockerfile } from './dockerfile.ts';
import { isInProject, readProjectFile } from './project.ts';

const service = z.looseObject({
  image: z.string(),
  environment: z.record(z.string(), z.string()).default({}),
  command: z.array(z.string()).optional(),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  tmpfs: z.array(z.string()).default([]),
});
type Service = z.output<typeof service>;
const file = z.looseObject({
  services: z.record(z.string(), service),
  networks: z
    .object({ default: z.object({ ipam: z.object({ config: z.array(z.object({ subnet: z.string() })) }) }) })
    .optional(),
  volumes: z.record(z.string(), z.unknown()),
});

const read = (path: string) => file.parse(parse(readProjectFile(path), { merge: true }));
const files = { 'compose.yaml': read('compose.yaml'), 'compose.scale.yaml': read('compose.scale.yaml') };
const scale = files['compose.scale.yaml'];
const bots = Object.entries(files).flatMap(([path, { services }]) =>
  Object.entries(services).flatMap(([name, each]): [string, Service][] =>
    each.image === 'toonwit' ? [[`${name} in ${path}`, each]] : [],
  ),
);

const run = parseDockerfile(readProjectFile('Dockerfile')).at(-1);
if (!run) throw new Error('expected a stage in the Dockerfile, got none');
const image = environmentOf(run);

it('finds the bots', () => {
  expect(bots.map(([name]) => name)).toEqual([
    'bot in compose.yaml',
    'edge-1 in compose.scale.yaml',
    'edge-2 in compose.scale.yaml',
    'worker in compose.scale.yaml',
  ]);
});

describe.each(bots)('%s', (_name, { environment, volumes, tmpfs, command, ...rest }) => {
  it('has only variables that the configuration knows, with values that it takes', () => {
    expect(Object.keys(environment).filter((name) => !variableNames.includes(name))).toEqual([]);
    expect(() => parseConfig({ ...environment, ROLE: command?.[2] })).not.toThrow();
  });

  it('keeps what the image says, also where .env says otherwise', () => {
    const { HOST, PORT, DATA_DIR, MODEL_CACHE } = image;
    expect(environment).toMatchObject({ HOST, PORT, DATA_DIR, MODEL_CACHE });
  });

  it('can write to the volumes of the image and nowhere else', () => {
    const writable = [...volumes.map((each) => each.split(':')[1]), ...tmpfs];
    expect(writable.sort()).toEqual([image['DATA_DIR'], image['MODEL_CACHE'], '/tmp'].sort());
    expect(rest).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });

  it('has time to finish what it runs', () => {
    const seconds = Number(/^(\d+)s$/.exec(String(rest['stop_grace_period']))?.[1]);
    // A platform's SDK gets 20 seconds to disconnect.
    expect(seconds).toBeGreaterThan(parseConfig({}).DRAIN_SECONDS + 20);
  });

  it('starts as the image does, with a role at most', () => {
    const start = run.instructions.findLast(({ name }) => name === 'CMD');
    const words = start ? commandOf(start) : [];
    expect(command?.slice(0, 2) ?? words).toEqual(words);
  });
});

it.each(Object.entries(files))('has every named volume in %s', (_path, { services, volumes }) => {
  const named = Object.values(services).flatMap((each) =>
    each.volumes.map((volume) => volume.split(':')[0] ?? ''),
  );
  const unknown = named.filter((name) => !(name.startsWith('./') ? isInProject(name) : name in volumes));
  expect(unknown).toEqual([]);
});

describe('compose.scale.yaml', () => {
  it('starts Redis as docs/scaling.md wants it', () => {
    const command = scale.services['redis']?.command?.join(' ');
    const wanted = [...readProjectFile('docs/scaling.md').matchAll(/^ {4}((?:append|maxmemory)\S+ \S+)$/gm)];
    expect(wanted).toHaveLength(3);
    for (const [, setting = ''] of wanted) expect(command).toContain(`--${setting}`);
  });

  it('balances over all edges, and they trust what it says of addresses', () => {
    const balancer = readProjectFile('packaging/nginx-balancer.conf');
    const targets = [...balancer.matchAll(/^\s*server (\S+):(\d+)/gm)].map(([, host, port]) => [host, port]);
    const edges = Object.keys(scale.services).filter((name) => name.startsWith('edge'));
    expect(targets).toEqual(edges.map((edge) => [edge, image['PORT']]));
    const subnet = scale.networks?.default.ipam.config[0]?.subnet;
    for (const edge of edges) expect(scale.services[edge]?.environment['TRUSTED_PROXIES']).toBe(subnet);
  });

  it('opens the port where the balancer listens, to this machine only', () => {
    const [, port] = /listen (\d+);/.exec(readProjectFile('packaging/nginx-balancer.conf')) ?? [];
    expect(scale.services['balancer']?.ports).toEqual([`127.0.0.1:${port}:${port}`]);
    expect(files['compose.yaml'].services['bot']?.ports).toEqual([
      `127.0.0.1:${image['PORT']}:${image['PORT']}`,
    ]);
  });
});
