import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Pending, PendingFiles } from './pending-files.ts';
import { Icon } from './icon.tsx';

interface DescriptionProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onDone: () => void;
}

/** The input for the alternative text; Enter and Escape close it. */
function Description({ text, onText, onDone }: DescriptionProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <label class="describe">
      Alternative text
      <input
        ref={input}
        value={text}
        maxLength={1024}
        placeholder="What does it show?"
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onDone();
        }}
      />
    </label>
  );
}

interface PendingFileProps {
  readonly pending: Pending;
  readonly files: PendingFiles;
  /** Whether it can be marked as a spoiler, as on Discord. */
  readonly spoilers: boolean;
}

/** An attached file with its alternative text. */
export function PendingFile({ pending, files, spoilers }: PendingFileProps) {
  const { key, file, preview, altText, spoiler } = pending;
  const describe = useRef<HTMLButtonElement>(null);
  const [describing, setDescribing] = useState(false);
  return (
    <>
      <div class={spoiler ? 'thumb veiled' : 'thumb'}>
        {preview === undefined ? <Icon name="file" size={40} /> : <img src={preview} alt={altText} />}
        {spoiler && <span class="veil-label">SPOILER</span>}
        <div class="thumb-tools">
          {spoilers && (
            <button
              type="button"
              class="icon-button"
              aria-label={`Mark ${file.name} as a spoiler`}
              title="Spoiler"
              aria-pressed={spoiler}
              onClick={() => files.change(key, { spoiler: !spoiler })}
            >
              <Icon name="eye" size={18} />
            </button>
          )}
          <button
            ref={describe}
            type="button"
            class="icon-button"
            aria-label={`Describe ${file.name}`}
            title="Alternative text"
            aria-expanded={describing}
            onClick={() => setDescribing(!describing)}
          >
            <Icon name="pencil" size={18} />
          </button>
          <button
            type="button"
            class="icon-button danger"
            aria-label={`Remove ${file.name}`}
            title="Remove"
            onClick={() => files.remove(key)}
          >
            <Icon name="trash" size={18} />
          </button>
        </div>
      </div>
      <span class="file-name" title={file.name}>
        {file.name}
      </span>
      {describing && (
        <Description
          text={altText}
          onText={(text) => files.change(key, { altText: text })}
          onDone={() => {
            describe.current?.focus();
            setDescribing(false);
          }}
        />
      )}
    </>
  );
}
