import type { Finding } from '../../lib/doctor-finding.ts';

/** Everything that is looked at about one subject. It changes and sends nothing. */
export interface Check {
  /** The heading, such as “Discord”. */
  readonly subject: string;
  /** Yields what it finds as it finds it, so that a deadline loses only the rest. */
  run(signal: AbortSignal): AsyncIterable<Finding> | Iterable<Finding>;
}

/** A finding under its heading. */
export interface Found extends Finding {
  readonly subject: string;
}
