import { Icon } from './icon.tsx';
import type { Names } from './text-tree.ts';

/** One emoji below a message, and who reacted with it. */
interface ShownReaction {
  readonly key: string;
  /** The character or image to show. */
  readonly sign: string;
  /** How the emoji is read aloud. */
  readonly said: string;
  readonly userIds: readonly string[];
}

interface ReactionBarProps {
  readonly reactions: readonly ShownReaction[];
  readonly meId: string;
  readonly names: Names;
  /** The tooltip of a reaction; `who` lists the names. */
  readonly titleOf: (key: string, who: string) => string;
  /** In pixels. */
  readonly iconSize: number;
  /** Adds or removes one's own reaction. */
  readonly onToggle: (key: string, change: 'react' | 'unreact') => void;
  readonly onAdd: (anchor: HTMLElement) => void;
}

/** The reactions below a message. */
export function ReactionBar(props: ReactionBarProps) {
  const { reactions, meId, names, titleOf, iconSize, onToggle, onAdd } = props;
  if (reactions.length === 0) return null;
  return (
    <div class="reactions" role="group" aria-label="Reactions">
      {reactions.map(({ key, sign, said, userIds }) => {
        const own = userIds.includes(meId);
        const who = userIds.map((id) => names.person(id) ?? 'somebody').join(', ');
        return (
          <button
            key={key}
            type="button"
            class="reaction"
            aria-pressed={own}
            aria-label={`${said} ${userIds.length}: ${who}`}
            title={titleOf(key, who)}
            onClick={() => onToggle(key, own ? 'unreact' : 'react')}
          >
            <span class="emoji">{sign}</span> {userIds.length}
          </button>
        );
      })}
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
