import { createRequire } from 'node:module';
import { z } from 'zod';

const table = z.record(z.string(), z.string());

/** The characters of code points in hexadecimal, joined by hyphens. */
export function fromCodePoints(codes: string): string {
  return String.fromCodePoint(...codes.split('-').map((code) => Number.parseInt(code, 16)));
}

let loaded: ReadonlyMap<string, string> | undefined;

/** Slack's names with their emoji, written by scripts/emoji-names.ts. */
function byName(): ReadonlyMap<string, string> {
  loaded ??= new Map(Object.entries(table.parse(createRequire(import.meta.url)('./emoji-names.json'))));
  return loaded;
}

/** The emoji with a name of Slack's; undefined for a workspace's own. */
export function emojiNamed(name: string): string | undefined {
  return byName().get(name);
}

const closing = '\uE000';

/** Replaces names such as `:tada:` by their emoji. Names that a workspace made up stay as they are. */
export function withEmoji(text: string): string {
  if (!text.includes(':')) return text;
  return text
    .replace(/(?<![\p{L}\p{N}]):([a-z0-9_+'-]+)(?=:)/gu, (all, name: string) => {
      const emoji = emojiNamed(name);
      return emoji === undefined ? all : `${emoji}${closing}`;
    })
    .replaceAll(`${closing}:`, '')
    .replace(/\uFE0F(?=[\u{1F3FB}-\u{1F3FF}])/gu, '');
}
