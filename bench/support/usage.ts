import { readFileSync } from 'node:fs';

/** Linux counts a process's CPU time in hundredths of a second. */
const ticksPerSecond = 100;

/** What a process uses, threads included. */
export interface Usage {
  /** CPU time since its start. */
  readonly seconds: number;
  /** Memory that it holds, and the most that it held. */
  readonly mebibytes: number;
  readonly peakMebibytes: number;
}

/** What a process has used, as Linux counts it. */
export function usage(pid: number): Usage {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mebibytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return {
    seconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
    mebibytes: mebibytes('VmRSS'),
    peakMebibytes: mebibytes('VmHWM'),
  };
}
