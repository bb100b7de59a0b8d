'use strict';

// The SDK as an application uses it: one client for each token. Where the cloud is and who is signed in is told by the
// environment, by JavaScriptSdkIT.
const assert = require('node:assert/strict');
const ArtikCloud = require('artikcloud-js');

const required = (name) => {
  const value = process.env[name];
  assert.ok(value, `${name} is not set`);
  return value;
};

const cloud = `${required('CLOUD')}/v1.1`;
const ids = {
  application: required('APPLICATION'),
  alice: required('ALICE'),
  light: required('LIGHT'),
  privateLock: required('PRIVATE_LOCK'),
  carol: required('CAROL'),
};

/** Of Alice; Carol has accepted it. */
const shared = {
  light: required('SHARED_LIGHT'),
  share: required('SHARE'),
  made: Number(required('SHARED_LIGHT_MADE')),
};

/** Turns a call with a callback, as the SDK has them, into a promise. */
const called = (api) =>
  new Proxy(api, {
    get: (target, call) => (...parameters) =>
      new Promise((resolve, reject) => {
        const done = (error, data, response) => (error ? reject(error) : resolve({ data, response }));
        target[call](...parameters, done);
      }),
  });

const sdk = (token) => {
  const client = new ArtikCloud.ApiClient();
  client.basePath = cloud;
  client.authentications.artikcloud_oauth.accessToken = token;
  return {
    users: called(new ArtikCloud.UsersApi(client)),
    devices: called(new ArtikCloud.DevicesApi(client)),
    deviceTypes: called(new ArtikCloud.DeviceTypesApi(client)),
    messages: called(new ArtikCloud.MessagesApi(client)),
    registrations: called(new ArtikCloud.RegistrationsApi(client)),
    shares: called(new ArtikCloud.DevicesSharesApi(client)),
    tokens: called(new ArtikCloud.TokensApi(client)),
  };
};

const alice = sdk(required('USER_TOKEN'));
const carol = sdk(required('CAROLS_TOKEN'));
const application = sdk(required('APPLICATION_TOKEN'));

const newLight = async (name) => {
  const { data } = await alice.devices.addDevice({ uid: ids.alice, dtid: ids.light, name });
  return data.data.id;
};

const newToken = async (light) => (await alice.devices.updateDeviceToken(light)).data.data.accessToken;

/** The light's id, and the SDK with its device token. */
const newReporter = async (name) => {
  const id = await newLight(name);
  return { id, device: sdk(await newToken(id)) };
};

const refused = (status, promise) => assert.rejects(promise, (error) => error.status === status);

module.exports = {
  alice,
  application,
  carol,
  cloud,
  ids,
  newLight,
  newReporter,
  newToken,
  refused,
  required,
  sdk,
  shared,
};
