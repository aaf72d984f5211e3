import type { AnyCommand } from '../../../core/command.ts';
import { imageOptionOf } from '../../../core/options.ts';
import smallTalk from '../../../languages/en/small-talk.ts';
import { folded } from '../../../lib/fold-letters.ts';
import { createMulticlassClassifier } from '../../../lib/multiclass-classifier.ts';
import { projectRoot } from '../../../lib/project-root.ts';

const classifier = createMulticlassClassifier(new URL('models/talk/', projectRoot));

/** What a message that asks for no command is about; each has an answer in the catalogues. */
export type SmallTalk = keyof typeof smallTalk;
const isSmallTalk = (name: string): name is SmallTalk => name in smallTalk;

/** What a message to the bot may mean, and how likely that is, from 0 to 1. */
interface Meanings {
  /** The command that it most likely asks for; undefined if the classifier knows none of them. */
  readonly request?: { readonly command: AnyCommand; readonly probability: number };
  /** What it is most likely about if it asks for no command. */
  readonly smallTalk: { readonly about: SmallTalk; readonly probability: number };
}

/** In which a message was written. */
export interface Circumstances {
  readonly commands: readonly AnyCommand[];
  /** Whether a picture came with the message, or it answers one. */
  readonly hasPicture: boolean;
}

/** A text as the classifier reads it: between marks, without addresses and without signs but for those of questions. */
export function plainWords(text: string): string {
  const words = folded(text)
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/[?？¿]+/g, ' ? ')
    .replace(/[^\p{L}\p{M}\p{N}?]+/gu, ' ')
    .trim();
  return `« ${words} »`;
}

/** How much likelier it is that somebody who sends a picture wants something done with it. */
const trustInPicture = 12;

/** Nobody likes to be pitied for a phone that died. */
const pities: readonly SmallTalk[] = ['grief', 'lonely'];
const surelyPitied = 0.7;

/** Tells what a message to the bot may mean. models/talk has the examples that this was learnt from. */
export function meaningsOf(text: string, { commands, hasPicture }: Circumstances): Meanings {
  const weighed = classifier.classify(plainWords(text)).map(({ name, probability }) => {
    // “Help” and “privacy” are commands and subjects: what people write is about the subject.
    const command = isSmallTalk(name) ? undefined : commands.find((each) => each.name === name);
    const isLikelier = hasPicture && command !== undefined && imageOptionOf(command) !== undefined;
    return { name, command, weight: probability * (isLikelier ? trustInPicture : 1) };
  });
  const sum = weighed.reduce((total, { weight }) => total + weight, 0);
  const likely = weighed.map((each) => ({ ...each, probability: each.weight / sum }));
  const [request] = likely
    .flatMap(({ command, probability }) => (command ? [{ command, probability }] : []))
    .toSorted((a, b) => b.probability - a.probability);
  const [about = { about: 'other', probability: 0 }] = likely.flatMap(({ name, probability }) =>
    isSmallTalk(name) && probability >= (pities.includes(name) ? surelyPitied : 0)
      ? [{ about: name, probability }]
      : [],
  );
  return { ...(request && { request }), smallTalk: about };
}
