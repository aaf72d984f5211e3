import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FileView } from '../protocol.ts';
import { Icon } from './icon.tsx';

type Shown = Pick<FileView, 'url' | 'name' | 'altText' | 'width' | 'height' | 'spoiler'>;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The smallest frame, so that even a dot or a line can be clicked, in pixels. */
const least: Size = { width: 64, height: 48 };

/** The size of a picture's frame, known before it loads, in pixels. */
function frameOf({ width, height }: Size, most: Size): Size {
  const scale = Math.min(1, most.width / width, most.height / height);
  return {
    width: Math.max(least.width, Math.round(width * scale)),
    height: Math.max(least.height, Math.round(height * scale)),
  };
}

function Enlarged({ file, onClose }: { file: Shown; onClose: () => void }) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      class="enlarged"
      aria-label={file.name}
      onClose={onClose}
      onClick={onClose}
      // Escape closes only the picture, not the thread around it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <img src={file.url} alt={file.altText ?? ''} width={file.width} height={file.height} />
      <button type="button" class="icon-button" aria-label="Close the picture">
        <Icon name="close" />
      </button>
      {file.altText !== undefined && <p aria-hidden="true">{file.altText}</p>}
    </dialog>
  );
}

interface PictureProps {
  readonly file: Shown;
  readonly most?: Size;
}

/** A picture: a click enlarges it, ALT shows its alternative text, and a spoiler stays veiled until it is clicked. */
export function Picture({ file, most = { width: 400, height: 300 } }: PictureProps) {
  const { url, name, altText, width = 320, height = 240, spoiler = false } = file;
  const [shown, setShown] = useState(!spoiler);
  const [large, setLarge] = useState(false);
  const [alt, setAlt] = useState(false);
  const altId = useId();
  const size = frameOf({ width, height }, most);
  const frame = { width: size.width, aspectRatio: `${size.width} / ${size.height}` };
  const said = altText ?? name;
  return (
    <div class="picture" style={frame}>
      <button
        type="button"
        class={shown ? 'picture-button' : 'picture-button veiled'}
        aria-label={shown ? `Enlarge: ${said}` : 'Spoiler, a hidden picture. Show it.'}
        onClick={() => (shown ? setLarge(true) : setShown(true))}
      >
        <img src={url} alt={shown ? said : ''} width={size.width} height={size.height} decoding="async" />
        {!shown && <span class="veil-label">SPOILER</span>}
      </button>
      {shown && altText !== undefined && (
        <>
          <button
            type="button"
            class="alt-badge"
            aria-expanded={alt}
            aria-controls={altId}
            aria-label="ALT: alternative text"
            onClick={() => setAlt(!alt)}
          >
            ALT
          </button>
          <p class="alt-text" id={altId} hidden={!alt}>
            {altText}
          </p>
        </>
      )}
      {large && <Enlarged file={file} onClose={() => setLarge(false)} />}
    </div>
  );
}
