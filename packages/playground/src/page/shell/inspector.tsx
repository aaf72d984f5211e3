import { act } from '../act.ts';
import { toast } from '../announce.ts';
import type { CallsView, EngineView, FaultSwitch, InspectorState, Row } from '../protocol.ts';
import './inspector.css';
import './faults.css';
import './calls-and-models.css';
import { CallsLeftDots } from './calls-left-dots.tsx';
import { Traffic } from './traffic.tsx';

const tasks: Readonly<Record<string, string>> = {
  'text-classification': 'Sentiment',
  'image-text-to-text': 'Caption',
  'image-to-text': 'Description',
  'image-to-image': 'Cartoon',
};

function Fault({ fault: { id, label, description, on } }: { fault: FaultSwitch }) {
  const flip = async () => {
    const answer = await act({ platform: 'playground', do: 'fault', id, on: !on });
    if (!answer.ok) toast(answer.message);
  };
  return (
    <li>
      <button type="button" role="switch" aria-checked={on} class="switch" onClick={() => void flip()}>
        <span class="track" aria-hidden="true" />
        <span>
          <strong>{label}</strong>
          <small>{description}</small>
        </span>
      </button>
    </li>
  );
}

function Calls({ calls: { platform, name, limit, left, nextInSeconds } }: { calls: CallsView }) {
  return (
    <li>
      <span class={`badge ${platform}`}>{platform === 'discord' ? 'D' : 'S'}</span>
      <span class="who">{name}</span>
      <CallsLeftDots limit={limit} left={left} />
      <span class="quiet">
        {left} of {limit}
        {nextInSeconds > 0 ? `, next in ${nextInSeconds} s` : ''}
      </span>
    </li>
  );
}

function stateOf({ state, fraction, waiting, circuit }: EngineView): string {
  const loaded = fraction !== undefined && state === 'loading' ? ` ${Math.round(fraction * 100)} %` : '';
  const queue = waiting > 0 ? `, ${waiting} waiting` : '';
  const shut = circuit !== undefined && circuit !== 'closed' ? `, ${circuit}` : '';
  return `${state}${loaded}${queue}${shut}`;
}

function Engine({ engine }: { engine: EngineView }) {
  const tone = engine.state === 'ready' ? 'good' : engine.state === 'failed' ? 'bad' : 'wait';
  return (
    <li>
      <span class="who">
        {tasks[engine.task] ?? engine.task} <span class="quiet">· {engine.label}</span>
      </span>
      <span class={`state ${tone}`}>{stateOf(engine)}</span>
    </li>
  );
}

interface InspectorProps {
  readonly state: InspectorState;
  readonly rows: readonly Row[];
  readonly onClear: () => void;
}

/** The traffic between the bot and the platforms, and switches that disturb it. */
export function Inspector({ state, rows, onClear }: InspectorProps) {
  return (
    <aside class="inspector" id="inspector" aria-label="Inspector" tabIndex={-1}>
      <section class="faults" aria-labelledby="faults-title">
        <h2 id="faults-title">Break things</h2>
        <ul>
          {state.faults.map((fault) => (
            <Fault key={fault.id} fault={fault} />
          ))}
        </ul>
      </section>
      <Traffic rows={rows} onClear={onClear} />
      <section class="standing" aria-labelledby="calls-title" tabIndex={0}>
        <h2 id="calls-title">Calls left this minute</h2>
        <ul>
          {state.calls.map((calls) => (
            <Calls key={`${calls.platform} ${calls.name}`} calls={calls} />
          ))}
        </ul>
        <h2>Models</h2>
        <ul>
          {state.engines.map((engine) => (
            <Engine key={`${engine.task} ${engine.engine}`} engine={engine} />
          ))}
        </ul>
      </section>
    </aside>
  );
}
