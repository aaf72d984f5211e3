import type { DiscordModal, DiscordPending } from '../page/protocol.ts';
import type { InteractionView } from '@toonwit/discord-emulator';

/** One interaction that a person started. */
interface Tracked {
  readonly view: InteractionView;
  readonly channelId: string;
  readonly label: string;
  /** Whether the person has closed its dialog or dismissed its failure. */
  done: boolean;
}

/** Each person's interactions, for the lines “Sending command…” and “did not respond”, and for dialogs. */
export interface DiscordInteractions {
  add(personId: string, asked: { view: InteractionView; channelId: string; label: string }): void;
  find(personId: string, interactionId: string): { channelId: string; label: string } | undefined;
  /** Closes a dialog or dismisses a failure. */
  finish(personId: string, interactionId: string): void;
  pending(personId: string): readonly DiscordPending[];
  modal(personId: string): DiscordModal | null;
}

const maxTracked = 30;

export function createDiscordInteractions(): DiscordInteractions {
  const people = new Map<string, Tracked[]>();
  const of = (personId: string) => people.get(personId) ?? [];
  return {
    add(personId, asked) {
      people.set(personId, [...of(personId), { ...asked, done: false }].slice(-maxTracked));
    },
    find: (personId, interactionId) => of(personId).find(({ view }) => view.id === interactionId),
    finish(personId, interactionId) {
      for (const tracked of of(personId)) if (tracked.view.id === interactionId) tracked.done = true;
    },
    pending: (personId) =>
      of(personId).flatMap(({ view, channelId, label, done }): DiscordPending[] => {
        if (done || view.acknowledged) return [];
        return [
          { id: view.id, channelId, at: view.createdAt, label, state: view.failed ? 'failed' : 'waiting' },
        ];
      }),
    modal(personId) {
      const open = of(personId).findLast(({ view, done }) => !done && view.modal !== undefined);
      if (open?.view.modal === undefined) return null;
      const { title, components } = open.view.modal;
      const typed = components.flatMap((component) =>
        typeof component['type'] === 'number' ? [{ ...component, type: component['type'] }] : [],
      );
      return { interactionId: open.view.id, title, components: typed };
    },
  };
}
