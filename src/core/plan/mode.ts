/** `fill-empty` adds only where nothing is stored; `overwrite` also replaces what is. */
export type Mode = 'fill-empty' | 'overwrite';
