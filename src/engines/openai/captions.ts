import { z } from 'zod';
import type { Language } from '../../languages/language.ts';
import { captionInstructions, instructionsFor, pictureInstructions } from '../../safety/prompts.ts';

const written = z.string().refine((text) => text.trim() !== '');
const one = z.object({ caption: written });
const several = z.object({ captions: z.array(written).refine((captions) => captions.length > 0) });
const description = { description: z.string() };
/** Some servers ignore the schema; a caption without a description is no reason to pay again. */
const perhaps = { description: z.string().optional().catch(undefined) };
const tolerated = z.union([several.extend(perhaps), one.extend(perhaps)]);
type Answer = z.output<typeof tolerated>;

interface Wanted {
  readonly choices: number;
  readonly seesPicture: boolean;
  readonly language: Language | undefined;
}

/** The system prompt of a request for one caption, or for several to choose from in one answer. */
function instructions({ choices, seesPicture, language }: Wanted): string {
  const forOne = instructionsFor(seesPicture ? pictureInstructions : captionInstructions, language);
  if (choices === 1) return forOne;
  return forOne
    .replace('Give one caption: short', `Give ${choices} captions, each with a joke of its own: short`)
    .replace('"caption": "the caption"', '"captions": ["one caption", "another caption"]');
}

function schemaOf({ choices, seesPicture }: Wanted): z.ZodType<Answer> {
  if (choices === 1) return seesPicture ? one.extend(description) : one;
  return seesPicture ? several.extend(description) : several;
}

/** What a request for captions asks, and how its answer is read. */
export function captionQuestion(wanted: Wanted) {
  return {
    system: instructions(wanted),
    schema: schemaOf(wanted),
    tolerated,
    schemaName: wanted.choices === 1 ? 'caption' : 'captions',
  };
}

/** The captions of an answer, as many as were wanted at most. */
export function captionsIn(answer: Answer, choices: number): readonly string[] {
  return 'captions' in answer ? answer.captions.slice(0, choices) : [answer.caption];
}
