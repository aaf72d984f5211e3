import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/app/load-commands.ts';

const commandModule = new URL('../../src/core/command.ts', import.meta.url).href;
const zodModule = import.meta.resolve('zod');

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'toonwit-commands-'))));
afterEach(() => rm(folder, { recursive: true }));

async function load(files: Record<string, string>) {
  for (const [name, source] of Object.entries(files)) await writeFile(join(folder, name), source);
  return loadCommands(pathToFileURL(`${folder}/`));
}

function moduleOf(fields: string): string {
  return `
    import { defineCommand, imageOption } from ${JSON.stringify(commandModule)};
    import { z } from ${JSON.stringify(zodModule)};
    export default defineCommand({
      name: 'wave', description: 'Waves', ephemeral: false, options: {}, output: z.object({}),
      run: async () => ({ kind: 'reply', title: '', text: 'hello', data: {} }),
      ${fields}
    });`;
}

describe('the command loader', () => {
  it('loads the commands that ship', async () => {
    const commands = await loadCommands(new URL('../../commands/', import.meta.url));
    expect(commands.map(({ name }) => name)).toEqual([
      'caption',
      'cartoonize',
      'describe',
      'help',
      'limits',
      'mood',
      'privacy',
      'sentiment',
      'uploads',
    ]);
  });

  it('loads a command from a file of its own', async () => {
    const [command] = await load({ 'wave.ts': moduleOf('') });
    expect(command?.name).toBe('wave');
  });

  it.each([
    [
      'a module that is no command',
      'export default { name: "wave" };',
      'expected a default export made by defineCommand',
    ],
    ['a module without a default export', 'export const name = "wave";', 'got undefined'],
    ['a module that throws', 'throw new Error("boom");', 'expected a module that loads, got: Error: boom'],
    ['a module that does not parse', 'export default {{', 'expected a module that loads'],
    ['a name that no platform takes', moduleOf('name: "Wave Hello",'), 'expected a name of 1–32 characters'],
    ['a description that is too long', moduleOf(`description: '${'x'.repeat(101)}',`), 'got 101'],
    ['an option without a description', moduleOf('options: { text: z.string() },'), 'option "text"'],
    [
      'two pictures',
      moduleOf('options: { a: imageOption("One"), b: imageOption("Two") },'),
      'expected at most one picture option, got 2',
    ],
    ['a menu that fills nothing', moduleOf('menu: { label: "Wave", fills: "text" },'), 'got "text"'],
    [
      'a menu that fills a number',
      moduleOf('menu: { label: "Wave", fills: "n" }, options: { n: z.int().describe("N") },'),
      'expected the menu to fill a text or a picture',
    ],
    [
      'a menu that fills a number where there is no picture',
      moduleOf(
        'menu: { label: "Wave", fills: "i", orText: "n" }, options: { i: imageOption("I"), n: z.int().describe("N") },',
      ),
      'expected the menu to fill a text where there is no picture',
    ],
  ])('stops at %s and names the file', async (_, source, problem) => {
    const loading = load({ 'wave.ts': source });
    await expect(loading).rejects.toThrow('commands/wave.ts: ');
    await expect(loading).rejects.toThrow(problem);
  });

  it('stops at a name that is taken', async () => {
    await expect(load({ 'a.ts': moduleOf(''), 'b.ts': moduleOf('') })).rejects.toThrow(
      'commands/b.ts: expected a unique name, got "wave" again',
    );
  });

  it('stops at an empty folder', async () => {
    await expect(load({})).rejects.toThrow('expected at least one command');
  });
});
