/** The rules about what a map does not say yet; `lacking-rules.test.ts` tests each row. */

/** A map with these touchpoints, each with the properties on its line. */
export const map = (...touchpoints: readonly string[]) =>
  ['journey: A web shop', ...touchpoints.map((line) => `  touchpoint: ${line}`)].join('\n');

/** Rules about a property that touchpoints lack. */
export const touchpointRows = [
  {
    code: 'no-rating',
    stated: 'rating: 5',
    many: '2 of 3 touchpoints have no rating, so their quality is not known. Add “rating”; “?” is also valid.',
    single: '"Card" has no rating, so its quality is not known. Add “rating”; “?” is also valid.',
    silentWith: ['rating: 5', 'rating: ?', 'rating: n/a', 'status: missing'],
    silentOn: [map('Card').replace('\n', '\n  state: to-be\n'), map('Card\n    ratng: 9'), map('Card | rating: good')],
    // `blind-spot` reports a touchpoint that is important, unless others are reported anyway.
    elsewhere: 'importance: 9',
  },
  {
    code: 'no-importance',
    stated: 'importance: 5',
    many: '2 of 3 touchpoints do not state their importance to customers, so they have no place among the priorities. Add “importance”; “?” is also valid.',
    single:
      '"Card" does not state its importance to customers, so it has no place among the priorities. Add “importance”; “?” is also valid.',
    silentWith: ['importance: 5', 'importance: ?', 'importance: n/a'],
    silentOn: [map('Card | rating: n/a'), map('Card\n    importanse: 9'), map('Card | importance: very')],
    elsewhere: undefined,
  },
  {
    code: 'no-owner',
    stated: 'owner: Sales',
    many: '2 of 3 touchpoints have no owner, so no team is responsible when they fail customers. Add “owner” there, on the stage or on the journey.',
    single:
      '"Card" has no owner, so no team is responsible when it fails customers. Add “owner” there, on the stage or on the journey.',
    silentWith: ['owner: Sales'],
    silentOn: [
      map('Card').replace('\n', '\n  owner: Sales\n'),
      map('Card\n    ownr: Sales'),
      map('Card').replace('\n', '\n  ownr: Sales\n'),
    ],
    // `red-rating` asks for the owner of a red touchpoint.
    elsewhere: 'rating: 3',
  },
];

/** Rules about a kind of touchpoint that a journey lacks. */
export const journeyRows = [
  {
    code: 'no-feedback',
    message:
      'No touchpoint of "A web shop" asks customers what they think. Add one, for example "Customer survey", or write “moment: feedback” on the touchpoint that asks them.',
    swedish: 'Kundenkät',
    example: 'Customer survey',
    silentWith: ['CSAT-undersökning', 'Three questions | moment: feedback', 'Customer survey | status: missing'],
  },
  {
    code: 'no-support',
    message:
      'No touchpoint of "A web shop" is about support: where do customers turn when something goes wrong? Add it, for example "Customer service", or write “moment: support” on the touchpoint that offers it.',
    swedish: 'Kundservice',
    example: 'Customer service',
    silentWith: ['Reklamation', 'Three questions | moment: support', 'Customer service | status: missing'],
  },
];
