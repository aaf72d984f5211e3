import type { JsonObject } from '@toonwit/emulator-kit';
import type { Delivery } from '../delivery/deliveries.ts';
import type { World } from '../world.ts';
import type { OpenView } from '../modals.ts';
import { fillIn, type Filled } from '../view-state.ts';
import type { Person } from '../workspace.ts';
import { actionOf, elementOf } from './interactions.ts';
import { uploadAll, type FileDraft } from './uploads.ts';

/** What a person enters in a modal's inputs, by block id or action id. */
interface Entries {
  readonly values?: Readonly<Record<string, Filled>>;
  readonly files?: Readonly<Record<string, readonly FileDraft[]>>;
}

/** The outcome of a submission. */
interface Submitted {
  /** `undefined` when Slack's own client rejects it. */
  readonly delivery?: Delivery;
  /** What the client or the app said is wrong, by block id. */
  readonly errors: Readonly<Record<string, string>>;
}

/** What people do in the modal on top of their screen. */
export interface PersonModals {
  submit(what: { user: string } & Entries): Promise<Submitted>;
  close(what: { user: string }): Promise<Delivery | undefined>;
  /** Presses a button or chooses from a menu inside the modal. */
  pressInModal(what: { user: string; action: string; value?: Filled } & Entries): Promise<Delivery>;
}

const maxFileBytes = 10 * 2 ** 20;

/** Creates what people do in modals. */
export function createPersonModals(world: World): PersonModals {
  const { modals, interactions, workspace, files, payloads, ids, journal } = world;

  function topOf(user: string): { person: Person; open: OpenView } {
    const person = workspace.person(user);
    const open = modals.current(person.id);
    if (!open) throw new Error(`expected ${person.name} to have a modal open`);
    return { person, open };
  }

  const filePayload = (id: string): JsonObject => {
    const file = files.get(id);
    return file ? payloads.file(file) : { id };
  };

  function enter(
    person: Person,
    open: OpenView,
    { values = {}, files: drafts = {} }: Entries,
  ): Record<string, string> {
    const filled: Record<string, Filled> = { ...values };
    for (const [id, list] of Object.entries(drafts)) {
      const tooLarge = list.find(({ bytes }) => bytes.length > maxFileBytes);
      if (tooLarge) return { [id]: `${tooLarge.name} is larger than 10 MB.` };
      const uploaded = uploadAll(world, person, list);
      for (const file of uploaded) file.givenToApp = true;
      filled[id] = uploaded.map(({ id: fileId }) => fileId);
    }
    const entered = fillIn(open.view.blocks, filled, filePayload);
    open.values = entered.values;
    return entered.complaints;
  }

  return {
    async submit({ user, ...entries }) {
      const { person, open } = topOf(user);
      const complaints = enter(person, open, entries);
      if (Object.keys(complaints).length > 0) return { errors: complaints };
      journal.note({ what: 'submit', user: person.id, text: `“${open.view.title.text}”` });
      const fields = (): JsonObject => ({
        type: 'view_submission',
        view: modals.payload(open),
        response_urls: [],
      });
      const delivery = await interactions.send({
        kind: 'interactive',
        name: 'view_submission',
        person,
        view: open.id,
        answerable: false,
        fields,
      });
      if (delivery.state !== 'acknowledged') return { delivery, errors: {} };
      const wrong = modals.answer(open, delivery.ack);
      if (wrong !== undefined)
        journal.note({
          what: 'notice',
          user: person.id,
          text: `We had some trouble connecting. Try again? (${wrong})`,
        });
      return { delivery, errors: open.errors };
    },
    async close({ user }) {
      const { person, open } = topOf(user);
      const isCleared = open.view.clear_on_close === true;
      modals.close(person.id, isCleared);
      if (open.view.notify_on_close !== true) return undefined;
      const fields = (): JsonObject => ({
        type: 'view_closed',
        view: modals.payload(open),
        is_cleared: isCleared,
      });
      return interactions.send({
        kind: 'interactive',
        name: 'view_closed',
        person,
        view: open.id,
        answerable: false,
        fields,
      });
    },
    pressInModal({ user, action, value, ...entries }) {
      const { person, open } = topOf(user);
      const found = elementOf(open.view.blocks, action);
      enter(
        person,
        open,
        value === undefined
          ? entries
          : { ...entries, values: { ...entries.values, [found.actionId]: value } },
      );
      journal.note({ what: 'press', user: person.id, text: action });
      const fields = (): JsonObject => ({
        type: 'block_actions',
        container: { type: 'view', view_id: open.id },
        view: modals.payload(open),
        actions: [actionOf(found, value, ids.ts())],
      });
      return interactions.send({
        kind: 'interactive',
        name: 'block_actions',
        person,
        view: open.id,
        answerable: false,
        fields,
      });
    },
  };
}
