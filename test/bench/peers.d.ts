/** What is called of the peers: they are installed by `npm run bench` alone, and the type check runs without them. */
declare module 'exceljs' {
  interface Sheet {
    readonly rowCount: number;
    getRow(rowNumber: number): {getCell(column: number): {readonly value: unknown}};
  }
  interface Workbook {
    readonly xlsx: {load(data: ArrayBuffer): Promise<unknown>};
    readonly worksheets: readonly Sheet[];
  }
  const exceljs: {readonly Workbook: new () => Workbook};
  export default exceljs;
}

declare module 'read-excel-file/web-worker' {
  export function readSheet(file: Blob): Promise<readonly (readonly unknown[])[]>;
}

declare module 'hucre/xlsx' {
  type Values = readonly unknown[];
  export function readXlsx(
    data: Uint8Array,
    options: {sheets: number[]},
  ): Promise<{readonly sheets: readonly {readonly rows: readonly Values[]}[]}>;
  export function streamXlsxRows(data: Uint8Array): AsyncIterable<{readonly values: Values}>;
}
