import { namesThisMachine } from '../lib/this-machine.ts';
import { ConfigError, parseConfig, variableNames, type Config } from './config.ts';
import type { EnvFile } from './env-file.ts';
import { similarNames } from './similar-names.ts';

export interface Environment {
  readonly config: Config;
  /** What the owner should know although the bot can start. */
  readonly warnings: readonly string[];
}

/** What names of variables look like; the rest of a machine's environment is none of our business. */
const variableName = /^[A-Z][A-Z\d_]+$/;

function unknownIn(names: readonly string[]) {
  return names
    .filter((name) => variableName.test(name) && !variableNames.includes(name))
    .map((name) => ({ name, meant: similarNames(name, variableNames) }));
}

/**
 * Joins an .env file with the environment, which wins, and reads the configuration from both.
 * @throws ConfigError with every problem of both: a misspelt name in the file is one.
 */
export function readEnvironment(
  file: EnvFile,
  environment: Readonly<Record<string, string | undefined>>,
): Environment {
  const problems = [...file.problems];
  const warnings: string[] = [];
  for (const { name, meant } of unknownIn(Object.keys(file.values))) {
    if (meant.length > 0)
      problems.push(`  ${name}: expected a known name in .env, perhaps ${meant.join(' or ')}`);
    else warnings.push(`${name} in .env is not a variable of Toonwit; Toonwit ignores it`);
  }
  for (const { name, meant } of unknownIn(Object.keys(environment).filter((name) => !(name in file.values))))
    if (meant.length > 0) warnings.push(`${name} is not read; did you mean ${meant.join(' or ')}?`);
  const config = parseWith(problems, { ...file.values, ...environment });
  if (!namesThisMachine(config.HOST) && config.API_KEYS.length === 0)
    warnings.push(
      `anyone who reaches this machine can call the API: HOST is ${config.HOST} and API_KEYS is not set`,
    );
  return { config, warnings };
}

function parseWith(
  problems: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Config {
  try {
    const config = parseConfig(environment);
    if (problems.length === 0) return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new ConfigError([...problems, ...error.problems]);
  }
  throw new ConfigError(problems);
}
