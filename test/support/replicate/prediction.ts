/** One state of a prediction. A creation answers with the first; each poll advances to the next. */
export type Step =
  | { readonly status: 'starting' | 'processing'; readonly logs?: string }
  | { readonly status: 'succeeded'; readonly logs?: string; readonly output?: (picture: string) => unknown }
  | { readonly status: 'failed'; readonly error: string }
  /** Ended by Replicate itself: `aborted` before it began. */
  | { readonly status: 'canceled' | 'aborted' };

export type Plan = readonly [Step, ...Step[]];

/** What the usual model does: it is warm, shows a progress bar, and has drawn by the third look. */
export const usualPlan: Plan = [
  { status: 'starting' },
  { status: 'processing', logs: 'Using seed: 7\n 20%|##        | 1/5 [00:01<00:04]\n' },
  { status: 'processing', logs: '20%|##        | 1/5\r 80%|########  | 4/5 [00:04<00:01]' },
  { status: 'succeeded', logs: '100%|##########| 5/5 [00:05<00:00]' },
];

const overWith = ['succeeded', 'failed', 'canceled', 'aborted'];

export interface EmulatedPrediction {
  readonly id: string;
  readonly status: string;
  /** The picture as the model received it. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly began: boolean;
  advance(): void;
  cancel(): void;
  /** The API's view of it; like Replicate's, it repeats the whole input. */
  toJson(): Readonly<Record<string, unknown>>;
}

export interface PredictionOptions {
  readonly id: string;
  readonly version: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly plan: Plan;
  /** Where the server is, for instance `http://127.0.0.1:4000`. */
  readonly origin: string;
}

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, seconds)).toISOString();

/** Makes a prediction that goes through the states of its plan, and can be cancelled until it is over. */
export function createPrediction({
  id,
  version,
  input,
  plan,
  origin,
}: PredictionOptions): EmulatedPrediction {
  let place = 0;
  let step: Step = plan[0];
  let began = false;
  const isOver = () => overWith.includes(step.status);
  const notice = () => {
    began ||= ['processing', 'succeeded', 'failed'].includes(step.status);
  };
  notice();
  const picture = `${origin}/delivery/${id}/out-0.png`;

  return {
    id,
    input,
    get status() {
      return step.status;
    },
    get began() {
      return began;
    },
    advance() {
      if (isOver()) return;
      place += 1;
      step = plan[place] ?? step;
      notice();
    },
    cancel() {
      if (!isOver()) step = { status: 'canceled' };
    },
    toJson: () => ({
      id,
      version,
      input,
      status: step.status,
      model: 'toonwit/emulated',
      source: 'api',
      data_removed: false,
      logs: 'logs' in step ? (step.logs ?? '') : '',
      error: step.status === 'failed' ? step.error : null,
      created_at: at(0),
      // Unknown values are absent.
      ...(step.status === 'succeeded' && { output: (step.output ?? ((url: string) => url))(picture) }),
      ...(began && { started_at: at(1) }),
      ...(isOver() && { completed_at: at(9), ...(began && { metrics: { predict_time: 8 } }) }),
      urls: {
        get: `${origin}/v1/predictions/${id}`,
        cancel: `${origin}/v1/predictions/${id}/cancel`,
      },
    }),
  };
}
