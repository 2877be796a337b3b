const shown = 300;

/**
 * What a portal says, fit to be shown as text: one line without control or direction-changing characters, at most 300
 * code points long.
 */
export function plainText(text: string): string {
  // The first cut keeps a huge text from being worked through whole.
  const line = text
    .slice(0, 20 * shown)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Bidi_Control}\p{Cs}]/gu, '')
    .trim();
  const characters = [...line];
  return characters.length > shown ? `${characters.slice(0, shown - 1).join('')}…` : line;
}
