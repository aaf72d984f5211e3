import type { z } from 'zod';

/** The object that begins at a brace, up to the brace that closes it; strings may hold braces. */
function objectAt(text: string, start: number): string | undefined {
  let depth = 0;
  let quoted = false;
  for (let place = start; place < text.length; place += 1) {
    const sign = text.charAt(place);
    if (quoted && sign === '\\') place += 1;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === '{') depth += 1;
    else if (!quoted && sign === '}') {
      depth -= 1;
      if (depth === 0) return text.slice(start, place + 1);
    }
  }
  return undefined;
}

const mostObjects = 5;
/** UTF-16 units of an answer that are read: far more than its bound on tokens allows. */
const longestRead = 20_000;

/** Every reading that may be the answer, the likeliest first. */
function* readings(content: string): Generator<string> {
  // Models that think aloud do so before they answer.
  const said = content
    .slice(0, longestRead)
    .replace(/<think>[\s\S]*?<\/think>/gi, '')
    .trim();
  yield said;
  let start = said.indexOf('{');
  for (let count = 0; start !== -1 && count < mostObjects; count += 1) {
    const object = objectAt(said, start);
    if (object !== undefined) {
      yield object;
      yield object.replace(/,(?=\s*[}\]])/g, '');
    }
    start = said.indexOf('{', start + (object?.length ?? 1));
  }
}

/** What a text is as JSON; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a model's answer by its schema, through code fences, words before and after it, and trailing commas.
 * Undefined where no reading fits.
 */
export function readAnswer<Answer>(content: string, schema: z.ZodType<Answer>): Answer | undefined {
  for (const reading of readings(content)) {
    const { success, data } = schema.safeParse(parsed(reading));
    if (success) return data;
  }
  return undefined;
}
