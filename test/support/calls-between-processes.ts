import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Handlers = Record<string, (...args: never[]) => Promise<unknown>>;
type Result<Handler extends Handlers[string]> = Awaited<ReturnType<Handler>>;

interface Call {
  readonly number: number;
  readonly name: string;
  readonly args: never[];
}
type Answer = { readonly number: number } & ({ readonly value: unknown } | { readonly failure: string });

/** What a process of a test does when its parent calls it. */
export function answerCalls(handlers: Handlers): void {
  process.on('message', ({ number, name, args }: Call) => {
    const run = async (): Promise<Answer> => {
      try {
        return { number, value: await handlers[name]?.(...args) };
      } catch (error) {
        return { number, failure: String(error) };
      }
    };
    void run().then((answer) => process.send?.(answer));
  });
  process.on('disconnect', () => process.exit());
}

/** A process of a test, and what it can be asked for. */
export interface ChildProcess<H extends Handlers> {
  /** @throws Error if the process failed, or is gone. */
  call<Name extends keyof H & string>(name: Name, ...args: Parameters<H[Name]>): Promise<Result<H[Name]>>;
  /** Ends it without a word. */
  kill(): Promise<void>;
}

/** Starts a script of test/support, which answers calls, as a process of its own. */
export function startChild<H extends Handlers>(script: string, args: readonly string[]): ChildProcess<H> {
  const execArgv = ['--conditions=@toonwit/source', '--import', import.meta.resolve('tsx')];
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), args, { execArgv });
  const waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >();
  let calls = 0;
  child.on('message', (answer: Answer) => {
    const caller = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ('failure' in answer) caller?.reject(new Error(answer.failure));
    else caller?.resolve(answer.value);
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      for (const { reject } of waiting.values()) reject(new Error(`${script} is gone`));
      waiting.clear();
      resolve();
    });
  });
  return {
    call: (name, ...args) =>
      new Promise((resolve, reject) => {
        calls += 1;
        waiting.set(calls, { resolve: (value) => resolve(value as Result<H[typeof name]>), reject });
        child.send({ number: calls, name, args });
      }),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
