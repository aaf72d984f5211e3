/** The folder that holds src/ and commands/: the project itself, or dist/ in a build. */
export const codeRoot = new URL('../../', import.meta.url);

/** The project's folder, which holds package.json and models/. */
export const projectRoot = import.meta.url.endsWith('.ts') ? codeRoot : new URL('../', codeRoot);
