const games = [
  'sims|minecraft|fortnite|roblox|animal crossing|stardew|in among us|mario (?:kart|party)|zelda|pok[eé]mon|nuzlocke|skyrim|tetris',
  'dark souls|elden ring|valorant|overwatch|counter-?strike|csgo|league of legends|dota|gta|civilization|age of empires|monopoly|scrabble|dnd|d&d|paintball',
];
const named = new RegExp(
  `(?<!\\p{L})(?:${games.join('|')})(?!\\p{L})|シムズ|マイクラ|フォ(?:トナ|ートナイト)|スプラ|どう森|桃鉄|ポケモン|マリ[カパ]|モンハン|ダークソウル|エルデンリング`,
  'iu',
);

/** Whether a text names a game, in which nobody dies, fights or is fired but figures. */
export const namesGame = (text: string): boolean => named.test(text);
