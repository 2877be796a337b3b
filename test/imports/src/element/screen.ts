import {rows} from '../core/rows.ts';
import 'xlsx';

export interface Screen {
  readonly rows: typeof rows;
}
