import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldFor } from '../../../map/find/fold.ts';

describe('letters that a reader takes for the same', () => {
  test.each([
    ['en', 'Ångström', 'angstrom'],
    ['en', 'CAFÉ', 'cafe'],
    ['nl', 'één', 'een'],
    ['nl', 'reünie', 'reunie'],
    ['sv', 'idé', 'ide'],
    ['sv', 'ÅTERKÖP', 'återköp'],
    ['da', 'Læge', 'læge'],
    ['da', 'Malmö', 'malmø'],
    ['nb', 'Göteborg', 'gøteborg'],
    ['en', 'smørrebrød', 'smorrebrod'],
    ['en', 'Straße', 'strasse'],
    ['en', 'two\n  spaces', 'two spaces'],
    ['sv', 'ｆｕｌｌ ﬁne', 'full fine'],
  ])('in %s, %s is %s', (locale, one, other) => {
    const fold = foldFor(locale);
    expect(fold(one)).toBe(fold(other));
  });

  test.each([
    ['sv', 'är', 'ar'],
    ['sv', 'öl', 'ol'],
    ['da', 'få', 'fa'],
    ['nb', 'hør', 'hor'],
    ['da', 'bær', 'baer'],
  ])('in %s, %s is not %s', (locale, one, other) => {
    const fold = foldFor(locale);
    expect(fold(one)).not.toBe(fold(other));
  });

  test('however the accents are encoded', () => {
    for (const locale of ['en', 'sv', 'nb', 'da', 'nl']) {
      const fold = foldFor(locale);
      fc.assert(
        fc.property(fc.string({ unit: fc.constantFrom(...'aåäöøæéüÅÄÖØÆß œłñ'), maxLength: 12 }), (text) => {
          expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
          expect(fold(text.toUpperCase())).toBe(fold(text.toLowerCase().toUpperCase()));
          expect(fold(fold(text))).toBe(fold(text));
        }),
      );
    }
  });

  test('other scripts stay as they are', () => {
    expect(foldFor('en')('客户旅程 मुद्रा שלום')).toBe('客户旅程 मुद्रा שלום');
  });
});
