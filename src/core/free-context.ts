import type { Admission } from './limits/admission.ts';
import { personKey, placeOf } from './caller.ts';
import type { AnyCommand, FreeContext } from './command.ts';
import { descriptionIn } from './command-texts.ts';
import type { Interaction } from './interaction.ts';
import { sayIn } from '../languages/in-language.ts';
import type { Language } from '../languages/language.ts';
import { usageIn } from './options.ts';
import { readInNameOf } from './pictures/read-in-name-of.ts';

/** What the process provides to commands without a task. */
export type Services = Pick<
  FreeContext<never>,
  'spending' | 'status' | 'uploads' | 'isOptedOut' | 'weekly' | 'privacyUrl' | 'limitRules'
>;

interface FreeUse {
  readonly command: AnyCommand;
  readonly interaction: Interaction;
  readonly language: Language;
  /** Validated. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

/** Makes what commands without a task receive: they run where the interaction arrived, because they are about that process. */
export function createFreeContext(
  working: () => readonly AnyCommand[],
  admission: Admission,
  services: Services,
): (use: FreeUse) => FreeContext<Readonly<Record<string, unknown>>> {
  return ({ command, interaction, language, options, signal }) => ({
    ...services,
    options: readInNameOf(personKey(interaction), command, options),
    place: placeOf(interaction),
    user: interaction.user,
    limits: interaction.limits,
    language,
    say: sayIn(language),
    signal,
    isAdmin: async () => (await interaction.isAdmin?.(signal)) ?? false,
    isWorkspaceAdmin: async () => (await interaction.isWorkspaceAdmin?.(signal)) ?? false,
    callsPerMinute: admission.callsPerMinute,
    callsLeft: () => admission.callsLeft(interaction, signal),
    resetCalls: (id) => admission.reset(placeOf(interaction), { ...interaction.user, id }),
    // Computed on demand: few commands need it.
    get commands() {
      return working().map((each) => ({
        name: each.name,
        description: descriptionIn(each, language),
        usage: usageIn(interaction, each),
        counts: each.task !== undefined,
      }));
    },
  });
}
