'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { alice, ids, newLight, newToken, newReporter, refused, sdk } = require('../world');

test('a device is added, read, changed, listed and deleted', async () => {
  const id = await newLight('Light from a script');
  assert.equal((await alice.devices.getDevice(id)).data.data.name, 'Light from a script');
  await alice.devices.updateDevice(id, { name: 'Renamed light' });
  assert.equal((await alice.devices.getDevice(id)).data.data.name, 'Renamed light');
  const { data } = await alice.users.getUserDevices(ids.alice, { count: 100, offset: 0 });
  assert.ok(data.data.devices.some((device) => device.id === id));
  assert.equal(data.count, data.data.devices.length);
  await alice.devices.deleteDevice(id);
  await refused(404, alice.devices.getDevice(id));
});

test('bad names and types out of reach are refused', async () => {
  const add = (change) => alice.devices.addDevice({ uid: ids.alice, dtid: ids.light, name: 'A light', ...change });
  await refused(400, add({ name: 'four' }));
  await refused(404, add({ dtid: `dt${'0'.repeat(32)}` }));
  await refused(403, add({ dtid: ids.privateLock }));
});

test('a device token is made, shown, replaced and revoked', async () => {
  const id = await newLight('Light with tokens');
  await refused(404, alice.devices.getDeviceToken(id));
  const first = await newToken(id);
  assert.equal((await alice.devices.getDeviceToken(id)).data.data.accessToken, first);
  const second = await newToken(id);
  await refused(401, sdk(first).devices.getDevice(id));
  assert.equal((await sdk(second).devices.getDevice(id)).data.data.id, id);
  await refused(403, sdk(second).devices.updateDeviceToken(id));
  await alice.devices.deleteDeviceToken(id);
  await refused(401, sdk(second).devices.getDevice(id));
});

test('a device without a connection is offline', async () => {
  const { id, device } = await newReporter('Light that is off');
  const { data } = await device.devices.getDevicePresence(id);
  assert.equal(data.sdid, id);
  assert.equal(data.data.connected, false);
});
