import { useState } from 'preact/hooks';
import type { SlackNotice } from '../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { RichText } from '../parts/rich-text.tsx';
import { useClient } from './context.ts';
import { parseMrkdwn } from './parse-mrkdwn.ts';

/** Slack's own messages to the person since this channel was opened, and how to dismiss one. */
export function useNotices() {
  const { state } = useClient();
  const [gone, setGone] = useState<readonly string[]>(() => state.notices.map(({ id }) => id));
  return {
    notices: state.notices.filter(({ id }) => !gone.includes(id)),
    dismiss: (id: string) => setGone([...gone, id]),
  };
}

/** A message from Slack itself, such as that a command failed. */
export function Notice({ notice: { text }, onDismiss }: { notice: SlackNotice; onDismiss: () => void }) {
  const { names } = useClient();
  return (
    <div class="message ephemeral notice" tabIndex={-1} role="status">
      <span class="ephemeral-note">
        <Icon name="eye" size={14} /> Only visible to you
      </span>
      <span class="avatar system" aria-hidden="true">
        <Icon name="slash" />
      </span>
      <div class="message-main">
        <span class="author">Slackbot</span>
        <div class="body">
          <RichText blocks={parseMrkdwn(text, names)} />
        </div>
        <button type="button" class="link-button" onClick={onDismiss}>
          Dismiss
        </button>
      </div>
    </div>
  );
}
