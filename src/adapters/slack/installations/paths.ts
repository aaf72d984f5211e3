/** The page with the button that installs the app. */
export const installPath = '/slack/install';

/** Where Slack sends the browser back to. */
export const redirectPath = '/slack/oauth_redirect';
