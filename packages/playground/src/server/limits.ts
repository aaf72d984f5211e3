/** When a platform has certainly given up waiting for an acknowledgement (3 s), in ms. */
export const unansweredMs = 3100;
/** How many messages of a channel the page gets. */
export const maxMessages = 100;
