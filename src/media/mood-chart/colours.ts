import type { Theme } from '../../core/replies/chart.ts';

interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  /** Above and below the middle. Blue and orange differ for every kind of colour vision (Okabe and Ito, 2008). */
  readonly bright: string;
  readonly dark: string;
  /** Of one to five stars. */
  readonly ratings: readonly [string, string, string, string, string];
}

/** The colours of a chart, with a contrast of at least 4.5 for text and 3 for shapes. */
export const colours: Readonly<Record<Theme, Colours>> = {
  light: {
    ground: '#ffffff',
    ink: '#1d1c1d',
    muted: '#5a5e66',
    grid: '#d9dce1',
    bright: '#0072b2',
    dark: '#c75000',
    ratings: ['#a63d00', '#d9722e', '#7f858d', '#3d8fc6', '#00578a'],
  },
  dark: {
    ground: '#1f2125',
    ink: '#f2f3f5',
    muted: '#b9bec6',
    grid: '#43474f',
    bright: '#56b4e9',
    dark: '#f5a04c',
    ratings: ['#e8700f', '#f5b072', '#a3a9b2', '#8ccbf0', '#3f9fe0'],
  },
};
