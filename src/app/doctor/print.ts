import type { Level } from '../../lib/doctor-finding.ts';
import type { Found } from './check.ts';

const marks: Readonly<Record<Level, string>> = { ok: '✓', skipped: '–', warning: '!', error: '✗' };

/** 0 if nothing needs mending, 1 if something should be mended, 2 if something doesn't work. */
export function exitCodeOf(found: readonly Found[]): 0 | 1 | 2 {
  const has = (level: Level) => found.some((each) => each.level === level);
  if (has('error')) return 2;
  return has('warning') ? 1 : 0;
}

/** Names of servers and channels come from strangers, and a terminal obeys some characters. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}

function linesOf({ level, text, remedy, details = [] }: Found): string[] {
  return [
    `  ${marks[level]} ${plain(text)}`,
    ...details.map((detail) => `      ${plain(detail)}`),
    ...(remedy === undefined ? [] : [`      → ${plain(remedy)}`]),
  ];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** For people: a line for each finding under its subject's heading, then the sum. */
export function toText(found: readonly Found[]): string {
  const lines: string[] = [];
  let heading: string | undefined;
  for (const each of found) {
    if (each.subject !== heading) lines.push('', each.subject);
    heading = each.subject;
    lines.push(...linesOf(each));
  }
  const count = (level: Level) => found.filter((each) => each.level === level).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const sum =
    errors + warnings === 0
      ? 'Everything that was looked at is fine.'
      : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`;
  return [...lines.slice(1), '', sum].join('\n');
}

/** For programs. */
export function toJson(found: readonly Found[], version: string): string {
  return JSON.stringify({ version, exitCode: exitCodeOf(found), findings: found }, null, 2);
}
