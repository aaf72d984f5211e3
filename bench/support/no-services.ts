import type { Services } from '../../src/core/free-context.ts';
import { noServices as testServices } from '../../test/support/core.ts';

/** What commands without a task are offered in a benchmark: nothing that costs time. */
export const noServices: Services = {
  ...testServices,
  uploads: {
    ...testServices.uploads,
    view: () => Promise.resolve({ mode: 'off', isDefault: true, optedOut: false, clicks: 'author' }),
  },
};
