'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { alice, ids, newLight, newToken, refused, sdk } = require('../world');

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
  await refused(400, add({ name: 'x'.repeat(37) }));
  await refused(404, add({ dtid: `dt${'0'.repeat(32)}` }));
  await refused(403, add({ dtid: ids.privateLock }));
  await refused(403, add({ uid: ids.bob }));
});

test('properties are listed on request and outlive a change that names none', async () => {
  const light = { uid: ids.alice, dtid: ids.light, name: 'Light with a room', properties: { room: 'hall', floor: 2 } };
  const { id } = (await alice.devices.addDevice(light)).data.data;
  const listed = async (includeProperties) => {
    const seen = [];
    let total;
    do {
      const page = { count: 100, offset: seen.length, includeProperties };
      const { data } = await alice.users.getUserDevices(ids.alice, page);
      seen.push(...data.data.devices);
      total = data.total;
    } while (seen.length < total);
    return seen.find((device) => device.id === id).properties;
  };
  assert.deepEqual(await listed(true), { room: 'hall', floor: 2 });
  assert.equal(await listed(false), undefined);
  await alice.devices.updateDevice(id, { name: 'Light of the hall' });
  assert.deepEqual(await listed(true), { room: 'hall', floor: 2 });
});

test('the manifest of a device is fixed and follows the latest again', async () => {
  const id = await newLight('Light with a manifest');
  const manifest = async () => {
    const { data } = (await alice.devices.getDevice(id)).data;
    return [data.manifestVersionPolicy, data.manifestVersion, data.name];
  };
  assert.deepEqual(await manifest(), ['LATEST', 1, 'Light with a manifest']);
  await alice.devices.updateDevice(id, { manifestVersion: 1, manifestVersionPolicy: 'DEVICE' });
  assert.deepEqual(await manifest(), ['DEVICE', 1, 'Light with a manifest']);
  await refused(400, alice.devices.updateDevice(id, { manifestVersion: 9 }));
  await refused(400, alice.devices.updateDevice(id, { manifestVersionPolicy: 'NEWEST' }));
  assert.deepEqual(await manifest(), ['DEVICE', 1, 'Light with a manifest']);
  await alice.devices.updateDevice(id, { manifestVersionPolicy: 'LATEST' });
  assert.deepEqual(await manifest(), ['LATEST', 1, 'Light with a manifest']);
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
