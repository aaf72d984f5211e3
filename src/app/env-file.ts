import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

export interface EnvFile {
  readonly values: Readonly<Record<string, string>>;
  /** What is wrong with its lines, by number and without their content. */
  readonly problems: readonly string[];
}

const blankOrComment = /^\s*(#|$)/;
const assignment = /^\s*(?:export\s+)?[\w.-]+\s*=\s*(.*)$/;

/** The quote that a value opens and doesn't close on its line, so that the value goes on below. */
function openQuote(value: string): string | undefined {
  const quote = /^["'`]/.exec(value)?.[0];
  return quote !== undefined && !value.includes(quote, 1) ? quote : undefined;
}

/** Node's parser takes a line without `=` together with the next one, and so loses both: these are found here. */
function findMalformedLines(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  const problems: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (blankOrComment.test(line)) continue;
    const value = assignment.exec(line)?.[1];
    if (value === undefined) {
      problems.push(`  .env, line ${at + 1}: expected NAME=value, got something else`);
      continue;
    }
    const quote = openQuote(value);
    if (quote === undefined) continue;
    const end = lines.findIndex((later, place) => place > at && later.includes(quote));
    if (end === -1) problems.push(`  .env, line ${at + 1}: expected a closing ${quote}, got none`);
    else at = end;
  }
  return problems;
}

/** Parses the text of an .env file, and checks every line. */
export function parseEnvFile(text: string): EnvFile {
  return { values: parseEnv(text) as Record<string, string>, problems: findMalformedLines(text) };
}

/** Reads .env in the working directory; an absent file is an empty one. */
export function readEnvFile(): EnvFile {
  try {
    return parseEnvFile(readFileSync('.env', 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { values: {}, problems: [] };
    throw error;
  }
}
