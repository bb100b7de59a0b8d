'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { alice, application, bob, newLight, newReporter, plain, refused } = require('../world');

const HOUR = 3_600_000;

const on = { actions: [{ name: 'setOn', parameters: {} }] };

test('Actions of a user and of an application stay in the history', async () => {
  const light = await newReporter('Light that is told');
  const actions = { actions: [{ name: 'setBrightness', parameters: { brightness: 10 } }] };
  for (const sender of [alice, application]) {
    const { data } = await sender.messages.sendActions({ ddid: light.id, type: 'action', data: actions });
    const found = (await light.device.messages.getNormalizedActions({ mid: data.data.mid, ddid: light.id })).data;
    assert.deepEqual(plain(found.data.map((one) => one.data)), [actions]);
  }
});

test('an Action without a type is an Action', async () => {
  const light = await newLight('Light told without a type');
  const { mid } = (await alice.messages.sendActions({ ddid: light, data: on })).data.data;
  const { data } = await alice.messages.getNormalizedActions({ ddid: light, mid });
  assert.deepEqual(plain(data.data.map((one) => [one.mid, one.ddid, one.data])), [[mid, light, on]]);
});

test('Actions are read by device and dates', async () => {
  const light = await newLight('Light told in the past');
  const start = Date.now() - HOUR;
  for (let i = 0; i < 3; i++) {
    await alice.messages.sendActions({ ddid: light, ts: start + i, data: on });
  }
  const range = { ddid: light, startDate: start + 1, endDate: start + 2, count: 10, order: 'desc' };
  const { data } = await alice.messages.getNormalizedActions(range);
  assert.deepEqual(data.data.map((one) => one.ts), [start + 2, start + 1]);
  assert.deepEqual([data.startDate, data.endDate, data.order, data.size], [start + 1, start + 2, 'desc', 2]);
});

test('another user neither sends nor reads Actions', async () => {
  const light = await newLight('Light of alice alone');
  const { mid } = (await alice.messages.sendActions({ ddid: light, data: on })).data.data;
  await refused(403, bob.messages.sendActions({ ddid: light, data: on }));
  await refused(403, bob.messages.getNormalizedActions({ ddid: light }));
  await refused(403, bob.messages.getNormalizedActions({ mid }));
});
