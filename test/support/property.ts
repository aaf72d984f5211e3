import fc from 'fast-check';

/**
 * Random cases that are the same in every run, so that a failure is the change's and not chance's. To look further:
 * `PROPERTY_SEED=$RANDOM npx vitest run property`.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_260_101) });

export { fc };
