/** PORT. Does what only one of several processes should do, such as registering the commands. */
export interface Leadership {
  /** Whether this process is the one, right now. */
  isLeader(): boolean;
  /** Calls back each time this process becomes the one, also if it already is. */
  onElected(listener: () => void): void;
}

/** The leadership of a process that shares nothing. */
export const alone: Leadership = { isLeader: () => true, onElected: (listener) => listener() };
