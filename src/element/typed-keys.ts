/** Inputs in which letters are typed. */
const typed = /^(?:text|search|number)$/;

/**
 * Keeps to itself what a user types into a field: a page may have hot keys for single letters. Everything else goes on:
 * keys with Ctrl or Meta, keys that move, and those that are typed elsewhere.
 */
export function keepTyped(event: KeyboardEvent): void {
  if (isField(event.composedPath()[0]) && isTyping(event)) event.stopPropagation();
}

/** By its name: the element may stand in another window than this script. */
function isField(target: EventTarget | undefined): boolean {
  const {localName, type} = target as HTMLInputElement;
  return localName === 'select' || (localName === 'input' && typed.test(type));
}

/** AltGr types signs as `@`; on some systems it says that it is Ctrl and Alt. */
function isTyping({key, ctrlKey, metaKey, altKey, isComposing}: KeyboardEvent): boolean {
  return isComposing || ([...key].length === 1 && !metaKey && ctrlKey === altKey);
}
