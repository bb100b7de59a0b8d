'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { alice, application, newLight, newReporter, refused } = require('../world');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Without the classes of the SDK's models. */
const plain = (model) => JSON.parse(JSON.stringify(model));

const report = async ({ id, device }, data, ts) =>
  (await device.messages.sendMessage({ sdid: id, type: 'message', ts, data })).data.data.mid;

test('a message is read by the id that it got', async () => {
  const light = await newReporter('Light that reports');
  const mid = await report(light, { state: true, brightness: 40 });
  const { data } = await light.device.messages.getNormalizedMessages({ sdid: light.id, mid });
  assert.deepEqual(data.data.map((one) => [one.mid, one.data]), [[mid, { state: true, brightness: 40 }]]);
});

test('a history is paged by next', async () => {
  const light = await newReporter('Light with a past');
  const start = Date.now() - HOUR;
  for (let i = 0; i < 5; i++) {
    await report(light, { brightness: i }, start + i);
  }
  const seen = [];
  let offset;
  do {
    const range = { sdid: light.id, startDate: start, endDate: start + MINUTE, count: 2, offset };
    const { data } = await alice.messages.getNormalizedMessages(range);
    seen.push(...data.data.map((one) => one.data.brightness));
    offset = data.next;
  } while (offset);
  assert.deepEqual(seen, [0, 1, 2, 3, 4]);
});

test('last and snapshot have the newest values', async () => {
  const light = await newReporter('Light with a face');
  const now = Date.now();
  await report(light, { brightness: 1 }, now - 2);
  await report(light, { brightness: 2 }, now - 1);
  const last = (await alice.messages.getLastNormalizedMessages({ count: 1, sdids: light.id })).data;
  assert.deepEqual(last.data.map((one) => one.data.brightness), [2]);
  const snapshot = (await alice.messages.getMessageSnapshots(light.id, { includeTimestamp: true })).data;
  assert.deepEqual(snapshot.data[0].data.brightness, { value: 2, ts: now - 1 });
});

test('a device speaks for itself only', async () => {
  const { device } = await newReporter('Light with a sibling');
  const sibling = await newLight('The other light');
  await refused(403, device.messages.sendMessage({ sdid: sibling, type: 'message', data: { state: true } }));
});

test('Actions of a user and of an application stay in the history', async () => {
  const light = await newReporter('Light that is told');
  const actions = { actions: [{ name: 'setBrightness', parameters: { brightness: 10 } }] };
  for (const sender of [alice, application]) {
    const { data } = await sender.messages.sendActions({ ddid: light.id, type: 'action', data: actions });
    const found = (await light.device.messages.getNormalizedActions({ mid: data.data.mid, ddid: light.id })).data;
    assert.deepEqual(plain(found.data.map((one) => one.data)), [actions]);
  }
});

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
  await refused(400, messages.getMessageAggregates(light.id, 'power', start - 32 * 24 * HOUR, start));
});
