/** A line over a conversation, as a platform can draw it itself and as src/media draws it as a picture. */
export interface Chart {
  readonly title: string;
  /** What the line shows, in a word or two. */
  readonly series: string;
  /** Oldest first; 2 to 20, with different labels. */
  /** As many as src/core/mood takes. */
  readonly points: readonly { readonly label: string; readonly value: number }[];
  /** Lines across it, which also tell how far its scale reaches. */
  readonly levels: readonly { readonly label: string; readonly value: number }[];
  readonly xLabel: string;
  readonly yLabel: string;
}

/** The background that a picture is drawn for. */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What to draw as the picture of a mood. */
export interface MoodPicture {
  readonly theme: Theme;
  /** From 1 to 5 stars, oldest first. */
  readonly course: readonly number[];
  /** The points of the course to mark. */
  readonly brightest: number;
  readonly darkest: number;
  /** What is written in it. */
  readonly words: Readonly<Record<'brightest' | 'darkest' | 'first' | 'last', string>>;
  /** Of one to five stars, in percent. */
  readonly percents: readonly number[];
}
