/** "Today" is the day where the server is. */
import { afterEach, expect, test } from 'vitest';
import { graphOverHttp } from '../src/http/app.ts';
import { graphOf, twoCareers } from './asking.ts';

const { store } = graphOf(twoCareers);
const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test.each([
  ['Pacific/Kiritimati', '2026-12-01'],
  ['UTC', '2026-11-30'],
  ['America/New_York', '2026-11-30'],
])('in %s, half past eleven in the evening of 30 November UTC is %s', async (timeZone, today) => {
  process.env['TZ'] = timeZone;
  const site = graphOverHttp(store, () => new Date('2026-11-30T23:30:00Z'));
  const query = '{ person(slug: "justen-walker") { timeline { asOf } } }';
  const response = await site.request(`http://graph/graphql?query=${encodeURIComponent(query)}`);
  expect(await response.json()).toEqual({ data: { person: { timeline: { asOf: today } } } });
});
