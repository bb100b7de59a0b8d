'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { alice, newLight, newReporter, refused, report } = require('../world');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The brightness in all messages that fit, whatever the size of a page. */
const found = async ({ id }, query) => {
  const seen = [];
  let offset;
  do {
    const { data } = await alice.messages.getNormalizedMessages({ sdid: id, count: 2, offset, ...query });
    seen.push(...data.data.map((one) => one.data.brightness));
    offset = data.next;
  } while (offset);
  return seen;
};

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
  assert.deepEqual(await found(light, { startDate: start, endDate: start + MINUTE }), [0, 1, 2, 3, 4]);
});

test('a history is read from its end on request', async () => {
  const light = await newReporter('Light read backwards');
  const start = Date.now() - HOUR;
  for (let i = 0; i < 3; i++) {
    await report(light, { brightness: i }, start + i);
  }
  const seen = await found(light, { startDate: start + 1, endDate: start + 2, order: 'desc' });
  assert.deepEqual(seen, [2, 1]);
});

test('a filter finds values from a bound on, and presence the messages that have a field', async () => {
  const light = await newReporter('Light with a filter');
  const start = Date.now() - HOUR;
  const sent = [{ brightness: 79 }, { brightness: 80 }, { power: 90 }, { brightness: 95, power: 2.5 }];
  for (const [i, data] of sent.entries()) {
    await report(light, data, start + i);
  }
  const range = { startDate: start, endDate: start + MINUTE };
  assert.deepEqual(await found(light, { ...range, filter: 'brightness:>=80' }), [80, 95]);
  assert.deepEqual(await found(light, { ...range, filter: 'brightness:80' }), [80]);
  assert.deepEqual(await found(light, { ...range, fieldPresence: 'power' }), [undefined, 95]);
  await refused(400, found(light, { ...range, filter: 'brightness:>=bright' }));
  const last = await alice.messages.getLastNormalizedMessages({ count: 1, sdids: light.id, fieldPresence: 'Brightness' });
  assert.deepEqual(last.data.data.map((one) => one.ts), [start + 3]);
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

test('a message without a type is a message', async () => {
  const { id, device } = await newReporter('Light without types');
  const { mid } = (await device.messages.sendMessage({ sdid: id, data: { brightness: 5 } })).data.data;
  const { data } = await alice.messages.getNormalizedMessages({ sdid: id, mid });
  assert.deepEqual(data.data.map((one) => [one.mid, one.sdid, one.data]), [[mid, id, { brightness: 5 }]]);
  await refused(404, alice.messages.getNormalizedActions({ ddid: id, mid }));
});

test('times that cannot be and payloads over the limit are refused', async () => {
  const light = await newReporter('Light that goes too far');
  await refused(400, report(light, { state: true }, -1));
  await refused(400, report(light, { state: true }, Date.now() + HOUR));
  await refused(413, report(light, { state: 'x'.repeat(11_000) }, Date.now()));
  assert.deepEqual(await found(light, {}), []);
});
