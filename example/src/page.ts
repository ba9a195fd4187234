/** What a page is: something that turns the query of a URL into a title and elements. */
import type { Child } from './element.ts';

/** A visit to a page. The signal is aborted when the visitor leaves: it ends requests, listeners and animations. */
export interface Visit {
  readonly query: URLSearchParams;
  readonly signal: AbortSignal;
}

/** What a page shows. */
export interface View {
  readonly title: string;
  readonly body: Child;
  /** Called once the body is in the document. */
  readonly shown?: () => void;
}

export type Page = (visit: Visit) => Promise<View>;
