import { PermissionFlagsBits, PermissionsBitField, type PermissionsString } from 'discord.js';

/** What the bot's role needs in a server, for each thing the bot does there beyond answering commands. */
export const neededPermissions = {
  'find the picture meant, and answer in the channel': [
    'ViewChannel',
    'ReadMessageHistory',
    'SendMessages',
    'EmbedLinks',
    'AttachFiles',
  ],
  'answer below pictures in threads and forums': ['SendMessagesInThreads'],
  'offer to act on uploaded pictures': ['AddReactions'],
} as const satisfies Readonly<Record<string, readonly PermissionsString[]>>;

/** The sum of all needed permissions, as Discord's invite links carry it. */
export const permissionsNumber: bigint = PermissionsBitField.resolve(
  Object.values(neededPermissions)
    .flat()
    .map((name) => PermissionFlagsBits[name]),
);

/** The address at which somebody adds the bot to a server with all it needs (OAuth2, "Bot Authorization Flow"). */
export function inviteLink(applicationId: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${permissionsNumber}`;
}
