import { useLayoutEffect, useRef } from 'preact/hooks';

/** Makes a text area as tall as its text, up to the CSS maximum. */
export function useAutoGrow(value: string) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = ref.current;
    if (area === null) return;
    area.style.height = 'auto';
    // 0 while the client is hidden, as on a phone that shows the other one.
    if (area.scrollHeight > 0) area.style.height = `${area.scrollHeight}px`;
  }, [value]);
  return ref;
}
