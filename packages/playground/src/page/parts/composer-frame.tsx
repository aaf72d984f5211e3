import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { pastedFiles } from './pending-files.ts';
import { focusAfterRemoval } from './file-strip.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { Refusal } from './refusal.tsx';

/** What other components can do with the composer. */
export interface ComposerHandle {
  focus(): void;
  takeFiles(files: readonly File[]): void;
}

interface ComposerFrameProps {
  readonly refusal: string | undefined;
  readonly onDismiss: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** Shown above the box. */
  readonly above?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The box for writing messages, with refusals above it; files can be pasted into it. */
export function ComposerFrame({ refusal, onDismiss, onFiles, above, children }: ComposerFrameProps) {
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box, { ...focusAfterRemoval, orElse: 'textarea' });
  return (
    <div class="composer">
      {refusal !== undefined && <Refusal text={refusal} onDismiss={onDismiss} />}
      {above}
      <div
        ref={box}
        class="composer-box"
        onPaste={(event) => {
          const pasted = pastedFiles(event);
          if (pasted.length === 0) return;
          event.preventDefault();
          onFiles(pasted);
        }}
      >
        {children}
      </div>
    </div>
  );
}
