/** Registers what is computed rather than stored. */
import './claims.type.ts';
import './experience.type.ts';
import './fit.type.ts';
import './timeline.type.ts';
