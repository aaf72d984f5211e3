import { projectRoot } from '../lib/project-root.ts';
import { anyPhrase } from '../lib/phrase-matching.ts';
import { createTextClassifier } from '../lib/text-classifier.ts';
import { namesGroup } from './hatred-of-groups.ts';
import type { Readings } from './readings.ts';

/** What a text that must not be posted may be, with how it is called. */
const kinds = {
  deception: 'words that deceive',
  hostility: 'words against people',
  sexual: 'sexual words',
  private: 'private facts',
  link: 'an address in words',
} as const;

/** What is to be posted; the review is a language model's, which did not know what people asked for. */
export type TextKind = 'caption' | 'reviewed caption' | 'description';

/** What descriptions may be about: bodies and groups of people are in pictures, and `description` has rules for them. */
const inDescriptions: ReadonlySet<string> = new Set(['hostility', 'sexual']);

/** What deceivers are after. */
const secrets = anyPhrase(`
  password(s)/passcode/passwort/passwörter/kennwort/mot_de_passe/contraseña/clave/senha/wachtwoord/hasło/hasła/şifre*/parola*/пароль/пароля/pin/otp/cvv/iban/log_in/login/sign_in/verif*/bestätig*/confirm*/verifiz*, gift card(s), seed phrase, credit/debit card, bank/account details, datos bancarios, dados bancários, dati bancari, coordonnées bancaires, bankdaten
  パスワード/暗証番号/認証, 密码/验证码, 비밀번호/인증번호, كلمة السر/كلمة المرور, पासवर्ड
`);

/** How much less it takes to distrust what is masked, since nobody masks what may be said, and what is said of some topics. */
const leewayOf = { masked: 1.5, group: 1.4, secret: 0.9 } as const;

/** How much more it takes where a language model has found a caption fit, whatever its topic. */
const reviewedMargin = 1.2;

/** “👩‍💻 vs 🐈‍⬛: 0–1”: two letters and four digits at most. */
const saysNothing = /^(?:[^\p{L}\p{N}]*\p{L}){0,2}(?:[^\p{L}\p{N}]*\p{N}){0,4}[^\p{L}\p{N}]*$/u;

const classify = createTextClassifier<keyof typeof kinds>(new URL('models/unfit/', projectRoot));

/**
 * Names what a text reads like that must not be posted, in words that no list has: a false notice, a lure, instructions given away,
 * hostility, sexual or private things, or an address. Undefined if it reads like none. models/unfit says what it was trained on.
 */
export function unfitKindOf({ plain, masked }: Readings, textIs: TextKind): string | undefined {
  if (saysNothing.test(plain)) return undefined;
  const isReviewed = textIs === 'reviewed caption';
  const leeways: Readonly<Record<string, number>> = {
    hostility: namesGroup(plain) ? leewayOf.group : 0,
    deception: secrets.test(plain) ? leewayOf.secret : 0,
  };
  const found = [
    ...classify(plain, (kind) => (isReviewed ? -reviewedMargin : (leeways[kind] ?? 0))).kinds,
    ...masked.flatMap((read) => classify(read, () => leewayOf.masked).kinds),
  ];
  const kind = found.find((each) => textIs !== 'description' || !inDescriptions.has(each));
  return kind && kinds[kind];
}
