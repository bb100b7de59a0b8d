'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { alice, cloud, ids, refused, sdk } = require('../world');

/** What the device itself says, for which the SDK has no call. */
const ofDevice = async (method, path, body) => {
  const answer = await fetch(`${cloud}/cert/devices/registrations${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 200);
  return (await answer.json()).data;
};

const status = async (rid) => (await alice.registrations.getRequestStatusForUser(rid)).data.data.status;

test('a user confirms the PIN and the device gets its token', async () => {
  const { rid, pin, nonce } = await ofDevice('POST', '', { deviceTypeId: ids.light, vendorDeviceId: 'script-1' });
  const confirmed = await alice.registrations.confirmUser({ pin, deviceName: 'Light with a PIN' });
  assert.equal(confirmed.data.data.rid, rid);
  assert.equal(await status(rid), 'PENDING_DEVICE_COMPLETION');
  const { accessToken, did } = await ofDevice('PUT', `/${rid}`, { nonce });
  assert.equal(await status(rid), 'REGISTERED');
  assert.equal((await sdk(accessToken).devices.getDevice(did)).data.data.name, 'Light with a PIN');
  assert.equal((await alice.registrations.unregisterDevice(did)).data.data.id, did);
  await refused(401, sdk(accessToken).devices.getDevice(did));
});

test('a wrong PIN is not found', async () => {
  await refused(404, alice.registrations.confirmUser({ pin: 'not-a-pin', deviceName: 'Nobody' }));
});
