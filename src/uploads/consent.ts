import type { User } from '../core/interaction.ts';
import { withHandled, withoutHandled, type Offer, type OfferClick, type OfferStore } from './offer-store.ts';
import type { Platforms } from './attached-platforms.ts';
import { emojis } from './emojis.ts';
import { userOf, type Run, type UploadCommand } from './runs.ts';
import type { StoredChoices } from './stored-choices.ts';
import { consentQuestion, type UploadRules } from './texts.ts';

interface ConsentOptions {
  readonly platforms: Platforms;
  readonly choices: StoredChoices;
  readonly offers: OfferStore;
  readonly rules: () => UploadRules;
}

/** The author's consent, without which no picture goes to a provider. A click that needs it waits in the offer. */
export interface Consent {
  /** The provider that a command would send the picture to without its author's consent; undefined if there is none. */
  missingFor(offer: Offer, command: UploadCommand): Promise<string | undefined>;
  /** Asks the author. The click waits, and its run ends. */
  ask(offer: Offer, click: OfferClick & { readonly user: User }, provider: string, run: Run): Promise<void>;
  /** Remembers that the author agreed to what was asked. Resolves with the offer, unless it has ended. */
  give(offer: Offer, command: UploadCommand): Promise<Offer | undefined>;
  /** Removes the question and forgets the click that waited for its answer. */
  endQuestion(offer: Offer): Promise<Offer | undefined>;
}

/** Creates the part that asks for consent. */
export function createConsent({ platforms, choices, offers, rules }: ConsentOptions): Consent {
  const providerFor = (command: UploadCommand) =>
    command === 'caption' ? rules().captionsGoTo : rules().cartoonsGoTo;
  const authorOf = ({ ref, authorId }: Offer) => ({ platform: ref.platform, id: authorId });

  const consent: Consent = {
    async missingFor(offer, command) {
      const provider = providerFor(command);
      const mayLeave = provider === undefined || (await choices.hasConsented(authorOf(offer), provider));
      return mayLeave ? undefined : provider;
    },
    async ask(offer, click, provider, run) {
      if (offer.pending) return;
      const { ref } = offer;
      const { emoji, user } = click;
      const pending = { emoji, user: userOf(user) };
      await offers.change(ref, (now) => ({
        ...withHandled(now, click),
        pending,
        emojis: [...new Set([...now.emojis, emojis.agree])],
      }));
      // From here on, taking the click back ends the question, not the run.
      run.end();
      if (run.signal.aborted) {
        await consent.endQuestion(offer);
        return;
      }
      if (!offer.emojis.includes(emojis.agree)) await platforms.of(ref).react(ref, emojis.agree);
      const asker = user.id === offer.authorId ? 'author' : 'other';
      const language = await platforms.of(ref).languageOf(ref, { user, mayAsk: true });
      const question = consentQuestion(emoji, provider, asker, language);
      await offers.tell(ref, question, user, (now) => now.pending !== undefined);
    },
    async give(offer, command) {
      const provider = providerFor(command);
      const after = await consent.endQuestion(offer);
      if (provider !== undefined) await choices.consent(authorOf(offer), provider);
      return after;
    },
    async endQuestion({ ref, lines }) {
      const after = await offers.change(ref, ({ pending, ...now }) => ({
        ...(pending ? withoutHandled(now, pending) : now),
        lines: [],
      }));
      await platforms.removeMessages(lines);
      return after;
    },
  };
  return consent;
}
