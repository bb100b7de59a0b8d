'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { alice, bob, newLight, newReporter, plain, refused, report } = require('../world');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test('an hour of numbers is counted exactly', async () => {
  const light = await newReporter('Light that is counted');
  const start = Math.floor(Date.now() / HOUR) * HOUR - 2 * HOUR;
  const power = [2, 4, 4, 4, 5, 5, 7, 9];
  for (const [i, value] of power.entries()) {
    await report(light, { power: value }, start + i * MINUTE);
  }
  const { messages } = alice;
  const total = (await messages.getMessageAggregates(light.id, 'power', start, start + HOUR)).data;
  assert.deepEqual(plain(total.data[0]), { count: 8, min: 2, max: 9, mean: 5, sum: 40, variance: 4 });
  const opts = { sdid: light.id, field: 'power', interval: 'minute' };
  const minutes = (await messages.getAggregatesHistogram(start, start + HOUR, opts)).data;
  assert.deepEqual(minutes.data.map((one) => one.sum), power);
  const present = (
    await messages.getFieldPresence(start, start + HOUR, 'hour', { sdid: light.id, fieldPresence: 'power' })
  ).data;
  assert.deepEqual(present.data.map((one) => one.startDate), [start]);
});

test('longer intervals begin where UTC has them, and have a bucket for each that reported', async () => {
  const light = await newReporter('Light counted over a new year');
  const year = new Date(Date.now() - HOUR).getUTCFullYear();
  const before = year - 1;
  const times = [`${before}-12-30T09:15`, `${before}-12-31T10:10`, `${before}-12-31T11:50`, `${year}-01-01T00:10`];
  for (const [i, time] of times.entries()) {
    await report(light, { power: 2 ** i }, Date.parse(`${time}Z`));
  }
  const histogram = async (interval, from, to) => {
    const opts = { sdid: light.id, field: 'power', interval };
    const { data } = await alice.messages.getAggregatesHistogram(Date.parse(from), Date.parse(to), opts);
    assert.deepEqual([data.interval, data.size], [interval, data.data.length]);
    return data.data.map((one) => [new Date(one.ts).toISOString().slice(0, 16), one.count, one.sum]);
  };
  assert.deepEqual(await histogram('hour', `${before}-12-31T00:00Z`, `${before}-12-31T23:59Z`), [
    [`${before}-12-31T10:00`, 1, 2],
    [`${before}-12-31T11:00`, 1, 4],
  ]);
  const wide = [`${before}-12-10T00:00Z`, `${year}-01-02T00:00Z`];
  assert.deepEqual(await histogram('day', ...wide), [
    [`${before}-12-30T00:00`, 1, 1],
    [`${before}-12-31T00:00`, 2, 6],
    [`${year}-01-01T00:00`, 1, 8],
  ]);
  assert.deepEqual(await histogram('month', ...wide), [
    [`${before}-12-01T00:00`, 3, 7],
    [`${year}-01-01T00:00`, 1, 8],
  ]);
  assert.deepEqual(await histogram('year', ...wide), [
    [`${before}-01-01T00:00`, 3, 7],
    [`${year}-01-01T00:00`, 1, 8],
  ]);
});

test('a field without numbers has none', async () => {
  const light = await newReporter('Light without numbers');
  const start = Date.now() - HOUR;
  await report(light, { state: true }, start);
  const range = [start, start + MINUTE];
  const total = (await alice.messages.getMessageAggregates(light.id, 'state', ...range)).data;
  assert.deepEqual([total.size, total.data], [0, []]);
  const opts = { sdid: light.id, field: 'state', interval: 'minute' };
  const minutes = (await alice.messages.getAggregatesHistogram(...range, opts)).data;
  assert.deepEqual([minutes.size, minutes.data], [0, []]);
});

test('ranges beyond their limit are refused', async () => {
  const light = await newLight('Light asked for too much');
  const end = Date.now();
  const { messages } = alice;
  await messages.getMessageAggregates(light, 'power', end - 31 * DAY, end);
  await refused(400, messages.getMessageAggregates(light, 'power', end - 31 * DAY - 1, end));
  await refused(400, messages.getMessageAggregates(light, 'power', end, end - 1));
  // The original says "a year"; whether that has 365 or 366 days it does not.
  const limits = [
    ['minute', HOUR, HOUR + 1],
    ['hour', DAY, DAY + 1],
    ['day', 31 * DAY, 31 * DAY + 1],
    ['month', 365 * DAY, 367 * DAY],
    ['year', 365 * DAY, 367 * DAY],
  ];
  for (const [interval, allowed, tooLong] of limits) {
    const opts = { sdid: light, field: 'power', interval };
    const ask = (length) => messages.getAggregatesHistogram(end - length, end, opts);
    assert.equal((await ask(allowed)).data.size, 0);
    await refused(400, ask(tooLong));
  }
  await refused(400, messages.getFieldPresence(end - HOUR - 1, end, 'minute', { sdid: light, fieldPresence: 'power' }));
});

test('a device analyses itself and no other', async () => {
  const light = await newReporter('Light that counts itself');
  const sibling = await newLight('The light beside it');
  const end = Date.now();
  const start = end - HOUR;
  await report(light, { power: 3 }, start);
  const answers = (who, sdid) => [
    () => who.messages.getMessageAggregates(sdid, 'power', start - MINUTE, end),
    () => who.messages.getAggregatesHistogram(start, end, { sdid, field: 'power', interval: 'hour' }),
    () => who.messages.getFieldPresence(start, end, 'hour', { sdid, fieldPresence: 'power' }),
  ];
  for (const answer of answers(light.device, light.id)) {
    assert.equal((await answer()).data.size, 1);
  }
  for (const answer of [...answers(light.device, sibling), ...answers(bob, light.id)]) {
    await refused(403, answer());
  }
});
