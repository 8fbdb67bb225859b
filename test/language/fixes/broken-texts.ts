/** Small maps with something wrong in them, one kind of mistake each. */
export const brokenTexts: Readonly<Record<string, string>> = {
  'a Mermaid diagram':
    'journey\n  title My day\n  section Go to work\n    Make tea: 5: Me\n    Go upstairs: 3: Me, Cat\n',
  'no colon': 'journey: A\n  touchpoint: B\n    rating 4.2\n    importance: 9\n',
  'words before the colon': 'journey: A\n  touchpoint Sales meeting: in the showroom\n    rating: 7\n',
  'an id that is none': 'journey: A\n  touchpoint 1.offer: B\n    rating: 7\n',
  'an id where none is': 'journey: A\n  touchpoint: B\n    rating kim: 7\n',
  'a persona without brackets': 'journey: A\n  persona kim: Kim\n  touchpoint: B\n    rating kim: 7\n',
  'personas where none are': 'journey: A\n  touchpoint: B\n    owner[kim]: Sales\n    rating: 9\n',
  'a bar too many': 'journey: A\n  touchpoint: B | rating: 7 |\n  touchpoint: C | rating: 8\n',
  'a text of one line never closed':
    'journey: A\n  touchpoint: B\n    quote: """ I was sold\n    rating: 7\n  touchpoint: C\n',
  'a text never closed':
    'journey: A\n  touchpoint: B\n    quote: """\n      I was sold\n      at once\n  touchpoint: C\n    rating: 7\n',
  'a line that is none': 'journey: A\n  touchpoint: B\n    rating: 7\n    they were very nice\n    importance: 5\n',
  'a bar in a text': 'journey: A\n  touchpoint: B\n    quote: yes | no, they said\n    rating: 7\n',
  'a slip in a keyword': 'journey: A\n  touchpoint: B\n    ratng: 7\n    imprtance: 9\n    owner: C\n',
  'a spread that is too large': 'journey: A\n  nps: 12/5/3 (n=100)\n  touchpoint: B\n    rating: 4,2 (n=42, sd=19)\n',
  'no journey': 'touchpoint: B\n  rating: 7\n',
  'said twice':
    'journey: A\n  touchpoint: B\n    target: 7\n    rating: 7\n    target: 8\n  touchpoint: C | target: 7 | rating: 6 | target: 8\n',
  'a due date below its action':
    'journey: A\n  touchpoint: B\n    rating: 7\n    action: Call them\n      due: 2026-06-30\n      expect: 8\n    owner: Sales\n',
  'how well below its need': 'journey: A\n  touchpoint: B\n    need: Be heard\n    met: 4\n    rating: 7\n',
  'a slip in a name':
    'journey: A\n  persona kim: Kim\n  need fit: A car that fits\n  touchpoint offer: B\n    serves: fti\n    rating[kmi]: 7 (n=42, survy)\n    next: ofer, end\n  touchpoint end: C | importance: 4\n',
  'words that are none':
    'journey: A\n  state: tobe-or-not\n  touchpoint: B\n    status: misssing\n    by: custommer\n    rating: 7\n    action: C | status: don | effort: lo\n',
  'dates that are none':
    'journey: A\n  reviewed: 31.3.2026, every 6 months\n  touchpoint: B\n    rating: 7\n    action: C | due: 3/4/2026\n    action: D | due: 2026-6-1\n    action: E | due: 2026/09/30 | owner: F\n',
  'a rating in words': 'journey: A\n  touchpoint: B\n    rating: rather good\n    importance: 8/10\n',
  'a parenthesis never closed':
    'journey: A\n  touchpoint: B\n    rating: 7 (n=42, survey\n    importance: 8 (n=3 | owner: C\n',
  'bands upside down': 'journey: A\n  bands: red <= 8, yellow < 5\n  touchpoint: B | rating: 7\n',
  'a scale upside down': 'journey: A\n  scale: 5-1\n  touchpoint: B | rating: 4\n',
  'important off the scale':
    'journey: A\n  scale: 1-5\n  bands: red <= 2, yellow < 4\n  important: 7\n  touchpoint: B | rating: 4\n',
  'off the scale':
    'journey: A\n  outcome: Would buy again 87 (n=42)\n  benchmark: 72 (survey, 2026)\n  touchpoint: B\n    rating: 87 (n=42, sd=12,5, survey)\n    importance: 70\n    need: C | met: 80 | importance: 95\n    action: D | expect: 90\n  touchpoint: E | rating: 60 | importance: 5\n',
  'a small scale off':
    'journey: A\n  scale: 1-5\n  bands: red <= 2.5, yellow < 4\n  touchpoint: B\n    rating: 7,5\n    rating: 4,1 (2025)\n',
  'ratings of another scale':
    'journey: A\n' +
    [4.1, 3, 4.4, 2, 4.6]
      .map((rating, index) => `  touchpoint: B${index} | rating: ${rating} (n=40, sd=0.8) | importance: 9\n`)
      .join(''),
  'a scale to declare':
    'journey: A\n' +
    [4.1, 3, 4.4, 2, 5]
      .map((rating, index) => `  touchpoint: B${index}\n    rating: ${rating}\n    importance: 4\n`)
      .join(''),
  'bands not said': 'journey: A\n  scale: 1-5\n  touchpoint: B\n    rating: 2.78\n  touchpoint: C\n    rating: 4.11\n',
  'indented too far':
    'journey: A\n  stage: B\n    touchpoint: C\n      rating: 7\n        importance: 8\n    owner: Sales\n',
  'a touchpoint at the edge':
    'journey: A\n  stage: B\n    touchpoint: C\n      rating: 7\ntouchpoint: D\n  rating: 5.5\n  quote: """\n    Good,\n    very good\n    """\n  importance: 5\n',
  'a touchpoint too far in':
    'journey: A\n  stage: B\n    touchpoint: C\n      rating: 7\n      touchpoint: D\n        rating: 6\n        quote: """\n          Good\n          """\n  stage: E\n',
  'an id twice':
    'journey: A\n  stage: B\n    touchpoint offer: C\n      next: offer-2\n    touchpoint offer-2: D\n  stage: E\n    touchpoint offer: F | importance: 4\n',
  'missing, with ideas':
    'journey: A\n  touchpoint: B\n    status: missing\n    idea: Call each Friday | and write\n    importance: 9\n    owner: C\n  touchpoint: D | status: missing | need: E | importance: 3\n  touchpoint: F\n    status: missing\n    action: G | owner: H\n',
  'needs nobody serves':
    'journey: A\n  need: A fair price, at once\n  need fit: It fits\n  persona: Kim\n    need: Being heard\n  touchpoint: B\n    serves: fit\n    rating: 7\n  touchpoint: C | rating: 8 | need: D\n',
  'a slip in the vocabulary':
    'journey: A\n  channel phone: Phone\n    kind: voice\n  channel web: Website\n  team sales: Sales\n  touchpoint: B\n    channel: phnoe, telefon\n    owner: slaes\n    rating: 7\n    action: C | owner: Marketing\n  touchpoint: D | channel: fax | rating: 8\n',
  'late actions and reviews':
    'journey: A\n  reviewed: 2024-01-01, every 3 months\n  touchpoint: B\n    rating: 4\n    importance: 9\n    reviewed: 2023-06\n    action: C | due: 2025-03 | owner: D\n    action: E | status: doing | due: 2025-03-31\n  touchpoint: F | rating: 3 | importance: 9 | action: G | due: 2026-01-01 | expect: 7\n',
  'red alone':
    'journey: A\n  touchpoint: B\n    rating: 3\n    importance: 9\n    idea: Write sooner\n  touchpoint: C | rating: 2 | importance: 8\n  touchpoint: D | rating: 9 | owner: Sales | importance: 4\n',
  'half empty':
    'journey: A\n  touchpoint: B\n  touchpoint: C\n    importance:\n    rating:\n    owner:\n  touchpoint: D | need: E\n  touchpoint: F | rating: 7 | action: G\n',
  'half empty lines':
    'language: sv\njourney: A\n  stage: B\n    touchpoint: C | channel: web\n    touchpoint: D | rating: 5 | need: E\n  stage: F\n    touchpoint: G | rating: 8 | importance: 7\n',
  'nobody mentions it':
    'team sales: Sales\n  note: A note\nteam care: Care\nchannel web: Website\nchannel fax: Fax\npersona kim: Kim\npersona lise: Lise\nsource panel: Panel\n\njourney: A\n  for: kim\n  need fit: It fits\n  need met: It is met\n  touchpoint: B\n    channel: web\n    serves: met\n    need: It fits\n    owner: sales\n    rating: 7\n',
  'copied from a chat':
    'journey: A\n  touchpoint: B\n    rat\u200bing: 7\n    importance： 9\n    - owner: Sales\n    target: 8\u00ad.5\n',
  'comments behind values':
    'journey: A\n  scale: 1-5 # stars\n  touchpoint: B\n    rating: 4 (n=12) // asked by Anna\n    status: failed # sign fell down\n  touchpoint: C | importance: 4 # board | owner: D\n',
};
