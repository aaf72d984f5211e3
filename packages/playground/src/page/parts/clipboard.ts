/** Copies text; where the browser does not allow it, nothing happens. */
export function copyText(text: string): void {
  void navigator.clipboard.writeText(text).catch(() => undefined);
}
