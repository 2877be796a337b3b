import {colors} from './styles/colors.ts';
import {controls} from './styles/controls.ts';
import {layout} from './styles/layout.ts';
import {parts} from './styles/parts.ts';
import {table} from './styles/table.ts';

/** Everything that the shadow root looks like. Nothing leaks in or out. */
export const styles = [colors, layout, controls, parts, table];
