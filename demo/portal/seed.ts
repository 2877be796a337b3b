import {firstNames, lastNames} from './names.ts';
import {pick, random} from './random.ts';

export interface SeededContact {
  /** 18 digits; the example of the documentation, 000000001200100123, is the fourth. */
  readonly userForeignNumber: string;
  /** About 40 of 100 have one; no two are alike. All lie in domains that RFC 2606 reserves. */
  readonly email: string | null;
}

export interface SeededContract {
  /** `C-`, the year, and five digits. */
  readonly contractNumber: string;
  /** About half have one, in a range that no telephone answers (Berlin, 23125 000 to 999). */
  readonly telephone: string | null;
}

/** The users that a fresh portal holds, by number: the same for ever, and the first of many are the few. */
export function seededContacts(count: number): SeededContact[] {
  const next = random(20_260_101);
  return Array.from({length: count}, (_, index) => {
    const [given, family, domain] = [pick(firstNames, next), pick(lastNames, next), pick(domains, next)];
    return {
      userForeignNumber: String(1_200_100_012 + 37 * index).padStart(18, '0'),
      email: next() < 0.4 ? `${given}.${family}${index + 1}@${domain}` : null,
    };
  });
}

/** The contracts of the second register. */
export function seededContracts(count: number): SeededContract[] {
  const next = random(20_260_102);
  return Array.from({length: count}, (_, index) => ({
    contractNumber: `C-${2016 + (index % 10)}-${String(index + 1).padStart(5, '0')}`,
    telephone: next() < 0.5 ? `+49 30 23125 ${String(Math.floor(next() * 1000)).padStart(3, '0')}` : null,
  }));
}

const domains = ['example.org', 'example.com', 'example.net', 'post.example', 'mail.example'];
