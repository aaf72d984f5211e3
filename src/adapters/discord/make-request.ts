import type { RESTOptions } from 'discord.js';

/**
 * How the library reaches Discord. Its own way hands files to whichever undici was loaded first, and another major
 * version cannot read them ("action is not a function").
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  const { method = 'GET', headers = {}, body, signal } = init;
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the library makes both with Node's own classes
    return await fetch(url, { method, headers, ...(body && { body }), ...(signal && { signal }) });
  } catch (error) {
    // The library repeats what broke by its code, which fetch keeps in the cause.
    throw error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
  }
};
