import { readFileSync } from 'node:fs';
import { disguises } from './disguises.ts';
import { completionOf, sendJson, startOpenAiServer, type OpenAiServer } from '../../support/openai-server.ts';

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
  /** Its instructions as it last gave them away; empty where it did not. */
  readonly gaveAway: () => string;
}

/** A model that does what it is told by whoever wrote to it: the attack that is under way. */
export async function startObedientModel(attackUnderWay: () => Attack): Promise<ObedientModel> {
  const said: string[] = [];
  let secret = '';
  const server = await startOpenAiServer((response) => {
    const { answer, raw = false } = attackUnderWay();
    const { system, user, marker } = toldTo(server);
    secret = '';
    const caption = answer
      .replace(/\$SYSTEM(?::(\w+))?/g, (_, disguise?: string) => {
        secret = disguise === undefined ? system : (disguises[disguise]?.(system) ?? '');
        return secret;
      })
      .replace('$USER', () => user)
      .replaceAll('$MARKER', () => marker);
    said.push(caption);
    sendJson(response, completionOf(raw ? caption : JSON.stringify({ caption, description: caption })));
  });
  return Object.assign(server, { said, gaveAway: () => secret });
}
