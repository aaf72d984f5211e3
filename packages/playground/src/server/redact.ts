const maxLength = 6000;
/** Fields with secrets. */
const secretField = /token|secret|authorization|password|signature|response_urls?$|^hm$|upload_url/i;
/** Signed URLs keep their path. */
const signedQuery = /(https?:\/\/[^\s"?]+)\?[^\s"]*/g;
/** Tokens inside text: Slack's, and those in Discord's webhook paths. */
const tokens =
  /xox[a-z]-[\w-]+|xapp-[\w-]+|(?<=\/webhooks\/\d+\/)[\w.:-]{20,}|(?<=\/interactions\/\d+\/)[\w.:-]{20,}/g;

/** A text without tokens and signatures. */
export function redactText(text: string): string {
  return text.replaceAll(signedQuery, '$1?…').replaceAll(tokens, '…');
}

/** A value as indented JSON, without secrets and truncated for reading. */
export function toDetails(value: unknown): string {
  const json = JSON.stringify(
    value ?? null,
    (key, inner: unknown) => {
      if (key !== '' && secretField.test(key) && inner !== null) return '…';
      if (typeof inner === 'bigint') return String(inner);
      if (inner instanceof Uint8Array) return `${inner.byteLength} bytes`;
      return typeof inner === 'string' ? redactText(inner) : inner;
    },
    2,
  );
  return json.length <= maxLength
    ? json
    : `${json.slice(0, maxLength)}\n… ${json.length - maxLength} more characters`;
}
