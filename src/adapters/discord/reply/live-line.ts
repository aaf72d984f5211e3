import type { Progress } from '../../../core/interaction.ts';
import { createLiveLinePace } from '../../kit/live-line-pace.ts';
import { frameInWords, stepInWords } from '../../kit/wording.ts';
import { escapeText } from '../text.ts';
import { renderButtons } from './buttons.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { sayIn } from '../../../languages/in-language.ts';
import type { Language } from '../../../languages/language.ts';
import { message, type Text, type Value } from '../../../languages/message.ts';

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
  readonly language: Language;
  /** Shortest time between two edits, and before the first one, in ms. */
  readonly everyMs: number;
  readonly edit: (message: OutgoingMessage) => Promise<void>;
}

function wording(progress: Progress, draws: boolean): Value {
  return { atStart: stepInWords(progress, stepOf(progress, draws)) };
}

function stepOf(progress: Progress, draws: boolean): Text {
  const { state } = progress;
  if (state === 'queued') return message('answers.lineQueue', { position: progress.position });
  if (state === 'lettering') return message('answers.lineLettering', { frame: frameInWords(progress.frame) });
  const { engine, fraction, frame } = progress;
  const line = message(frame || draws ? 'answers.lineDrawing' : 'answers.lineWorking', { engine });
  if (frame) return message('answers.lineReached', { line, reached: frameInWords(frame) });
  if (fraction === undefined) return line;
  const reached = message('answers.percent', { percent: Math.floor(fraction * 100) });
  return message('answers.lineReached', { line, reached });
}

/** Creates a live line with a Cancel button. */
export function createLiveLine({ id, draws, language, everyMs, edit }: LiveLineOptions): LiveLine {
  const say = sayIn(language);
  const components = renderButtons([{ action: 'cancel', id, label: say('buttons.cancel') }]);
  const pace = createLiveLinePace({ everyMs, write: (content) => edit({ content, components }) });
  return {
    progress: (progress) =>
      pace.show(() => escapeText(say('answers.line', { line: wording(progress, draws) }))),
    end: () => pace.end(),
  };
}
