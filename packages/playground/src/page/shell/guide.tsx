import { useLayoutEffect, useState } from 'preact/hooks';
import { act, toUpload } from '../act.ts';
import { announce, toast } from '../announce.ts';
import type { ActAnswer, CallsView, GuideStep, PageState, Sample } from '../protocol.ts';
import './guide.css';
import { CallsLeftDots } from './calls-left-dots.tsx';
import type { BegunStep } from './guide-progress.ts';

type Where = 'discord' | 'slack';

/** A channel with the bot, and the person to act as. */
export interface Place {
  readonly as: string;
  readonly channelId: string;
  readonly channelName: string;
}

interface GuideProps {
  readonly guide: PageState['guide'];
  /** The remaining calls of each platform's current person. */
  readonly calls: { readonly [W in Where]: CallsView | undefined };
  /** Where a step happens on a platform; opens another channel if the bot is not in the open one. */
  readonly placeOn: (where: Where) => Place;
  readonly onWhere: (where: Where) => void;
  readonly isDone: (begun: BegunStep) => boolean;
  /** The step as it is now that the bot may have answered. */
  readonly noteAnswer: (begun: BegunStep) => BegunStep;
}

const marks = { working: '…', done: '✓' } as const;
const names = { discord: 'Discord', slack: 'Slack' } as const;

async function post(sample: Sample, where: Where, { as, channelId }: Place): Promise<ActAnswer> {
  const blob = await (await fetch(sample.url)).blob();
  const file = await toUpload(new File([blob], sample.name, { type: blob.type }), {
    altText: sample.altText,
  });
  const message = { do: 'send', as, channelId, text: '', files: [file] } as const;
  return act(where === 'discord' ? { platform: 'discord', ...message } : { platform: 'slack', ...message });
}

/** The remaining calls as dots; if there are none, the seconds until the next. */
function CallsLeft({ calls: { name, limit, left, nextInSeconds } }: { calls: CallsView }) {
  const next = left === 0 ? `, the next in ${nextInSeconds} s` : '';
  return (
    <span class="calls-left" title={`${name} has ${left} of ${limit} calls left this minute${next}.`}>
      <span class="hush">
        , {left} of {limit} calls left
      </span>
      {left === 0 ? (
        <span aria-hidden="true">{nextInSeconds} s</span>
      ) : (
        <CallsLeftDots limit={limit} left={left} />
      )}
    </span>
  );
}

/** The guided first minute: each step is one click, and ticks itself when it is done. */
export function Guide(props: GuideProps) {
  const { guide, calls, placeOn, onWhere, isDone, noteAnswer } = props;
  const { steps, samples } = guide;
  const [where, setWhere] = useState<Where>('discord');
  const [begun, setBegun] = useState<readonly BegunStep[]>([]);
  const [busy, setBusy] = useState<string>();
  useLayoutEffect(() => {
    const noted = begun.map(noteAnswer);
    if (noted.some((step, place) => step !== begun[place])) setBegun(noted);
  });

  const run = async (id: string, what: string, perform: (place: Place) => Promise<ActAnswer>) => {
    const place = placeOn(where);
    onWhere(where);
    setBusy(id);
    const answer = await perform(place);
    setBusy(undefined);
    if (!answer.ok) {
      toast(answer.message);
      return;
    }
    const { messageId = '' } = answer;
    const { channelId } = place;
    const untilDeleted = steps.some((step) => step.id === id && step.untilDeleted);
    setBegun((before) => [...before, { where, step: id, channelId, messageId, untilDeleted }]);
    announce(`${what} See ${place.channelName} on ${names[where]}.`);
  };
  /** Where the latest try of a step stands. */
  const markOf = ({ id }: GuideStep): keyof typeof marks | undefined => {
    const latest = begun.findLast(({ step, where: there }) => step === id && there === where);
    return latest && (isDone(latest) ? 'done' : 'working');
  };
  const start = (step: GuideStep) =>
    run(step.id, step.then, ({ as, channelId }) =>
      act({ platform: 'playground', do: 'guide', step: step.id, where, as, channelId }),
    );

  return (
    <section class="guide" id="guide" aria-labelledby="guide-title" tabIndex={-1}>
      <h2 id="guide-title">Your first minute</h2>
      <fieldset class="where">
        <legend class="hush">Where to try it</legend>
        {(['discord', 'slack'] as const).map((each) => {
          const left = calls[each];
          return (
            <label key={each} class={each === where ? 'chosen' : ''}>
              <input
                type="radio"
                name="where"
                class="hush"
                checked={each === where}
                onChange={() => {
                  setWhere(each);
                  onWhere(each);
                }}
              />
              {names[each]}
              {left && <CallsLeft calls={left} />}
            </label>
          );
        })}
      </fieldset>
      <ol class="steps">
        {steps
          .map((step, index) => ({ step, number: index + 1, mark: markOf(step) }))
          .map(({ step, number, mark }) => (
            <li key={step.id}>
              <button
                type="button"
                class="step"
                disabled={busy !== undefined}
                title={step.description}
                onClick={() => void start(step)}
              >
                <span class={`number ${mark ?? ''}`} aria-hidden="true">
                  {mark === undefined ? number : marks[mark]}
                </span>
                {step.label}
                {mark && <span class="hush"> ({mark})</span>}
              </button>
            </li>
          ))}
      </ol>
      <ul class="samples" aria-label="Sample pictures">
        {samples.map((sample) => (
          <li key={sample.name}>
            <button
              type="button"
              disabled={busy !== undefined}
              title={`Post “${sample.title}” on ${names[where]}`}
              onClick={() => void run(sample.name, 'Picture posted.', (place) => post(sample, where, place))}
            >
              <img
                src={sample.url}
                alt={`Post the sample picture “${sample.title}”`}
                width={52}
                height={39}
              />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
