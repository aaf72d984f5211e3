import { Form } from '../validate/form.ts';
import { api, ok, param, type Route, type Routes } from './route.ts';

const cdnFolders = [
  '/attachments',
  '/ephemeral-attachments',
  '/media/attachments',
  '/media/ephemeral-attachments',
];
const maxRefreshed = 50;

/** Files behind their signed addresses, also as the media proxy serves them, and fresh addresses for old ones. */
export const cdnRoutes: Routes = (world) => [
  ...cdnFolders.map((folder): Route => ({
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
  })),
  api('POST', '/attachments/refresh-urls', (call) => {
    const form = Form.of(call.body);
    const urls = form.list('attachment_urls', { required: true, min: 1, max: maxRefreshed }) ?? [];
    form.check();
    const refreshed_urls = urls
      .filter((url) => typeof url === 'string')
      .map((original) => ({ original, refreshed: world.cdn.refresh(original) ?? original }));
    return ok({ refreshed_urls });
  }),
];
