import { useLayoutEffect, useRef } from 'preact/hooks';

/** A text area as high as its text, up to what CSS allows. */
export function useAutoGrow(value: string) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = ref.current;
    if (area === null) return;
    area.style.height = 'auto';
    // None where the client is not shown, as on a phone that shows the other one.
    if (area.scrollHeight > 0) area.style.height = `${area.scrollHeight}px`;
  }, [value]);
  return ref;
}
