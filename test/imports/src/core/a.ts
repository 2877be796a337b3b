import type {B} from './b.ts';
import type {Screen} from '../element/screen.ts';

export interface A {
  readonly b: B | null;
  readonly screen: Screen;
}
