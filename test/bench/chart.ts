import {writeFileSync} from 'node:fs';
import {memory, readers, time, type Reader, type Results} from './results.ts';
import {sizes, type Shape} from './workbooks.ts';

const panel = {width: 340, height: 230, left: 64, top: 72, gap: 84, down: 74};

interface Panel {
  readonly title: string;
  readonly shape: Shape;
  readonly low: number;
  readonly high: number;
  /** The value of a reader, in the unit of the ticks. */
  readonly value: (reader: Reader, rows: number) => number | undefined;
  readonly label: (tick: number) => string;
}

/** Writes the chart of time and memory against rows, on logarithmic axes. */
export function drawChart(results: Results): void {
  writeFileSync(new URL('../../docs/pictures/bench.svg', import.meta.url), chart(results));
}

export function chart(results: Results): string {
  const panels = (['narrow', 'wide'] as const).flatMap((shape): Panel[] => [
    {
      title: `Time, ${shape} workbooks`,
      shape,
      low: 10,
      high: 200_000,
      value: (reader, rows) => time(results, reader, shape, rows),
      label: tick => (tick < 1000 ? `${tick} ms` : `${tick / 1000} s`),
    },
    {
      title: `Peak memory, ${shape} workbooks`,
      shape,
      low: 100,
      high: 4_000,
      value: (reader, rows) => {
        const bytes = memory(results, reader, shape, rows);
        return bytes && bytes / 1e6;
      },
      label: tick => (tick < 1000 ? `${tick} MB` : `${tick / 1000} GB`),
    },
  ]);
  const width = panel.left + 2 * panel.width + panel.gap + 36;
  const height = panel.top + 2 * panel.height + panel.down + 40;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Time and peak memory of each reader against the rows of the workbook">
<style>${style}</style>
<rect class="ground" width="${width}" height="${height}" rx="8"/>
${legend()}
${panels.map((one, at) => drawPanel(one, panel.left + (at % 2) * (panel.width + panel.gap), panel.top + Math.floor(at / 2) * (panel.height + panel.down))).join('\n')}
</svg>
`;
}

function drawPanel(one: Panel, left: number, top: number): string {
  const x = (rows: number) => left + logarithmic(rows, sizes[0], 1_048_575) * panel.width;
  const y = (value: number) => top + (1 - logarithmic(value, one.low, one.high)) * panel.height;
  const ticks = [10, 100, 1_000, 10_000, 100_000].filter(tick => tick >= one.low && tick <= one.high);
  const across = ticks.map(
    tick =>
      `<path class="grid" d="M${left} ${fixed(y(tick))}h${panel.width}"/><text class="tick" x="${left - 8}" y="${fixed(y(tick) + 4)}" text-anchor="end">${one.label(tick)}</text>`,
  );
  const along = [1_000, 10_000, 100_000, 1_048_575].map(
    rows =>
      `<text class="tick" x="${fixed(x(rows))}" y="${top + panel.height + 18}" text-anchor="middle">${rowsLabel(rows)}</text>`,
  );
  const lines = (Object.keys(readers) as Reader[]).toReversed().map(reader => {
    const points = sizes.flatMap(rows => {
      const value = one.value(reader, rows);
      return value === undefined ? [] : [`${fixed(x(rows))},${fixed(y(value))}`];
    });
    const dots = points.map(point => `<circle cx="${point.replace(',', '" cy="')}" r="2.5"/>`).join('');
    return `<g class="${reader}"><polyline points="${points.join(' ')}"/>${dots}</g>`;
  });
  return `<text class="title" x="${left}" y="${top - 10}">${one.title}</text>
${[...across, ...along, ...lines].join('\n')}`;
}

function legend(): string {
  const all = Object.entries(readers);
  return all
    .map(([reader, name], at) => {
      const [left, top] = [24 + (at % 4) * 200, 16 + Math.floor(at / 4) * 18];
      return `<g class="${reader}"><path d="M${left} ${top}h22"/><text x="${left + 28}" y="${top + 4}">${name}</text></g>`;
    })
    .join('\n');
}

/** Place between two bounds, 0 to 1. */
function logarithmic(value: number, low: number, high: number): number {
  return Math.log(value / low) / Math.log(high / low);
}

function rowsLabel(rows: number): string {
  return rows < 1e6 ? `${rows / 1000}k rows` : '1M rows';
}

function fixed(length: number): string {
  return length.toFixed(1);
}

const style = `
text{font:12px system-ui,sans-serif;fill:#333}
.title{font-weight:600;font-size:13px}
.tick{fill:#666;font-size:11px}
.ground{fill:#fff}
.grid{stroke:#ddd;stroke-width:1}
polyline,g>path{fill:none;stroke-width:1.5;stroke:var(--line)}
circle{fill:var(--line)}
.ours{--line:#0b62d6}
.ours polyline,.ours path{stroke-width:3.5}
.ours text{font-weight:600}
.floor{--line:#888}
.floor polyline,.floor path{stroke-dasharray:4 3}
.sheetjs{--line:#b3261e}
.sheetjs-tuned{--line:#e2725b}
.exceljs{--line:#8a5a00}
.read-excel-file{--line:#1b7f4b}
.hucre{--line:#7b3fb5}
.hucre-stream{--line:#b06fd8}
@media (prefers-color-scheme:dark){
text{fill:#ddd}
.tick{fill:#aaa}
.ground{fill:#16181d}
.grid{stroke:#333842}
.ours{--line:#6cb0ff}
.floor{--line:#999}
.sheetjs{--line:#ff8a80}
.sheetjs-tuned{--line:#ffb4a2}
.exceljs{--line:#e0b050}
.read-excel-file{--line:#6fd39b}
.hucre{--line:#c9a0f5}
.hucre-stream{--line:#e6c8ff}
}`;
