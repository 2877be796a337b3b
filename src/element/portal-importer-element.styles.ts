import {colors} from './styles/colors.ts';
import {controls} from './styles/controls.ts';
import {layout} from './styles/layout.ts';
import {parts} from './styles/parts.ts';

/** What the first screens look like; `styles/later.ts` follows with theirs. Nothing leaks in or out of the shadow root. */
export const styles = [colors, layout, controls, parts];
