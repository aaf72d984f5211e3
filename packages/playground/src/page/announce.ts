type Listener = (announcement: Announcement) => void;

/** A message to the person: a toast is visible to everyone, an announcement is for screen readers only. */
interface Announcement {
  readonly kind: 'toast' | 'announcement';
  readonly text: string;
}

const listeners = new Set<Listener>();

function say(announcement: Announcement): void {
  for (const listener of listeners) listener(announcement);
}

/** Announces a text to screen readers, politely. */
export function announce(text: string): void {
  say({ kind: 'announcement', text });
}

/** Shows a short message over the page for a few seconds; screen readers read it immediately. */
export function toast(text: string): void {
  say({ kind: 'toast', text });
}

/** Subscribes to announcements; returns a function that unsubscribes. */
export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
