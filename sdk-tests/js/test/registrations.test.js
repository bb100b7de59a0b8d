'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { alice, cloud, ids, refused, sdk } = require('../world');

/** What the device itself says, for which the SDK has no call. */
const ofDevice = async (method, path, body, status = 200) => {
  const answer = await fetch(`${cloud}/cert/devices/registrations${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, status);
  return (await answer.json()).data;
};

const ask = (vendorDeviceId, status) =>
  ofDevice('POST', '', { deviceTypeId: ids.light, vendorDeviceId }, status);

const confirm = (pin) => alice.registrations.confirmUser({ pin, deviceName: 'Light with a PIN' });

const complete = ({ rid, nonce }, status) => ofDevice('PUT', `/${rid}`, { nonce }, status);

const status = async (rid) => (await alice.registrations.getRequestStatusForUser(rid)).data.data.status;

test('a user confirms the PIN and the device gets its token', async () => {
  const asked = await ask('script-1');
  const { rid, pin } = asked;
  const confirmed = await confirm(pin);
  assert.equal(confirmed.data.data.rid, rid);
  assert.equal(await status(rid), 'PENDING_DEVICE_COMPLETION');
  const { accessToken, did } = await complete(asked);
  assert.equal(await status(rid), 'REGISTERED');
  assert.equal((await sdk(accessToken).devices.getDevice(did)).data.data.name, 'Light with a PIN');
  assert.equal((await alice.registrations.unregisterDevice(did)).data.data.id, did);
  await refused(401, sdk(accessToken).devices.getDevice(did));
});

test('a wrong PIN is not found', async () => {
  await refused(404, alice.registrations.confirmUser({ pin: 'not-a-pin', deviceName: 'Nobody' }));
});

test('a wrong nonce gets no token, and the right one still does', async () => {
  const asked = await ask('script-2');
  await confirm(asked.pin);
  assert.equal(await complete({ rid: asked.rid, nonce: '0'.repeat(32) }, 403), undefined);
  assert.equal(await status(asked.rid), 'PENDING_DEVICE_COMPLETION');
  await complete(asked);
  assert.equal(await status(asked.rid), 'REGISTERED');
});

test('a second request of a device revokes the first', async () => {
  const first = await ask('script-3');
  await confirm(first.pin);
  const second = await ask('script-3');
  assert.equal(await status(first.rid), 'REVOKED');
  await complete(first, 409);
  await confirm(second.pin);
  await complete(second);
  assert.equal(await status(second.rid), 'REGISTERED');
  assert.equal(await status(first.rid), 'REVOKED');
});

test('a vendor id is registered once, until it is unregistered', async () => {
  const asked = await ask('script-4');
  await confirm(asked.pin);
  const { did } = await complete(asked);
  await ask('script-4', 409);
  await alice.registrations.unregisterDevice(did);
  await ask('script-4');
});
