/** A group of test files that run the same way, as globs from the root. */
export interface TestProject {
  readonly name: string;
  readonly include: string[];
  readonly exclude: string[];
  /** Whether each file gets a process of its own. A shared one pays for imports and loaded models once. */
  readonly isolate: boolean;
  readonly globalSetup?: string;
}

const browser = 'test/browser/**/*.test.ts';

/**
 * Changes the HTTP client of the whole process, or needs it unchanged: discord.js by itself cannot upload files once
 * another undici has been loaded. Or counts the threads of the process.
 */
const alone = [
  'test/**/other-undici.test.ts',
  'test/**/thread-count.test.ts',
  'test/packages/discord-emulator/**/*.test.ts',
];

/** No browser, no model, and no socket, thread, process or platform to wait for. */
const unitFolders = 'commands,core,engines/template,inference,lib,packaging,safety,store,uploads';
/** What starts one of these all the same, or draws. */
const notUnit =
  'caption|caption-meme|full-disk|monitoring|red-team|reverse-proxies|sentiment|template|templates|worker-pool';
const unit = [`test/{${unitFolders}}/**/!(${notUnit}).test.ts`, 'test/{architecture,docs}.test.ts'];

/** What vitest runs. Every test file belongs to exactly one project: `e2e` takes what the others leave. */
export const projects: readonly TestProject[] = [
  { name: 'unit', include: unit, exclude: [], isolate: false },
  { name: 'e2e', include: ['test/**/*.test.ts'], exclude: [...unit, ...alone, browser], isolate: false },
  { name: 'alone', include: alone, exclude: [], isolate: true },
  {
    name: 'browser',
    include: [browser],
    exclude: [],
    isolate: false,
    globalSetup: 'test/browser/global-setup.ts',
  },
];
