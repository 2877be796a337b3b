import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import {portalProblem} from '../../src/importer/requests/portal-problem.ts';
import {HttpPortal} from '../../src/portal/http-portal.ts';
import {PortalError} from '../../src/portal/portal-error.ts';
import {FetchStub} from './fetch-stub.ts';

const {signal} = new AbortController();
const page = (title: string, body = '') =>
  `<!DOCTYPE html>\n<html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;
const html = 'text/html; charset=utf-8';
const headersOf = (type: string | null): HeadersInit => (type === null ? [] : [['Content-Type', type]]);

describe('answers that are not meant for the import', () => {
  let network: FetchStub;
  beforeEach(() => (network = new FetchStub()));
  afterEach(() => network.restore());

  async function problemsOf(answer: () => Response) {
    const portal = new HttpPortal({
      endpoint: '/import',
      lookup: '/lookup',
      definition: contacts,
      headers: null,
      credentials: 'same-origin',
    });
    network.answer(answer(), answer());
    const failure = (call: Promise<unknown>) => call.then(() => null, portalProblem);
    return [
      await failure(portal.lookup!(['a'], {signal})),
      await failure(portal.save([{key: 'a', value: 'b'}], {mode: 'overwrite', idempotencyKey: 'k', signal})),
    ];
  }

  // What frameworks, proxies and networks answer once nobody is signed in any more.
  const signedOut: [source: string, status: number, type: string | null, body: string, code: string][] = [
    ['a sign-in page', 200, html, page('Sign in', '<form method="post">'), 'portal-answer-unreadable'],
    ['a sign-in page without a head', 200, null, '\n  <form action="/login">', 'portal-answer-unreadable'],
    [
      'a page of a single sign-on',
      200,
      html,
      '<!-- SSO -->\n<!-- v2 --><HTML><body onload="x()">',
      'portal-answer-unreadable',
    ],
    [
      'a page as XHTML',
      200,
      'application/xhtml+xml',
      `\ufeff<?xml version="1.0"?>\n${page('Anmelden')}`,
      'portal-answer-unreadable',
    ],
    [
      'a page that sends on by script',
      200,
      html,
      '<script>location = "/login"</script>',
      'portal-answer-unreadable',
    ],
    [
      'a page that sends on by itself',
      200,
      html,
      '<meta http-equiv="refresh" content="0;url=/login">',
      'portal-answer-unreadable',
    ],
    ['a page called JSON', 200, 'application/json', page('Login'), 'portal-answer-unreadable'],
    ['a maintenance page', 200, html, page('We will be back soon'), 'portal-answer-unreadable'],
    ['a page with another status of success', 203, html, page('Proxy'), 'portal-answer-unreadable'],
    ['Laravel, as data', 419, 'application/json', '{"message":"CSRF token mismatch."}', 'portal-refused'],
    ['Laravel, as a page', 419, html, page('Page Expired'), 'portal-refused'],
    ['Laravel, with nothing', 419, null, '', 'portal-refused'],
    ['IIS', 440, html, page('Login Time-out'), 'portal-refused'],
    [
      'ArcGIS',
      498,
      'application/json',
      '{"error":{"code":498,"message":"Invalid token."}}',
      'portal-refused',
    ],
    ['a proxy', 407, html, page('Proxy Authentication Required'), 'portal-refused'],
    ['Django', 403, html, page('403 Forbidden', '<h1>CSRF verification failed.</h1>'), 'forbidden'],
    ['Express', 403, html, page('Error', '<pre>ForbiddenError: invalid csrf token</pre>'), 'forbidden'],
    ['Spring, as text', 403, 'text/plain', 'Invalid CSRF Token was found on the request', 'forbidden'],
    ['Angular with ASP.NET', 403, 'application/json', '{"title":"XSRF token missing"}', 'forbidden'],
    ['a firewall', 403, html, page('Request Rejected'), 'forbidden'],
    ['Rails', 422, html, page('The change you wanted was rejected (422)'), 'portal-refused'],
    ['Flask', 400, html, page('400 Bad Request', '<p>The CSRF token is missing.</p>'), 'portal-refused'],
    ['ASP.NET', 400, 'text/plain', 'The required antiforgery cookie is not present.', 'portal-refused'],
    [
      'a portal that says so',
      403,
      'application/problem+json',
      '{"detail":"Your session has expired"}',
      'forbidden',
    ],
    [
      'the demo portal',
      403,
      'application/problem+json',
      '{"title":"Not from a page of the portal","detail":"The request does not carry the token of this session. Please load the page again."}',
      'forbidden',
    ],
    [
      'Django REST',
      403,
      'application/json',
      '{"detail":"Authentication credentials were not provided."}',
      'forbidden',
    ],
    [
      'WordPress',
      403,
      'application/json',
      '{"code":"rest_cookie_invalid_nonce","message":"Cookie check failed"}',
      'forbidden',
    ],
    [
      'Joomla',
      403,
      html,
      'The most recent request was denied because it had an invalid security token.',
      'forbidden',
    ],
    ['a German portal', 403, 'text/plain', 'Ihre Sitzung ist abgelaufen.', 'forbidden'],
    ['a portal of its own', 403, 'application/json', '{"error":"You must be logged in."}', 'forbidden'],
    ['a token', 403, 'application/json', '{"message":"Token expired"}', 'forbidden'],
    ['a session, by its code', 403, 'application/json', '{"code":"SESSION_EXPIRED"}', 'forbidden'],
    ['a sign-in that is required', 403, 'application/json', '{"error":"login_required"}', 'forbidden'],
    ['a French portal', 403, 'text/plain', 'Votre session a expiré.', 'forbidden'],
    ['an Italian portal', 403, 'text/plain', 'Sessione scaduta', 'forbidden'],
    ['a Spanish portal', 403, 'text/plain', 'Su sesión ha expirado.', 'forbidden'],
    ['a Polish portal', 403, 'text/plain', 'Sesja wygasła', 'forbidden'],
    ['a Dutch portal', 403, 'text/plain', 'Sessie verlopen', 'forbidden'],
    ['a Turkish portal', 403, 'text/plain', 'Oturum süresi doldu', 'forbidden'],
    ['a portal that asks to sign in', 403, 'text/plain', 'Bitte melden Sie sich an.', 'forbidden'],
    ['the network of a hotel', 511, html, page('Network Authentication Required'), 'portal-failed'],
  ];
  for (const [source, status, type, body, code] of signedOut)
    it(`${source} (${status}): the session may have ended`, async () => {
      const headers = headersOf(type);
      for (const problem of await problemsOf(() => new Response(body, {status, headers})))
        expect([problem?.code, problem?.detail?.signedOut]).to.deep.equal([code, true]);
    });

  it('a sign-in page in another character set', async () => {
    const bytes = Uint8Array.from('<html><title>Anmeldung für Kunden', letter => letter.charCodeAt(0));
    for (const problem of await problemsOf(() => new Response(bytes, {headers: {'Content-Type': html}})))
      expect([problem?.code, problem?.detail?.signedOut]).to.deep.equal(['portal-answer-unreadable', true]);
  });

  // What a portal means: its own refusals and faults, whatever their form.
  const meant: [source: string, status: number, type: string | null, body: string, code: string][] = [
    [
      'no right, as a problem',
      403,
      'application/problem+json',
      '{"title":"Forbidden","detail":"Administrators only"}',
      'forbidden',
    ],
    ['no right, as data', 403, 'application/json', '{"error":"forbidden"}', 'forbidden'],
    [
      'no right, for somebody who is signed in',
      403,
      'application/json',
      '{"title":"Only administrators may see and import this list."}',
      'forbidden',
    ],
    [
      'no right, with a remark on tokens',
      403,
      'application/json',
      '{"error":"insufficient_scope","detail":"The token lacks the scope contacts:write"}',
      'forbidden',
    ],
    ['no right, as text', 403, 'text/plain', 'Forbidden', 'forbidden'],
    ['no right, as text that is called a page', 403, html, 'Forbidden', 'forbidden'],
    ['no right, with nothing', 403, null, '', 'forbidden'],
    [
      'no right, as XML',
      403,
      'application/xml',
      '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>',
      'forbidden',
    ],
    ['signed out by the book', 401, 'application/problem+json', '{"title":"Unauthorized"}', 'unauthorised'],
    ['signed out by the book, as a page', 401, html, page('Sign in'), 'unauthorised'],
    ['a bad request', 400, 'application/json', '{"title":"Bad request"}', 'portal-refused'],
    ['a bad request, as a page', 400, html, page('400 Bad Request'), 'portal-refused'],
    ['a wrong address', 404, html, page('Not found'), 'portal-refused'],
    [
      'a pair that is unfit',
      422,
      'application/problem+json',
      '{"detail":"Two keys are alike"}',
      'portal-refused',
    ],
    [
      'a pair about a session',
      422,
      'application/json',
      '{"detail":"The form token of the person is not signed in"}',
      'portal-refused',
    ],
    [
      'a right that another account has',
      403,
      'text/plain',
      'You must be signed in as an administrator.',
      'forbidden',
    ],
    ['too large, as a page of a proxy', 413, html, page('413 Request Entity Too Large'), 'portal-refused'],
    ['too many requests, as a page', 429, html, page('Slow down'), 'portal-refused'],
    ['a fault', 500, html, page('Server error'), 'portal-failed'],
    ['closed for the night', 503, html, page('Maintenance'), 'portal-failed'],
    ['data of another shape', 200, 'application/json', '{"login":"/sign-in"}', 'portal-answer-unreadable'],
    ['a text', 200, 'text/plain', 'OK', 'portal-answer-unreadable'],
    ['nothing', 200, html, '', 'portal-answer-unreadable'],
    ['XML', 200, 'text/xml', '<?xml version="1.0"?><stored/>', 'portal-answer-unreadable'],
    ['a remark without an end', 200, html, '<!-- ', 'portal-answer-unreadable'],
  ];
  for (const [source, status, type, body, code] of meant)
    it(`${source} (${status}) is what it says`, async () => {
      const headers = headersOf(type);
      for (const problem of await problemsOf(() => new Response(body, {status, headers})))
        expect([problem?.code, problem?.detail?.signedOut]).to.deep.equal([code, undefined]);
    });

  it('data that is called a page is data', async () => {
    const stored = '{"stored":[{"userForeignNumber":"a","email":null}],"results":[]}';
    expect(await problemsOf(() => new Response(stored, {headers: {'Content-Type': html}}))).to.deep.equal([
      null,
      null,
    ]);
  });

  it('a portal of the page may say so itself', () => {
    expect(portalProblem(new PortalError({status: 403, signedOut: true})).detail?.signedOut).to.equal(true);
    expect(portalProblem(new PortalError({status: 440})).detail?.signedOut).to.equal(true);
    expect(portalProblem(new PortalError({status: 403})).detail?.signedOut).to.equal(undefined);
  });
});
