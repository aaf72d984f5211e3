import type { ActAnswer, FileUpload, SlackAction, SlackEntries } from '../page/protocol.ts';
import type { SlackControl } from '@toonwit/slack-emulator';
import { asAttachment, asBlocks, otherAppName } from './other-app.ts';

function toFile({ name, base64, altText }: FileUpload) {
  return { name, bytes: Buffer.from(base64, 'base64'), altText };
}

function toEntries({ values, files = {} }: SlackEntries) {
  return {
    values,
    files: Object.fromEntries(Object.entries(files).map(([id, list]) => [id, list.map(toFile)])),
  };
}

type Sent = Extract<SlackAction, { do: 'send' }>;

function byOtherApp(
  how: NonNullable<Sent['asApp']>,
  { channelId: channel, text, threadTs, broadcast }: Sent,
) {
  const place = { user: otherAppName.toLowerCase(), channel, threadTs, ...(broadcast && { broadcast }) };
  return how === 'blocks'
    ? { ...place, text, blocks: asBlocks(text) }
    : { ...place, attachments: [asAttachment(text)] };
}

const done: ActAnswer = { ok: true };

/** Runs something in the background: its outcome shows in the channel, and it rejects only when the emulator closes. */
function unwatched(running: Promise<unknown>): void {
  running.catch(() => undefined);
}

/**
 * Performs a person's action from the page on the emulated Slack. Like Slack's client, it doesn't wait for the app where
 * the outcome shows in the channel. @throws Error if Slack's client would refuse it.
 */
export function createSlackAct(control: SlackControl): (action: SlackAction) => Promise<ActAnswer> {
  return async (action) => {
    const { as: user } = action;
    switch (action.do) {
      case 'send': {
        const { channelId: channel, text, files = [], threadTs, broadcast = false, forward, asApp } = action;
        if (asApp !== undefined) return { ok: true, messageId: control.post(byOtherApp(asApp, action)) };
        const draft = {
          ...{ user, channel, text, files: files.map(toFile), threadTs, broadcast },
          ...(forward && { forward: { channel: forward.channelId, ts: forward.ts } }),
        };
        return { ok: true, messageId: control.post(draft) };
      }
      case 'edit':
        control.edit({ user, channel: action.channelId, ts: action.ts, text: action.text });
        return done;
      case 'delete':
        control.remove({ user, channel: action.channelId, ts: action.ts });
        return done;
      case 'react':
      case 'unreact': {
        const { channelId: channel, ts, emoji } = action;
        control[action.do]({ user, channel, ts, emoji });
        return done;
      }
      case 'slash': {
        const { channelId: channel, command, text, threadTs } = action;
        // It throws at once if the client refuses, and reports later failures in the channel.
        unwatched(
          control.useCommand({ user, channel, command, text, ...(threadTs !== undefined && { threadTs }) }),
        );
        return done;
      }
      case 'shortcut': {
        const { channelId: channel, ts, callbackId } = action;
        unwatched(control.messageShortcut({ user, channel, ts, callbackId }));
        return done;
      }
      case 'globalShortcut':
        unwatched(control.globalShortcut({ user, callbackId: action.callbackId }));
        return done;
      case 'press': {
        const { channelId: channel, ts, action: pressed, value } = action;
        unwatched(
          control.press({ user, channel, ts, action: pressed, ...(value !== undefined && { value }) }),
        );
        return done;
      }
      case 'setLocale':
        control.setLocale({ user, locale: action.locale });
        return done;
      case 'submitModal': {
        const { delivery, errors } = await control.submit({ user, ...toEntries(action) });
        if (delivery === undefined) return { ok: false, message: Object.values(errors).join(' '), errors };
        if (delivery.state === 'acknowledged') return done;
        return { ok: false, message: 'We had some trouble connecting. Try again?' };
      }
      case 'closeModal':
        unwatched(control.close({ user }));
        return done;
      case 'pressInModal': {
        const { action: pressed, value } = action;
        await control.pressInModal({
          user,
          action: pressed,
          ...(value !== undefined && { value }),
          ...toEntries(action),
        });
        return done;
      }
    }
  };
}
