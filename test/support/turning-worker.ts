/** Answers, and says in shared memory when its thread's event loop has turned. */
export default function work(flag: SharedArrayBuffer): string {
  setImmediate(() => Atomics.store(new Int32Array(flag), 0, 1));
  return 'done';
}
