'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { alice, application, ids, refused } = require('../world');

test('a device type is found by its name', async () => {
  const { data } = await alice.deviceTypes.getDeviceTypes('Smart Light', {});
  assert.deepEqual(data.data.deviceTypes.map((type) => type.id), [ids.light]);
});

test('a published type is read, a private one of others is refused', async () => {
  assert.equal((await alice.deviceTypes.getDeviceType(ids.light)).data.data.name, 'Smart Light');
  await refused(403, alice.deviceTypes.getDeviceType(ids.privateLock));
});

test('a user and an application list their types', async () => {
  const own = (await alice.users.getUserDeviceTypes(ids.alice, { count: 10, offset: 0 })).data;
  assert.deepEqual([own.total, own.data.deviceTypes], [0, []]);
  const { data } = await alice.users.getUserDeviceTypes(ids.alice, { includeShared: true });
  const shared = data.data.deviceTypes.map((type) => type.id);
  assert.ok(shared.includes(ids.light));
  assert.ok(!shared.includes(ids.privateLock));
  const ofApplication = (await application.deviceTypes.getDeviceTypesByApplication(ids.application, {})).data;
  assert.deepEqual(ofApplication.data.deviceTypes, []);
  await refused(404, alice.deviceTypes.getDeviceTypesByApplication('0'.repeat(32), {}));
});

test('a manifest tells fields and Actions', async () => {
  const versions = (await alice.deviceTypes.getAvailableManifestVersions(ids.light)).data.data.versions;
  const latest = (await alice.deviceTypes.getLatestManifestProperties(ids.light)).data.data.properties;
  const same = (await alice.deviceTypes.getManifestProperties(ids.light, String(Math.max(...versions)))).data.data;
  assert.deepEqual(same.properties, latest);
  assert.ok(latest.fields.brightness);
  assert.ok(latest.actions.setBrightness);
  await refused(404, alice.deviceTypes.getManifestProperties(ids.light, '9'));
});
