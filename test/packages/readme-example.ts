import { readFileSync } from 'node:fs';

/** The example that a README shows, and the one that its test runs between `#region example` and `#endregion`. */
export function readExamples(readme: string, testFile: string): { shown: string; run: string } {
  const read = (pattern: RegExp, url: string) =>
    pattern.exec(readFileSync(new URL(url, import.meta.url), 'utf8'))?.[1]?.trim() ?? `no example in ${url}`;
  return {
    shown: read(/```ts\n([\s\S]*?)```/, readme),
    run: read(/\/\/ #region example\n([\s\S]*?)\/\/ #endregion/, testFile),
  };
}
