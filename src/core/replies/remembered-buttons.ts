import { z } from 'zod';
import type { Logger } from '../../lib/logger.ts';
import type { Store } from '../../store/store.ts';
import type { Chosen, ChosenUse, OfferedChoices } from './choices.ts';
import type { FromRef } from '../pictures/attachment.ts';
import type { Reply, Variation } from '../reply.ts';
import { createSecretEntries, type SecretEntries } from './secret-entries.ts';
import { restoreOptions, storedOptions, storeOptions } from './stored-options.ts';
import { readReply, writeReply } from './stored-reply.ts';
import { message, type Text } from '../../languages/message.ts';

/** What a button does when it is pressed. */
interface RememberedButton {
  readonly command: string;
  readonly options: Variation['options'];
  /** The id of the one person who may press it; everybody unless given. */
  readonly onlyFor?: string;
  /** Names what is kept of the answer above it. */
  readonly keptAs?: readonly string[];
  /** The workspace that it belongs to, such as `slack/T1`, where it is forgotten with everything else of that. */
  readonly owner?: string;
}

/** A private answer, which the person whom it is for can show to everyone. */
export interface PrivateAnswer {
  readonly command: string;
  readonly reply: Reply;
  readonly onlyFor: string;
  readonly owner?: string;
}

/** Who pressed a button, in which use: the same one again where another process took it over. */
export interface PressedBy {
  readonly userId: string;
  readonly useId: string;
}

/** The answer to pressing a button that belongs to someone else. */
export const notYours = message('answers.notYours');

/** Remembers what the buttons below replies do, since their ids are too short to carry a prompt or a picture. */
export interface RememberedButtons {
  /**
   * Returns an id of 32 letters and digits for a button. Never throws: a button that couldn't be kept is one that is too
   * old.
   */
  remember(this: void, button: RememberedButton): string;
  /** Undefined if the button is too old, or has another owner. Its pictures are read by `fromRef`. */
  recall(this: void, id: string, fromRef: FromRef, owner?: string): Promise<RememberedButton | undefined>;
  /** Forgets what buttons do, and what is kept of the answer above them. Never rejects. */
  forget(this: void, ids: readonly string[], owner?: string): Promise<void>;
  /** The same for a button that shows an answer to everyone. */
  keepAnswer(this: void, answer: PrivateAnswer): string;
  /** The answer to show, for one use; undefined if it is too old, was shown, or is somebody else's. */
  takeAnswer(this: void, id: string, by: PressedBy, owner?: string): Promise<PrivateAnswer | undefined>;
  /** The same for answers to choose from: an id for each one's button. */
  keepChoices(this: void, offered: OfferedChoices): readonly string[];
  /** The chosen one, for one use of all of them, or why there is none: they are too old, somebody else's, posted or unpostable. */
  takeChoice(
    this: void,
    id: string,
    by: PressedBy,
    fromRef: FromRef,
    owner?: string,
  ): Promise<ChosenUse | { readonly refusal: Text }>;
}

interface RememberedButtonsOptions {
  readonly store: Pick<Store, 'get' | 'set' | 'delete' | 'change'>;
  readonly logger: Logger;
  /** How many buttons of this process are kept; those used longest ago go first. */
  readonly max?: number;
  readonly maxAgeMs?: number;
  /** Forgets what engines answered, by what it is kept as. */
  readonly forgetAnswers?: (ids: readonly string[]) => void;
}

/** Answers can hold a picture each, so there are fewer of them, for an hour. */
const answers = { max: 200, maxAgeMs: 3_600_000 } as const;

const kept = z.object({
  command: z.string(),
  options: storedOptions,
  onlyFor: z.string().exactOptional(),
  keptAs: z.array(z.string()).exactOptional(),
});
/** The use that posts it. It is kept, so that whoever takes that use over can. */
const takenBy = z.string().optional();
const keptChoices = z.object({
  command: z.string(),
  options: storedOptions,
  makes: z.array(z.record(z.string(), z.json())),
  onlyFor: z.string(),
  keptAs: z.array(z.string()).exactOptional(),
  /** How often one could not be posted. */
  failures: z.int().default(0),
  takenBy,
});
type KeptChoices = z.output<typeof keptChoices>;
const keptAnswer = z.object({ command: z.string(), reply: z.string(), onlyFor: z.string(), takenBy });

/** How often one of several answers may fail to be posted before they are no longer offered. */
const maxFailures = 3;
/** What stays of answers to choose from where none can be posted, so that they keep their end. */
const unpostable = JSON.stringify('unpostable');

