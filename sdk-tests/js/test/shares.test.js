'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { alice, application, carol, ids, newLight, refused, shared } = require('../world');

const off = (light) => ({ ddid: light, type: 'action', data: { actions: [{ name: 'setOff', parameters: {} }] } });

test('whoever is invited waits for nothing but the own answer', async () => {
  const light = await newLight('Light on offer');
  const { shareId } = (await alice.shares.createShareForDevice(light, { email: 'carol@example.org' })).data;
  const share = (await alice.shares.getSharingForDevice(light, shareId)).data;
  assert.deepEqual([share.id, share.email, share.status], [shareId, 'carol@example.org', 'PENDING']);
  assert.ok(Math.abs(Date.now() - share.sharedOn) < 60_000);
  const all = (await alice.shares.getAllSharesForDevice(light, {})).data;
  assert.deepEqual(all.data.shares.map((one) => one.id), [shareId]);
  const waiting = (await alice.users.listAllSharesForUser(ids.alice, 'WAITING', { count: 100 })).data;
  assert.ok(waiting.data.shares.some((one) => one.id === shareId));
  await refused(403, carol.devices.getDevice(light));
  await refused(403, carol.messages.sendActions(off(light)));
  assert.equal((await alice.shares.deleteSharingForDevice(light, shareId)).data.shareId, shareId);
  await refused(404, alice.shares.getSharingForDevice(light, shareId));
});

test('whoever accepted reads and controls the device, and it stays its owner’s', async () => {
  assert.equal((await carol.devices.getDevice(shared.light)).data.data.uid, ids.alice);
  await carol.messages.sendActions(off(shared.light));
  await refused(403, carol.shares.createShareForDevice(shared.light, { email: 'bob@example.org' }));
  await refused(403, carol.devices.getDeviceToken(shared.light));
  await refused(403, carol.devices.updateDevice(shared.light, { name: 'Carol was here' }));
  await refused(403, carol.devices.deleteDevice(shared.light));
  await refused(403, application.shares.createShareForDevice(shared.light, { email: 'bob@example.org' }));
});

test('shared devices are listed apart from the own ones', async () => {
  const listed = async (owner) => {
    const options = { count: 100, owner, includeShareInfo: true };
    return (await carol.users.getUserDevices(ids.carol, options)).data.data.devices;
  };
  const guests = await listed('SHARED_WITH_ME');
  const one = guests.find((device) => device.id === shared.light);
  assert.equal(one.sharedWithMe, shared.share);
  assert.ok(guests.every((device) => device.uid !== ids.carol));
  const own = await listed('ME');
  assert.ok(own.length > 0);
  assert.ok(own.every((device) => device.uid === ids.carol));
});

test('only what came after the acceptance is read, and nothing after the end of the share', async () => {
  const sdid = shared.light;
  const { mid } = (await alice.messages.sendMessage({ sdid, type: 'message', data: { brightness: 7 } })).data.data;
  const read = async () => {
    const range = { sdid, startDate: shared.made, endDate: Date.now() + 1, count: 100 };
    return (await carol.messages.getNormalizedMessages(range)).data.data.map((one) => one.mid);
  };
  assert.deepEqual(await read(), [mid]);
  await alice.shares.deleteSharingForDevice(sdid, shared.share);
  await refused(403, read());
  await refused(403, carol.devices.getDevice(sdid));
});

test('an unknown device and a wrong address are refused', async () => {
  await refused(404, alice.shares.createShareForDevice('0'.repeat(32), { email: 'carol@example.org' }));
  await refused(400, alice.shares.createShareForDevice(shared.light, { email: 'no address' }));
});
