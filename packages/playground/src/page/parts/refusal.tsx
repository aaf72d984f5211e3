import { Icon } from './icon.tsx';

/** A refusal and its reason, until dismissed. */
export function Refusal({ text, onDismiss }: { text: string; onDismiss: () => void }) {
  return (
    <p class="refusal" role="alert">
      <span class="grow">{text}</span>
      <button type="button" class="icon-button" aria-label="Dismiss" onClick={onDismiss}>
        <Icon name="close" size={16} />
      </button>
    </p>
  );
}
