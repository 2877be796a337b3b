import type {Pair} from './clean.ts';

/** How the numbers are held: as text, or as number cells of which every second one shows its zeros. */
export type NumberCells = 'text' | 'zero-format and plain in turn';

/** A sheet as flat OpenDocument XML (OASIS OpenDocument 1.3), which LibreOffice turns into an .xlsx of its own kind. */
export function flatSheet(labels: readonly string[], pairs: readonly Pair[], numbers: NumberCells): string {
  const cell = (digits: string, index: number) => {
    if (numbers === 'text') return textCell(digits, 'text');
    const style = index % 2 === 0 ? ' table:style-name="zeros"' : '';
    return `<table:table-cell office:value-type="float" office:value="${Number(digits)}"${style}/>`;
  };
  const lines = pairs.map(([digits, email], index) => line(cell(digits, index), textCell(email)));
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"
  xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:automatic-styles>
<number:number-style style:name="eighteen"><number:number number:decimal-places="0" number:min-integer-digits="18"/></number:number-style>
<number:text-style style:name="as-text"><number:text-content/></number:text-style>
<style:style style:name="zeros" style:family="table-cell" style:data-style-name="eighteen"/>
<style:style style:name="text" style:family="table-cell" style:data-style-name="as-text"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Users">
${line(...labels.map(label => textCell(label)))}
${lines.join('\n')}
</table:table></office:spreadsheet></office:body>
</office:document>
`;
}

const line = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;

/** The samples hold no character that XML would need escaped. */
function textCell(value: string, style?: string): string {
  const styled = style ? ` table:style-name="${style}"` : '';
  return `<table:table-cell office:value-type="string"${styled}><text:p>${value}</text:p></table:table-cell>`;
}
