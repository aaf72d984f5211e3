import type { Progress } from '../../../core/interaction.ts';
import { createLiveLinePace } from '../../kit/live-line-pace.ts';
import { frameInWords, pictureInWords } from '../../kit/wording.ts';
import { escapeText } from '../text.ts';
import { renderButtons } from './buttons.ts';
import type { OutgoingMessage } from './outgoing-message.ts';

/** The line that stands in place of “thinking…” and shows progress. */
interface LiveLine {
  progress(progress: Progress): void;
  /** Stops editing. Resolves once an edit that is under way has ended. */
  end(): Promise<void>;
}

interface LiveLineOptions {
  /** The interaction that its Cancel button cancels. */
  readonly id: string;
  /** Whether the command makes a picture. */
  readonly draws: boolean;
  /** Shortest time between two edits, and before the first one, in ms. */
  readonly everyMs: number;
  readonly edit: (message: OutgoingMessage) => Promise<void>;
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
};

function wording(progress: Progress, draws: boolean): string {
  const which = pictureInWords(progress);
  const step = stepOf(progress, draws);
  return which === '' ? step : `P${which.slice(1)}${step.charAt(0).toLowerCase()}${step.slice(1)}`;
}

function stepOf(progress: Progress, draws: boolean): string {
  if (progress.state === 'queued')
    return `In the queue: ${progress.position}${endings[ordinals.select(progress.position)]}`;
  if (progress.state === 'lettering') return `Setting the caption… ${frameInWords(progress.frame)}`;
  if (progress.frame) return `Drawing with ${escapeText(progress.engine)}… ${frameInWords(progress.frame)}`;
  const reached = progress.fraction === undefined ? '' : ` ${Math.floor(progress.fraction * 100)} %`;
  return `${draws ? 'Drawing' : 'Working'} with ${escapeText(progress.engine)}…${reached}`;
}

/** Creates a live line with a Cancel button. */
export function createLiveLine({ id, draws, everyMs, edit }: LiveLineOptions): LiveLine {
  const components = renderButtons([{ action: 'cancel', id, label: 'Cancel' }]);
  const pace = createLiveLinePace({ everyMs, write: (content) => edit({ content, components }) });
  return {
    progress: (progress) => pace.show(wording(progress, draws)),
    end: () => pace.end(),
  };
}
