-- A code of a confidential web application may come without PKCE; then only the client's secret can exchange it.
alter table authorization_codes alter column code_challenge drop not null;
alter table token_families add column confidential boolean default false not null;

-- An application token carries the version of the secret that it was issued under: a new secret ends all of them. Its
-- beginning is not recorded, its end is, until it would have expired.
alter table applications add column secret_version int default 1 not null;
create table ended_application_tokens (
  jti        varchar(64) not null,
  expires_on bigint      not null
);
create index ended_application_tokens_by_jti on ended_application_tokens (jti);

-- An RSA key is longer than an elliptic one.
alter table signing_keys alter column sealed_jwk set data type varchar(4000);

-- Which key signed a device token: it has no expiry, so its key is kept as long as it lives.
alter table access_tokens add column kid varchar(64);
