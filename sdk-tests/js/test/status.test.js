'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { alice, bob, connectedLight, ids, newLight, newReporter, plain, refused, report } = require('../world');

const TEN_MINUTES = 600_000;

const isRecent = (moment) => assert.ok(moment > Date.now() - TEN_MINUTES && moment <= Date.now(), `${moment} is not recent`);

test('a device without a connection is offline', async () => {
  const { id, device } = await newReporter('Light that is off');
  const { data } = await device.devices.getDevicePresence(id);
  assert.equal(data.sdid, id);
  assert.equal(data.data.connected, false);
  assert.equal(data.data.lastSeenOn, undefined);
});

test('a device on a socket is online, and was seen', async () => {
  const { data } = (await alice.devices.getDevicePresence(connectedLight)).data;
  assert.equal(data.connected, true);
  isRecent(data.lastSeenOn);
  const status = (await alice.status.getDeviceStatus(connectedLight, {})).data;
  assert.equal(status.did, connectedLight);
  assert.equal(status.data.availability, 'online');
  isRecent(status.data.lastTimeOnline);
});

test('a status tells the last message and Action, and the values on request', async () => {
  const light = await newReporter('Light with a status');
  const fresh = (await alice.status.getDeviceStatus(light.id, {})).data;
  assert.deepEqual(plain(fresh.data), { availability: 'unknown' });
  const ts = Date.now() - 5_000;
  await report(light, { brightness: 30 }, ts);
  await report(light, { power: 2.5 }, ts + 1);
  const data = { actions: [{ name: 'setOff', parameters: {} }] };
  await alice.messages.sendActions({ ddid: light.id, ts: ts + 2, data });
  const plainly = (await alice.status.getDeviceStatus(light.id, {})).data.data;
  assert.deepEqual([plainly.lastMessageTs, plainly.lastActionTs, plainly.snapshot], [ts + 1, ts + 2, undefined]);
  const snapshot = async (options) => (await alice.status.getDeviceStatus(light.id, options)).data.data.snapshot;
  assert.deepEqual(plain(await snapshot({ includeSnapshot: true })), { brightness: { value: 30 }, power: { value: 2.5 } });
  assert.deepEqual(plain(await snapshot({ includeSnapshot: true, includeSnapshotTimestamp: true })), {
    brightness: { value: 30, ts },
    power: { value: 2.5, ts: ts + 1 },
  });
});

test('a device reports whether it can be reached', async () => {
  const { id, device } = await newReporter('Light that reports its status');
  for (const availability of ['online', 'offline', 'unknown']) {
    const { data } = await device.status.putDeviceStatus(id, { body: { data: { availability } } });
    assert.deepEqual([data.did, data.data.availability], [id, availability]);
    assert.equal((await alice.status.getDeviceStatus(id, {})).data.data.availability, availability);
  }
  await refused(400, device.status.putDeviceStatus(id, { body: { data: { availability: 'asleep' } } }));
  await refused(403, bob.status.putDeviceStatus(id, { body: { data: { availability: 'online' } } }));
});

test('several devices are read together, or none of them if one is foreign', async () => {
  const light = await newReporter('One of two lights');
  const other = await newLight('The other of two');
  await report(light, { brightness: 30 }, Date.now() - 1_000);
  const { data } = await alice.status.getDevicesStatus(`${light.id},${other}`, { includeSnapshot: true });
  assert.deepEqual([data.total, data.offset, data.count], [2, 0, 2]);
  assert.deepEqual(
    data.data.map((one) => [one.did, one.data.snapshot]),
    [[light.id, { brightness: { value: 30 } }], [other, {}]],
  );
  await refused(403, alice.status.getDevicesStatus(`${light.id},${ids.bobsLight}`, {}));
  await refused(403, light.device.status.getDevicesStatus(`${light.id},${other}`, {}));
});
