/** The id of the message that an address of Discord or Slack leads to; undefined for other addresses. */
function messageIn(url: string): string | undefined {
  const discord = /\/channels\/[^/]+\/\d+\/(\d+)$/.exec(url)?.[1];
  const [, seconds, rest] = /\/archives\/[^/]+\/p(\d+)(\d{6})(?:\?|$)/.exec(url) ?? [];
  return discord ?? (seconds === undefined ? undefined : `${seconds}.${rest ?? ''}`);
}

/** Follows a link to a message that is shown here; the platform itself knows nothing of it. */
export function goToMessage(event: MouseEvent): void {
  const link = event.currentTarget;
  if (!(link instanceof HTMLAnchorElement)) return;
  const id = messageIn(link.href);
  const client = link.closest('.discord, .slack') ?? document;
  const shown =
    id === undefined ? null : client.querySelector<HTMLElement>(`[data-message="${CSS.escape(id)}"]`);
  if (shown === null) return;
  event.preventDefault();
  shown.scrollIntoView({ block: 'center' });
  shown.focus();
}
