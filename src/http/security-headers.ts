/** Restricts what pages may load and do in a browser. */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const none = ["'none'"];
const self = ["'self'"];
const shared = {
  crossOriginResourcePolicy: 'cross-origin',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
  referrerPolicy: 'strict-origin-when-cross-origin',
} as const;

/** Pages load files from this server only. */
const pageHeaders = secureHeaders({
  ...shared,
  contentSecurityPolicy: {
    defaultSrc: none,
    scriptSrc: self,
    styleSrc: self,
    imgSrc: self,
    connectSrc: self,
    formAction: self,
    baseUri: none,
    frameAncestors: none,
  },
});

/** GraphiQL does too, but its editor adds inline styles and starts workers. */
const graphiqlHeaders = secureHeaders({
  ...shared,
  contentSecurityPolicy: {
    defaultSrc: none,
    scriptSrc: self,
    styleSrc: ["'self'", "'unsafe-inline'"],
    fontSrc: ["'self'", 'data:'],
    imgSrc: ["'self'", 'data:'],
    workerSrc: ["'self'", 'blob:'],
    connectSrc: self,
    formAction: none,
    baseUri: none,
    frameAncestors: none,
  },
});

/** Sets the security headers of every response. */
export const securityHeaders: MiddlewareHandler = (c, next) => (c.req.path === '/graphql' ? graphiqlHeaders : pageHeaders)(c, next);
