import { useEffect, useState } from 'preact/hooks';
import { onAnnouncement } from '../announce.ts';

const shownMs = 6000;
const maxToasts = 4;

interface Toast {
  readonly id: number;
  readonly text: string;
}

/** Shows toasts and speaks announcements. */
export function Toasts() {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    let lastId = 0;
    return onAnnouncement(({ kind, text }) => {
      if (kind === 'announcement') {
        // Screen readers stay silent if a repeated sentence is identical.
        setSpoken((before) => (before === text ? `${text}\u00a0` : text));
        return;
      }
      const toast = { id: ++lastId, text };
      setToasts((shown) => [...shown, toast].slice(-maxToasts));
      setTimeout(() => setToasts((shown) => shown.filter(({ id }) => id !== toast.id)), shownMs);
    });
  }, []);
  return (
    <>
      <div class="hush" role="status" aria-live="polite">
        {spoken}
      </div>
      <div class="toasts" role="alert">
        {toasts.map(({ id, text }) => (
          <div class="toast" key={id}>
            {text}
          </div>
        ))}
      </div>
    </>
  );
}
