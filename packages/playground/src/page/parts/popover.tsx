import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

const gap = 6;
const edge = 8;

export interface PopoverProps {
  /** The element that it belongs to and that gets the focus back. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly side?: 'above' | 'below' | 'right';
  /** The anchor's edge to align with. */
  readonly align?: 'start' | 'end';
  readonly class?: string;
  readonly children: ComponentChildren;
}

interface Place {
  readonly left: number;
  readonly top: number;
}

function clamp(value: number, size: number, room: number): number {
  return Math.max(edge, Math.min(value, room - size - edge));
}

/** The position where it fits on the screen, on the preferred side if there is room. */
function placeOf(
  at: DOMRect,
  { width, height }: DOMRect,
  { side, align }: Pick<PopoverProps, 'side' | 'align'>,
): Place {
  const room = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
  if (side === 'right') {
    const fits = at.right + gap + width + edge <= room.width;
    const left = fits ? at.right + gap : at.left - gap - width;
    return { left: clamp(left, width, room.width), top: clamp(at.top - gap, height, room.height) };
  }
  const above = at.top - gap - height;
  const below = at.bottom + gap;
  const fitsBelow = below + height + edge <= room.height;
  const top = side === 'above' ? (above >= edge ? above : below) : fitsBelow ? below : above;
  const left = align === 'end' ? at.right - width : at.left;
  return { left: clamp(left, width, room.width), top: clamp(top, height, room.height) };
}

/** A panel on top of everything, next to its anchor; closes on Escape and on a click outside. */
export function Popover({
  anchor,
  onClose,
  side = 'below',
  align = 'start',
  children,
  ...rest
}: PopoverProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>();

  useLayoutEffect(() => {
    const panel = ref.current;
    if (panel === null) return;
    panel.showPopover();
    setPlace(placeOf(anchor.getBoundingClientRect(), panel.getBoundingClientRect(), { side, align }));
    return () => {
      const held = panel.contains(document.activeElement) || document.activeElement === document.body;
      if (held && anchor.isConnected) anchor.focus();
    };
  }, [anchor, side, align]);

  useEffect(() => {
    const outside = (event: Event) => {
      const { target } = event;
      if (!(target instanceof Node) || ref.current?.contains(target) || anchor.contains(target)) return;
      onClose();
    };
    document.addEventListener('pointerdown', outside, true);
    window.addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      window.removeEventListener('resize', onClose);
    };
  }, [anchor, onClose]);

  return (
    <div
      ref={ref}
      popover="manual"
      class={`popover ${rest.class ?? ''}`}
      style={place === undefined ? { left: 0, top: 0 } : { left: place.left, top: place.top }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </div>
  );
}
