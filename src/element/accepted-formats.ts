/** Formats that can be taken, as extensions. Only those that a page lists are. */
export const readableFormats = ['.xlsx', '.xlsm', '.xls', '.xlsb', '.ods', '.csv', '.tsv'] as const;

/** `.xlsx, .csv` as a list of extensions in lower case. */
export function acceptedFormats(accept: string): readonly string[] {
  return accept
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(format => `.${format.toLowerCase().replace(/^\./, '')}`);
}

/** Whether it lists one format at least, and none that nobody reads. */
export function isFormatList(accept: string): boolean {
  const formats = acceptedFormats(accept);
  return (
    formats.length > 0 && formats.every(format => (readableFormats as readonly string[]).includes(format))
  );
}
