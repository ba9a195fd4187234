/** Makes text from strangers harmless for terminals, which execute control characters. */

/** A text with a space in place of each control character, except line breaks. */
export function withoutControls(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n]/gu, ' ');
}
