import { onTestFinished } from 'vitest';

/** Shortens pauses in a table of limits until the test ends, where the test is about what comes after them. In ms. */
export function shorten<Table extends object>(
  table: Table,
  shorter: Partial<Record<keyof Table, number | readonly number[]>>,
): void {
  const usual = { ...table };
  Object.assign(table, shorter);
  onTestFinished(() => void Object.assign(table, usual));
}
