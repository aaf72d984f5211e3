import type { AnyCommand } from '../../core/command.ts';
import { createDocument, operationOf } from './openapi.ts';

/** The path of a command. */
export function routeOf(command: AnyCommand): string {
  return command.route ?? `/${command.name}`;
}

/** What the commands become over HTTP: the OpenAPI 3.1 document of their routes. */
export function registrationFor(commands: readonly AnyCommand[], version: string) {
  const paths = commands.map((command) => [routeOf(command), { post: operationOf(command) }]);
  return createDocument(Object.fromEntries(paths) as Record<string, unknown>, version);
}
