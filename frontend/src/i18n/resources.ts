import access from './vi/access.json';
import common from './vi/common.json';
import demands from './vi/demands.json';
import documents from './vi/documents.json';
import domain from './vi/domain.json';
import obligations from './vi/obligations.json';
import organisations from './vi/organisations.json';
import overview from './vi/overview.json';
import work from './vi/work.json';

/** The source catalogue; each feature has one file, `common` and `domain` belong to all. */
export const vi = {
  access,
  common,
  demands,
  documents,
  domain,
  obligations,
  organisations,
  overview,
  work,
};

export const namespaces = Object.keys(vi) as (keyof typeof vi)[];
