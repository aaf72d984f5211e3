import { describe, expect, it } from 'vitest';
import { everyNth, inGifTime, wholeTimeline } from '../../../src/media/animation/timeline.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('an animation that loses frames', () => {
  it('shows those that are left for as long as those that are gone', () => {
    expect(everyNth(wholeTimeline([50, 60, 70, 80, 90]), 2)).toEqual({
      frames: [0, 2, 4],
      delaysMs: [110, 150, 90],
    });
  });

  it('counts delays that players ignore as what they make of them', () => {
    expect(everyNth(wholeTimeline([0, 10, 0]), 3).delaysMs).toEqual([300]);
  });
});

describe('the timing of a GIF', () => {
  it('is rounded without drifting', () => {
    const { frames, delaysMs } = inGifTime(wholeTimeline(Array<number>(30).fill(33)));
    expect(frames).toHaveLength(30);
    expect(new Set(delaysMs)).toEqual(new Set([30, 40]));
    expect(Math.abs(sum(delaysMs) - 990)).toBeLessThanOrEqual(5);
  });

  it('drops frames that would be too short for it, and keeps the speed', () => {
    const { frames, delaysMs } = inGifTime(wholeTimeline(Array<number>(60).fill(16)));
    expect(frames.length).toBeLessThan(60);
    expect(Math.min(...delaysMs)).toBeGreaterThanOrEqual(20);
    expect(Math.abs(sum(delaysMs) - 960)).toBeLessThanOrEqual(10);
  });

  it('leaves delays alone that players ignore', () => {
    expect(inGifTime(wholeTimeline([0, 100, 10])).delaysMs).toEqual([0, 100, 10]);
  });
});
