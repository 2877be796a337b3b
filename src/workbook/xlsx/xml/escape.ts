/** An underline that a reader would take for the beginning of an escape, as it stands or once what follows is escaped. */
const likeEscape = /_(?=x[0-9A-F]{4}(?:_|[\0-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]))/gi;
/** What XML 1.0 cannot hold, and the carriage return, which it would make a line feed; pairs, to pass over them. */
const unwritable = /[\ud800-\udbff][\udc00-\udfff]|[\0-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]/g;
const inMarkup: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'};

/**
 * Character data that reads back as this text, whatever it is (ST_Xstring, ECMA-376 part 1, 22.9.2.19).
 * Some readers take `_X` for `_x`, so both are escaped.
 */
export function escapeText(text: string): string {
  return text
    .replace(likeEscape, '_x005F_')
    .replace(unwritable, unit => (unit.length === 2 ? unit : escaped(unit)))
    .replace(/[&<>]/g, character => inMarkup[character]!);
}

function escaped(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** `_x000D_` stands for a character that XML cannot hold, `_x005F_` for the underline before such a thing (ST_Xstring). */
export function resolveEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}
