import {colors} from './styles/colors.ts';
import {controls} from './styles/controls.ts';
import {layout} from './styles/layout.ts';
import {parts} from './styles/parts.ts';

/** What the initial screens look like; `styles/lazy.ts` follows with theirs. Nothing leaks in or out of the shadow root. */
export const styles = [colors, layout, controls, parts];
