/** The page around the bundle. Nothing in it is inline, so its Content-Security-Policy can forbid inline code. */
export const html = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Toonwit playground</title>
    <link rel="icon" href="/playground/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/playground/page.css" />
    <script src="/playground/theme.js"></script>
    <script type="module" src="/playground/page.js"></script>
  </head>
  <body>
    <div id="page"><noscript>The playground needs JavaScript.</noscript></div>
  </body>
</html>
`;

/** Sets the theme before the first paint, so that a dark page does not flash white. */
export const themeScript = `(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  let chosen = null;
  try { chosen = localStorage.getItem('toonwit-theme'); } catch {}
  document.documentElement.dataset.theme = chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light';
})();
`;

export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="9" fill="#6c4df6"/>
<path d="M8 9h16a2.5 2.5 0 0 1 2.5 2.5v7A2.5 2.5 0 0 1 24 21h-9l-5 4.5V21H8a2.5 2.5 0 0 1-2.5-2.5v-7A2.5 2.5 0 0 1 8 9z" fill="#fff"/>
<circle cx="12" cy="14" r="1.7" fill="#6c4df6"/><circle cx="20" cy="14" r="1.7" fill="#6c4df6"/>
<path d="M11.5 17c2.5 2.400 6.500 2.400 9 0" stroke="#6c4df6" stroke-width="1.8" fill="none" stroke-linecap="round"/>
</svg>
`;

/** The page may load only from its own origin. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
