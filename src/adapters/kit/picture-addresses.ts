import { UserError } from '../../core/errors.ts';
import { hasPictureExtension } from '../../media/picture-types.ts';
import { message } from '../../languages/message.ts';

/** Sites whose addresses lead to a page around a GIF; the GIFs themselves are on other hosts. */
const gifSites: ReadonlySet<string> = new Set(['tenor.com', 'giphy.com', 'gph.is']);

/** Whether an address leads to the page of a GIF on Tenor or Giphy, as people paste it. */
export function isGifPage(address: string): boolean {
  return URL.canParse(address) && gifSites.has(new URL(address).hostname.replace(/^www\./, ''));
}

/** @throws UserError for a GIF's page of which the platform shows no preview. */
export function refuseGifPage(address: string): void {
  if (!isGifPage(address)) return;
  throw new UserError('url_invalid', message('pictures.gifPage'));
}

/** The address of a picture or of a GIF's page where it is all that somebody wrote. */
export function pictureAddressIn(text: string): string | undefined {
  const [address = ''] = /^https?:\/\/\S+$/i.exec(text.trim()) ?? [];
  if (!URL.canParse(address)) return undefined;
  return hasPictureExtension(new URL(address).pathname) || isGifPage(address) ? address : undefined;
}
