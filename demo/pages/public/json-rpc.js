/** A portal that speaks JSON-RPC, in the two functions that the widget needs. */

await customElements.whenDefined('portal-importer');
const {PortalError} = await import('/assets/portal-importer.js');

document.querySelector('portal-importer').portal = {
  async lookup(keys, {signal}) {
    const users = await call('users.addresses', {keys}, signal);
    return new Map(users.map(({userForeignNumber, email}) => [userForeignNumber, email]));
  },

  save(batch, {mode, idempotencyKey, signal}) {
    const pairs = batch.map(({key, value}) => ({userForeignNumber: key, email: value}));
    return call('users.setAddresses', {mode, pairs, transaction: idempotencyKey}, signal);
  },
};

async function call(method, params, signal) {
  const answer = await fetch('/api/json-rpc', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-CSRF-Token': document.querySelector('meta[name="csrf-token"]').content,
    },
    body: JSON.stringify({jsonrpc: '2.0', id: 1, method, params}),
    signal,
  });
  const {result, error} = await answer.json();
  // The status tells the widget whether to try again, to wait, or to ask for a sign-in.
  if (error) throw new PortalError({...error.data, detail: error.message});
  return result;
}
