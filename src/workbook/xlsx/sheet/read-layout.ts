import type {GrowingLayout} from '../../layout.ts';
import {isTrue} from '../../xml/data-types.ts';
import type {AttributeCursor} from '../xml/attributes.ts';
import {columnNamed} from '../xml/values.ts';

/**
 * Takes an element `col` (ECMA-376 part 1, 18.3.1.13) or `mergeCell` (18.3.1.55) beside the rows of a sheet. One that
 * makes no sense is passed over: no value depends on it.
 */
export function readLayout(
  name: string,
  bytes: Uint8Array,
  attributes: AttributeCursor,
  layout: GrowingLayout,
): void {
  if (name !== 'col' && name !== 'mergeCell') return;
  const found = new Map<string, string>();
  while (attributes.next(bytes)) found.set(attributes.name(bytes), attributes.value(bytes));
  if (name === 'col') readColumns(found, layout);
  else readMerge(found.get('ref') ?? '', layout);
}

function readColumns(found: ReadonlyMap<string, string>, layout: GrowingLayout): void {
  const [first, last] = [Number(found.get('min')), Number(found.get('max'))];
  const hidden = isTrue(found.get('hidden') ?? '0') || Number(found.get('width') ?? 1) === 0;
  if (hidden && first >= 1 && last >= first)
    layout.addHiddenColumns({firstColumn: first - 1, lastColumn: last - 1});
}

function readMerge(reference: string, layout: GrowingLayout): void {
  const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/i.exec(reference) ?? [];
  if (left === undefined) return;
  layout.addMerge({
    firstRow: Number(top),
    lastRow: Number(bottom),
    firstColumn: columnNamed(left),
    lastColumn: columnNamed(right!),
  });
}
