type Listener = (announcement: Announcement) => void;

/** Something to tell the person: everyone reads a toast, an announcement is for screen readers alone. */
export interface Announcement {
  readonly kind: 'toast' | 'announcement';
  readonly text: string;
}

const listeners = new Set<Listener>();

function say(announcement: Announcement): void {
  for (const listener of listeners) listener(announcement);
}

/** Tells screen readers, politely. */
export function announce(text: string): void {
  say({ kind: 'announcement', text });
}

/** Shows a short message over the page for a few seconds; screen readers read it at once. */
export function toast(text: string): void {
  say({ kind: 'toast', text });
}

/** Calls back whenever something is announced, until the returned function is called. */
export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
