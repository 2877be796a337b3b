/** Without letters and digits that look alike. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A short name for an import, to speak of it on the telephone: `8F3K-27QM`. It says nothing of the import. */
export function newReference(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  const signs = [...bytes].map(byte => alphabet[byte % alphabet.length]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
