import { UserError } from '../../core/errors.ts';
import { hasPictureExtension } from '../../media/picture-types.ts';

/** Sites whose addresses lead to a page around a GIF; the GIFs themselves are on other hosts. */
const gifSites: ReadonlySet<string> = new Set(['tenor.com', 'giphy.com', 'gph.is']);

/** Whether an address leads to the page of a GIF on Tenor or Giphy, as people paste it. */
export function isGifPage(address: string): boolean {
  return URL.canParse(address) && gifSites.has(new URL(address).hostname.replace(/^www\./, ''));
}

/** @throws UserError for a GIF's page of which the platform shows no preview. */
export function refuseGifPage(address: string): void {
  if (!isGifPage(address)) return;
  const hint = 'Save the GIF and upload it, or copy the address of the GIF itself: it ends in .gif.';
  throw new UserError('url_invalid', `That address is a page around a GIF, which I can’t open. ${hint}`);
}

/** The address of a picture or of a GIF's page where it is all that somebody wrote. */
export function pictureAddressIn(text: string): string | undefined {
  const [address = ''] = /^https?:\/\/\S+$/i.exec(text.trim()) ?? [];
  if (!URL.canParse(address)) return undefined;
  return hasPictureExtension(new URL(address).pathname) || isGifPage(address) ? address : undefined;
}
