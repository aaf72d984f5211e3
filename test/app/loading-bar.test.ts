import { describe, expect, it } from 'vitest';
import { createLoadingBar } from '../../src/app/loading-bar.ts';

function start(isTerminal: boolean, columns?: number) {
  const written: string[] = [];
  const logged: { engine: string; percent: number }[] = [];
  const progress = createLoadingBar({
    isTerminal,
    write: (text) => written.push(text),
    log: (entry) => logged.push(entry),
    ...(columns !== undefined && { columns }),
  });
  return { progress, written, logged };
}

const run = (tell: (fraction: number) => void) => {
  for (let step = 0; step <= 1000; step += 1) tell(step / 1000);
};

describe('the display of loading', () => {
  it.each([[undefined], [0]])(
    'draws one line in a terminal and clears it at the end (width %s)',
    (columns) => {
      const { progress, written, logged } = start(true, columns);
      run((fraction) => progress.tell('the larger model', fraction));
      expect(written).toHaveLength(101);
      expect(written[42]).toBe('\u001b[2K\rLoading the larger model [##########..............] 42 %\r');
      expect(written.at(-1)).toBe('\u001b[2K\r');
      expect(logged).toEqual([]);
    },
  );

  it('shows several engines side by side, within the width of the terminal', () => {
    const { progress, written } = start(true, 60);
    progress.tell('the larger model', 0.5);
    progress.tell('the local vision model', 0.1);
    expect(written.at(-1)).toContain('the larger model [############............] 50 % ·');
    expect(written.every((text) => text.length <= 60 + '\u001b[2K\r\r'.length)).toBe(true);
    progress.tell('the larger model', 1);
    expect(written.at(-1)).toContain('Loading the local vision model [##');
  });

  it('logs every ten percent elsewhere', () => {
    const { progress, written, logged } = start(false);
    run((fraction) => progress.tell('the larger model', fraction));
    expect(logged.map(({ percent }) => percent)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(written).toEqual([]);
  });
});
