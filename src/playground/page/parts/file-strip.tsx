import { useState } from 'preact/hooks';
import type { PendingFiles } from './files.tsx';
import { Icon } from './icon.tsx';

export interface FileStripProps {
  readonly files: PendingFiles;
  /** Whether a file can be marked as a spoiler, as on Discord. */
  readonly spoilers?: boolean;
}

/** The files that are about to be sent, each with its alternative text. */
export function FileStrip({ files, spoilers = false }: FileStripProps) {
  const [describing, setDescribing] = useState<number>();
  if (files.list.length === 0) return null;
  return (
    <ul class="file-strip" aria-label="Files to send">
      {files.list.map(({ key, file, preview, altText, spoiler }) => (
        <li key={key}>
          <div class={spoiler ? 'thumb veiled' : 'thumb'}>
            {preview === undefined ? (
              <Icon name="file" size={40} />
            ) : (
              <img src={preview} alt={altText || file.name} />
            )}
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
                type="button"
                class="icon-button"
                aria-label={`Describe ${file.name}`}
                title="Alternative text"
                aria-expanded={describing === key}
                onClick={() => setDescribing(describing === key ? undefined : key)}
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
          {describing === key && (
            <label class="describe">
              Alternative text
              <input
                value={altText}
                maxLength={1024}
                placeholder="What is to be seen?"
                onInput={(event) => files.change(key, { altText: event.currentTarget.value })}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== 'Escape') return;
                  event.preventDefault();
                  event.stopPropagation();
                  setDescribing(undefined);
                }}
              />
            </label>
          )}
        </li>
      ))}
    </ul>
  );
}
