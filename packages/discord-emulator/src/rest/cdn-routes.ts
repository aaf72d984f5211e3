import { param, type Routes } from './route.ts';

const cdnFolders = [
  '/attachments',
  '/ephemeral-attachments',
  '/media/attachments',
  '/media/ephemeral-attachments',
];

/** Files behind their signed addresses, also as the media proxy serves them. */
export const cdnRoutes: Routes = (world) =>
  cdnFolders.map((folder) => ({
    method: 'GET',
    base: 'cdn',
    open: true,
    path: `${folder}/:folder/:file_id/:filename`,
    handle(call) {
      const path = [
        folder.replace('/media', ''),
        param(call, 'folder'),
        param(call, 'file_id'),
        param(call, 'filename'),
      ].join('/');
      const file = world.cdn.serve(path, call.query);
      if (file === undefined) return { status: 404, body: 'This content is no longer available.' };
      return { status: 200, body: file.bytes, headers: { 'content-type': file.contentType } };
    },
  }));
