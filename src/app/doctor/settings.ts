import { failure, fine, warning, type Finding } from '../../lib/doctor-finding.ts';
import { ConfigError, parseConfig, type Config } from '../config.ts';
import type { EnvFile } from '../env-file.ts';
import { readEnvironment } from '../read-environment.ts';

/** What could be read of the settings. */
interface Settings {
  /** Undefined if nothing can be made of them. */
  readonly config: Config | undefined;
  readonly findings: readonly Finding[];
}

type Variables = Readonly<Record<string, string | undefined>>;

/** The variable that a problem is about. */
function nameIn(problem: string): string | undefined {
  return /^\s*([A-Z][A-Z\d_]+):/.exec(problem)?.[1];
}

/** What remains without the variables that are wrong, so that one of them doesn't hide everything else. */
function readRest(variables: Variables, problems: readonly string[]): Config | undefined {
  const wrong = new Set(problems.map(nameIn));
  try {
    return parseConfig(Object.fromEntries(Object.entries(variables).filter(([name]) => !wrong.has(name))));
  } catch (error) {
    if (error instanceof ConfigError) return undefined;
    throw error;
  }
}

/** Reads .env and the environment as the bot does, but goes on without what is wrong. */
export function readSettings(file: EnvFile, environment: Variables): Settings {
  const variables = { ...file.values, ...environment };
  try {
    const { config, warnings } = readEnvironment(file, environment);
    const count = Object.keys(file.values).length;
    const read =
      count === 0 ? 'No .env, or an empty one; that is fine' : `${count} variables in .env, all valid`;
    return { config, findings: [fine(`${read}.`), ...warnings.map((text) => warning(`${text}.`))] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const findings = error.problems.map((problem) =>
      failure(
        `${problem.trim()}.`,
        'Correct it in .env or in the environment; .env.example explains every variable.',
      ),
    );
    return { config: readRest(variables, error.problems), findings };
  }
}
