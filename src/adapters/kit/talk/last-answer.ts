import type { AnyCommand } from '../../../core/command.ts';
import { UserError } from '../../../core/errors.ts';
import { notYours, type FollowUps } from '../../../core/follow-ups.ts';
import type { FromRef, Offer } from '../../../core/interaction.ts';
import { cryIn } from '../../../core/distress/cry-for-help.ts';
import { imageOptionOf, isSwitch, optionInfos } from '../../../core/options.ts';
import { message } from '../../../languages/message.ts';
import { folded } from '../../../lib/folded.ts';
import { saysOnly } from './small-talk.ts';

/** What somebody wants done with the bot's last answer: gone, or once more, perhaps with a choice such as `sketch`. */
export type AnswerWish = { readonly kind: 'remove' } | { readonly kind: 'again'; readonly choice?: string };

/** What stands around a choice without asking for anything else, in a folded text. */
const aroundChoice =
  /(?<!\p{L})(?:can|could|you|i|want|make|turn|try|do|redo|change|give|show|how|about|it|that|this|one|me|now|then|and|but|as|an?|in|into|to|the|with|like|style|version|instead|rather|please|pls|again|mach|mache|probier|das|es|daraus|als|eine?n?|im|lieber|stattdessen|jetzt|bitte|mal|stil|noch|fais|essaie|en|une?|le|la|plutot|maintenant|comme|stp|hazl[oa]|haz|prueba|ahora|como|mejor|una?|estilo|de|faz|faca|tenta|agora|melhor|em|uma?)(?!\p{L})/gu;

/** The choice of a command's options that is all a text names. */
function onlyChoiceIn(text: string, commands: readonly AnyCommand[]): string | undefined {
  const rest =
    folded(text)
      .replace(aroundChoice, ' ')
      .match(/\p{L}+/gu) ?? [];
  const [choice, ...more] = rest;
  if (choice === undefined || more.length > 0) return undefined;
  const isChoice = commands.some((command) =>
    optionInfos(command).some(({ schema }) => schema.enum?.includes(choice)),
  );
  return isChoice && !isSwitch(choice) ? choice : undefined;
}

function wished(text: string, commands: readonly AnyCommand[]): AnswerWish | undefined {
  if (saysOnly('remove', text)) return { kind: 'remove' };
  if (saysOnly('again', text)) return { kind: 'again' };
  const choice = onlyChoiceIn(text, commands);
  return choice === undefined ? undefined : { kind: 'again', choice };
}

/** What a text wants done with the bot's last answer, if it says nothing else. A cry for help wants nothing of it. */
export function wishIn(text: string, commands: readonly AnyCommand[]): AnswerWish | undefined {
  const wish = wished(text, commands);
  return wish && cryIn(text) ? undefined : wish;
}

/** The option of a command that takes a choice. */
function optionWith(command: AnyCommand | undefined, choice: string): string | undefined {
  return command && optionInfos(command).find(({ schema }) => schema.enum?.includes(choice))?.name;
}

/** One of the uses that an answer offers, with a choice; undefined if none goes with it. */
function withChoice(offers: readonly Offer[], choice: string, commands: readonly AnyCommand[]) {
  const offered = offers.find(({ options }) => Object.values(options).includes(choice));
  if (offered) return offered;
  for (const { command: name, options } of offers) {
    const command = commands.find((each) => each.name === name);
    const own = optionWith(command, choice);
    if (own !== undefined) return { command: name, options: { ...options, [own]: choice } };
    const picture = options[(command && imageOptionOf(command)?.name) ?? ''];
    const other = commands.find((each) => imageOptionOf(each) && optionWith(each, choice) !== undefined);
    const [image, option] = [other && imageOptionOf(other)?.name, optionWith(other, choice)];
    if (other && picture !== undefined && image !== undefined && option !== undefined)
      return { command: other.name, options: { [image]: picture, [option]: choice } };
  }
  return undefined;
}

interface NextUseOptions {
  readonly commands: readonly AnyCommand[];
  readonly followUps: Pick<FollowUps, 'recall'>;
  readonly fromRef: FromRef;
  readonly userId: string;
}

/**
 * The use that somebody wants after an answer, as if they pressed its button; undefined if the answer offers none like it.
 * @param buttons the ids of the follow-ups below the answer.
 * @throws UserError if the buttons are too old, or somebody else's.
 */
export async function nextUse(
  { choice }: { readonly choice?: string },
  buttons: readonly string[],
  { commands, followUps, fromRef, userId }: NextUseOptions,
): Promise<Offer | undefined> {
  const known = await Promise.all(buttons.map((id) => followUps.recall(id, fromRef)));
  const kept = known.filter((each) => each !== undefined);
  if (kept.length === 0) throw new UserError('missing_option', message('answers.forgottenButton'));
  const allowed = kept.filter(({ onlyFor = userId }) => onlyFor === userId);
  if (allowed.length === 0) throw new UserError('not_allowed', notYours);
  return choice === undefined ? allowed[0] : withChoice(allowed, choice, commands);
}
