/** Hands a file to the browser, as if the user had followed a link to it. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file over by then; a revoked address would end a slow one.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
