import type { RawAnswer } from '../../../core/adapter.ts';
import { installPath } from './paths.ts';

interface Page {
  readonly title: string;
  /** Paragraphs. */
  readonly text: readonly string[];
  readonly link?: { readonly label: string; readonly url: string };
}

const style = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1d1c1d; --action: #4a154b; --on-action: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1a1d21; --ink: #e8e8e8; --action: #e0b3e6; --on-action: #1a1d21; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 34rem; margin: 15vh auto 0; padding: 0 1.5rem; }
a { display: inline-block; margin-top: .5rem; padding: .75rem 1.5rem; border-radius: .5rem;
  background: var(--action); color: var(--on-action); font-weight: 600; text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }`;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The address holds a code, so nothing keeps the page and no link tells where it came from. */
const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};

/** Renders a page of the installation. */
export function renderPage(status: number, { title, text, link }: Page): RawAnswer {
  const body = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${text.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')}
${link ? `<a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a>` : ''}
</main>
</body>
</html>
`;
  return { status, headers, body };
}

/** The page with the button; `url` is Slack's page that asks for permission. */
export function installPage(url: string, { isForSome }: { readonly isForSome: boolean }): RawAnswer {
  return renderPage(200, {
    title: 'Add Toonwit to Slack',
    text: [
      'Toonwit tells how a text feels, writes captions and draws pictures as cartoons, where somebody asks it to.',
      'Slack shows you on its own page what Toonwit may do, and asks you to choose the workspace.',
      ...(isForSome ? ['Only workspaces that whoever runs me has chosen can install it.'] : []),
    ],
    link: { label: 'Add to Slack', url },
  });
}

/** The page after an installation. */
export function installedPage(name: string, appUrl: string): RawAnswer {
  return renderPage(200, {
    title: `Toonwit is in ${name}`,
    text: [
      'Type /toonwit-help in any channel to see what it can do. Invite it with /invite @toonwit to channels in which it should answer mentions.',
    ],
    link: { label: 'Open Slack', url: appUrl },
  });
}

/** The page after an attempt that installed nothing. */
export function failedPage(status: number, text: string): RawAnswer {
  return renderPage(status, {
    title: 'Toonwit was not installed',
    text: [text],
    link: { label: 'Try again', url: installPath },
  });
}
