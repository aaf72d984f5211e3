import { posix } from 'node:path';
import ts from 'typescript';

/** A source file, real or made up for a test. */
export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** One import of one file: static, dynamic, re-export, `require` or `import x = require()`. */
export interface Import {
  readonly from: string;
  /** A path from the root of the repository, or the name of an npm package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Our own packages are imported by name: `@toonwit/kit` is packages/kit/src/index.ts, `@toonwit/kit/clock` clock.ts beside it. */
const workspace = /^@toonwit\/([^/]+)(?:\/(.+))?$/;

function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  const [, name, entry = 'index'] = workspace.exec(specifier) ?? [];
  if (name !== undefined) return `packages/${name}/src/${entry}.ts`;
  const segments = specifier.split('/');
  return segments.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function isRequire(node: ts.CallExpression): boolean {
  const { expression } = node;
  const called = ts.isPropertyAccessExpression(expression) ? expression.expression : expression;
  return ts.isIdentifier(called) && called.text === 'require';
}

/** The module that a node names, if it is an import of any kind. */
function specifierOf(node: ts.Node): { readonly node: ts.Node; readonly typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node))
    return {
      node: node.moduleSpecifier,
      typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return { node: node.moduleSpecifier, typeOnly: node.isTypeOnly };
  if (ts.isExternalModuleReference(node)) return { node: node.expression, typeOnly: false };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { node: node.argument.literal, typeOnly: true };
  if (!ts.isCallExpression(node)) return undefined;
  const [argument] = node.arguments;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return argument && (isImport || isRequire(node)) ? { node: argument, typeOnly: false } : undefined;
}

/** Everything that a file imports, apart from Node's own modules and style sheets. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier && ts.isStringLiteralLike(specifier.node)) {
      const to = targetOf(path, specifier.node.text);
      if (!to.startsWith('node:') && !to.endsWith('.css'))
        found.push({ from: path, to, typeOnly: specifier.typeOnly });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return found;
}

/** The groups of files that import each other in a circle, each sorted (Tarjan 1972). */
export function circlesIn(imports: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const order = new Map<string, number>();
  const path: string[] = [];
  const circles: string[][] = [];

  /** Returns the earliest file on the path that this one leads back to. */
  function visit(file: string): number {
    const own = order.size;
    order.set(file, own);
    path.push(file);
    let earliest = own;
    for (const target of targets.get(file) ?? []) {
      if (target === file) circles.push([file]);
      const seen = order.get(target);
      if (seen === undefined) earliest = Math.min(earliest, visit(target));
      else if (path.includes(target)) earliest = Math.min(earliest, seen);
    }
    if (earliest === own) {
      const circle = path.splice(path.indexOf(file));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return earliest;
  }

  for (const file of targets.keys()) if (!order.has(file)) visit(file);
  return circles.sort();
}