/** Undefined for what another version of the bot wrote. */
function read<Schema extends z.ZodType>(schema: Schema, text: string | undefined) {
  return text === undefined ? undefined : schema.safeParse(JSON.parse(text)).data;
}

/** Creates the memory of buttons, each for a day. Pictures that people gave are kept as references, not as bytes. */
export function createRememberedButtons({
  store,
  logger,
  max = 10_000,
  maxAgeMs = 86_400_000,
  forgetAnswers = () => undefined,
}: RememberedButtonsOptions): RememberedButtons {
  const buttons = createSecretEntries({ store, logger, prefix: 'button', max, maxAgeMs });
  const failed = (err: unknown) => logger.error({ err }, 'failed to forget what a button does');
  const toShare = createSecretEntries({ store, logger, prefix: 'answer', ...answers });
  const toChoose = createSecretEntries({ store, logger, prefix: 'choices', max, maxAgeMs });
  /** True for exactly one of several uses at the same time. */
  async function take(
    entries: SecretEntries,
    schema: typeof keptAnswer | typeof keptChoices,
    { id, useId, owner }: { readonly id: string; readonly useId: string; readonly owner: string | undefined },
  ): Promise<boolean> {
    let isTaken = false;
    await entries.change(
      id,
      (old) => {
        const known = read<typeof schema>(schema, old);
        isTaken = known !== undefined && (known.takenBy ?? useId) === useId;
        return isTaken ? JSON.stringify({ ...known, takenBy: useId }) : old;
      },
      owner,
    );
    return isTaken;
  }
  /** Offers answers again for the time that they had left, unless they failed too often. Never rejects. */
  async function giveOfferBack(id: string, offer: KeptChoices, owner?: string): Promise<void> {
    const next = offer.failures < maxFailures ? JSON.stringify(offer) : unpostable;
    await toChoose
      .change(id, () => next, owner)
      .catch((err: unknown) => logger.error({ err }, 'failed to offer answers again'));
  }
  return {
    remember: ({ command, options, onlyFor, keptAs, owner }) =>
      buttons.put(
        () =>
          JSON.stringify({
            command,
            options: storeOptions(options),
            ...(onlyFor !== undefined && { onlyFor }),
            ...(keptAs && { keptAs: [...keptAs] }),
          } satisfies z.input<typeof kept>),
        owner,
      ),
    async recall(id, fromRef, owner) {
      const known = read(kept, await buttons.get(id, owner));
      return known && { ...known, options: restoreOptions(known.options, fromRef) };
    },
    async forget(ids, owner) {
      for (const id of ids) {
        forgetAnswers(read(kept, await buttons.get(id, owner).catch(() => undefined))?.keptAs ?? []);
        await buttons.delete(id, owner).catch(failed);
      }
    },
    keepAnswer: ({ command, reply, onlyFor, owner }) =>
      toShare.put(
        () =>
          JSON.stringify({ command, reply: writeReply(reply), onlyFor } satisfies z.input<typeof keptAnswer>),
        owner,
      ),
    async takeAnswer(id, { userId, useId }, owner) {
      const known = read(keptAnswer, await toShare.get(id, owner));
      if (known?.onlyFor !== userId || !(await take(toShare, keptAnswer, { id, useId, owner })))
        return undefined;
      const { command, onlyFor, reply } = known;
      return { command, onlyFor, reply: readReply(reply) };
    },
    keepChoices({ command, choices, onlyFor, keptAs, owner }) {
      const write = () =>
        JSON.stringify({
          command,
          options: storeOptions(choices.options),
          makes: choices.each.map(({ makes }) => makes),
          onlyFor,
          ...(keptAs && { keptAs }),
        });
      const id = toChoose.put(write, owner);
      return choices.each.map((_, place) => `${id}-${place}`);
    },
    async takeChoice(choiceId, { userId, useId }, fromRef, owner) {
      const [id = '', place] = choiceId.split('-');
      const text = await toChoose.get(id, owner);
      if (text === unpostable) return { refusal: message('answers.unpostable') };
      const known = read(keptChoices, text);
      const choice = known?.makes[Number(place)];
      if (!choice || known.onlyFor !== userId || !(await take(toChoose, keptChoices, { id, useId, owner })))
        return { refusal: message('answers.notPostable') };
      const { command, options, keptAs } = known;
      const giveBack: Chosen['giveBack'] = ({ wasTried }) =>
        giveOfferBack(
          id,
          { ...known, failures: known.failures + (wasTried ? 1 : 0), takenBy: undefined },
          owner,
        );
      const chosen = { choice, ...(keptAs && { keptAs }), giveBack };
      return { command, options: restoreOptions(options, fromRef), chosen };
    },
  };
}
