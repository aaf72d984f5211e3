/** Dark enough for white letters (4.5:1). */
const colours = ['#b3261e', '#8a4b00', '#256b2b', '#00677f', '#3a5bc7', '#7b3fb5', '#a8306f', '#4c5a67'];

function colourOf(id: string): string {
  const sum = Array.from(id, (letter) => letter.charCodeAt(0)).reduce(
    (total, code) => (total * 31 + code) % 9973,
    7,
  );
  return colours[sum % colours.length] ?? '#4c5a67';
}

function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/).filter((word) => word !== '');
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => String.fromCodePoint((word ?? '?').codePointAt(0) ?? 63).toUpperCase())
    .join('');
}

/** The bot's face: a smiling speech bubble. */
function Face({ size }: { size: number }) {
  return (
    <svg class="avatar" width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" fill="#f2b705" />
      <path
        d="M8 10h24v17H20l-7 6v-6H8z"
        fill="#fff"
        stroke="#2b2118"
        stroke-width="2"
        stroke-linejoin="round"
      />
      <path d="M14 20c2 4 10 4 12 0" fill="none" stroke="#2b2118" stroke-width="2.4" stroke-linecap="round" />
      <path d="M15.5 15.4h.01M24.5 15.4h.01" stroke="#2b2118" stroke-width="3.4" stroke-linecap="round" />
    </svg>
  );
}

interface AvatarProps {
  readonly id: string;
  readonly name: string;
  readonly isThisBot?: boolean;
  /** In pixels. */
  readonly size?: number;
}

/** A person's initials on their colour, or the bot's face. Decorative: the name is next to it. */
export function Avatar({ id, name, isThisBot = false, size = 40 }: AvatarProps) {
  if (isThisBot) return <Face size={size} />;
  return (
    <span
      class="avatar"
      aria-hidden="true"
      style={{ width: size, height: size, background: colourOf(id), fontSize: size * 0.42 }}
    >
      {initialsOf(name)}
    </span>
  );
}
