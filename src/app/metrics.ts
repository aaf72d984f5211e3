import { Gauge, Histogram, Registry } from 'prom-client';
import type { Adapter, ConnectionState, ConnectionStatus } from '../core/adapter.ts';
import type { InteractionOutcome } from '../core/interaction-outcome.ts';
import type { RunReport } from '../inference/try-engine.ts';
import type { EngineStatus } from '../inference/inference.ts';
import { addJobMetrics, type JobFigures } from './job-metrics.ts';
import type { Spending } from '../core/limits/spending.ts';

interface MetricsOptions {
  readonly status: () => readonly EngineStatus[];
  readonly spending: () => Promise<Spending>;
  readonly platforms: () => readonly Pick<Adapter, 'platform' | 'status'>[];
}

/** Metrics for the owner's monitoring; none reveals a person or what they wrote. */
export interface Metrics {
  readonly onOutcome: (outcome: InteractionOutcome) => void;
  readonly onRun: (report: RunReport) => void;
  /** Adds what is known of jobs, where several processes share the work. */
  readonly addJobs: (figures: JobFigures) => void;
  /** All metrics in Prometheus's text format. */
  readonly read: () => Promise<{ readonly contentType: string; readonly body: string }>;
}

/** In seconds, from a cached answer to a provider's worst day. */
const buckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

const states: readonly ConnectionState[] = [
  'connecting',
  'connected',
  'resuming',
  'standby',
  'refused',
  'stopped',
];

/** Adds how each platform's connection is doing. */
function addPlatformMetrics(registers: Registry[], platforms: MetricsOptions['platforms']): void {
  const perPlatform = (name: string, help: string, pick: (status: ConnectionStatus) => number | undefined) =>
    new Gauge({
      name,
      help,
      labelNames: ['platform'],
      registers,
      collect() {
        for (const adapter of platforms()) {
          const value = pick(adapter.status());
          if (value !== undefined) this.set({ platform: adapter.platform }, value);
        }
      },
    });
  new Gauge({
    name: 'toonwit_platform_state',
    help: '1 for the state that the connection to a platform is in, 0 for the others.',
    labelNames: ['platform', 'state'],
    registers,
    collect() {
      for (const adapter of platforms())
        for (const state of states)
          this.set({ platform: adapter.platform, state }, adapter.status().state === state ? 1 : 0);
    },
  });
  perPlatform(
    'toonwit_platform_connected_seconds',
    'Seconds for which a platform has been connected; 0 while it is not.',
    ({ state, since }) => (state === 'connected' ? (Date.now() - since) / 1000 : 0),
  );
  perPlatform(
    'toonwit_platform_reconnects',
    'How often the connection to a platform was lost and made again since the start.',
    ({ connects }) => Math.max(0, connects - 1),
  );
  perPlatform(
    'toonwit_platform_last_event_timestamp_seconds',
    'When a platform last sent something, in seconds since 1970.',
    ({ lastEventAt }) => (lastEventAt === undefined ? undefined : lastEventAt / 1000),
  );
}

/** Creates the process's metrics (prom-client). */
export function createMetrics({ status, spending, platforms }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const interactions = new Histogram({
    name: 'toonwit_interaction_seconds',
    help: 'Uses of commands by platform, command and outcome, with the time until their reply was ready.',
    labelNames: ['platform', 'command', 'outcome'],
    buckets,
    registers,
  });
  const runs = new Histogram({
    name: 'toonwit_engine_run_seconds',
    help: 'Engine runs by task and outcome; cached answers are not runs.',
    labelNames: ['engine', 'task', 'outcome'],
    buckets,
    registers,
  });
  new Gauge({
    name: 'toonwit_engine_ready',
    help: '1 if an engine is loaded and calls to its provider, if any, are let through.',
    labelNames: ['engine', 'task'],
    registers,
    collect() {
      for (const { engine, task, state, circuit = 'closed' } of status())
        this.set({ engine, task }, state === 'ready' && circuit !== 'open' ? 1 : 0);
    },
  });
  new Gauge({
    name: 'toonwit_engine_waiting',
    help: 'Inputs waiting for an engine.',
    labelNames: ['engine', 'task'],
    registers,
    collect() {
      for (const { engine, task, waiting } of status()) this.set({ engine, task }, waiting);
    },
  });
  addPlatformMetrics(registers, platforms);
  const perProvider = (name: string, help: string, pick: (spent: Spending['providers'][number]) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['provider'],
      registers,
      async collect() {
        const { providers } = await spending().catch(() => ({ providers: [] }));
        this.reset();
        for (const spent of providers) this.set({ provider: spent.provider }, pick(spent));
      },
    });
  perProvider('toonwit_spent_usd', 'US dollars spent at a provider since midnight UTC.', ({ usd }) => usd);
  perProvider('toonwit_spent_calls', 'Paid runs at a provider since midnight UTC.', ({ calls }) => calls);
  perProvider(
    'toonwit_spent_tokens',
    'Tokens used at a provider since midnight UTC.',
    ({ tokens }) => tokens,
  );
  new Gauge({
    name: 'toonwit_memory_bytes',
    help: 'Resident memory of the process, including its workers.',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  new Gauge({
    name: 'toonwit_uptime_seconds',
    help: 'Seconds since the process started.',
    registers,
    collect() {
      this.set(process.uptime());
    },
  });

  return {
    onOutcome: ({ platform, command, outcome, ms }) =>
      interactions.observe({ platform, command, outcome }, ms / 1000),
    onRun: ({ engine, task, outcome, ms }) => runs.observe({ engine, task, outcome }, ms / 1000),
    addJobs: (figures) => addJobMetrics(registers, figures),
    read: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
