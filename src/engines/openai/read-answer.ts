import type { z } from 'zod';

/** UTF-16 units of an answer that are parsed: far more than `answerTokens` allows. */
const parsedLength = 20_000;
/** Objects in an answer that are tried as its JSON. */
const parsedObjects = 5;

/** The object from an opening brace to its closing brace; strings may contain braces. */
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

/** Every part that could be the answer, the likeliest first. */
function* readings(content: string): Generator<string> {
  // Some models think aloud before they answer.
  const said = content
    .slice(0, parsedLength)
    .replace(/<think>[\s\S]*?<\/think>/gi, '')
    .trim();
  yield said;
  let start = said.indexOf('{');
  for (let count = 0; start !== -1 && count < parsedObjects; count += 1) {
    const object = objectAt(said, start);
    if (object !== undefined) {
      yield object;
      yield object.replace(/,(?=\s*[}\]])/g, '');
    }
    start = said.indexOf('{', start + (object?.length ?? 1));
  }
}

/** Parses JSON; undefined if the text isn't JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a model's answer by its schema, ignoring code fences, surrounding words and trailing commas.
 * Undefined if nothing fits.
 */
export function readAnswer<Answer>(content: string, schema: z.ZodType<Answer>): Answer | undefined {
  for (const reading of readings(content)) {
    const { success, data } = schema.safeParse(parsed(reading));
    if (success) return data;
  }
  return undefined;
}
