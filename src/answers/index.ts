/** Registers what is computed rather than stored. */
import './claims/claims.type.ts';
import './experience/experience.type.ts';
import './fit/fit.type.ts';
import './timeline/timeline.type.ts';
