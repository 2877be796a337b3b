/**
 * Signs that are typed in a field, and an Escape that the widget has used, go no further than the shadow root: from
 * outside they seem to come from no field at all, so that a page would take them for its hot keys. All others reach the
 * page.
 */
export function keepOwnKeys(root: Node): void {
  /** Pressed in a field and not let go: the field may be gone by then. */
  const held = new Set<string>();
  const listen = (name: 'keydown' | 'keypress' | 'keyup', isOwn: (event: KeyboardEvent) => boolean) =>
    root.addEventListener(name, event => {
      if (isOwn(event as KeyboardEvent)) event.stopPropagation();
    });
  listen('keydown', event => {
    const own = isOwnKey(event, root);
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

function isOwnKey(event: KeyboardEvent, root: Node): boolean {
  const {target, key, defaultPrevented, isComposing} = event;
  // What the page has put into a slot is the page's.
  if ((target as Node).getRootNode() !== root) return false;
  if (key === 'Escape' && defaultPrevented) return true;
  const {localName, type} = target as HTMLInputElement;
  if (localName !== 'input' && localName !== 'select') return false;
  if (type === 'checkbox' || type === 'radio') return key === ' ' && isBare(event);
  return isComposing || unknownSigns.has(key) || isSign(event);
}

/** Signs that a keyboard or an input method has not made up its mind about. */
const unknownSigns: ReadonlySet<string> = new Set(['Dead', 'Process']);

/** With Alt, or AltGr, keyboards make some (`@`); pages have hot keys of letters. */
function isSign(event: KeyboardEvent): boolean {
  const {key, altKey, metaKey} = event;
  if ([...key].length !== 1) return false;
  if (isBare(event) || event.getModifierState('AltGraph')) return true;
  return altKey && !metaKey && !/^[a-z0-9 ]$/i.test(key);
}

function isBare({ctrlKey, metaKey, altKey}: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}
