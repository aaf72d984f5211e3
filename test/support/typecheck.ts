import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

/**
 * Type-checks files that don't exist on disk, as if they stood at these paths from the project's root, with the project's
 * own compiler options. Returns what the compiler says about them, with file and line.
 */
export function typecheck(files: Readonly<Record<string, string>>): string[] {
  const configFile = resolve('tsconfig.json');
  const { config } = ts.readConfigFile(configFile, (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(configFile), { noEmit: true });
  const texts = new Map(Object.entries(files).map(([path, text]) => [resolve(path), text]));
  const folders = new Set([...texts.keys()].map(dirname));

  const host = ts.createCompilerHost(options);
  const disk = { ...host };
  host.fileExists = (path) => texts.has(resolve(path)) || disk.fileExists(path);
  host.readFile = (path) => texts.get(resolve(path)) ?? disk.readFile(path);
  host.directoryExists = (path) => folders.has(resolve(path)) || disk.directoryExists?.(path) === true;
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const text = texts.get(resolve(path));
    if (text === undefined) return disk.getSourceFile(path, languageVersion, ...rest);
    return ts.createSourceFile(path, text, languageVersion, true);
  };

  const program = ts.createProgram([...texts.keys()], options, host);
  const ours = [...texts.keys()].flatMap((path) => program.getSourceFile(path) ?? []);
  return ours
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ file, start = 0, messageText }) => {
      const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      const message = ts.flattenDiagnosticMessageText(messageText, '\n');
      return `${relative('.', file?.fileName ?? '')}:${line} ${message}`;
    });
}

/** The TypeScript code blocks of a page, by the path that their first line names as a comment. */
export function codeBlocksOf(page: string): Record<string, string> {
  const blocks = page.matchAll(/^```ts\n\/\/ (\S+)\n(.*?)^```$/gms);
  return Object.fromEntries([...blocks].map(([, path = '', code = '']) => [path, code]));
}
