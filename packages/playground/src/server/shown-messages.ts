/** How many messages of a channel the page gets. */
export const maxMessages = 100;
