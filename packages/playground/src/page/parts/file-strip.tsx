import type { PendingFiles } from './pending-files.ts';
import { PendingFile } from './pending-file.tsx';

/** When a file is removed, the focus moves to the next file's remove button. */
export const focusAfterRemoval = { items: '.file-strip li', heir: '.danger' } as const;

interface FileStripProps {
  readonly files: PendingFiles;
  /** Whether a file can be marked as a spoiler, as on Discord. */
  readonly spoilers?: boolean;
}

/** The attached files. */
export function FileStrip({ files, spoilers = false }: FileStripProps) {
  if (files.list.length === 0) return null;
  return (
    <ul class="file-strip" aria-label="Files to send">
      {files.list.map((pending) => (
        <li key={pending.key}>
          <PendingFile pending={pending} files={files} spoilers={spoilers} />
        </li>
      ))}
    </ul>
  );
}
