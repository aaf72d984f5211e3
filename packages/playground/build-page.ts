import { mkdir, writeFile } from 'node:fs/promises';
import { bundlePage } from './src/server/bundle.ts';

// Bundles the page ahead of time, so that production needs neither esbuild nor Preact.
const folder = new URL('dist/page/', import.meta.url);
const { js, css } = (await bundlePage()).bundle;
await mkdir(folder, { recursive: true });
await writeFile(new URL('main.js', folder), js);
await writeFile(new URL('main.css', folder), css);
