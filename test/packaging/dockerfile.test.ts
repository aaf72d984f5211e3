import { describe, expect, it } from 'vitest';
import { parseConfig, variableNames } from '../../src/app/config.ts';
import { createIgnored } from './clean-root/docker-ignore.ts';
import { commandOf, copied, environmentOf, parseDockerfile, type Stage } from './dockerfile.ts';
import { isInProject, readProjectFile } from './project.ts';

const stages = parseDockerfile(readProjectFile('Dockerfile'));
const manifest = JSON.parse(readProjectFile('package.json')) as {
  readonly bin: { readonly toonwit: string };
  readonly workspaces: readonly string[];
};

function stage(name: string): Stage {
  const found = stages.find((each) => each.name === name);
  if (!found) throw new Error(`expected a stage ${name}, got none`);
  return found;
}

const texts = (of: Stage, name: string) =>
  of.instructions.filter((instruction) => instruction.name === name).map(({ text }) => text);
const copies = stages.flatMap(({ instructions }) => instructions.filter(({ name }) => name === 'COPY'));
const run = stage('run');

describe('the Dockerfile', () => {
  it('copies what the project has, and what .dockerignore lets through', () => {
    const isIgnored = createIgnored(readProjectFile('.dockerignore'));
    const sources = copies
      .filter(({ flags }) => flags['from'] === undefined)
      .flatMap((copy) => copied(copy).sources);
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((source) => !isInProject(source) || isIgnored(source))).toEqual([]);
  });

  it('sends no installed package, build or secret to Docker', () => {
    const isIgnored = createIgnored(readProjectFile('.dockerignore'));
    const unwanted = [
      'node_modules/zod',
      'packages/playground/node_modules',
      'packages/playground/dist/index.js',
    ];
    expect([...unwanted, 'test/docs.test.ts'].filter((path) => !isIgnored(path))).toEqual([]);
    expect(isIgnored('.env')).toBe(true);
  });

  it('installs with the manifest of every workspace', () => {
    const { instructions } = stage('build');
    const install = instructions.findIndex(({ text }) => text === 'npm ci');
    const before = instructions
      .slice(0, install)
      .filter(({ name }) => name === 'COPY')
      .flatMap((copy) => copied(copy).sources);
    expect(before).toEqual(
      expect.arrayContaining(manifest.workspaces.map((folder) => `${folder}/package.json`)),
    );
  });

  it('sets only variables that the configuration knows', () => {
    const { NODE_ENV, MALLOC_ARENA_MAX, MALLOC_TRIM_THRESHOLD_, ...own } = environmentOf(run);
    expect([NODE_ENV, MALLOC_ARENA_MAX, MALLOC_TRIM_THRESHOLD_]).toEqual(['production', '2', '131072']);
    expect(Object.keys(own).filter((name) => !variableNames.includes(name))).toEqual([]);
    expect(() => parseConfig(own)).not.toThrow();
  });

  it('keeps data and models in its volumes, and exposes its port', () => {
    const { DATA_DIR, MODEL_CACHE, PORT } = environmentOf(run);
    expect(JSON.parse(texts(run, 'VOLUME')[0] ?? '')).toEqual([DATA_DIR, MODEL_CACHE]);
    expect(texts(run, 'EXPOSE')).toEqual([PORT]);
  });

  it('runs the build with Node as process 1, and not as root', () => {
    const command = run.instructions.findLast(({ name }) => name === 'CMD');
    expect(command && commandOf(command)).toEqual(['node', manifest.bin.toonwit]);
    expect(texts(run, 'ENTRYPOINT')).toEqual([]);
    expect(texts(run, 'USER')).toEqual(['node']);
  });

  it('leaves npm and the source to earlier stages', () => {
    expect(texts(run, 'RUN').filter((text) => /npm|apt/.test(text))).toEqual([]);
    expect(texts(run, 'COPY').filter((text) => /\bsrc\b/.test(text))).toEqual([]);
  });
});

describe('the scripts of package.json', () => {
  it('run files that exist', () => {
    const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> };
    const files = Object.values(scripts).flatMap(
      (script) => script.match(/\b[\w./-]+\.(?:ts|json)\b/g) ?? [],
    );
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !isInProject(file))).toEqual([]);
  });
});
