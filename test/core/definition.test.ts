import {expect} from '@open-wc/testing';
import {contacts} from '../../src/core/definition/definition.ts';
import {checkDefinition} from '../../src/core/definition/check-definition.ts';

const key = {name: 'contract', label: 'Contract number', format: 'text'};
const value = {name: 'phone', label: 'Telephone', format: 'text'};

/** The faulty member that the message begins with. */
function faultyMember(definition: unknown): string {
  try {
    checkDefinition(definition);
  } catch (error) {
    expect(error).to.be.instanceOf(TypeError);
    const [, member, rule] = /^([^:]+): (must .+)$/.exec((error as TypeError).message) ?? [];
    expect(rule, (error as TypeError).message).to.be.a('string');
    return member ?? '';
  }
  return 'none';
}

describe('checkDefinition', () => {
  it('takes the contacts as they are', () => {
    expect(checkDefinition(contacts)).to.deep.equal(contacts);
  });

  it('takes a definition of another portal, thresholds and all', () => {
    const other = {
      key: {...key, pattern: '[A-Z]-[0-9]{4}', minLength: 6, maxLength: 6, aliases: ['Vertragsnummer']},
      value: {...value, maxLength: 30},
      brake: {count: 10, share: 0.5, least: 2},
      shared: {count: 2},
      moved: {count: 1},
    };
    expect(checkDefinition(other)).to.deep.equal(other);
    expect(checkDefinition(JSON.parse(JSON.stringify(other)))).to.deep.equal(other);
    expect(checkDefinition({...other, brake: {count: 3}}).brake).to.deep.equal({count: 3});
  });

  it('gives a frozen copy with the known members only', () => {
    const input = {key: {...key, length: 3, note: 1, aliases: ['No']}, value: {...value, note: 2}, note: 3};
    const checked = checkDefinition(input);
    expect(checked).to.deep.equal({key: {...key, aliases: ['No']}, value});
    for (const part of [checked, checked.key, checked.value, checked.key.aliases])
      expect(Object.isFrozen(part)).to.equal(true);
    expect(Object.isFrozen(input.key)).to.equal(false);
  });

  const digits = {...key, format: 'digits'};
  const faults: Readonly<Record<string, readonly unknown[]>> = {
    definition: [undefined, null, 'contacts', 3, [], [key, value]],
    key: [{value}, {key: null, value}, {key: 'x', value}],
    value: [{key}, {key, value: []}],
    'key.name': [
      {key: {...key, name: undefined}, value},
      {key: {...key, name: ''}, value},
      {key: {...key, name: ' a'}, value},
      {key: {...key, name: 7}, value},
      {key: {...key, name: 'a\nb'}, value},
      {key: {...key, name: 'a'.repeat(101)}, value},
      {key: {...key, name: '__proto__'}, value},
      {key: {...key, name: 'constructor'}, value},
      {key: {...key, name: 'status'}, value},
      {key: {...key, name: 'detail'}, value},
    ],
    'value.name': [
      {key, value: {...value, name: 'contract'}},
      {key, value: {...value, name: null}},
    ],
    'key.label': [
      {key: {...key, label: undefined}, value},
      {key: {...key, label: ''}, value},
      {key: {...key, label: ' -\u00a0'}, value},
      {key: {...key, label: 'x'.repeat(256)}, value},
    ],
    'key.aliases': [{key: {...key, aliases: 'No'}, value}],
    'key.aliases[1]': [
      {key: {...key, aliases: ['No', '']}, value},
      {key: {...key, aliases: ['No', 5]}, value},
    ],
    'value.label': [
      {key, value: {...value, label: 'CONTRACT-NUMBER'}},
      {key: {...key, aliases: ['telephone ']}, value},
    ],
    'value.aliases[0]': [{key, value: {...value, aliases: ['contract number']}}],
    'key.format': [
      {key: {...key, format: undefined}, value},
      {key: {...key, format: 'email'}, value},
      {key: {...key, format: 'date'}, value},
      {key: {...key, format: 'toString'}, value},
    ],
    'value.format': [{key, value: {...value, format: 'number'}}],
    'key.length': [
      {key: digits, value},
      {key: {...digits, length: 0}, value},
      {key: {...digits, length: 101}, value},
      {key: {...digits, length: 1.5}, value},
      {key: {...digits, length: '18'}, value},
      {key: {...digits, length: NaN}, value},
    ],
    'key.pattern': [
      {key: {...key, pattern: '('}, value},
      {key: {...key, pattern: 'a)|(b'}, value},
      {key: {...key, pattern: '[a&&&b]'}, value},
      {key: {...key, pattern: /a/}, value},
    ],
    'value.minLength': [
      {key, value: {...value, minLength: -1}},
      {key, value: {...value, minLength: 1.5}},
      {key, value: {...value, minLength: 32_768}},
    ],
    'value.maxLength': [
      {key, value: {...value, maxLength: 0}},
      {key, value: {...value, minLength: 5, maxLength: 4}},
    ],
    brake: [{key, value, brake: 5}],
    'brake.count': [
      {key, value, brake: {count: 0}},
      {key, value, brake: {count: '25'}},
    ],
    'brake.share': [
      {key, value, brake: {share: 20}},
      {key, value, brake: {share: -0.1}},
      {key, value, brake: {share: NaN}},
    ],
    'brake.least': [{key, value, brake: {least: 0}}],
    'shared.count': [
      {key, value, shared: {}},
      {key, value, shared: {count: 1}},
    ],
    'moved.count': [
      {key, value, moved: {count: 0}},
      {key, value, moved: {count: Infinity}},
    ],
    moved: [{key, value, moved: null}],
  };
  for (const [member, definitions] of Object.entries(faults))
    it(`names ${member}`, () => {
      for (const definition of definitions)
        expect(faultyMember(definition), JSON.stringify(definition)).to.equal(member);
    });

  it('says what a member must be', () => {
    expect(() => checkDefinition({key: {...digits, length: 0}, value})).to.throw(
      TypeError,
      'key.length: must be a whole number from 1 to 100',
    );
  });

  it('leaves Object.prototype alone', () => {
    const hostile = JSON.parse(
      '{"__proto__": {"polluted": 1}, "key": {"__proto__": {"polluted": 1}}, "value": {}}',
    );
    expect(faultyMember(hostile)).to.equal('key.name');
    expect('polluted' in {}).to.equal(false);
  });
});
