/** Registers the GraphQL types of every answer: whatever is computed from the graph for a request. */
import './claims/claims.type.ts';
import './experience/experience.type.ts';
import './experience/who-knows-what.type.ts';
import './fit/fit.type.ts';
import './path/path.type.ts';
import './search/search.type.ts';
import './timeline/moment.type.ts';
import './timeline/timeline.type.ts';
import './timeline/while-at.type.ts';
import './usage/usage.type.ts';
