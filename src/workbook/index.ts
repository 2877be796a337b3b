export {openWorkbook} from './open-workbook.ts';
export type {OpenOptions, RowsOptions, Sheet, SheetVisibility, Workbook} from './workbook.ts';
export type {Cell, Row} from './row.ts';
export {defaultLimits, type Limits} from './limits.ts';
export {WorkbookProblem, type WorkbookProblemCode, type WorkbookProblemDetail} from './problem.ts';
