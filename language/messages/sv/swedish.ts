/** Everything the language says, in Swedish. */
import assistance from './assistance.json' with { type: 'json' };
import editing from './editing.json' with { type: 'json' };
import findings from './findings.json' with { type: 'json' };
import fixes from './fixes.json' with { type: 'json' };
import hover from './hover.json' with { type: 'json' };
import keywords from './keywords.json' with { type: 'json' };
import outline from './outline.json' with { type: 'json' };
import restructuring from './restructuring.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import syntax from './syntax.json' with { type: 'json' };

export const swedish = {
  ...assistance,
  ...syntax,
  ...findings,
  ...editing,
  ...keywords,
  ...hover,
  ...outline,
  ...settings,
  ...fixes,
  ...restructuring,
};
