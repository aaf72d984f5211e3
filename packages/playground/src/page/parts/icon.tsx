/** Stroke paths on a 24 × 24 grid, drawn for this page. */
const paths = {
  apps: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM17 13.5v7M13.5 17h7',
  at: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zm0 0v1.4a2.6 2.6 0 0 0 5.2 0V12A9.2 9.2 0 1 0 17 19.7',
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zm0 7h7a3.5 3.5 0 0 1 0 7H7z',
  bubble: 'M4 5h16v11H11l-4 4v-4H4z',
  bubbles: 'M3 4h13v9H9l-3.5 3.2V13H3zM19 9h2v9h-2v3l-3.4-3H11',
  check: 'M5 12.5l4.5 4.5L19 7',
  chevronDown: 'M6 9l6 6 6-6',
  chevronRight: 'M9 6l6 6-6 6',
  close: 'M6 6l12 12M18 6L6 18',
  code: 'M8.5 7L3.5 12l5 5M15.5 7l5 5-5 5',
  dots: 'M5 12h.01M12 12h.01M19 12h.01',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zm9.5 2.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  forward: 'M14 6l6 6-6 6M20 12H10a6 6 0 0 0-6 6v1',
  hash: 'M9.5 4L7.5 20M16.5 4l-2 16M4.5 9.2h15.4M4 14.8h15.4',
  home: 'M4 11l8-7 8 7v9h-5.5v-6h-5v6H4z',
  italic: 'M11 5h7M6 19h7M14.5 5l-5 14',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  pencil: 'M5 19l1-4L16.5 4.5l3 3L9 18l-4 1z',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16.5 5a3.3 3.3 0 0 1 0 6.2M18.5 14.2A6 6 0 0 1 21.7 20',
  picture: 'M4 5h16v14H4zM4 16l4.5-4.5 4 4 2.5-2.5 5 5M15.6 9.6h.01',
  plus: 'M12 5v14M5 12h14',
  poll: 'M5 20v-6M12 20V5M19 20v-9',
  reply: 'M10 6L4 12l6 6M4 12h10a6 6 0 0 1 6 6v1',
  send: 'M4 4l17 8-17 8 2.5-8zM6.5 12H13',
  slash: 'M4 4h16v16H4zM13.8 8l-3.6 8',
  smile: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.2 14.2a4.4 4.4 0 0 0 7.6 0M9 9.5h.01M15 9.5h.01',
  strike:
    'M4 12h16M16.5 7.5A4.5 3.4 0 0 0 12 5c-2.7 0-4.4 1.3-4.4 3.2M7.5 16.3C8 18 9.7 19 12 19c2.8 0 4.5-1.4 4.5-3.4 0-1.3-.6-2.2-1.8-3',
  trash: 'M4 6.5h16M9 6.5V4h6v2.5M6 6.5L7 20h10l1-13.5M10 10.5v6M14 10.5v6',
  upload: 'M12 16V4M7 9l5-5 5 5M4 15v5h16v-5',
  warning: 'M12 4l9 16H3zM12 10v4.5M12 17.3h.01',
} as const;

export type IconName = keyof typeof paths;

/** A decorative icon: the element that holds it has a name. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={name === 'dots' ? 3 : 2}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
