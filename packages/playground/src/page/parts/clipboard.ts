/** Copies text; does nothing if the browser does not allow it. */
export function copyText(text: string): void {
  void navigator.clipboard.writeText(text).catch(() => undefined);
}
