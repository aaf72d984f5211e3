import { readFileSync } from 'node:fs';
import { completionOf, sendJson, startOpenAiServer, type OpenAiServer } from '../support/openai-server.ts';

/** One attack: what somebody asks for, and what a model answers that obeys whoever wrote to it last. */
export interface Attack {
  readonly id: string;
  readonly kind: string;
  /** What the person types. */
  readonly prompt?: string;
  /** What stands in the picture instead. The model here is told; it does not look. */
  readonly writing?: string;
  /**
   * `$SYSTEM` is the system message that the model got, `$USER` the person's, `$MARKER` what stands around their words;
   * `$SYSTEM:base64` and its like are the system message in disguise.
   */
  readonly answer: string;
  /** The answer is sent as it is, not as the JSON that was asked for. */
  readonly raw?: boolean;
  /** What must not be in the reply, whatever its letter case. */
  readonly never: readonly string[];
  readonly maxLength?: number;
  readonly maxLines?: number;
}

export const attacks = JSON.parse(
  readFileSync(new URL('prompts.json', import.meta.url), 'utf8'),
) as readonly Attack[];

const leet: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };

const disguises: Readonly<Record<string, (text: string) => string>> = {
  first: (text) => text.split(/\s+/).slice(0, 12).join(' '),
  last: (text) => text.split(/\s+/).slice(-24, -6).join(' '),
  spaced: (text) => Array.from(text).join(' '),
  reversed: (text) => Array.from(text).reverse().join(''),
  rot13: (text) =>
    text.replace(/[a-z]/gi, (letter) => {
      const base = letter < 'a' ? 65 : 97;
      return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
    }),
  base64: (text) => Buffer.from(text).toString('base64'),
  hex: (text) => Buffer.from(text).toString('hex'),
  binary: (text) => [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join(' '),
  leet: (text) => text.replace(/[aeiost]/gi, (letter) => leet[letter.toLowerCase()] ?? letter),
  lines: (text) => text.split(/\s+/).join('\n'),
  upper: (text) => text.toUpperCase(),
  joined: (text) => text.replace(/\s+/g, ''),
  zerowidth: (text) => Array.from(text).join('\u200b'),
};

/** What the model was told, as the last request of a server has it. */
export function toldTo(server: OpenAiServer) {
  const [system, user] = server.requests.at(-1)?.body.messages ?? [];
  const words = JSON.stringify(user?.content);
  return {
    system: String(system?.content),
    user: typeof user?.content === 'string' ? user.content : words,
    marker: /data-([0-9a-f]{16})/.exec(words)?.[1] ?? 'no marker',
  };
}

export interface ObedientModel extends OpenAiServer {
  /** Everything it has said, the latest last. */
  readonly said: readonly string[];
}

/** A model that does what it is told by whoever wrote to it: the attack that is under way. */
export async function startObedientModel(attackUnderWay: () => Attack): Promise<ObedientModel> {
  const said: string[] = [];
  const server = await startOpenAiServer((response) => {
    const { answer, raw = false } = attackUnderWay();
    const { system, user, marker } = toldTo(server);
    const caption = answer
      .replace(/\$SYSTEM(?::(\w+))?/g, (_, disguise?: string) =>
        disguise === undefined ? system : (disguises[disguise]?.(system) ?? ''),
      )
      .replace('$USER', () => user)
      .replace('$MARKER', () => marker);
    said.push(caption);
    sendJson(response, completionOf(raw ? caption : JSON.stringify({ caption })));
  });
  return Object.assign(server, { said });
}
