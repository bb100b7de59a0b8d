'use strict';

// The SDK as an application uses it: one client for each token. Where the cloud is and who is signed in is told by the
// environment, by JavaScriptSdkIT.
const assert = require('node:assert/strict');
const ArtikCloud = require('artikcloud-js');
const { assertReadable } = require('./answers');

const required = (name) => {
  const value = process.env[name];
  assert.ok(value, `${name} is not set`);
  return value;
};

const cloud = `${required('CLOUD')}/v1.1`;
const ids = {
  application: required('APPLICATION'),
  alice: required('ALICE'),
  bob: required('BOB'),
  bobsLight: required('BOBS_LIGHT'),
  light: required('LIGHT'),
  privateLock: required('PRIVATE_LOCK'),
  carol: required('CAROL'),
};

/** Of Alice; JavaScriptSdkIT holds a socket on which it is registered. */
const connectedLight = required('CONNECTED_LIGHT');

/** Of Alice; what JavaScriptSdkIT published for it over MQTT. */
const mqttLight = { id: required('MQTT_LIGHT'), published: JSON.parse(required('MQTT_PUBLISHED')) };

/** Of Alice; Carol has accepted it. */
const shared = {
  light: required('SHARED_LIGHT'),
  share: required('SHARE'),
  made: Number(required('SHARED_LIGHT_MADE')),
};

/** Turns a call with a callback, as the SDK has them, into a promise; it is rejected for every answer that breaks the rules. */
const called = (api) =>
  new Proxy(api, {
    get: (target, call) => (...parameters) =>
      new Promise((resolve, reject) => {
        const done = (error, data, response) => {
          try {
            if (response) {
              assertReadable(response);
            }
          } catch (unreadable) {
            reject(unreadable);
            return;
          }
          if (error) {
            reject(error);
          } else {
            resolve({ data, response });
          }
        };
        target[call](...parameters, done);
      }),
  });

const sdk = (token, basePath = cloud) => {
  const client = new ArtikCloud.ApiClient();
  client.basePath = basePath;
  client.authentications.artikcloud_oauth.accessToken = token;
  return {
    users: called(new ArtikCloud.UsersApi(client)),
    devices: called(new ArtikCloud.DevicesApi(client)),
    deviceTypes: called(new ArtikCloud.DeviceTypesApi(client)),
    messages: called(new ArtikCloud.MessagesApi(client)),
    registrations: called(new ArtikCloud.RegistrationsApi(client)),
    shares: called(new ArtikCloud.DevicesSharesApi(client)),
    status: called(new ArtikCloud.DevicesStatusApi(client)),
    tags: called(new ArtikCloud.TagsApi(client)),
    tokens: called(new ArtikCloud.TokensApi(client)),
  };
};

const alice = sdk(required('USER_TOKEN'));
const bob = sdk(required('BOBS_TOKEN'));
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

/** @returns the id of the message */
const report = async ({ id, device }, data, ts) =>
  (await device.messages.sendMessage({ sdid: id, type: 'message', ts, data })).data.data.mid;

/** Without the classes of the SDK's models. */
const plain = (model) => JSON.parse(JSON.stringify(model));

const refused = (status, promise) => assert.rejects(promise, (error) => error.status === status);

module.exports = {
  alice,
  application,
  bob,
  carol,
  cloud,
  connectedLight,
  ids,
  mqttLight,
  newLight,
  newReporter,
  newToken,
  plain,
  refused,
  report,
  required,
  sdk,
  shared,
};
