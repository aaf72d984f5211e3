import { useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { RichText } from '../parts/rich-text.tsx';
import { useClient } from './context.ts';
import { parseMrkdwn } from './parse-mrkdwn.ts';

/** Slack's own messages to the person since this channel was opened. */
export function Notices() {
  const { state, names } = useClient();
  const [gone, setGone] = useState<readonly string[]>(() => state.notices.map(({ id }) => id));
  return (
    <>
      {state.notices
        .filter(({ id }) => !gone.includes(id))
        .map(({ id, text }) => (
          <div key={id} class="message ephemeral notice" tabIndex={-1} role="status">
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
              <button type="button" class="link-button" onClick={() => setGone([...gone, id])}>
                Dismiss
              </button>
            </div>
          </div>
        ))}
    </>
  );
}
