/** HTML where data was expected, told by its beginning; no parser, since that is a sink that Trusted Types forbid. */

/** Elements that a page, or a part of one, begins with. Those of other XML are none: a `<Error>` is an answer. */
const beginning =
  /^(!doctype\s+html|(html|head|title|meta|link|style|script|noscript|body|main|header|section|div|center|form|table|iframe|frameset|h[1-6]|p|pre|br|hr|span|a|b|strong|font)[\s/>])/i;

/** Whether a body is a page, or a part of one. */
export function isHtml(body: string): boolean {
  let rest = body.trimStart();
  for (const [open, close] of [
    ['<?xml', '?>'],
    ['<!--', '-->'],
  ] as const)
    while (rest.startsWith(open)) {
      const end = rest.indexOf(close);
      if (end < 0) return false;
      rest = rest.slice(end + close.length).trimStart();
    }
  return rest.startsWith('<') && beginning.test(rest.slice(1, 40));
}

/** The title of a page, as plain text. */
export function htmlTitle(body: string): string {
  const title = /<title[^>]*>([^<]*)</i.exec(body)?.[1] ?? '';
  return title.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? '');
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};
