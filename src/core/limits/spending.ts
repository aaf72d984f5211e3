/** What has been spent at one provider since midnight UTC. */
export interface Spent {
  readonly provider: string;
  /** Runs that cost something. */
  readonly calls: number;
  readonly usd: number;
  readonly tokens: number;
}

/** What has been spent today, and the limit for all providers together if there is one. */
export interface Spending {
  readonly providers: readonly Spent[];
  /** US dollars from midnight to midnight UTC. */
  readonly budgetUsd?: number;
}
