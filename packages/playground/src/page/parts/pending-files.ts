import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { toUpload } from '../act.ts';
import { toast } from '../announce.ts';
import { maxFileBytes, type FileUpload } from '../protocol.ts';

/** A file that a person is about to send. */
export interface Pending {
  readonly key: number;
  readonly file: File;
  /** The URL of a picture's preview. */
  readonly preview: string | undefined;
  readonly altText: string;
  readonly spoiler: boolean;
}

export interface PendingFiles {
  readonly list: readonly Pending[];
  add(files: Iterable<File>): void;
  remove(key: number): void;
  change(key: number, change: Partial<Pick<Pending, 'altText' | 'spoiler'>>): void;
  clear(): void;
  /** Restores files that could not be sent. */
  restore(list: readonly Pending[]): void;
}

let lastKey = 0;

function pendingOf(file: File): Pending {
  lastKey += 1;
  const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined;
  return { key: lastKey, file, preview, altText: '', spoiler: false };
}

function forget(list: readonly Pending[]): void {
  for (const { preview } of list) if (preview !== undefined) URL.revokeObjectURL(preview);
}

interface PendingFilesOptions {
  readonly most?: number;
  /** Where the files are kept when their component unmounts. */
  readonly draft?: { files: readonly Pending[] };
}

/** The files attached to a message or field; at most `most`, of 10 MB each. */
export function usePendingFiles({ most = 10, draft }: PendingFilesOptions): PendingFiles {
  const [list, setList] = useState<readonly Pending[]>(draft?.files ?? []);
  const latest = useRef(list);
  latest.current = list;
  useLayoutEffect(() => {
    if (draft) draft.files = list;
  }, [draft, list]);
  useEffect(
    () => () => {
      if (draft === undefined) forget(latest.current);
    },
    [draft],
  );
  return {
    list,
    add(files) {
      const all = [...files];
      const taken = all.filter(({ size }) => size <= maxFileBytes);
      const tooLarge = all.find(({ size }) => size > maxFileBytes);
      if (tooLarge) toast(`${tooLarge.name} is larger than the limit of 10 MB.`);
      const fresh = taken.map(pendingOf);
      // A field for one file keeps the newest.
      const joined = most === 1 ? [...fresh.slice(-1)] : [...list, ...fresh].slice(0, most);
      if (most > 1 && list.length + fresh.length > most) toast(`A message can have at most ${most} files.`);
      if (fresh.length === 0) return;
      forget([...list, ...fresh].filter((one) => !joined.includes(one)));
      setList(joined);
    },
    remove(key) {
      forget(list.filter((one) => one.key === key));
      setList(list.filter((one) => one.key !== key));
    },
    change: (key, change) => setList(list.map((one) => (one.key === key ? { ...one, ...change } : one))),
    clear: () => setList([]),
    restore(held) {
      if (draft) draft.files = held;
      setList(held);
    },
  };
}

/** Reads files for sending. @throws Error with a message for people. */
export function toUploads(list: readonly Pending[]): Promise<FileUpload[]> {
  return Promise.all(
    list.map(({ file, altText, spoiler }) =>
      toUpload(file, {
        ...(altText.trim() !== '' && { altText: altText.trim() }),
        ...(spoiler && { spoiler }),
      }),
    ),
  );
}

/** Opens the system's file chooser. */
export function chooseFiles(
  options: { readonly multiple?: boolean; readonly accept?: string },
  onFiles: (files: File[]) => void,
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = options.multiple ?? false;
  if (options.accept !== undefined) input.accept = options.accept;
  input.addEventListener('change', () => onFiles([...(input.files ?? [])]), { once: true });
  input.click();
}

/** An element's drop zone: its state and event handlers. */
export interface Drop {
  /** Whether files hover over the zone. */
  readonly over: boolean;
  readonly zone: {
    onDragEnter(event: DragEvent): void;
    onDragOver(event: DragEvent): void;
    onDragLeave(event: DragEvent): void;
    onDrop(event: DragEvent): void;
  };
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** Lets an element accept dropped files. */
export function useDrop(onFiles: (files: File[]) => void): Drop {
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  return {
    over,
    zone: {
      onDragEnter(event) {
        if (!carriesFiles(event)) return;
        depth.current += 1;
        setOver(true);
      },
      onDragOver(event) {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
      },
      onDragLeave(event) {
        if (!carriesFiles(event)) return;
        depth.current -= 1;
        if (depth.current <= 0) setOver(false);
      },
      onDrop(event) {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        depth.current = 0;
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      },
    },
  };
}

/** The pasted files; empty if text was pasted. */
export function pastedFiles(event: ClipboardEvent): File[] {
  return [...(event.clipboardData?.files ?? [])];
}
