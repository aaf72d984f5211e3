import type { AnyCommand } from '../../../core/command.ts';
import { UserError } from '../../../core/errors.ts';
import { notYours, type RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import type { FromRef } from '../../../core/pictures/attachment.ts';
import type { Offer } from '../../../core/reply.ts';
import { cryIn } from '../../../core/distress/kind-answer.ts';
import { imageOptionOf, optionInfos } from '../../../core/options.ts';
import { message } from '../../../languages/message.ts';
import { choicesSaid } from './choices-said.ts';
import { meaningsOf } from './talk-classifier.ts';

/** What somebody wants done with the bot's last answer: gone, or once more, perhaps with a choice such as `sketch`. */
export type AnswerWish = { readonly kind: 'remove' } | { readonly kind: 'again'; readonly choice?: string };

/** From this probability on, a message wants something done with the last answer; longer ones say more than that. */
const surelyMeant = 0.6;
const mostWords = 9;
/** Whoever speaks of a picture of theirs doesn't mean the one that was drawn last. */
const ofTheirOwn = /(?<!\p{L})(?:my|mein\p{L}*|mon|ma|mis?|meu|minha)(?!\p{L})|(?:私|僕|俺)の/iu;
/** “Don’t delete it”, “never again” and “why did you delete that” want nothing done. */
const refusing =
  /(?<!\p{L})(?:no(?!\s*[,.!])|not|don[’']?t|never|nicht|nie|pas|plus jamais|ne|nunca|não|nao|keep)(?!\p{L})|ないで/iu;
const wondering =
  /^(?:(?:why|who|how|when|did|have|warum|wieso|weshalb|wer|wie|wann|hast|pourquoi|comment|qui|quand|as-tu|por qu[eéê]|qui[eé]n|quem|c[oó]mo|cu[aá]ndo|quando)(?!\p{L})|なぜ|なんで|誰|どうやって)/iu;

function wished(text: string, commands: readonly AnyCommand[]): AnswerWish | undefined {
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  if (words > mostWords || refusing.test(text) || wondering.test(text)) return undefined;
  const { request, smallTalk } = meaningsOf(text, { commands, hasPicture: false });
  if (smallTalk.about === 'remove' && smallTalk.probability >= surelyMeant) return { kind: 'remove' };
  const [said] = commands.filter(imageOptionOf).flatMap((command) => choicesSaid(text, command));
  const choice = said && { choice: said.choice };
  if (smallTalk.about === 'again' && smallTalk.probability >= surelyMeant)
    return { kind: 'again', ...choice };
  const isAsked = request && request.probability >= surelyMeant && imageOptionOf(request.command);
  return isAsked && choice && !ofTheirOwn.test(text) ? { kind: 'again', ...choice } : undefined;
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
  readonly rememberedButtons: Pick<RememberedButtons, 'recall'>;
  readonly fromRef: FromRef;
  readonly userId: string;
}

/**
 * The use that somebody wants after an answer, as if they pressed its button; undefined if the answer offers none like it.
 * @param buttons the ids of the remembered buttons below the answer.
 * @throws UserError if the buttons are too old, or somebody else's.
 */
export async function nextUse(
  { choice }: { readonly choice?: string },
  buttons: readonly string[],
  { commands, rememberedButtons, fromRef, userId }: NextUseOptions,
): Promise<Offer | undefined> {
  const known = await Promise.all(buttons.map((id) => rememberedButtons.recall(id, fromRef)));
  const kept = known.filter((each) => each !== undefined);
  if (kept.length === 0) throw new UserError('missing_option', message('answers.forgottenButton'));
  const allowed = kept.filter(({ onlyFor = userId }) => onlyFor === userId);
  if (allowed.length === 0) throw new UserError('not_allowed', notYours);
  return choice === undefined ? allowed[0] : withChoice(allowed, choice, commands);
}
