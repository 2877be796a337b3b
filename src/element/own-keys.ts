/**
 * Keys that a field uses go no further than the shadow root. From outside they seem to come from no field at all, so that
 * a page would take what is typed for its hot keys. All others reach the page.
 */
export function keepOwnKeys(root: Node): void {
  /** Pressed in a field and not let go: the field may be gone by then. */
  const held = new Set<string>();
  const listen = (name: 'keydown' | 'keypress' | 'keyup', isOwn: (event: KeyboardEvent) => boolean) =>
    root.addEventListener(name, event => {
      if (isOwn(event as KeyboardEvent)) event.stopPropagation();
    });
  listen('keydown', event => {
    const own = isUsed(event, root);
    held[own ? 'add' : 'delete'](nameOf(event));
    return own;
  });
  listen('keypress', event => held.has(nameOf(event)));
  listen('keyup', event => held.delete(nameOf(event)));
}

/** By its place on the keyboard: a letter may come up in another case than it went down. */
function nameOf({code, key}: KeyboardEvent): string {
  return code || key;
}

function isUsed(event: KeyboardEvent, root: Node): boolean {
  const {target, key, defaultPrevented, isComposing} = event;
  // What the page has put into a slot is the page's.
  if ((target as Node).getRootNode() !== root) return false;
  if (defaultPrevented) return true;
  const {localName, type, form} = target as HTMLInputElement;
  if (localName === 'select') return isTyped(event) || (moving.has(key) && isBare(event));
  if (localName !== 'input') return false;
  if (isComposing) return true;
  if (key === 'Enter') return isBare(event) && form !== null;
  if (type === 'checkbox') return key === ' ' && isBare(event);
  if (type === 'radio') return (key === ' ' || arrows.has(key)) && isBare(event);
  return isTyped(event) || ((moving.has(key) || editing.has(key)) && isBare(event));
}

const arrows: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);
const moving: ReadonlySet<string> = new Set([...arrows, 'Home', 'End']);
/** The last two stand for a sign that is not known yet. */
const editing: ReadonlySet<string> = new Set(['Backspace', 'Delete', 'Dead', 'Process']);

/** A sign that is put into the text. With Alt, or AltGr, keyboards make some (`@`); pages have hot keys of letters. */
function isTyped(event: KeyboardEvent): boolean {
  const {key, altKey, metaKey} = event;
  if ([...key].length !== 1) return false;
  if (isBare(event) || event.getModifierState('AltGraph')) return true;
  return altKey && !metaKey && !/^[a-z0-9 ]$/i.test(key);
}

function isBare({ctrlKey, metaKey, altKey}: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}
