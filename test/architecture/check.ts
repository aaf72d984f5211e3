import { importsOf, type Import, type SourceFile } from './imports.ts';
import { maxLines, npmPackages, rules, type Rule } from './rules.ts';

/** Parts in which any npm package may be imported. */
const unrestricted = /^(?:test|bench|scripts)$|\.config\.[jt]s$/;

const isOurs = (path: string) =>
  /^(?:src|packages|commands|test|bench|scripts)\//.test(path) || path.includes('.config.');

/** Whether a path is an entry of the table, or lies in it. */
function isIn(path: string, entry: string): boolean {
  return path === entry || path.startsWith(`${entry}/`) || path.replace(/\.\w+$/, '') === entry;
}

/** The rule for a file and the part that it belongs to; undefined where the table does not know its folder. */
function ruleFor(path: string): { readonly rule: Rule; readonly part: string } | undefined {
  for (const rule of rules) {
    const segments = rule.part.split('/');
    const part = path.split('/').slice(0, segments.length).join('/');
    const fits = part.split('/').every((name, index) => segments[index] === '*' || segments[index] === name);
    // A file beside the folders that `*` stands for is in none of them.
    if (fits && (part !== path || rule.part === path)) return { rule, part };
  }
  return undefined;
}

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const found = ruleFor(from);
  if (!found) return false;
  const { rule, part } = found;
  if (!isOurs(to)) {
    const owners = npmPackages[to] ?? [];
    return unrestricted.test(part) || owners.some((owner) => isIn(part, owner) || isIn(from, owner));
  }
  if (ruleFor(to)?.part === part) return true;
  return [...rule.may, ...(typeOnly ? (rule.types ?? []) : [])].some((entry) => isIn(to, entry));
}

/** What is wrong with files by the table of rules, one sentence each. */
export function problemsIn(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const { path, text } = file;
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    return [
      ...(ruleFor(path)
        ? []
        : [`${path} belongs to no part: add a row for its folder to test/architecture/rules.ts`]),
      ...(lines > maxLines ? [`${path} has ${lines} lines, expected at most ${maxLines}`] : []),
      ...(/utils?\b/.test(path) ? [`${path} is called utils: name it for what it does`] : []),
      ...importsOf(file)
        .filter((entry) => !isAllowed(entry))
        .map(({ to, typeOnly }) => `${path} may not import ${typeOnly ? 'types of ' : ''}${to}`),
    ];
  });
}
