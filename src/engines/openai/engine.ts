import { z } from 'zod';
import {
  captionTask,
  describeInstructions,
  describeTask,
  pictureInstructions,
  pictureTask,
  reviewInstructions,
} from '../../safety/prompts.ts';
import type { Engine } from '../../inference/engine.ts';
import { EngineError } from '../../inference/engine-error.ts';
import { afterPaying } from './ask.ts';
import { captionQuestion, captionsIn } from './captions.ts';
import { delimit } from './delimit.ts';
import { contentRefused } from './failures.ts';
import type { Moderate } from './moderation.ts';
import { createParts, type OpenAiOptions } from './engine-parts.ts';
import { toDataUri } from './picture.ts';
import { bytesPerUnit, mostTextTokens } from './cost.ts';
import { ratingInstructions, ratings, toScores } from './rating.ts';
import { reviewedLength } from './review.ts';

/** UTF-16 units of a caption's prompt that are sent. */
const promptLength = 1000;
/** UTF-16 units of a text to rate that are sent. */
const textLength = 4000;

export type { OpenAiOptions };

const written = z.string().refine((text) => text.trim() !== '');
const descriptionAnswer = z.object({ description: written });

/** Checks a model's answer as people will see it: an invisible character could hide a word. @throws EngineError `unfit`. */
async function checkModerated(
  moderate: Moderate | undefined,
  text: string,
  signal: AbortSignal,
): Promise<void> {
  const seen = text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  const flagged = await moderate?.({ text: seen }, signal).catch((error: unknown) => {
    throw afterPaying(error);
  });
  if (flagged) throw new EngineError('unfit', 'expected a fit answer, got one that moderation flagged');
}

/** The captions that pass a check; one that doesn't is left out. @throws what the check threw if none passes. */
async function fitAmong(
  captions: readonly string[],
  check: (caption: string, place: number) => Promise<string>,
): Promise<[string, ...string[]]> {
  const checked = await Promise.allSettled(captions.map(check));
  const fit = checked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failures = checked.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  const fault = failures.find((error) => !(error instanceof EngineError && error.failure === 'unfit'));
  const [first, ...others] = fit;
  if (first === undefined || fault !== undefined) throw fault ?? failures[0];
  return [first, ...others];
}

/** Captions by a language model that can see pictures, at OpenAI or any server with a compatible API. */
export function createOpenAiCaptionEngine(options: OpenAiOptions): Engine<'image-text-to-text'> {
  const { ask, moderate, review, common, secret, imageTokens, maxCostUsd, within } = createParts(options);
  const reviewUsd = maxCostUsd(mostTextTokens(reviewInstructions) + reviewedLength * bytesPerUnit);

  return {
    ...common,
    maxCostUsd:
      maxCostUsd(mostTextTokens(pictureInstructions) + promptLength * bytesPerUnit + imageTokens) +
      (review ? reviewUsd : 0),
    task: 'image-text-to-text',
    run: ({ prompt, image, language, seed, choices = 1 }, outer, hooks) =>
      within(outer, async (signal) => {
        const picture = image && (await toDataUri(image, signal));
        const text = prompt?.slice(0, promptLength);
        if (await moderate?.({ text, picture }, signal)) throw contentRefused(common.provider);
        const data = text === undefined ? undefined : delimit(text, seed, secret);
        const { temperature } = options;
        const question = captionQuestion({ choices, seesPicture: picture !== undefined, language });
        const words = data ? `${captionTask}\n${data.text}` : pictureTask;
        const answer = await ask({ ...question, words, picture, temperature, seed }, signal, hooks);
        const { description } = answer;
        const captions = captionsIn(answer, choices);
        const reviewed = review?.(captions, signal, hooks);
        const check = async (caption: string, place: number) => {
          const said = [caption, description].filter(Boolean).join('\n');
          const [verdicts] = await Promise.all([reviewed, checkModerated(moderate, said, signal)]);
          if (data && said.includes(data.marker))
            throw new EngineError('unfit', 'expected a caption, got a marker');
          if (verdicts?.[place] === false)
            throw new EngineError('unfit', 'expected a fit caption, got one that the review refused');
          return caption.trim();
        };
        const [caption, ...others] = await fitAmong(captions, check);
        return {
          caption,
          ...(review && { reviewed: true }),
          ...(choices > 1 && { others }),
          ...(picture && description && { description }),
        };
      }),
  };
}

/** Descriptions for people who can't see a picture, by the same models and servers. */
export function createOpenAiDescribeEngine(options: OpenAiOptions): Engine<'image-to-text'> {
  const { ask, moderate, common, imageTokens, maxCostUsd, within } = createParts(options);

  return {
    ...common,
    maxCostUsd: maxCostUsd(mostTextTokens(describeInstructions) + imageTokens),
    task: 'image-to-text',
    run: ({ image }, outer, hooks) =>
      within(outer, async (signal) => {
        const picture = await toDataUri(image, signal);
        if (await moderate?.({ picture }, signal)) throw contentRefused(common.provider);
        const { description } = await ask(
          {
            system: describeInstructions,
            words: describeTask,
            picture,
            schema: descriptionAnswer,
            schemaName: 'description',
            // An observation, not a joke: the same picture should get the same words.
            temperature: 0,
            seed: 0,
          },
          signal,
          hooks,
        );
        await checkModerated(moderate, description, signal);
        return { description };
      }),
  };
}

/**
 * Five-star ratings by a language model. Neither side is moderated: only five numbers are read from the answer, and how
 * a hateful text feels is a fair question.
 */
export function createOpenAiSentimentEngine(options: OpenAiOptions): Engine<'text-classification'> {
  const { ask, common, secret, maxCostUsd, within } = createParts(options);

  return {
    ...common,
    maxCostUsd: maxCostUsd(mostTextTokens(ratingInstructions) + textLength * bytesPerUnit),
    task: 'text-classification',
    run: ({ text }, outer, hooks) =>
      within(outer, async (signal) => {
        const answer = await ask(
          {
            system: ratingInstructions,
            words: delimit(text.slice(0, textLength), 0, secret).text,
            schema: ratings,
            schemaName: 'ratings',
            // A measurement, not a joke: the same text should get the same answer.
            temperature: 0,
            seed: 0,
          },
          signal,
          hooks,
        );
        return { scores: toScores(answer), truncated: text.length > textLength };
      }),
  };
}
