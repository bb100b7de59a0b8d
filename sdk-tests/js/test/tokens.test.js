'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { alice, application, ids, newReporter, refused, required, sdk } = require('../world');

test('tokenInfo tells what each kind of token is', async () => {
  const ofUser = (await alice.tokens.tokenInfo()).data.data;
  assert.equal(ofUser.client_id, ids.application);
  assert.equal(ofUser.user_id, ids.alice);
  const ofApplication = (await application.tokens.tokenInfo()).data.data;
  assert.equal(ofApplication.client_id, ids.application);
  assert.equal(ofApplication.user_id, undefined);
  const { id, device } = await newReporter('Light to ask about');
  assert.equal((await device.tokens.tokenInfo()).data.data.device_id, id);
});

test('checkToken knows its own token from rubbish', async () => {
  const { data } = await alice.tokens.checkToken({ token: required('USER_TOKEN') });
  assert.equal(data.data.message, 'Valid token');
  await refused(401, alice.tokens.checkToken({ token: 'rubbish' }));
});

test('a token is refreshed with the old one as bearer, and an unknown refresh token is refused', async () => {
  const old = sdk(required('REFRESHED_TOKEN'));
  await refused(400, old.tokens.refreshToken('refresh_token', '0'.repeat(32)));
  const { data } = await old.tokens.refreshToken('refresh_token', required('REFRESH_TOKEN'));
  assert.equal(data.token_type, 'bearer');
  const fresh = sdk(data.access_token);
  assert.equal((await fresh.users.getSelf()).data.data.id, ids.alice);
});

test('there is no self without a user', async () => {
  await refused(403, application.users.getSelf());
  await refused(401, sdk('rubbish').users.getSelf());
});
