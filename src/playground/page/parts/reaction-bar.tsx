import { Icon } from './icon.tsx';

/** One emoji below a message and who chose it. */
export interface ShownReaction {
  readonly key: string;
  /** What is drawn. */
  readonly sign: string;
  /** How it is read aloud. */
  readonly label: string;
  readonly title: string;
  readonly count: number;
  readonly own: boolean;
  readonly onToggle: () => void;
}

export interface ReactionBarProps {
  readonly reactions: readonly ShownReaction[];
  /** Pixels. */
  readonly iconSize: number;
  readonly onAdd: (anchor: HTMLElement) => void;
}

/** The reactions below a message: press one to join in or to leave. */
export function ReactionBar({ reactions, iconSize, onAdd }: ReactionBarProps) {
  if (reactions.length === 0) return null;
  return (
    <div class="reactions" role="group" aria-label="Reactions">
      {reactions.map(({ key, sign, label, title, count, own, onToggle }) => (
        <button
          key={key}
          type="button"
          class="reaction"
          aria-pressed={own}
          aria-label={label}
          title={title}
          onClick={onToggle}
        >
          <span class="emoji">{sign}</span> {count}
        </button>
      ))}
      <button
        type="button"
        class="reaction"
        aria-label="Add a reaction"
        onClick={(event) => onAdd(event.currentTarget)}
      >
        <Icon name="smile" size={iconSize} />
      </button>
    </div>
  );
}
