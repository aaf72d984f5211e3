import { useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { Picture } from '../parts/picture.tsx';
import type { FileView } from '../protocol.ts';

/** A message's file; a picture can be collapsed. */
export function Attachment({ file }: { file: FileView }) {
  const [open, setOpen] = useState(true);
  if (!file.contentType?.startsWith('image/'))
    return (
      <a class="file-card" href={file.url} download={file.name}>
        <Icon name="file" size={32} />
        <strong class="grow file-name" title={file.name}>
          {file.name}
        </strong>
      </a>
    );
  return (
    <div class="attached">
      <button type="button" class="file-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="file-name" title={file.name}>
          {file.name}
        </span>
        <Icon name={open ? 'chevronDown' : 'chevronRight'} size={14} />
      </button>
      {open && <Picture file={file} most={{ width: 360, height: 300 }} />}
    </div>
  );
}
